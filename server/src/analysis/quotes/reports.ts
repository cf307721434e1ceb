import { lastOf, mapped } from '../arrays';
import type { AnalysisOptions, Cue, Evidence, Quotation, Report, Sentence } from '../model';
import { type HashedModel, loadHashed } from '../models/hashed';
import { drain, PAUSE_EVERY, type Pausing } from '../pauses';
import { contains, firstEndingAfter, type Span, sortSpans, spanOf } from '../span';
import { perWord } from '../tokens/wordTypes';
import type { FoundContent, ReportRead, TokenSpan } from './content';
import { withoutAside } from './contentStart';
import { type CueContext, cueContext, finiteIn, quotedIn } from './cueContext';
import { withoutOtherClause } from './otherClause';
import { reportsNothing, withoutMatter } from './refusals';
import { reportChance } from './reportChance';
import {
  contentAfter,
  contentBefore,
  keptSides,
  likeliestSide,
  REPORT_MODEL,
  SIDES,
  sideChances,
} from './reportModel';
import { plainContent } from './reportRules';
import { reportThreshold } from './reportThreshold';
import { turnsOf } from './turns';

/** Below this chance a cue is not looked at. */
const LEAST_CUE = 0.4;
/** The same where cues are guessed by rule. */
const PLAIN_THRESHOLD = 0.5;

/** What each cue reports, if anything; at most one report a cue, in cue order. */
export function findReports(read: ReportRead, options: AnalysisOptions): Report[] {
  return drain(readReports(read, options));
}

/** The same, with pauses. */
export function* readReports(read: ReportRead, options: AnalysisOptions): Pausing<Report[]> {
  const model = loadHashed(options.models, REPORT_MODEL);
  const context = cueContext(read);
  const sides = model && keptSides(read.cues, model);
  const reports: Report[] = [];
  const turns = turnsOf(context);
  for (let index = 0; index < read.cues.length; index++) {
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
    const cue = read.cues[index]!;
    const turn = turns.get(cue.firstToken);
    if (turn !== undefined && cue.kind === 'colon') {
      reports.push(turnReport(read, index, turn));
      continue;
    }
    if (cue.confidence < (model ? LEAST_CUE : PLAIN_THRESHOLD)) continue;
    const sentence = read.sentences[cue.sentence]!;
    const all = model
      ? learnedContent(model, context, cue, sentence, sides?.[index] ?? 0)
      : plainContent(read, cue, sentence);
    const found = all && withoutMatter(read.tokens, cue, all);
    if (!found || found.spans.length === 0 || reportsNothing(read.tokens, cue, found)) continue;
    const confidence = model ? reportChance(context, cue, found) : cue.confidence;
    if (model && confidence < reportThreshold(context, cue, found)) continue;
    const content = wholeQuotations(read, context, cue, ownContents(read, context, index, found));
    if (content.length === 0) continue;
    const evidence = [evidenceOf(cue, found, confidence)];
    reports.push({ cue: index, content, side: found.side, confidence, evidence });
  }
  return withoutDoubles(read.cues, reports);
}

/** The one or two spans of the content, each without what is not its own. Without a closure, which every cue would pay for. */
function ownContents(
  read: ReportRead,
  context: CueContext,
  index: number,
  { spans: [one, other] }: FoundContent,
): readonly TokenSpan[] {
  const first = ownContent(read, context, index, one!);
  return other ? [first, ownContent(read, context, index, other)] : [first];
}

/** Content after a cue, without an aside before it and what another cue reports behind it. */
function ownContent(read: ReportRead, context: CueContext, index: number, span: TokenSpan): TokenSpan {
  const cue = read.cues[index]!;
  if (span.first < cue.endToken) return span;
  const sentence = read.sentences[cue.sentence]!;
  return withoutOtherClause(context, read.cues, index, withoutAside(context, cue, sentence, span));
}

/** All that follows the label of a speaker in its paragraph. */
function turnReport(read: ReportRead, index: number, end: number): Report {
  const cue = read.cues[index]!;
  return {
    cue: index,
    content: [{ start: read.tokens.starts[cue.endToken]!, end: read.tokens.ends[end - 1]! }],
    side: 'after',
    confidence: cue.confidence,
    evidence: [
      {
        rule: 'report.turn',
        note: 'the paragraph of the speaker it names',
        span: { start: cue.start, end: cue.end },
      },
    ],
  };
}

/**
 * Of reports with nearly the same content (`declined to say …`), the surest; who relays what another said stands beside
 * that other (`Lithuania accused them of …, according to Tass`).
 */
function withoutDoubles(cues: readonly Cue[], reports: readonly Report[]): Report[] {
  const kept: Report[] = [];
  for (const report of reports) {
    const last = lastOf(kept);
    const relays =
      last && cues[report.cue]!.kind === 'according-to' && holds(report.content, cues[last.cue]!);
    if (!last || relays || !sameContent(last, report)) kept.push(report);
    else if (report.confidence > last.confidence) kept[kept.length - 1] = report;
  }
  return kept;
}

function holds(content: readonly Span[], cue: Span): boolean {
  for (const span of content) if (contains(span, cue)) return true;
  return false;
}

function isNoSpeech({ level, speech }: Quotation): boolean {
  return level === 0 && !speech;
}

/**
 * The reports that still stand once speech is told from names: content that is mostly a title, nickname or term reports
 * nothing (`named their robot “Robo”`).
 */
export function withoutNames(
  reports: readonly Report[],
  quotations: readonly Quotation[],
): readonly Report[] {
  const names = quotations.filter(isNoSpeech);
  if (names.length === 0) return reports;
  const standing: Report[] = [];
  for (const report of reports) if (!isNamed(report.content, names)) standing.push(report);
  return standing;
}

