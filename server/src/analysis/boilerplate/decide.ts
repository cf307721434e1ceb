import { mapped } from '../arrays';
import type { BoilerplateLevel } from '../model';
import { float32s } from '../numbers';
import type { Extracted } from './features';
import { findHeader, type Header } from './header';
import { type KeepRule, keepRules } from './keep';
import type { Draft } from './keep/draft';
import type { LineFacts } from './lineFacts';
import { markRules } from './mark';
import { isProse } from './prose';
import { boilerplateStates, STATES } from './states';

/** What was decided about a line: boilerplate or kept, and how sure. */
export interface Verdict {
  readonly boilerplate: boolean;
  /** 0–1 that the line is boilerplate. */
  readonly probability: number;
  /** before, in or after the story. */
  readonly place: 'before' | 'story' | 'after';
  /** The rule that kept the line although the model would have marked it; null when none had to. */
  readonly keptBy: string | null;
  /** The rule by which a person or the folder marked it; null when the model did. */
  readonly markedBy: string | null;
}

/** How sure the model must be to mark a line, and how sure when the line reads as a paragraph. */
export const thresholds: Readonly<
  Record<BoilerplateLevel, { readonly line: number; readonly prose: number }>
> = {
  cautious: { line: 0.9, prose: 0.95 },
  balanced: { line: 0.7, prose: 0.75 },
  thorough: { line: 0.4, prose: 0.5 },
};

/** How sure a rule is that marks a line; and one whose line says itself what it is. */
const MARKED = 0.85;
const SURE = 0.92;

/**
 * A verdict for every line from the state probabilities: marked when likely enough, unless a rule keeps it. When unsure,
 * a line is kept.
 */
export function decide(
  text: string,
  facts: readonly LineFacts[],
  { vocabulary, core }: Pick<Extracted, 'vocabulary' | 'core'>,
  posterior: ArrayLike<number>,
  level: BoilerplateLevel = 'balanced',
  rules: readonly KeepRule[] = keepRules,
): { verdicts: Verdict[]; header: Header } {
  const limit = thresholds[level];
  const junk = float32s(facts.length);
  for (let i = 0; i < facts.length; i++)
    for (const s of boilerplateStates) junk[i]! += posterior[i * STATES + s]!;
  const likelyHeadline = float32s(facts.length);
  for (let i = 0; i < facts.length; i++) likelyHeadline[i] = posterior[i * STATES + 1]!;
  const marked = mapped(facts, (f, i) => junk[i]! >= (isProse(f) ? limit.prose : limit.line));
  for (const rule of markRules) {
    if (level === 'cautious' && !rule.isSure) continue;
    for (const i of rule.marks(facts, marked, vocabulary)) {
      marked[i] = true;
      junk[i] = Math.max(junk[i]!, rule.isSure ? SURE : MARKED);
    }
  }
  const header = findHeader(text, facts, posterior, junk, vocabulary);
  const candidates: number[] = [];
  for (let i = 0; i < marked.length; i++) if (marked[i]) candidates.push(i);
  const first = marked.indexOf(false);
  const last = marked.lastIndexOf(false);
  const keptBy: (string | null)[] = mapped(facts, () => null);
  // Each rule sees what the rules before it have kept.
  const draft: Draft = {
    text,
    facts,
    junk,
    likelyHeadline,
    marked,
    candidates,
    header,
    vocabulary,
    core,
    first,
    last,
  };
  let left = candidates.length;
  for (let k = 0; k < rules.length && left > 0; k++) {
    const rule = rules[k]!;
    for (const i of rule.keeps(draft)) {
      if (!marked[i]) continue;
      marked[i] = false;
      keptBy[i] = rule.id;
      left--;
    }
  }
  const place = placeOf(facts, posterior);
  const verdicts = mapped(facts, (_, i) => ({
    boilerplate: marked[i]!,
    probability: junk[i]!,
    place: place[i]!,
    keptBy: keptBy[i]!,
    markedBy: null,
  }));
  return { verdicts, header };
}

function placeOf(facts: readonly LineFacts[], posterior: ArrayLike<number>): Verdict['place'][] {
  return mapped(facts, (_, i) => {
    const at = i * STATES;
    const before = posterior[at]! + posterior[at + 1]! + posterior[at + 2]!;
    const after = posterior[at + 6]! + posterior[at + 7]!;
    return before > 0.5 ? 'before' : after > 0.5 ? 'after' : 'story';
  });
}
