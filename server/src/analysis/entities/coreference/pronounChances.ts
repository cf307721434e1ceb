import type { FeatureRows } from '../../ranking/featureRows';
import { softmax } from '../../ranking/featureSpace';
import { MAX_REFERENTS } from './mind';
import type { PronounChoice, PronounView, Referent } from './pronounFeatures';
import { priorOf } from './pronounPriors';

/** Where the scores of the candidates of a pronoun are gathered. Reused. */
const SCORES = Array.from({ length: MAX_REFERENTS + 2 }, () => 0.5);

/** The chances of the candidates, whose features stand from `row` on. */
export function weigh(
  view: PronounView,
  candidates: readonly (Referent | null)[],
  features: FeatureRows,
  row: number,
  weights: Float32Array,
): number[] {
  for (let i = 0; i < candidates.length; i++)
    SCORES[i] = features.score(row + i, weights) + priorOf(view, candidates[i]!, candidates);
  return softmax(SCORES.slice(0, candidates.length));
}

/** A pronoun so sure hands on no doubt that matters. */
const CERTAIN = 0.99;

/**
 * Doubts the likeliest candidate where it was last mentioned by a pronoun: it is no surer than that one was, because whoever
 * it meant instead is meant here, too.
 */
export function doubt(probabilities: number[], candidates: readonly (Referent | null)[], best: number): void {
  const before = candidates[best]?.lastChoice;
  if (!before || before.probabilities[before.best]! > CERTAIN) return;
  let sum = 0;
  for (let i = 0; i < candidates.length; i++) {
    const at = before.candidates.indexOf(candidates[i]!);
    SCORES[i] = at < 0 ? 0 : before.probabilities[at]!;
    sum += SCORES[i]!;
  }
  const chain = probabilities[best]! / sum;
  probabilities[best] = 0;
  for (let i = 0; i < probabilities.length; i++) probabilities[i]! += chain * SCORES[i]!;
}

/** How sure a pronoun is at most where somebody else whom it fits stands beside it: grammar tells them apart, not the words. */
const RIVALLED = 0.9;

/** Somebody else is named in its sentence or the one before, in its paragraph. */
export function hasRival(
  { sentence, block }: PronounView,
  candidates: readonly (Referent | null)[],
  best: number,
): boolean {
  for (let i = 1; i < candidates.length; i++) {
    const { entity, lastBlock, lastSentence } = candidates[i]!;
    if (i !== best && entity !== null && lastBlock === block && sentence - lastSentence < 2) return true;
  }
  return false;
}

/** Leaves the likeliest no surer than {@link RIVALLED}; the others share what it loses. */
export function temper(probabilities: number[], best: number): void {
  if (probabilities[best]! <= RIVALLED) return;
  // Not 1 less the likeliest, which may be nothing.
  let others = 0;
  for (let i = 0; i < probabilities.length; i++) if (i !== best) others += probabilities[i]!;
  if (others === 0) return;
  for (let i = 0; i < probabilities.length; i++)
    probabilities[i] = i === best ? RIVALLED : (probabilities[i]! / others) * (1 - RIVALLED);
}

/** Index of the likeliest. */
export function indexOfMost(probabilities: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < probabilities.length; i++) if (probabilities[i]! > probabilities[best]!) best = i;
  return best;
}

/** The choice once its speaker is known, who is not meant. */
export function withoutSpeaker(choice: PronounChoice, speaker: Referent | undefined): PronounChoice {
  const { candidates } = choice;
  if (!speaker || candidates[choice.best] !== speaker) return choice;
  // A copy and not `map`, which gives lists of another kind once its caller is compiled.
  const probabilities = choice.probabilities.slice();
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    if (candidates[i] === speaker) probabilities[i] = 0;
    sum += probabilities[i]!;
  }
  if (sum === 0) return choice;
  for (let i = 0; i < probabilities.length; i++) probabilities[i]! /= sum;
  const best = indexOfMost(probabilities);
  return { nominee: choice.nominee, candidates, row: choice.row, probabilities, best };
}
