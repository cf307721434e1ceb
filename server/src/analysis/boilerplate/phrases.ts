import { hashText } from '../hash';
import { boilerplatePhrases, boilerplatePhrasesAbroad } from '../lexicon/lists';
import type { BoilerplateKind } from '../model';
import type { Purpose } from './kinds';

export type PhrasePlace = 'line' | 'start' | 'inside';

/** A boilerplate phrase found in a line. */
export interface PhraseHit {
  readonly kind: BoilerplateKind;
  readonly place: PhrasePlace;
  /** Index of its first word, and after its last. */
  readonly from: number;
  readonly to: number;
  /** Where the phrase ends. */
  readonly node: PhraseNode;
}

/** Phrases that begin with the same words: what may follow, and the kinds of those that end here, by their place. */
export interface PhraseNode {
  /** Null until something follows: most nodes are ends. */
  next: Map<string, PhraseNode> | null;
  /** The bits of the words that may follow, one or more to a bit. */
  following: number;
  /** True when some phrase ends here. */
  isEnd: boolean;
  line: BoilerplateKind | null;
  start: BoilerplateKind | null;
  inside: BoilerplateKind | null;
  /** What lines with the phrase were last said to be for. */
  purpose: Purpose | null;
}

const newNode = (): PhraseNode => ({
  next: null,
  following: 0,
  isEnd: false,
  line: null,
  start: null,
  inside: null,
  purpose: null,
});
/** Words that go on with some phrase, some more than once: others are not looked up. */
const goingOn: string[] = [];
const anywhere = newNode();
const atStart = newNode();

for (const list of [...boilerplatePhrases, ...boilerplatePhrasesAbroad]) {
  for (const place of ['line', 'start', 'inside'] as const) {
    for (const phrase of (list[place] ?? '').split('|')) {
      let node = place === 'inside' ? anywhere : atStart;
      for (const word of phrase.trim().split(/[\s*]+/)) {
        if (word === '') continue;
        if (node !== anywhere && node !== atStart) goingOn.push(word);
        node.next ??= new Map();
        node.following |= phraseBit(hashText(word));
        let child = node.next.get(word);
        if (!child) node.next.set(word, (child = newNode()));
        node = child;
      }
      if (node === anywhere || node === atStart) continue;
      // A phrase in two lists belongs to the first.
      node[place] ??= list.kind;
      node.isEnd = true;
    }
  }
}

/** One of 32 bits for a word with this hash: most words that do not follow in a phrase are told by it. */
export function phraseBit(hash: number): number {
  return 1 << (hash & 31);
}

/** The phrases that begin with `word` at the start of a line, or inside it; null when none does. */
export function phrasesFrom(word: string, where: 'start' | 'inside'): PhraseNode | null {
  return (where === 'start' ? atStart : anywhere).next?.get(word) ?? null;
}

/** Words with which a phrase begins, at the start of a line or inside it; and those that may go on with one. */
export const phraseWords = {
  opening: (): Iterable<string> => [...(atStart.next?.keys() ?? []), ...(anywhere.next?.keys() ?? [])],
  goingOn: (): Iterable<string> => goingOn,
};
