import type { BoilerplateKind } from '../../model';
import { float64s, int32s, uint8s } from '../../numbers';
import type { LineFacts } from '../lineFacts';
import { contentWords, countMarked, markWords, type Vocabulary } from '../topic';
import type { MarkRule } from './rule';

/** The story above must have so many words of prose, or its subject is not known yet. */
const KNOWN = 220;
/** What follows is another story when at most this share of its content words, and of its names, stands above. */
const SHARED = 0.17;
const NAMES_SHARED = 0.12;
/** So many names are needed to tell. */
const NAMES = 8;
/** … and its own second half shares so much with its first: lists of goods and reviews change the subject all the time. */
const COHERENT = 0.22;
/** So many divisions are looked at closely, which bounds the work. */
const TRIES = 4;
/** How many words a headline has. */
const HEADLINE = [4, 25] as const;

const headings: ReadonlySet<BoilerplateKind> = new Set(['related', 'comments', 'tags', 'navigation']);

/**
 * A whole other story below the story: a heading of other stories or a headline with its byline or time stands between
 * them, and from there to the end hardly any word or name is one of the story above (lexical cohesion between blocks;
 * M. Hearst, “TextTiling”, 1997).
 */
export const otherStory: MarkRule = {
  id: 'mark.other-story',
  note: 'another story below the story: it shares hardly a name with it',
  marks: (facts, marked, vocabulary) => {
    const prose: number[] = [];
    for (let i = 0; i < facts.length; i++) if (vocabulary.prose[i] === 1 && !marked[i]) prose.push(i);
    const divisions = divisionsIn(facts, marked, prose);
    if (divisions.length === 0) return [];
    const words = sharedFrom(vocabulary, prose, false);
    const names = sharedFrom(vocabulary, prose, true);
    const division = divisions
      .filter(({ k }) => words[k]! <= SHARED && names[k]! <= NAMES_SHARED)
      .slice(0, TRIES)
      .find(({ k }) => cohesionAbove(vocabulary, prose, k) >= COHERENT);
    const out: number[] = [];
    if (division) for (let i = division.from; i < facts.length; i++) out.push(i);
    return out;
  },
};

/** Where one story may end and another begin: the next paragraph, as an index in `prose`, and the first line between. */
interface Division {
  readonly k: number;
  readonly from: number;
}

function divisionsIn(facts: readonly LineFacts[], marked: Uint8Array, prose: readonly number[]): Division[] {
  const out: Division[] = [];
  let all = 0;
  for (const i of prose) all += facts[i]!.wordCount;
  let above = 0;
  for (let k = 1; k < prose.length; k++) {
    above += facts[prose[k - 1]!]!.wordCount;
    if (above < KNOWN) continue;
    const from = divisionIn(facts, marked, prose[k - 1]! + 1, prose[k]!, all - above <= above);
    if (from >= 0) out.push({ k, from });
  }
  return out;
}

/**
 * The first line of what divides two stories in the lines from `start` to `end`: a headline is among them, and a heading of
 * other stories, or, when `isShorter` tells that less follows than stands above, a byline or time. -1 when they are one.
 */
function divisionIn(
  facts: readonly LineFacts[],
  marked: Uint8Array,
  start: number,
  end: number,
  isShorter: boolean,
): number {
  let from = -1;
  let headed = false;
  let titled = false;
  let signed = false;
  for (let i = start; i < end; i++) {
    const f = facts[i]!;
    const hit = f.hits[0];
    const n = f.wordCount;
    if (hit?.from === 0 && hit.place === 'line' && headings.has(hit.kind)) headed = true;
    if (f.byline || (f.date !== 'none' && n < 10)) signed = true;
    if (n >= HEADLINE[0] && n <= HEADLINE[1] && f.ending !== 'stop' && f.hits.length === 0) titled = true;
    if (marked[i] && from < 0) from = i;
  }
  return titled && (headed || (signed && isShorter)) ? from : -1;
}

/** Which share of the content words in the second half of the first `k` lines of `prose` stands above them. */
function cohesionAbove(vocabulary: Vocabulary, prose: readonly number[], k: number): number {
  const seen = uint8s(vocabulary.size);
  let all = 0;
  let shared = 0;
  for (let j = 0; j < k; j++) {
    const i = prose[j]!;
    if (j * 2 >= k) {
      all += contentWords(vocabulary, i);
      shared += countMarked(vocabulary, i, seen);
    }
    markWords(vocabulary, i, seen);
  }
  return shared / Math.max(1, all);
}

/**
 * For each of the lines `prose`: which share of the content words (or names) from it to the end stands in those before it.
 * Without enough names nothing can be told of them, and the share is 1.
 */
function sharedFrom(
  { ids, isName, from, to, size }: Vocabulary,
  prose: readonly number[],
  ofNames: boolean,
): Float64Array {
  const n = prose.length;
  const first = int32s(size).fill(-1);
  // A word first seen in line f counts in line j for all divisions between them.
  const begins = int32s(n + 2);
  const count = int32s(n + 1);
  for (let k = 0; k < n; k++) {
    const i = prose[k]!;
    for (let w = from[i]!; w < to[i]!; w++) {
      const id = ids[w]!;
      const seen = first[id]!;
      if (seen < 0) first[id] = k;
      if (ofNames && isName[w] === 0) continue;
      count[k]!++;
      if (seen < 0) continue;
      begins[seen + 1]!++;
      begins[k + 1]!--;
    }
  }
  for (let k = n - 1; k >= 0; k--) count[k]! += count[k + 1]!;
  const out = float64s(n);
  let shared = 0;
  for (let k = 0; k < n; k++) {
    shared += begins[k]!;
    out[k] = count[k]! < (ofNames ? NAMES : 1) ? 1 : shared / count[k]!;
  }
  return out;
}
