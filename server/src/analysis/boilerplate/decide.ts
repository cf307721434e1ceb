import type { BoilerplateLevel } from '../model';
import { float32s, int32s, uint8s } from '../numbers';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import type { Extracted } from './features';
import { findHeader, type Header } from './header';
import { type KeepRule, keepRules } from './keep';
import type { Draft } from './keep/draft';
import type { LineFacts } from './lineFacts';
import { markRules } from './mark';
import { isProse } from './prose';
import { boilerplateStates, STATES } from './states';

/** Where a line stands. */
export enum Place {
  before = 0,
  story = 1,
  after = 2,
}

/** What was decided about each line: boilerplate or kept, and how sure. */
export interface Verdicts {
  /** 1 for boilerplate, else 0. */
  readonly boilerplate: Uint8Array;
  /** 0–1 that the line is boilerplate. */
  readonly probability: Float32Array;
  /** {@link Place}: before, in or after the story. */
  readonly place: Uint8Array;
  /** The rule by which a person or the folder marked a line; nothing for lines that the model did. */
  readonly markedBy: Map<number, string>;
}

/** Verdicts on all lines, with the header of the story. */
export interface Judgement {
  readonly verdicts: Verdicts;
  readonly header: Header;
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
 * Verdicts on all lines from the state probabilities: marked when likely enough, unless a rule keeps it. When unsure,
 * a line is kept.
 */
export function* deciding(
  text: string,
  facts: readonly LineFacts[],
  { vocabulary, core }: Pick<Extracted, 'vocabulary' | 'core'>,
  posterior: ArrayLike<number>,
  level: BoilerplateLevel = 'balanced',
  rules: readonly KeepRule[] = keepRules,
): Pausing<Judgement> {
  const limit = thresholds[level];
  const isLong = facts.length > PAUSE_EVERY;
  const junk = float32s(facts.length);
  for (let i = 0; i < facts.length; i++)
    for (const s of boilerplateStates) junk[i]! += posterior[i * STATES + s]!;
  const likelyHeadline = float32s(facts.length);
  for (let i = 0; i < facts.length; i++) likelyHeadline[i] = posterior[i * STATES + 1]!;
  const marked = uint8s(facts.length);
  for (let i = 0; i < facts.length; i++)
    marked[i] = junk[i]! >= (isProse(facts[i]!) ? limit.prose : limit.line) ? 1 : 0;
  for (let k = 0; k < markRules.length; k++) {
    const rule = markRules[k]!;
    if (isLong) yield null;
    if (level === 'cautious' && !rule.isSure) continue;
    const found = rule.marks(facts, marked, vocabulary);
    for (let j = 0; j < found.length; j++) {
      const i = found[j]!;
      marked[i] = 1;
      junk[i] = Math.max(junk[i]!, rule.isSure ? SURE : MARKED);
    }
  }
  yield null;
  const header = findHeader(text, facts, posterior, junk, vocabulary);
  const candidates = markedLines(marked);
  const first = marked.indexOf(0);
  const last = marked.lastIndexOf(0);
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
    if (isLong) yield null;
    const found = rule.keeps(draft);
    for (let j = 0; j < found.length; j++) {
      const i = found[j]!;
      left -= marked[i]!;
      marked[i] = 0;
    }
  }
  const verdicts = {
    boilerplate: marked,
    probability: junk,
    place: placesOf(facts.length, posterior),
    markedBy: new Map(),
  };
  return { verdicts, header };
}

/** The indices of the lines that are `marked`. */
function markedLines(marked: Uint8Array): Int32Array {
  let count = 0;
  for (let i = 0; i < marked.length; i++) count += marked[i]!;
  const out = int32s(count);
  for (let i = 0, n = 0; i < marked.length; i++) if (marked[i]) out[n++] = i;
  return out;
}

/** The {@link Place} of each of `n` lines. */
function placesOf(n: number, posterior: ArrayLike<number>): Uint8Array {
  const out = uint8s(n);
  for (let i = 0, at = 0; i < n; i++, at += STATES) {
    const before = posterior[at]! + posterior[at + 1]! + posterior[at + 2]!;
    const after = posterior[at + 6]! + posterior[at + 7]!;
    out[i] = before > 0.5 ? Place.before : after > 0.5 ? Place.after : Place.story;
  }
  return out;
}
