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
