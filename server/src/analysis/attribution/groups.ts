import { lastOf, mapped } from '../arrays';
import type { Cue, Quotation, Report } from '../model';
import { bySpan, contains, firstEndingAfter, isInside, overlaps, type Span } from '../span';
import type { CueRanking } from '../speakers/subjects';
import type { Nominee } from '../syntax/phraseTraits';
import type { Link } from './link';

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
  /** Indices of its quotations. */
  readonly quotations: readonly number[];
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

/** Joins quotations that share a cue or continue one another, and the reports of the same cues. */
export function groupContent(
  quotations: readonly Quotation[],
  reports: readonly Report[],
  links: readonly Link[],
  ranking: CueRanking,
  cues: readonly Cue[],
): Group[] {
  const byCue = new Map<number, Report>();
  for (const report of reports) byCue.set(report.cue, report);
  // By the cue, or below 0 by the quotation that heads the chain.
  const chains = new Map<number, { first: Link; members: Link[] }>();
  const keyOfHead = new Map<number, number>();
  for (const link of links) {
    const key =
      link.head !== link.quotation
        ? (keyOfHead.get(link.head) ?? -1 - link.head)
        : link.chosen.cue >= 0
          ? link.chosen.cue
          : -1 - link.quotation;
    if (link.head === link.quotation) keyOfHead.set(link.quotation, key);
    const chain = chains.get(key);
    if (chain) chain.members.push(link);
    else chains.set(key, { first: link, members: [link] });
  }
  const groups: Group[] = [];
  const used = new Set<number>();
  for (const { first, members } of chains.values()) {
    const own = first.chosen.cue >= 0 ? byCue.get(first.chosen.cue) : undefined;
    groups.push(quotedGroup(first, members, own, quotations, ranking, cues, used));
  }
  const claimed = mapped(links, (l) => quotations[l.quotation]!);
  const outer = quotations.filter((q) => q.level === 0);
  for (const report of reports) {
    if (used.has(report.cue) || report.confidence < REPORT_ALONE) continue;
    const group = reportedGroup(report, claimed, outer, ranking, cues[report.cue]!);
    if (group) groups.push(group);
  }
  return groups.sort((a, b) => bySpan(a.content[0]!, b.content[0]!));
}

/** The quotations of one chain and what `own`, the report of their cue, adds; cues that are spent here go into `used`. */
function quotedGroup(
  first: Link,
  members: readonly Link[],
  own: Report | undefined,
  quotations: readonly Quotation[],
  ranking: CueRanking,
  cues: readonly Cue[],
  used: Set<number>,
): Group {
  const cue = first.chosen.cue;
  const quoted = piecesOf(quotations[first.quotation]!);
  const indices = [first.quotation];
  for (let i = 1; i < members.length; i++) {
    indices.push(members[i]!.quotation);
    quoted.push(...piecesOf(quotations[members[i]!.quotation]!));
  }
  if (own && !own.content.some((c) => leadsTo(own, c, quoted[0]!))) used.add(cue);
  for (const m of members) if (m.relay) used.add(m.relay.cue);
  // A clause that holds none of the quotations is the rest of the sentence, and whoever speaks is not what was said.
  const named = first.chosen.source?.phrase;
  const report =
    own?.content.some((c) => touchesOne(quoted, c)) &&
    !(named && own.content.some((c) => contains(c, named) && isNoContent(cues[cue]!, c, named, quoted)))
      ? own
      : undefined;
  const plain = report?.content.some((r) => !isInside(r, quoted) && lettersOutside(r, quoted) > 2) ?? false;
  const whole =
    report || quoted.length > 1 ? union(report ? [...quoted, ...report.content] : quoted) : quoted;
  return {
    cue,
    source: isTurn(own) ? labelOf(ranking, cue, cues[cue]!) : first.chosen.source,
    probability: first.probability,
    kind: plain ? 'mixed' : 'direct',
    content: whole,
    link: first,
    quotations: indices,
  };
}

/** A report that stands for itself, or null when quotations of others leave too little of it. */
function reportedGroup(
  report: Report,
  claimed: readonly Quotation[],
  outer: readonly Quotation[],
  ranking: CueRanking,
  cue: Cue,
): Group | null {
  // What a quotation says belongs to whoever it was linked to; a clause around it may still be reported by another.
  let letters = 0;
  let outside = 0;
  for (const c of report.content) {
    letters += c.end - c.start;
    outside += lettersOutside(c, claimedNear(claimed, c));
  }
  if (outside < letters * OWN_SHARE) return null;
  // “is seen as a rival, saying ‘…’”: a thought does not hold what another cue says in whole sentences.
  if (cue.meaning !== 'speech' && letters - outside > WHOLE_SENTENCE) return null;
  const best = ranking.first(report.cue);
  const turn = isTurn(report);
  const label = turn ? labelOf(ranking, report.cue, cue) : null;
  const sure = turn ? (label ? 1 : 0) : best < ranking.end(report.cue) ? ranking.probability(best) : 0;
  const mixed = report.content.some((c) => holdsOne(outer, c));
  return {
    cue: report.cue,
    source: turn ? label : ranking.best(report.cue),
    // Without marks the words themselves may be wrong.
    probability: sure * (mixed ? 1 : report.confidence),
    kind: mixed ? 'mixed' : turn ? 'direct' : 'indirect',
    content: report.content,
    link: null,
    quotations: [],
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

/** `He added that he would visit. “Soon.”` – a clause that is surely reported, at the end of the sentence before. */
function leadsTo({ side, confidence }: Report, { end }: Span, quoted: Span): boolean {
  return side === 'after' && confidence >= LEADING && quoted.start > end && quoted.start - end <= MAX_GAP;
}

function isTurn(report: Report | undefined): boolean {
  return report?.evidence[0]?.rule === TURN;
}

/** What stands first of a speaker's label, before its colon: `HELEN CARVER, HOST:`. */
function labelOf(ranking: CueRanking, cue: number, colon: Cue): Nominee | null {
  let first: Nominee | null = null;
  for (let i = ranking.first(cue); i < ranking.end(cue); i++) {
    const nominee = ranking.nominee(i);
    if (!nominee || nominee.phrase.end > colon.start) continue;
    if (!first || nominee.phrase.start < first.phrase.start) first = nominee;
  }
  return first;
}

/** True when one of `spans` (sorted, apart) lies inside `span`. */
function holdsOne(spans: readonly Span[], span: Span): boolean {
  let at = firstEndingAfter(spans, span.start);
  if (at < spans.length && spans[at]!.start < span.start) at++;
  return at < spans.length && contains(span, spans[at]!);
}

/** The quotations (sorted, not overlapping) that touch `span`. */
function claimedNear(claimed: readonly Span[], span: Span): Span[] {
  const near: Span[] = [];
  for (let i = firstEndingAfter(claimed, span.start); i < claimed.length && claimed[i]!.start < span.end; i++)
    near.push(claimed[i]!);
  return near;
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

/** The spans in order, overlapping ones joined. */
function union(spans: Span[]): Span[] {
  spans.sort(bySpan);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = lastOf(joined);
    if (last && span.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** Code units of `span` that no quotation covers. */
function lettersOutside(span: Span, quoted: readonly Span[]): number {
  let outside = span.end - span.start;
  for (const q of quoted)
    if (overlaps(q, span)) outside -= Math.min(q.end, span.end) - Math.max(q.start, span.start);
  return outside;
}
