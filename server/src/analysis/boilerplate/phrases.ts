import { boilerplatePhrases } from '../lexicon/boilerplatePhrases';
import { boilerplatePhrasesAbroad } from '../lexicon/boilerplatePhrasesAbroad';
import type { BoilerplateKind } from '../model';

export type PhrasePlace = 'line' | 'start' | 'inside';

/** A boilerplate phrase found in a line. */
export interface PhraseHit {
  readonly kind: BoilerplateKind;
  readonly place: PhrasePlace;
  /** Index of its first word, and after its last. */
  readonly from: number;
  readonly to: number;
}

interface Node {
  /** Null until something follows: most nodes are ends. */
  next: Map<string, Node> | null;
  readonly ends: Partial<Record<PhrasePlace, BoilerplateKind>>;
}

const newNode = (): Node => ({ next: null, ends: {} });
const anywhere = newNode();
const atStart = newNode();

for (const list of [...boilerplatePhrases, ...boilerplatePhrasesAbroad]) {
  for (const place of ['line', 'start', 'inside'] as const) {
    for (const phrase of (list[place] ?? '').split('|')) {
      let node = place === 'inside' ? anywhere : atStart;
      for (const word of phrase.trim().split(/[\s*]+/)) {
        if (word === '') continue;
        node.next ??= new Map();
        let child = node.next.get(word);
        if (!child) node.next.set(word, (child = newNode()));
        node = child;
      }
      if (node === anywhere || node === atStart) continue;
      // A phrase in two lists belongs to the first.
      node.ends[place] ??= list.kind;
    }
  }
}

/** The words with which a phrase inside a line may begin. */
export const phraseOpeners: Iterable<string> = anywhere.next?.keys() ?? [];

/** How many words of a long line are searched for phrases at its start, and at its end. */
const SEARCHED = 60;

/**
 * Boilerplate phrases in a line given as words, the longest at each place; none inside another. A `line` phrase must be
 * the whole line. `mayOpen` tells words that are among `phraseOpeners`.
 */
export function findPhrases(words: readonly string[], mayOpen: (i: number) => boolean): PhraseHit[] {
  const hits: PhraseHit[] = [];
  let covered = 0;
  const first = longest(atStart, words, 0);
  if (first) {
    hits.push(first);
    covered = first.to;
  }
  for (let i = 0; i < words.length; i++) {
    if (i === SEARCHED && words.length > 2 * SEARCHED) i = words.length - SEARCHED;
    if (i < covered || !mayOpen(i)) continue;
    const hit = longest(anywhere, words, i);
    if (hit) {
      hits.push(hit);
      covered = hit.to;
    }
  }
  return hits;
}

function longest(root: Node, words: readonly string[], from: number): PhraseHit | null {
  let node = root.next?.get(words[from] ?? '');
  let found: PhraseHit | null = null;
  for (let to = from + 1; node; to++) {
    const { start, inside, line } = node.ends;
    if (to === words.length && line) found = { kind: line, place: 'line', from, to };
    else if (start) found = { kind: start, place: 'start', from, to };
    else if (inside) found = { kind: inside, place: 'inside', from, to };
    node = to < words.length ? node.next?.get(words[to]!) : undefined;
  }
  return found;
}