/** True where most of the content is `names`. */
function isNamed(content: readonly Span[], names: readonly Quotation[]): boolean {
  let named = 0;
  for (const span of content)
    for (let k = firstEndingAfter(names, span.start); k < names.length && names[k]!.start < span.end; k++)
      named += Math.min(span.end, names[k]!.end) - Math.max(span.start, names[k]!.start);
  return named > 0.5 * lengthOf(content);
}

/** More than three fifths of the characters that either covers are covered by both. */
function sameContent(a: Report, b: Report): boolean {
  let common = 0;
  for (const x of a.content)
    for (const y of b.content) common += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  const all = lengthOf(a.content) + lengthOf(b.content) - common;
  return common > 0.6 * all;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, s) => sum + s.end - s.start, 0);
}

/** The content on the likeliest side, whose number is `known` where it is not 0. */
function learnedContent(
  model: HashedModel,
  context: CueContext,
  cue: Cue,
  sentence: Sentence,
  known: number,
): FoundContent {
  let side = SIDES[known || likeliestSide(sideChances(model, context, cue))] as Report['side'];
  if (side === 'after' && isInverted(context, cue, sentence)) side = 'before';
  const before = side === 'after' ? null : contentBefore(model, context, cue, sentence);
  const after = side === 'before' ? null : contentAfter(model, context, cue, sentence);
  if (before && after) return { side, spans: [before, after] };
  const only = before ?? after;
  return { side, spans: only ? [only] : [] };
}

/** Tokens of a source behind its cue at the end of a sentence, at most. */
const MAX_INVERTED = 6;

/** `Rent caps, say tenants.` – behind a comma and the words, the cue is followed by who says them and no more. */
function isInverted(context: CueContext, cue: Cue, sentence: Sentence): boolean {
  const { tokens } = context;
  const { firstToken, endToken } = cue;
  if (cue.lemma !== 'say' || tokens[firstToken]!.lower === 'saying') return false;
  if (firstToken < sentence.firstToken + 2 || tokens[firstToken - 1]!.text !== ',') return false;
  const end = sentence.endToken;
  const isShort = end > endToken + 1 && end - endToken <= MAX_INVERTED && tokens[end - 1]!.text === '.';
  return isShort && finiteIn(context, endToken, end) === 0 && quotedIn(context, endToken, end) === 0;
}

/** The spans of the content, those without a word left out. */
function wholeQuotations(
  read: ReportRead,
  context: CueContext,
  cue: Cue,
  found: readonly TokenSpan[],
): Span[] {
  if (found.length === 1) return wholeQuotation(read, context, cue, found[0]!);
  const spans: Span[] = [];
  for (const one of found) spans.push(...wholeQuotation(read, context, cue, one));
  return merged(sortSpans(spans));
}

/** One span of the content: a quotation that an edge falls into is taken whole, over all its paragraphs. */
function wholeQuotation(read: ReportRead, context: CueContext, cue: Cue, { first, stop }: TokenSpan): Span[] {
  if (stop <= first) return [];
  const own = context.quotationOf[cue.firstToken]!;
  let last = stop - 1;
  while (last > first && isFullStop(context, last)) last--;
  const opening = quotationAt(read, context.quotationOf[first]!, own);
  const closing = quotationAt(read, context.quotationOf[last]!, own);
  const from = read.tokens.starts[first]!;
  const start = opening ? Math.min(from, opening.start) : from;
  if (!closing) return [{ start, end: read.tokens.ends[last]! }];
  if (closing.pieces.length === 1) return [{ start, end: Math.max(read.tokens.ends[last]!, closing.end) }];
  const { pieces } = closing;
  const end = pieces.length - 1;
  const spans = mapped(pieces, (piece, k) =>
    spanOf(k === 0 ? start : piece.start, k === end ? closing.end : piece.end),
  );
  return merged(sortSpans(spans));
}

function quotationAt(read: ReportRead, index: number, own: number): Quotation | null {
  return index < 0 || index === own ? null : read.quotations[index]!;
}

/** Sentence punctuation outside a quotation is no content. */
function isFullStop(context: CueContext, i: number): boolean {
  const token = context.tokens[i]!;
  return context.quotationOf[i]! < 0 && isStop(token);
}

const isStop = perWord(({ text, kind }) => kind === 'punctuation' && /^[.,;:?!—–-]+$/.test(text));

/** Overlapping neighbours as one. */
function merged(sorted: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of sorted) {
    const last = lastOf(out);
    if (last && span.start < last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

const RULES = {
  verb: 'report.verb',
  'according-to': 'report.according-to',
  colon: 'report.colon',
  noun: 'report.noun',
  phrase: 'report.phrase',
} as const;

const WHERE = { before: 'before it', after: 'after it', around: 'on both sides' } as const;

function evidenceOf(cue: Cue, found: FoundContent, confidence: number): Evidence {
  return {
    rule: RULES[cue.kind],
    note: noteOf(cue.lemma, found.side),
    span: { start: cue.start, end: cue.end },
    weight: Math.log(confidence / Math.max(1e-6, 1 - confidence)),
  };
}

/** Notes of so many words are kept: most reports have one of a few, and each made anew is three strings. */
const KEPT_NOTES = 1000;
const keptNotes = new Map<string, Record<Report['side'], string>>();

function noteOf(lemma: string, side: Report['side']): string {
  let notes = keptNotes.get(lemma);
  if (!notes) {
    if (keptNotes.size === KEPT_NOTES) keptNotes.clear();
    const begun = `“${lemma}” reports what stands `;
    notes = {
      before: begun + WHERE.before,
      after: begun + WHERE.after,
      around: begun + WHERE.around,
    };
    keptNotes.set(lemma, notes);
  }
  return notes[side];
}
