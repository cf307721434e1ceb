import { mapped } from '../arrays';
import { isSpace, type Span, trimSpan } from '../span';
import { lostCloser, otherSpeaker } from './lostCloser';
import type { Mark } from './marks';
import { type BlockPairs, type MarkPair, type PairedBlocks, pairWithin } from './pairs';

/** A quotation put together from the pairs of one or more paragraphs. */
export interface JoinedPair extends Span {
  readonly open: Mark | null;
  readonly close: Mark | null;
  /** The words inside, one piece for each paragraph that has some, marks and white space around them excluded. */
  readonly pieces: readonly Span[];
  readonly paragraphs: number;
  readonly boilerplate: boolean;
}

/** A closing mark that is missing is looked for in at most this many further paragraphs. */
const MAX_SILENT = 4;

/** An unclosed single mark with fewer code units after it is an apostrophe. */
const LEAST_UNCLOSED = 24;

/** How the reporting clause inside an unclosed quotation looks: `…, he said.` */
const REPORTED =
  /,\s(?:[\w.’'-]+\s){0,4}(?:said|says|added|told|asked|wrote|explained|noted)\b[^.?!]{0,60}[.?!]?\s*$/i;

/**
 * The quotation that `pair` of block `b` begins, over several paragraphs where it goes on: each paragraph repeats the opening mark
 * and only the last one closes; or, where the middle paragraphs repeat nothing, the next lone closing mark ends it. The pairs
 * of other blocks it takes are added to `taken`. Null for an apostrophe.
 */
export function joinParagraphs(
  text: string,
  blocks: PairedBlocks,
  b: number,
  pair: MarkPair,
  taken: Set<MarkPair>,
): JoinedPair | null {
  const { boilerplate } = blocks.at(b);
  const { start, end, open, close } = pair;
  if (open && close)
    return { start, end, open, close, pieces: wordsIn(text, pair), paragraphs: 1, boilerplate };
  const chain = chainOf(text, blocks, b, pair, taken);
  const last = chain[chain.length - 1]!;
  const paragraphs = chain.length;
  if (pair.family === 'single' && !last.close && paragraphs === 1 && !isSureOpener(text, pair)) return null;
  const pieces =
    paragraphs === 1 ? wordsIn(text, last) : mapped(chain, (one) => inside(text, one)).filter(isFilled);
  return { start, end: last.end, open, close: last.close, pieces, paragraphs, boilerplate };
}

const NO_PIECES: readonly Span[] = [];

/** The words of a pair as the one piece they are, if there are any. */
function wordsIn(text: string, pair: MarkPair): readonly Span[] {
  const words = inside(text, pair);
  return isFilled(words) ? [words] : NO_PIECES;
}

function isFilled({ start, end }: Span): boolean {
  return end > start;
}

/** A single mark that was never closed opens only where words lead in to it: `She said: ‘We …`, `Ruiz added, ‘It …`. */
function isSureOpener(text: string, { start, open, end }: MarkPair): boolean {
  if (!open || end - start < LEAST_UNCLOSED || !/^\p{Lu}/u.test(text.slice(open.end, open.end + 2)))
    return false;
  return /(?:: |\b(?:said|says|added|asked|wrote), )$/.test(text.slice(Math.max(0, start - 10), start));
}

function inside(text: string, { open, close, start, end }: MarkPair): Span {
  return trimSpan(text, { start: open ? open.end : start, end: close ? close.start : end });
}

/** The pairs of a quotation; one that was never closed ends where the sense says, or goes on in the next paragraphs. */
function chainOf(
  text: string,
  blocks: PairedBlocks,
  b: number,
  pair: MarkPair,
  taken: Set<MarkPair>,
): readonly MarkPair[] {
  if (!pair.open || pair.close) return [pair];
  const end = lostCloser(text, pair.open.end, pair.end);
  if (end > 0) return [pairWithin(pair, pair.open, pair.close, pair.start, end)];
  return isOpenEnd(blocks.at(b), pair) ? follow(text, blocks, b, pair, taken) : [pair];
}

/** An outermost pair that is not closed when its paragraph ends. */
function isOpenEnd(block: BlockPairs, pair: MarkPair): boolean {
  return pair.open !== null && pair.close === null && pair.end === block.end;
}

/** The pairs that continue `pair` from block `b` on, itself first; those it takes are marked as taken. */
function follow(
  text: string,
  blocks: PairedBlocks,
  b: number,
  pair: MarkPair,
  taken: Set<MarkPair>,
): MarkPair[] {
  const chain = [pair];
  if (REPORTED.test(text.slice(Math.max(pair.start, pair.end - 100), pair.end))) return chain;
  for (let next = b + 1; next < blocks.count; next++) {
    const block = blocks.at(next);
    if (block.boilerplate !== blocks.at(b).boilerplate) break;
    const first = block.pairs[0];
    if (!first?.open || first.family !== pair.family || !startsBlock(text, block, first.start)) break;
    if (first.close && otherSpeaker(text, pair.start, first.end)) break;
    chain.push(first);
    taken.add(first);
    if (!isOpenEnd(block, first)) return chain;
  }
  return chain.length > 1 ? chain : silent(blocks, b, pair, taken);
}

function startsBlock(text: string, block: BlockPairs, at: number): boolean {
  for (let i = block.start; i < at; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** Paragraphs without marks up to a lone closing mark. */
function silent(blocks: PairedBlocks, b: number, pair: MarkPair, taken: Set<MarkPair>): MarkPair[] {
  const chain = [pair];
  for (let next = b + 1; next <= b + MAX_SILENT && next < blocks.count; next++) {
    const block = blocks.at(next);
    if (block.boilerplate !== blocks.at(b).boilerplate) break;
    const stray = block.strays[0];
    const first = block.pairs.find((p) => p.family !== 'single');
    if (stray && stray.family === pair.family && (!first?.open || first.start > stray.start)) {
      if (first && !first.open) taken.add(first);
      chain.push(pairWithin(pair, null, stray, block.start, stray.end));
      return chain;
    }
    if (first) break;
    chain.push(pairWithin(pair, null, null, block.start, block.end));
  }
  return [pair];
}
