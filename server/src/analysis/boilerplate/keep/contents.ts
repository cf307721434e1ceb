import { keyOf } from '../lineFacts';
import type { Draft } from './draft';
import type { KeepRule } from './rule';

/** Fewer words are a section name rather than a heading. */
const HEADING = 4;

/** A table of contents: headings of the story in a list above it, in a live report with their times. */
export const contents: KeepRule = {
  id: 'keep.contents',
  note: 'a heading of the story in its table of contents',
  keeps: (d) => {
    if (!anyHeading(d)) return [];
    const headings = new Map<string, number>();
    for (let i = d.header.body + 1; i < d.facts.length; i++) {
      const f = d.facts[i]!;
      if (!d.marked[i] && f.wordCount >= HEADING && f.ending !== 'stop') headings.set(keyOf(f), i);
    }
    if (headings.size === 0) return [];
    const kept: number[] = [];
    for (const i of d.candidates) {
      const f = d.facts[i]!;
      if (!d.marked[i] || f.wordCount < HEADING || f.hits[0]?.from === 0) continue;
      if ((headings.get(timeless(keyOf(f))) ?? -1) > i) kept.push(i);
    }
    return kept;
  },
};

function anyHeading(d: Draft): boolean {
  for (const i of d.candidates) if (d.marked[i] && d.facts[i]!.wordCount >= HEADING) return true;
  return false;
}

/** Without the time of an entry; the words of a key have numbers as “#”. */
function timeless(key: string): string {
  return key.replace(/(?: #){1,2}(?: [ap]m)?$|^(?:# ){1,2}(?:[ap]m )?/g, '');
}
