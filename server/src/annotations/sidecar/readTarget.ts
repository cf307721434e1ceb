import { anchor, anchorUnchanged } from '../anchor';
import type { Target, TextQuote, Uniqueness } from '../annotation';
import { type CodePoints, codePointsOf } from '../codePoints';
import type { Readable } from '../describe';
import { GRAM } from '../grams';
import { asList, asObject, asString, without } from '../json';

/** Members of a JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** What is needed to place targets in the text. */
export interface Reader {
  readonly readable: Readable;
  readonly points: CodePoints;
  /** True when the text is the one that was described. */
  readonly unchanged: boolean;
  /** How far the last target had moved: its neighbour will have moved alike. */
  shift: number;
}

/** A reader for `readable`; `unchanged`: it is the text that was described. */
export function readerFor(readable: Readable, unchanged: boolean): Reader {
  return { readable, points: codePointsOf(readable.text), unchanged, shift: 0 };
}

/** One target of an annotation placed in the text; null when it has neither quote nor position. */
export function readTarget(json: Members | null, reader: Reader): Target | null {
  if (!json) return null;
  const selectors = asList(json.selector);
  const position = selectors.map(asObject).find((s) => s?.type === 'TextPositionSelector') ?? null;
  const quoted = selectors.map(asObject).find((s) => s?.type === 'TextQuoteSelector') ?? null;
  const hasPosition = typeof position?.start === 'number' && typeof position.end === 'number';
  if (!quoted && !hasPosition) return null;
  const start = hasPosition ? reader.points.toUtf16(Number(position.start)) : 0;
  const end = hasPosition ? reader.points.toUtf16(Number(position.end)) : 0;
  const quote = quoted ? quoteOf(quoted) : quoteAt(reader.readable.text, start, end);
  const placed = place(quote, start, json['newsmark:orphan'] === true, reader);
  const others = selectors.filter((s) => s !== position && s !== quoted);
  const members = {
    ...(isElsewhere(json.source) ? { source: json.source } : {}),
    ...without(json, ['source', 'selector', 'newsmark:orphan', 'newsmark:confirmed']),
  };
  const selectorMembers = {
    ...named('position', without(position ?? {}, ['type', 'start', 'end'])),
    ...named('quote', without(quoted ?? {}, ['type', 'exact', 'prefix', 'suffix', 'newsmark:unique'])),
  };
  const confirmed = json['newsmark:confirmed'];
  const hasExtra =
    others.length > 0 || Object.keys(members).length > 0 || Object.keys(selectorMembers).length > 0;
  return {
    ...placed,
    ...confirmedAfter(placed, confirmed, quote),
    ...(hasExtra ? { extra: { members, selectors: others, ...selectorMembers } } : {}),
  };
}

/** The words confirmed before: as the file says, or those of a quote that reads a little differently now. */
function confirmedAfter(placed: Target, confirmed: unknown, quote: TextQuote): { confirmed?: string } {
  if (typeof confirmed === 'string') return { confirmed };
  return placed.place === 'fuzzy' ? { confirmed: quote.exact } : {};
}

function place(quote: TextQuote, start: number, wasOrphan: boolean, reader: Reader): Target {
  const { readable } = reader;
  if (reader.unchanged) {
    const span = wasOrphan ? null : anchorUnchanged(readable, quote, start);
    if (span) return { span, place: 'exact', score: 1, quote, near: start };
    if (wasOrphan) return { span: null, place: 'orphan', score: 0, quote, near: start };
  }
  const hint = Math.max(0, start + reader.shift);
  const found = anchor(readable, quote, hint);
  if (found.span && found.place !== 'fuzzy') reader.shift = found.span.start - start;
  const near = found.span?.start ?? Math.min(hint, readable.text.length);
  const isExact = found.span !== null && found.place !== 'fuzzy' && found.span.start === start;
  const settled =
    found.place === 'fuzzy'
      ? { ...quote, exact: readable.text.slice(found.span.start, found.span.end) }
      : quote;
  return {
    span: found.span,
    place: isExact ? 'exact' : found.place === 'exact' ? 'moved' : found.place,
    score: found.score,
    quote: settled,
    near,
  };
}

function quoteOf(json: Members): TextQuote {
  return {
    exact: asString(json.exact),
    prefix: asString(json.prefix),
    suffix: asString(json.suffix),
    unique: uniqueOf(json['newsmark:unique']),
  };
}

function uniqueOf(value: unknown): Uniqueness | null {
  // Sidecars of the first version: whether the words, and how much of either side, occurred once.
  if (Array.isArray(value) && value.length === 3) {
    const [, before, after] = value;
    return { ...nothingUnique, before: distances([before]), after: distances([after]) };
  }
  const json = asObject(value);
  if (!json) return null;
  return {
    start: edgeOf(json.start),
    end: edgeOf(json.end),
    before: distances(json.before),
    after: distances(json.after),
    opens: json.opens === true,
    closes: json.closes === true,
  };
}

const nothingUnique: Uniqueness = {
  start: null,
  end: null,
  before: [],
  after: [],
  opens: false,
  closes: false,
};

function edgeOf(value: unknown): Uniqueness['start'] {
  return value === 'word' || value === 'run' ? value : null;
}

function distances(value: unknown): number[] {
  return asList(value).filter((d): d is number => Number.isInteger(d) && Number(d) >= GRAM);
}

/** A selector with only a position is taken at its word; its words are what stands there. */
function quoteAt(text: string, start: number, end: number): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    unique: null,
  };
}

/** `{ [name]: members }` when there are any. */
export function named<N extends string>(name: N, members: Members): { [K in N]?: Members } {
  return Object.keys(members).length === 0 ? {} : ({ [name]: members } as { [K in N]: Members });
}

/** True for what names something else than a file beside the sidecar. */
export function isElsewhere(reference: unknown): boolean {
  return typeof reference === 'string' ? /^[a-z][a-z\d+.-]*:/i.test(reference) : reference !== undefined;
}
