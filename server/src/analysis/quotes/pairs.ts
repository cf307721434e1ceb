import { put } from '../arrays';
import type { QuotationMark } from '../model';
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
  /** Where the block begins and ends. */
  readonly start: number;
  readonly end: number;
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

/** The pairs of a text's blocks, made when they are first asked for. */
export interface PairedBlocks {
  readonly count: number;
  /** Those of the block at `index`, one after the other; what stands before it is let go. */
  readonly next: (index: number) => BlockPairs;
  /** Those of a block further on. */
  readonly at: (index: number) => BlockPairs;
}

/** Reads blocks from first to last, each with as many of the next ones as are asked for: so in a long text few pairs live at a time. */
export function pairedBlocks(count: number, make: (index: number) => BlockPairs): PairedBlocks {
  // Kept from block to block: what stands behind the first `known` is of earlier blocks.
  const ahead: BlockPairs[] = [];
  let known = 0;
  let from = 0;
  const at = (index: number) => {
    for (; from + known <= index; known++) put(ahead, known, make(from + known));
    return ahead[index - from]!;
  };
  const next = (index: number) => {
    if (index >= from + known) {
      known = 0;
      from = index;
    }
    return at(index);
  };
  return { count, next, at };
}
