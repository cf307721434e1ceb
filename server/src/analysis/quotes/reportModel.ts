import type { Cue, Sentence } from '../model';
import { type Features, type HashedModel, newFeatures, scoreHashed } from '../models/hashed';
import { endsAfter, endsBefore, startsAfter, startsBefore } from './contentEdges';
import { type CueContext, cueFeatures, type Edge, edgeFeatures } from './reportFeatures';

/** The name of the weights. */
export const REPORT_MODEL = 'indirect.bin';

/** What a cue may do: report nothing, the words before it, after it, or on both sides. */
export const SIDES = ['none', 'before', 'after', 'around'] as const;
export type Side = (typeof SIDES)[number];

/** One salt a side, so that the four decisions share a table. */
export const SIDE_SALTS: readonly number[] = [0x1f3d5b79, 0x2e4c6a88, 0x53a7c1e9, 0x7b9d3f15];

const scratch: Features = newFeatures();

/** The chance of each side, in the order of `SIDES`; they add up to 1. */
export function sideChances(model: HashedModel, context: CueContext, cue: Cue): number[] {
  cueFeatures(context, cue, scratch);
  return softmax(SIDE_SALTS.map((salt) => scoreHashed(model, scratch, salt)));
}

/** Probabilities from unnormalised log-probabilities. */
export function softmax(scores: readonly number[]): number[] {
  let largest = -Infinity;
  for (const s of scores) if (s > largest) largest = s;
  let sum = 0;
  const chances = scores.map((s) => {
    const chance = Math.exp(s - largest);
    sum += chance;
    return chance;
  });
  return chances.map((c) => c / sum);
}

/** Content on one side of a cue as tokens `[first, stop)`, with the chance that both edges are right. */
export interface TokenSpan {
  readonly first: number;
  readonly stop: number;
  readonly chance: number;
}

/** The likeliest content after the cue; null when no word is left there. */
export function contentAfter(
  model: HashedModel,
  context: CueContext,
  cue: Cue,
  sentence: Sentence,
): TokenSpan | null {
  const start = best(
    model,
    context,
    cue,
    sentence,
    'start-after',
    startsAfter(context, cue, sentence),
    cue.endToken,
  );
  if (!start) return null;
  const stops = endsAfter(context, cue, sentence, start.at);
  const stop = best(model, context, cue, sentence, 'end-after', stops, start.at);
  return stop && { first: start.at, stop: stop.at, chance: start.chance * stop.chance };
}

/** The likeliest content before the cue; null when no word is left there. */
export function contentBefore(
  model: HashedModel,
  context: CueContext,
  cue: Cue,
  sentence: Sentence,
): TokenSpan | null {
  const stops = endsBefore(context, cue, sentence);
  const stop = best(model, context, cue, sentence, 'end-before', stops, cue.firstToken);
  if (!stop) return null;
  const starts = startsBefore(context, cue, sentence, stop.at);
  const start = best(model, context, cue, sentence, 'start-before', starts, stop.at);
  return start && { first: start.at, stop: stop.at, chance: start.chance * stop.chance };
}

function best(
  model: HashedModel,
  context: CueContext,
  cue: Cue,
  sentence: Sentence,
  edge: Edge,
  positions: readonly number[],
  anchor: number,
): { at: number; chance: number } | null {
  if (positions.length === 0) return null;
  let top = 0;
  let largest = -Infinity;
  const scores = positions.map((p, i) => {
    edgeFeatures(context, cue, sentence, edge, p, anchor, scratch);
    const score = scoreHashed(model, scratch, 0);
    if (score > largest) {
      largest = score;
      top = i;
    }
    return score;
  });
  let sum = 0;
  for (const s of scores) sum += Math.exp(s - largest);
  return { at: positions[top]!, chance: 1 / sum };
}
