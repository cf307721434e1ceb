import type { LineFacts } from './lineFacts';
import { isProse } from './prose';

/** A shorter line says too little to be told from chance, a longer one is no display copy. */
const SHORTEST = 5;
const LONGEST = 45;
/** So many lines that open with the same word are looked for, which bounds the search. */
const ALIKE = 8;

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
  facts.forEach((f, i) => {
    const n = f.words.length;
    if (n < SHORTEST || n > LONGEST || f.hits.length > 0 || f.ending === 'ellipsis' || !mayBe(f, i)) return;
    const list = byFirst.get(f.words[0]!.text);
    if (!list) byFirst.set(f.words[0]!.text, [i]);
    else if (list.length < ALIKE) list.push(i);
  });
  const out = new Set<number>();
  if (byFirst.size === 0) return out;
  facts.forEach((f, i) => {
    if (!isProse(f) || !inStory(i)) return;
    for (let at = 0; at < f.words.length; at++) {
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
