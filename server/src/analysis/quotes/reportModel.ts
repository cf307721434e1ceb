import type { Cue, Sentence } from '../model';
import { type Features, type HashedModel, newFeatures, scoreHashed } from '../models/hashed';
import type { TokenSpan } from './content';
import { endsAfter, endsBefore, startsAfter, startsBefore } from './contentEdges';
import type { CueContext } from './cueContext';
import { cueFeatures } from './cueFeatures';
import { type Edge, edgeFeatures, edgeSearch } from './edgeFeatures';

/** The name of the weights. */
export const REPORT_MODEL = 'indirect.bin';

/** What a cue may do: report nothing, the words before it, after it, or on both sides. */
export const SIDES = ['none', 'before', 'after', 'around'] as const;
export type Side = (typeof SIDES)[number];

/** What each side puts into the free bits of a cue's features. */
export const SIDE_SALTS: readonly number[] = [0, 1, 2, 3];

const scratch: Features = newFeatures();

/** The chances of cues once reckoned: whether a cue reports and where is asked in two passes. */
interface Reckoned {
  readonly model: HashedModel;
  readonly byToken: Map<number, { readonly cue: Cue; readonly chances: readonly number[] }>;
}

/** A cue that reports nothing with this chance is not asked about again. */
const UNLIKELY = 0.9;

const reckoned = new WeakMap<CueContext, Reckoned>();

/** The chance of each side, in the order of `SIDES`; they add up to 1. */
export function sideChances(model: HashedModel, context: CueContext, cue: Cue): readonly number[] {
  let known = reckoned.get(context);
  if (known?.model !== model) reckoned.set(context, (known = { model, byToken: new Map() }));
  const own = known.byToken.get(cue.firstToken);
  if (own?.cue.lemma === cue.lemma && own.cue.kind === cue.kind && own.cue.endToken === cue.endToken)
    return own.chances;
  const chances = reckonSides(model, context, cue);
  if (chances[0]! < UNLIKELY) known.byToken.set(cue.firstToken, { cue, chances });
  return chances;
}

function reckonSides(model: HashedModel, context: CueContext, cue: Cue): number[] {
  cueFeatures(context, cue, scratch);
  const { weights, scale } = model;
  const mask = weights.length - 1;
  let none = 0;
  let before = 0;
  let after = 0;
  let around = 0;
  for (let i = 0; i < scratch.length; i++) {
    const at = scratch.ids[i]! & mask;
    none += weights[at]!;
    before += weights[at + 1]!;
    after += weights[at + 2]!;
    around += weights[at + 3]!;
  }
  const largest = Math.max(none, before, after, around);
  const chances = [none, before, after, around];
  let sum = 0;
  for (let k = 0; k < 4; k++) sum += chances[k] = Math.exp((chances[k]! - largest) * scale);
  for (let k = 0; k < 4; k++) chances[k]! /= sum;
  return chances;
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
  const stops = endsBefore(context, cue);
  const stop = best(model, context, cue, sentence, 'end-before', stops, cue.firstToken);
  if (!stop) return null;
  const starts = startsBefore(context, cue, stop.at);
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
  if (positions.length === 1) return { at: positions[0]!, chance: 1 };
  let top = 0;
  let largest = -Infinity;
  let sum = 0;
  const search = edgeSearch(cue, sentence, edge, anchor);
  for (let i = 0; i < positions.length; i++) {
    edgeFeatures(context, search, positions[i]!, scratch);
    const score = scoreHashed(model, scratch, 0);
    if (score > largest) {
      sum = sum * Math.exp(largest - score) + 1;
      largest = score;
      top = i;
    } else sum += Math.exp(score - largest);
  }
  return { at: positions[top]!, chance: 1 / sum };
}
