import { float64s, int32s } from '../numbers';
import type { Decision } from './link';

/** Of so many explanations of a quotation, best first, those that were not chosen may be told. */
const LOOKED_AT = 8;
/** The explanation names nobody. */
export const NOBODY = -1;

/**
 * Who may have said each quotation: the sources of its best explanations, in columns. The explanations themselves are forgotten as
 * soon as their quotation is decided: a text has eight of them for each.
 */
export interface OtherSources {
  count: number;
  /** Index of each one’s nominee, or {@link NOBODY}. */
  readonly nominees: Int32Array;
  /** 0–1 that its explanation is the right one. */
  readonly probabilities: Float64Array;
}

/** Room for those of so many quotations. */
export function otherSources(quotations: number): OtherSources {
  const room = LOOKED_AT * quotations;
  return { count: 0, nominees: int32s(room), probabilities: float64s(room) };
}

/** Adds the sources of a quotation that has just been decided; where they begin. */
export function addSources(into: OtherSources, { ranked }: Decision): number {
  const begin = into.count;
  for (let i = 0; i < ranked.length && i < LOOKED_AT; i++) {
    const { source, probability } = ranked[i]!;
    into.nominees[into.count] = source ? source.index : NOBODY;
    into.probabilities[into.count++] = probability;
  }
  return begin;
}

/** The row of the best of the explanations that were not chosen; -1 without one. */
export function otherRow({ ranked, chosen }: Decision): number {
  for (const { source, kind, row } of ranked)
    if (source !== chosen.source || kind !== chosen.kind) return row;
  return -1;
}
