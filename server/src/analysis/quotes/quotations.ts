import { EMPTY, lastOf, put, roomFor } from '../arrays';
import type { Analysis, Evidence, Quotation } from '../model';
import { drain, PAUSE_EVERY, type Pausing } from '../pauses';
import { type Span, sortSpans, spanAt } from '../span';
import { pairDoubles } from './doubles';
import { findMarks, type Mark, markStops, NO_MARKS } from './marks';
import { joinMixedKinds } from './mixedKinds';
import { type BlockPairs, type MarkPair, type PairedBlocks, pairedBlocks, pairWithin } from './pairs';
import { type JoinedPair, joinParagraphs } from './paragraphs';
import { pairSingles } from './singles';

/** A closing mark without an opener reaches back at most this far (UTF-16 units), to the start of its paragraph. */
const MAX_LOST_OPENER = 600;

/**
 * Every quotation, inner ones included, in text order; whether it is speech is not yet decided (`speech` is true,
 * confidence .5). Linear in the length of the text.
 */
export function findQuotations(read: MarksRead): Quotation[] {
  return drain(readQuotations(read));
}

type MarksRead = Pick<Analysis, 'text' | 'lines' | 'blocks' | 'layout'>;

/** The same, with pauses. */
export function* readQuotations(read: MarksRead): Pausing<Quotation[]> {
  const { text } = read;
  const stops = markStops(text);
  yield null;
  const { starts, ends, length } = read.blocks;
  const blocks = pairedBlocks(length, (b) =>
    pairBlock(text, starts[b]!, ends[b]!, stops, read.layout.boilerplate),
  );
  const taken = new Set<MarkPair>();
  const quotations: Quotation[] = [];
  const around: Span[] = [];
  for (let b = 0; b < blocks.count; b++) {
    if (b % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
    const { pairs } = blocks.next(b);
    if (pairs.length === 0) continue;
    const found = joinedPairs(text, blocks, b, taken);
    addQuotations(sortSpans(found), around, quotations);
  }
  return quotations;
}

/** The pairs that begin in block `b`, with the paragraphs they go on in; without those `taken` by an earlier one, and without empty ones. */
function joinedPairs(text: string, blocks: PairedBlocks, b: number, taken: Set<MarkPair>): JoinedPair[] {
  const { pairs } = blocks.at(b);
  const found = roomFor<JoinedPair>(pairs.length);
  let count = 0;
  for (const pair of pairs) {
    const joined = taken.size > 0 && taken.has(pair) ? null : joinParagraphs(text, blocks, b, pair, taken);
    if (joined && joined.pieces.length > 0) put(found, count++, joined);
  }
  if (count < pairs.length) found.length = count;
  return found;
}

/**
 * Adds the quotations that begin in one block, in text order, with their levels by containment; of two that cross, the later one is
 * dropped. `around` holds those that may not have ended yet, outermost first.
 */
function addQuotations(found: readonly JoinedPair[], around: Span[], quotations: Quotation[]): void {
  for (const joined of found) {
    const { start, end, open, close, pieces, paragraphs, boilerplate } = joined;
    while (around.length > 0 && lastOf(around)!.end <= start) around.pop();
    const outer = lastOf(around);
    if (outer && end > outer.end) continue;
    quotations.push({
      start,
      end,
      mark: (open ?? close!).family,
      closed: close !== null,
      pieces,
      level: around.length,
      speech: true,
      confidence: 0.5,
      attribution: null,
      boilerplate,
      evidence: markEvidence(open, close, paragraphs),
    });
    around.push(joined);
  }
}

const NO_PAIRS: readonly MarkPair[] = [];

function pairBlock(
  text: string,
  start: number,
  end: number,
  stops: readonly number[],
  masked: readonly Span[],
): BlockPairs {
  const marks = findMarks(text, start, end, stops);
  const boilerplate = spanAt(masked, start) !== null;
  if (marks.length === 0) return { start, end, boilerplate, pairs: NO_PAIRS, strays: NO_MARKS };
  const all = pairMarks(text, marks, end);
  // Mostly every pair has its opener, and there is nothing to do.
  if (all.every(isOpened)) return { start, end, boilerplate, pairs: all, strays: NO_MARKS };
  const pairs: MarkPair[] = [];
  const strays: Mark[] = [];
  let from = start;
  for (const pair of all) {
    if (pair.open) pairs.push(pair);
    else if (pair.close) {
      if (from === start && lostOpener(text, start, pair.close))
        pairs.push(pairWithin(pair, pair.open, pair.close, start, pair.end));
      strays.push(pair.close);
    }
    if (pair.family !== 'single') from = pair.end;
  }
  return { start, end, boilerplate, pairs, strays };
}

function isOpened({ open }: MarkPair): boolean {
  return open !== null;
}

/** The pairs of a block’s marks, outermost first, in text order. */
function pairMarks(text: string, marks: readonly Mark[], end: number): readonly MarkPair[] {
  if (!marks.some(isSingle)) return sortSpans(pairDoubles(text, marks, end));
  const doubles = pairDoubles(
    text,
    marks.filter((m) => !isSingle(m)),
    end,
  );
  const single = marks.filter(isSingle);
  const singles = sortSpans(pairSingles(single, doubles, end));
  const joined = joinMixedKinds(text, doubles, singles, single);
  return sortSpans([...joined.doubles, ...joined.singles]);
}

function isSingle({ family }: Mark): boolean {
  return family === 'single';
}

/** The paragraph up to a lone closing mark reads as a quotation whose opening mark is missing. */
function lostOpener(text: string, start: number, close: Mark): boolean {
  return close.start - start <= MAX_LOST_OPENER && /[.,!?…]/.test(text[close.start - 1] ?? '');
}

function markEvidence(open: Mark | null, close: Mark | null, paragraphs: number): readonly Evidence[] {
  const slip = slipOf(open, close);
  if (paragraphs === 1) return slip ? [slip] : EMPTY;
  const several = { rule: 'mark.paragraphs', note: `runs over ${paragraphs} paragraphs`, span: null };
  return slip ? [slip, several] : [several];
}

/** What is wrong with the marks of a quotation, if anything. */
function slipOf(open: Mark | null, close: Mark | null): Evidence | null {
  if (!open) return { rule: 'mark.no-opener', note: 'the opening mark is missing', span: spanOfMark(close!) };
  if (!close) return { rule: 'mark.unclosed', note: 'the closing mark is missing', span: spanOfMark(open) };
  if (isOneKind(open, close)) return null;
  return { rule: 'mark.mixed', note: 'opened and closed by different marks', span: spanOfMark(close) };
}

function isOneKind(open: Mark, close: Mark): boolean {
  return open.family === close.family && (open.shape === 'either') === (close.shape === 'either');
}

function spanOfMark(mark: Mark): Span {
  return { start: mark.start, end: mark.end };
}
