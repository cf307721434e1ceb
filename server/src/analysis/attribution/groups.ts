import { elementAt, joined, mapped, sortInPlace } from '../arrays';
import type { Cue, Quotation, Report } from '../model';
import { int32s, uint8s } from '../numbers';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import { bySpan, contains, isInside, overlaps, type Span, searchIn } from '../span';
import type { CueRanking } from '../speakers/subjects';
import type { Nominee } from '../syntax/phraseTraits';
import type { Link } from './link';
import { reportsByCue } from './options';

/** Quotations and reported clauses that are one attribution. */
export interface Group {
  /** Index of the cue, or -1. */
  readonly cue: number;
  readonly source: Nominee | null;
  /** 0–1 that the source is right. */
  readonly probability: number;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly content: readonly Span[];
  /** The decision on its first quotation; null for a report without quotations. */
  readonly link: Link | null;
  /** The decisions on all of its quotations. */
  readonly links: readonly Link[];
}

/** A report alone becomes an attribution from this confidence. */
const REPORT_ALONE = 0.5;
/** … and when at least this share of it stands outside quotations. */
const OWN_SHARE = 0.2;
/** How sure a clause must be to stand beside the quotation that follows it; code units of stop and white space between them. */
const LEADING = 0.6;
const MAX_GAP = 2;
/** What a speaker's paragraph in a transcript says is said word for word. */
const TURN = 'report.turn';
/** Code units of a quotation that is more than a fragment. */
const WHOLE_SENTENCE = 40;

