import type { LineFacts } from '../lineFacts';
import type { Draft } from './draft';

/** A rule that keeps lines although the model would mark them: what must never be lost. */
export interface KeepRule {
  readonly id: string;
  /** Why, in plain words. */
  readonly note: string;
  /** Indices of the lines to keep. */
  keeps(draft: Draft): number[];
}

/** The first characters of a line. */
export const line = (d: Draft, f: LineFacts, limit = 300) =>
  d.text.slice(f.start, Math.min(f.end, f.start + limit));
/** True when a site phrase opens the line. */
export const leads = (f: LineFacts) => f.hits[0]?.from === 0;

/**
 * Keeps the marked lines for which `test` holds. A rule is made once, with its test: V8 forgets the compiled code of functions
 * made anew for each text whenever none of them is left.
 */
export function where(test: (d: Draft, f: LineFacts, i: number) => boolean): KeepRule['keeps'] {
  return (d) => {
    const out: number[] = [];
    for (let k = 0; k < d.candidates.length; k++) {
      const i = d.candidates[k]!;
      if (d.marked[i] && test(d, d.facts[i]!, i)) out.push(i);
    }
    return out;
  };
}
