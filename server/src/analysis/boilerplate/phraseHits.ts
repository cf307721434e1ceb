import { EMPTY } from '../arrays';
import type { BoilerplateKind } from '../model';
import type { PhraseHit, PhraseNode, PhrasePlace } from './phrases';
import { Field, type LineWord, type WordTable } from './words';

/** All bits: a phrase of one word begins here. */
const ALL = -1;
/** How many words of a long line are searched for phrases at its start, and at its end. */
const SEARCHED = 60;

const goesOnAt = ({ records }: WordTable, entries: Int32Array, i: number): number =>
  records[(entries[i]! >> 1) + Field.goesOn]!;

const wordAt = ({ list, records }: WordTable, entries: Int32Array, i: number): LineWord =>
  list[records[(entries[i]! >> 1) + Field.number]!]!;

/**
 * Boilerplate phrases in a line of `count` words, one or more, whose `entries` are those of `LineTable`: the longest at each
 * place, none inside another. A `line` phrase must be the whole line.
 */
export function findPhrases(words: WordTable, entries: Int32Array, count: number): readonly PhraseHit[] {
  const { records } = words;
  let hits: PhraseHit[] | null = null;
  let covered = 0;
  const first = longest(wordAt(words, entries, 0).opening, words, entries, count, 0);
  if (first) {
    hits = [first];
    covered = first.to;
  }
  // The middle of a long line is passed over.
  const middle = count > 2 * SEARCHED ? SEARCHED : count;
  const behind = count - SEARCHED;
  for (let i = covered; i < count; i++) {
    if (i === middle) i = behind;
    const following = records[(entries[i]! >> 1) + Field.following]!;
    if (following === 0 || i < covered) continue;
    if (following !== ALL && (i + 1 === count || (following & goesOnAt(words, entries, i + 1)) === 0))
      continue;
    const hit = longest(wordAt(words, entries, i).inside, words, entries, count, i);
    if (hit) {
      if (hits) hits.push(hit);
      else hits = [hit];
      covered = hit.to;
    }
  }
  return hits ?? EMPTY;
}

/** The longest phrase that begins at word `from`, whose node is given. */
function longest(
  begun: PhraseNode | null,
  words: WordTable,
  entries: Int32Array,
  count: number,
  from: number,
): PhraseHit | null {
  let node: PhraseNode | null | undefined = begun;
  let kind: BoilerplateKind | undefined;
  let place: PhrasePlace = 'line';
  let last: PhraseNode | null = null;
  let end = from;
  for (let to = from + 1; node; to++) {
    if (node.line !== null && to === count) {
      kind = node.line;
      place = 'line';
      end = to;
      last = node;
    } else if (node.start !== null) {
      kind = node.start;
      place = 'start';
      end = to;
      last = node;
    } else if (node.inside !== null) {
      kind = node.inside;
      place = 'inside';
      end = to;
      last = node;
    }
    if (node.next === null || to === count || (node.following & goesOnAt(words, entries, to)) === 0) break;
    node = node.next.get(wordAt(words, entries, to).text);
  }
  return kind && last ? { kind, place, from, to: end, node: last } : null;
}