/** Joins quotations that share a cue or continue one another, and the reports of the same cues. With pauses. */
export function* groupContent(
  quotations: readonly Quotation[],
  reports: readonly Report[],
  links: readonly Link[],
  ranking: CueRanking,
  cues: readonly Cue[],
): Pausing<Group[]> {
  const numbers = reportsByCue(reports, cues.length);
  const chains = chainsOf(links, quotations.length, cues.length);
  const spent = uint8s(cues.length);
  const groups: Group[] = [];
  // By index: in a generator V8 makes an object for every step of `for … of`.
  for (let k = 0; k < chains.length; k++) {
    if (k % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
    const chain = chains[k]!;
    const { cue } = chain[0]!.chosen;
    const own = cue >= 0 ? elementAt(reports, numbers[cue]! - 1) : undefined;
    groups.push(quotedGroup(chain, own, quotations, ranking, cues, spent));
  }
  const claimed: Quotation[] = [];
  for (let k = 0; k < links.length; k++) claimed.push(quotations[links[k]!.quotation]!);
  const outer = quotations.filter(isOutermost);
  const searched = { claimed, firstClaimed: searchIn(claimed), outer, firstOuter: searchIn(outer) };
  for (let k = 0; k < reports.length; k++) {
    if (k % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
    const report = reports[k]!;
    if (spent[report.cue] === 1 || report.confidence < REPORT_ALONE) continue;
    const group = reportedGroup(report, searched, ranking, cues[report.cue]!);
    if (group) groups.push(group);
  }
  return sortInPlace(groups, byContent);
}

function isOutermost({ level }: Quotation): boolean {
  return level === 0;
}

function byContent(a: Group, b: Group): number {
  return bySpan(a.content[0]!, b.content[0]!);
}

/** Links that share a cue or continue one another, in the order of their first. */
function chainsOf(links: readonly Link[], quotations: number, cues: number): Link[][] {
  const chains: Link[][] = [];
  // The number of a chain, counted from 1, by its cue and by the quotation that heads it.
  const byCue = int32s(cues);
  const byHead = int32s(quotations);
  for (const link of links) {
    const { head, quotation, chosen } = link;
    const known = head === quotation ? (chosen.cue >= 0 ? byCue[chosen.cue]! : 0) : byHead[head]!;
    const chain = known > 0 ? known : chains.push([link]);
    if (known > 0) chains[known - 1]!.push(link);
    byHead[head] = chain;
    if (head === quotation && chosen.cue >= 0) byCue[chosen.cue] = chain;
  }
  return chains;
}

/** The quotations of one chain and what `report`, that of their cue, adds; a cue that is used up here is noted in `spent`. */
function quotedGroup(
  links: readonly Link[],
  report: Report | undefined,
  quotations: readonly Quotation[],
  ranking: CueRanking,
  cues: readonly Cue[],
  spent: Uint8Array,
): Group {
  const first = links[0]!;
  const { cue, source } = first.chosen;
  const quoted = piecesOf(quotations[first.quotation]!);
  for (let i = 1; i < links.length; i++)
    for (const piece of piecesOf(quotations[links[i]!.quotation]!)) quoted.push(piece);
  if (report && !leadsTo(report, quoted[0]!)) spent[cue] = 1;
  for (const { relay } of links) if (relay) spent[relay.cue] = 1;
  const own = cue >= 0 ? cues[cue]! : null;
  // A clause that holds none of the quotations is the rest of the sentence, and whoever speaks is not what was said.
  const holds = report && holdsQuote(report.content, quoted);
  const rest = holds && !(source && holdsSource(report.content, own!, source, quoted)) ? report : null;
  const content = rest ? joined(quoted, rest.content) : quoted;
  return {
    cue,
    source: own && isTurn(report, own) ? labelOf(ranking, cue, own) : source,
    probability: first.probability,
    kind: rest && saysMore(rest.content, quoted) ? 'mixed' : 'direct',
    content: content.length > 1 ? union(content) : content,
    link: first,
    links,
  };
}

/** Quotations among which reports are looked for: those that have a source, and all outermost ones. */
interface Searched {
  readonly claimed: readonly Quotation[];
  /** The first of them that ends after an offset. */
  readonly firstClaimed: (offset: number) => number;
  readonly outer: readonly Quotation[];
  readonly firstOuter: (offset: number) => number;
}

/** A report that stands for itself, or null when quotations of others leave too little of it. */
function reportedGroup(report: Report, searched: Searched, ranking: CueRanking, cue: Cue): Group | null {
  // What a quotation says belongs to whoever it was linked to; a clause around it may still be reported by another.
  let letters = 0;
  let outside = 0;
  for (const c of report.content) {
    letters += c.end - c.start;
    outside += lettersOutside(c, searched);
  }
  if (outside < letters * OWN_SHARE) return null;
  // “is seen as a rival, saying ‘…’”: a thought does not hold what another cue says in whole sentences.
  if (cue.meaning !== 'speech' && letters - outside > WHOLE_SENTENCE) return null;
  const best = ranking.first(report.cue);
  const turn = isTurn(report, cue);
  const label = turn ? labelOf(ranking, report.cue, cue) : null;
  const sure = turn ? (label ? 1 : 0) : best < ranking.end(report.cue) ? ranking.probability(best) : 0;
  const mixed = report.content.some((c) => holdsOne(searched, c));
  return {
    cue: report.cue,
    source: turn ? label : ranking.best(report.cue),
    // Without marks the words themselves may be wrong.
    probability: sure * (mixed ? 1 : report.confidence),
    kind: mixed ? 'mixed' : turn ? 'direct' : 'indirect',
    content: report.content,
    link: null,
    links: NO_LINKS,
  };
}

/**
 * The source stands in what would be reported: `according to` and its source, or `“…,” Ruiz, who has worked here since 1980,
 * said`, behind the words in marks.
 */
function isNoContent({ kind, start }: Cue, content: Span, named: Span, quoted: readonly Span[]): boolean {
  if (kind === 'according-to') return true;
  return content.end <= start && quoted.some((q) => overlaps(q, content) && q.end <= named.start);
}

/** The source stands in what a report says: see {@link isNoContent}. */
function holdsSource(content: readonly Span[], cue: Cue, named: Span, quoted: readonly Span[]): boolean {
  for (const c of content) if (contains(c, named) && isNoContent(cue, c, named, quoted)) return true;
  return false;
}

/** A report holds one of the quotations. */
function holdsQuote(content: readonly Span[], quoted: readonly Span[]): boolean {
  for (const c of content) if (touchesOne(quoted, c)) return true;
  return false;
}

/** A report says more than its quotations do. */
function saysMore(content: readonly Span[], quoted: readonly Span[]): boolean {
  for (const c of content) if (!isInside(c, quoted) && lettersOutsideAll(c, quoted) > 2) return true;
  return false;
}

/** `He added that he would visit. “Soon.”` – a clause that is surely reported, at the end of the sentence before. */
function leadsTo({ side, confidence, content }: Report, { start }: Span): boolean {
  if (side !== 'after' || confidence < LEADING) return false;
  for (const { end } of content) if (start > end && start - end <= MAX_GAP) return true;
  return false;
}

function isTurn(report: Report | undefined, cue: Cue): boolean {
  return cue.kind === 'colon' && report !== undefined && report.evidence[0]?.rule === TURN;
}

/** What stands first of a speaker's label, before its colon: `HELEN CARVER, HOST:`. */
function labelOf(ranking: CueRanking, cue: number, colon: Cue): Nominee | null {
  let first: Nominee | null = null;
  for (let i = ranking.first(cue); i < ranking.end(cue); i++) {
    const nominee = ranking.nominee(i);
    if (!nominee || nominee.end > colon.start) continue;
    if (!first || nominee.start < first.start) first = nominee;
  }
  return first;
}

/** True when one of the outermost quotations lies inside `span`. */
function holdsOne({ outer, firstOuter }: Searched, span: Span): boolean {
  let at = firstOuter(span.start);
  if (at < outer.length && outer[at]!.start < span.start) at++;
  return at < outer.length && contains(span, outer[at]!);
}

/** The spans of a quotation, marks included, one a paragraph. */
function piecesOf({ start, end, pieces }: Quotation): Span[] {
  if (pieces.length < 2) return [{ start, end }];
  return mapped(pieces, (piece, i) => ({
    start: i === 0 ? start : piece.start,
    end: i === pieces.length - 1 ? end : piece.end,
  }));
}

function touchesOne(spans: readonly Span[], span: Span): boolean {
  for (const one of spans) if (overlaps(one, span)) return true;
  return false;
}

/** The spans in order, overlapping ones joined; in place. */
function union(spans: Span[]): Span[] {
  sortInPlace(spans, bySpan);
  let last = 0;
  for (let i = 1; i < spans.length; i++) {
    const before = spans[last]!;
    const span = spans[i]!;
    if (span.start >= before.end) spans[++last] = span;
    else spans[last] = { start: before.start, end: Math.max(before.end, span.end) };
  }
  spans.length = last + 1;
  return spans;
}

/** Code units of `span` that no quotation covers. */
function lettersOutsideAll(span: Span, quoted: readonly Span[]): number {
  let outside = span.end - span.start;
  for (const q of quoted)
    if (overlaps(q, span)) outside -= Math.min(q.end, span.end) - Math.max(q.start, span.start);
  return outside;
}

/** The same for quotations that are sorted and do not overlap. */
function lettersOutside(span: Span, { claimed, firstClaimed }: Searched): number {
  let outside = span.end - span.start;
  for (let i = firstClaimed(span.start); i < claimed.length; i++) {
    const { start, end } = claimed[i]!;
    if (start >= span.end) break;
    outside -= Math.min(end, span.end) - Math.max(start, span.start);
  }
  return outside;
}

const NO_LINKS: readonly Link[] = [];
