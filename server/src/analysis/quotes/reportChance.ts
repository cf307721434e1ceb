import type { Cue } from '../model';
import type { FoundContent } from './content';
import { type CueContext, quotedIn } from './cueContext';
import { NO_END, WORD } from './wordTraits';

/** Contents of more words than this are all alike. */
const MANY = 12;
const LIMIT = 1e-3;

/**
 * The chance that what a cue was found to report is right, words included: a logistic model of how sure the cue is, how
 * sure the edges are and how many words lie between them, fitted on reports that each publisher's weights had not seen.
 * Quotations are whole by themselves, so that there the cue alone counts.
 */
export function reportChance(context: CueContext, cue: Cue, found: FoundContent): number {
  let edges = 1;
  let words = 0;
  for (const { first, stop, chance } of found.spans) {
    if (quotedIn(context, first, stop) > 0) return cue.confidence;
    edges *= chance;
    for (let i = first; i < stop && words < MANY; i++)
      if ((context.words.traits[i]! & (WORD | NO_END)) !== NO_END) words++;
  }
  const score =
    -1.44 + 0.5 * logit(cue.confidence) + 0.293 * logit(edges) + 0.567 * Math.log(Math.max(1, words));
  return 1 / (1 + Math.exp(-score));
}

function logit(chance: number): number {
  const p = Math.min(1 - LIMIT, Math.max(LIMIT, chance));
  return Math.log(p / (1 - p));
}
