import type { LineFacts } from './lineFacts';
import { isProse } from './prose';

/** A shorter line says too little to be told from chance, a longer one is no display copy. */
const SHORTEST = 5;
const LONGEST = 45;
/** So many lines that open with the same word are looked for, which bounds the search. */
const ALIKE = 8;

/** Pairs of words are told apart by so many numbers: most places in a text open no copy, and are passed over at once. */
const PAIRS = 1024;
const pairAt = ({ words }: LineFacts, at: number) =>
  (Math.imul(words[at]!.hash, 31) ^ words[at + 1]!.hash) & (PAIRS - 1);

/**
 * Lines that repeat words of a paragraph one by one, as pull quotes do: display copies. `mayBe` tells which lines are
 * looked at, `inStory` in which paragraphs. Linear in the words.
 */
export function findCopies(
  facts: readonly LineFacts[],
  mayBe: (f: LineFacts, i: number) => boolean,
  inStory: (i: number) => boolean,
): ReadonlySet<number> {
  const byFirst = new Map<string, number[]>();
  const opens = new Uint8Array(PAIRS);
  facts.forEach((f, i) => {
    const n = f.words.length;
    if (n < SHORTEST || n > LONGEST || f.hits.length > 0 || f.ending === 'ellipsis' || !mayBe(f, i)) return;
    opens[pairAt(f, 0)] = 1;
    const list = byFirst.get(f.words[0]!.text);
    if (!list) byFirst.set(f.words[0]!.text, [i]);
    else if (list.length < ALIKE) list.push(i);
  });
  const out = new Set<number>();
  if (byFirst.size === 0) return out;
  facts.forEach((f, i) => {
    if (!isProse(f) || !inStory(i)) return;
    for (let at = 0; at + 1 < f.words.length; at++) {
      if (opens[pairAt(f, at)] === 0) continue;
      const copies = byFirst.get(f.words[at]!.text);
      if (!copies) continue;
      for (const k of copies) {
        const { words } = facts[k]!;
        if (words.length < f.words.length && words.every((w, n) => f.words[at + n]?.text === w.text))
          out.add(k);
      }
    }
  });
  return out;
}
