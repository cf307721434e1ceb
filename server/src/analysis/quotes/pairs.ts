import type { Block, QuotationMark } from '../model';
import type { Mark } from './marks';

/** An opening mark and the mark that closes it; one of them may be missing. */
export interface MarkPair {
  readonly open: Mark | null;
  readonly close: Mark | null;
  /** Where its span begins and ends, marks included. */
  readonly start: number;
  readonly end: number;
  readonly family: QuotationMark;
}

/** One block's pairs, as the joining of paragraphs needs them. */
export interface BlockPairs {
  readonly block: Block;
  readonly boilerplate: boolean;
  /** Outermost first, in text order; pairs without a closing mark included. */
  readonly pairs: readonly MarkPair[];
  /** Closing marks without an opener. */
  readonly strays: readonly Mark[];
}

/** `pair` with other marks and borders. */
export function pairWithin(
  { family }: MarkPair,
  open: Mark | null,
  close: Mark | null,
  start: number,
  end: number,
): MarkPair {
  return { open, close, start, end, family };
}

/** The pair of `open` and `close`; where one is missing, `edge` stands for it. */
export function pairOf(open: Mark | null, close: Mark | null, edge: number): MarkPair {
  return {
    open,
    close,
    start: open ? open.start : edge,
    end: close ? close.end : edge,
    family: (open ?? close!).family,
  };
}
