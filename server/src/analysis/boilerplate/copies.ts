import { uint8s } from '../numbers';
import type { LineFacts } from './lineFacts';
import { isProse } from './prose';

/** A shorter line says too little to be told from chance, a longer one is no display copy. */
const SHORTEST = 5;
const LONGEST = 45;
/** So many lines that open with the same word are looked for, which bounds the search. */
const ALIKE = 8;

/** Pairs of words are told apart by so many numbers: most places in a text open no copy, and are passed over at once. */
const PAIRS = 1024;
const pairAt = (f: LineFacts, at: number) => (Math.imul(f.hashAt(at), 31) ^ f.hashAt(at + 1)) & (PAIRS - 1);

/** True for a line that is neither too short nor too long for a display copy, nor a site phrase, nor cut short. */
export function mayBeCopy(f: LineFacts): boolean {
  const n = f.wordCount;
  return n >= SHORTEST && n <= LONGEST && f.hits.length === 0 && f.ending !== 'ellipsis';
}

/**
 * Those of `candidates` ({@link mayBeCopy}) that repeat words of a paragraph one by one, as pull quotes do: display copies. The paragraphs are those
 * that are not `marked`. Linear in the words.
 */
export function findCopies(
  facts: readonly LineFacts[],
  candidates: readonly number[],
  marked: Uint8Array,
): ReadonlySet<number> {
  const out = new Set<number>();
  if (candidates.length === 0) return out;
  const byFirst = new Map<string, number[]>();
  const opens = uint8s(PAIRS);
  for (const i of candidates) {
    opens[pairAt(facts[i]!, 0)] = 1;
    const first = facts[i]!.word(0).text;
    let list = byFirst.get(first);
    if (!list) byFirst.set(first, (list = []));
    if (list.length < ALIKE) list.push(i);
  }
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!;
    if (marked[i] === 1 || !isProse(f)) continue;
    for (let at = 0; at + 1 < f.wordCount; at++) {
      if (opens[pairAt(f, at)] === 0) continue;
      const copies = byFirst.get(f.word(at).text);
      if (!copies) continue;
      for (const k of copies) if (standsAt(f, at, facts[k]!)) out.add(k);
    }
  }
  return out;
}

/** True when the words of a shorter line stand in `f` from word `at` on. */
function standsAt(f: LineFacts, at: number, line: LineFacts): boolean {
  const n = line.wordCount;
  if (n >= f.wordCount || at + n > f.wordCount) return false;
  for (let i = 0; i < n; i++) if (f.word(at + i).text !== line.word(i).text) return false;
  return true;
}
