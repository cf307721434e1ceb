import type { Cue, Sentence } from '../model';
import { type Features, type HashedModel, newFeatures, scoreHashed } from '../models/hashed';
import { endsAfter, endsBefore, startsAfter, startsBefore } from './contentEdges';
import { type CueContext, cueFeatures, type Edge, edgeFeatures } from './reportFeatures';

/** The name of the weights. */
export const REPORT_MODEL = 'indirect.bin';

/** What a cue may do: report nothing, the words before it, after it, or on both sides. */
export const SIDES = ['none', 'before', 'after', 'around'] as const;
export type Side = (typeof SIDES)[number];

/** What each side puts into the free bits of a cue's features. */
export const SIDE_SALTS: readonly number[] = [0, 1, 2, 3];

const scratch: Features = newFeatures();

/** The chance of each side, in the order of `SIDES`; they add up to 1. */
export function sideChances(model: HashedModel, context: CueContext, cue: Cue): Float64Array {
  cueFeatures(context, cue, scratch);
  const { weights, scale } = model;
  const mask = weights.length - 1;
  const chances = new Float64Array(4);
  for (let i = 0; i < scratch.length; i++) {
    const at = scratch.ids[i]! & mask;
    chances[0]! += weights[at]!;
    chances[1]! += weights[at + 1]!;
    chances[2]! += weights[at + 2]!;
    chances[3]! += weights[at + 3]!;
  }
  const largest = Math.max(chances[0]!, chances[1]!, chances[2]!, chances[3]!);
  let sum = 0;
  for (let k = 0; k < 4; k++) sum += chances[k] = Math.exp((chances[k]! - largest) * scale);
  for (let k = 0; k < 4; k++) chances[k]! /= sum;
  return chances;
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
  let sum = 0;
  for (let i = 0; i < positions.length; i++) {
    edgeFeatures(context, cue, sentence, edge, positions[i]!, anchor, scratch);
    const score = scoreHashed(model, scratch, 0);
    if (score > largest) {
      sum = sum * Math.exp(largest - score) + 1;
      largest = score;
      top = i;
    } else sum += Math.exp(score - largest);
  }
  return { at: positions[top]!, chance: 1 / sum };
}
