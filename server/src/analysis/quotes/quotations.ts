import { lastOf, mapped } from '../arrays';
import type { Analysis, Block, Evidence, Quotation } from '../model';
import { type Span, sortSpans, spanAt } from '../span';
import { pairDoubles } from './doubles';
import { findMarks, type Mark, markStops, NO_MARKS } from './marks';
import { joinMixedKinds } from './mixedKinds';
import { type BlockPairs, type MarkPair, pairWithin } from './pairs';
import { joinParagraphs } from './paragraphs';
import { quotationWith } from './quotation';
import { pairSingles } from './singles';

/** A closing mark without an opener reaches back at most this far (UTF-16 units), to the start of its paragraph. */
const MAX_LOST_OPENER = 600;

/**
 * Every quotation, inner ones included, in text order; whether it is speech is not yet decided (`speech` is true,
 * confidence .5). Linear in the length of the text.
 */
export function findQuotations(read: Pick<Analysis, 'text' | 'lines' | 'blocks' | 'layout'>): Quotation[] {
  const { text } = read;
  const stops = markStops(text);
  const blocks = mapped(read.blocks, (block) => pairBlock(text, block, stops, read.layout.boilerplate));
  const quotations: Quotation[] = [];
  for (const joined of joinParagraphs(text, blocks)) {
    const { start, end, open, close, boilerplate } = joined;
    const pieces = joined.pieces.every(isFilled) ? joined.pieces : joined.pieces.filter(isFilled);
    if (pieces.length === 0) continue;
    quotations.push({
      start,
      end,
      mark: (open ?? close!).family,
      closed: close !== null,
      pieces,
      level: 0,
      speech: true,
      confidence: 0.5,
      attribution: null,
      boilerplate,
      evidence: markEvidence(open, close, joined.pieces.length),
    });
  }
  return withLevels(sortSpans(quotations));
}

function isFilled({ start, end }: Span): boolean {
  return end > start;
}

const NO_PAIRS: readonly MarkPair[] = [];
const NO_EVIDENCE: readonly Evidence[] = [];

function pairBlock(
  text: string,
  block: Block,
  stops: readonly number[],
  masked: readonly Span[],
): BlockPairs {
  const marks = findMarks(text, block.start, block.end, stops);
  const boilerplate = spanAt(masked, block.start) !== null;
  if (marks.length === 0) return { block, boilerplate, pairs: NO_PAIRS, strays: NO_MARKS };
  const all = pairMarks(text, marks, block.end);
  // Mostly every pair has its opener, and there is nothing to do.
  if (all.every(isOpened)) return { block, boilerplate, pairs: all, strays: NO_MARKS };
  const pairs: MarkPair[] = [];
  const strays: Mark[] = [];
  let from = block.start;
  for (const pair of all) {
    if (pair.open) pairs.push(pair);
    else if (pair.close) {
      if (from === block.start && lostOpener(text, block.start, pair.close))
        pairs.push(pairWithin(pair, pair.open, pair.close, block.start, pair.end));
      strays.push(pair.close);
    }
    if (pair.family !== 'single') from = pair.end;
  }
  return { block, boilerplate, pairs, strays };
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

function markEvidence(open: Mark | null, close: Mark | null, pieces: number): readonly Evidence[] {
  if (open && close && pieces === 1 && isOneKind(open, close)) return NO_EVIDENCE;
  const evidence: Evidence[] = [];
  if (!open)
    evidence.push({ rule: 'mark.no-opener', note: 'the opening mark is missing', span: spanOfMark(close!) });
  else if (!close)
    evidence.push({ rule: 'mark.unclosed', note: 'the closing mark is missing', span: spanOfMark(open) });
  else if (!isOneKind(open, close))
    evidence.push({
      rule: 'mark.mixed',
      note: 'opened and closed by different marks',
      span: spanOfMark(close),
    });
  if (pieces > 1)
    evidence.push({ rule: 'mark.paragraphs', note: `runs over ${pieces} paragraphs`, span: null });
  return evidence;
}

function isOneKind(open: Mark, close: Mark): boolean {
  return open.family === close.family && (open.shape === 'either') === (close.shape === 'either');
}

function spanOfMark(mark: Mark): Span {
  return { start: mark.start, end: mark.end };
}

/** Levels by containment; of two that cross, the later one is dropped. */
function withLevels(sorted: readonly Quotation[]): Quotation[] {
  const out: Quotation[] = [];
  const stack: Quotation[] = [];
  for (const quotation of sorted) {
    while (stack.length > 0 && stack[stack.length - 1]!.end <= quotation.start) stack.pop();
    const around = lastOf(stack);
    if (around && quotation.end > around.end) continue;
    out.push(stack.length > 0 ? quotationWith(quotation, { level: stack.length }) : quotation);
    stack.push(quotation);
  }
  return out;
}
