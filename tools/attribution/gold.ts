import { readFileSync } from 'node:fs';

type Pair = readonly [number, number];

/** One human-marked attribution: spans are `[start, end]` in UTF-16 code units. */
export interface GoldQuote {
  readonly id: string;
  readonly content: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly source: readonly Pair[];
  readonly sourceHead?: Pair;
  readonly sourceName?: string;
  readonly aliases?: readonly string[];
  readonly resolution?: string | null;
  readonly sourceType: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly cueClass: string;
}

/** One article with its attributions and outermost quotation-mark pairs. */
export interface GoldArticle {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly segments: readonly {
    readonly start: number;
    readonly end: number;
    readonly label: 'speech' | 'none' | 'skip';
    readonly quote?: string;
    readonly hasSource?: boolean;
  }[];
}

/** Reads a JSON-lines file of marked articles. */
export function readGold(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle);
}

/** Starts of the words of `text` that touch the spans. */
function wordsIn(text: string, spans: readonly Pair[]): Set<number> {
  const words = new Set<number>();
  for (const [start, end] of spans)
    for (const m of text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[’'.\-&][\p{L}\p{N}]+)*/gu))
      words.add(start + m.index);
  return words;
}

/** The agreement two annotators are held to: the gold head word lies in a span not much longer, or half the words agree. */
export function isRightSource(text: string, gold: GoldQuote, source: Pair | null): boolean {
  if (!source) return gold.source.length === 0;
  if (gold.source.length === 0) return false;
  const g = wordsIn(text, gold.source);
  const p = wordsIn(text, [source]);
  if (gold.sourceHead) {
    const head = wordsIn(text, [gold.sourceHead]);
    let inside = head.size > 0 && p.size <= Math.max(3 * g.size, g.size + 12);
    for (const h of head) inside &&= h >= source[0] && h < source[1];
    if (inside) return true;
  }
  let common = 0;
  for (const w of p) if (g.has(w)) common++;
  return common / (g.size + p.size - common || 1) >= 0.5;
}

const HONORIFICS =
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|president|secretary|senator|governor|mayor|the|a|an|jr|sr|former|iii|ii)$/;

function nameWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|[’']s\b/gu, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word && !HONORIFICS.test(word));
}

/** The name found means the one marked: the same last word and no other first name; of bodies half the words. */
export function isRightName(quote: GoldQuote, found: string): boolean {
  const words = nameWords(found);
  return [quote.sourceName!, ...(quote.aliases ?? [])].some((name) => {
    const wanted = nameWords(name);
    const last = wanted[wanted.length - 1];
    if (!last || words.length === 0) return false;
    if (quote.resolution === 'org')
      return words.includes(last) && wanted.filter((w) => words.includes(w)).length * 2 >= wanted.length;
    if (words.length === 1 && words[0] === wanted[0]) return true;
    if (words[words.length - 1] !== last) return false;
    const [first, mine] = [words.slice(0, -1), wanted.slice(0, -1)];
    return (
      first.length === 0 ||
      mine.length === 0 ||
      first.includes(mine[0]!) ||
      mine.includes(first[0]!) ||
      first[0]![0] === mine[0]![0]
    );
  });
}
