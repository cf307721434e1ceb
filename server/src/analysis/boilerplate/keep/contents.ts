import { keyOf } from '../lineFacts';
import { type KeepRule, where } from './rule';

/** Fewer words are a section name rather than a heading. */
const HEADING = 4;

/** A table of contents: headings of the story in a list above it, in a live report with their times. */
export const contents: KeepRule = {
  id: 'keep.contents',
  note: 'a heading of the story in its table of contents',
  keeps: (d) => {
    if (d.candidates.every((i) => !d.marked[i] || d.facts[i]!.wordCount < HEADING)) return [];
    const headings = new Map<string, number>();
    for (let i = d.header.body + 1; i < d.facts.length; i++) {
      const f = d.facts[i]!;
      if (!d.marked[i] && f.wordCount >= HEADING && f.ending !== 'stop') headings.set(keyOf(f), i);
    }
    if (headings.size === 0) return [];
    return where(d, (f, i) => {
      if (f.wordCount < HEADING || (headings.get(timeless(keyOf(f))) ?? -1) <= i) return false;
      return f.hits[0]?.from !== 0;
    });
  },
};

/** Without the time of an entry; the words of a key have numbers as “#”. */
function timeless(key: string): string {
  return key.replace(/(?: #){1,2}(?: [ap]m)?$|^(?:# ){1,2}(?:[ap]m )?/g, '');
}
