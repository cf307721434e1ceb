import { anchor, anchorUnchanged } from '../anchor';
import {
  type Annotation,
  type AttributeValue,
  byPosition,
  type Motivation,
  type Original,
  type Relation,
  type Status,
  type Target,
  type TextQuote,
  type Uniqueness,
} from '../annotation';
import { type CodePoints, codePointsOf } from '../codePoints';
import type { Readable } from '../describe';
import { GRAM } from '../grams';
import { hashText } from '../hash';
import {
  asList,
  asObject,
  asString,
  type Problem,
  problemAt,
  syntaxProblems,
  without,
  withoutMark,
} from '../json';

import { CONTEXT, ownMembers } from './write';

/** A sidecar as read, its annotations placed in the present text. */
export interface Sidecar {
  readonly annotations: readonly Annotation[];
  /** Items that are no annotations we understand; written back as they are. */
  readonly foreign: readonly unknown[];
  /** Unknown members of the collection; written back as they are. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Unknown members of its page. */
  readonly page?: Readonly<Record<string, unknown>>;
  /** The context and the id it had, where they are not ours. */
  readonly head?: Readonly<Record<string, unknown>>;
}

/** Either the sidecar, or why the file must be left alone. */
export type SidecarReading =
  | { readonly ok: true; readonly sidecar: Sidecar; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Members = Readonly<Record<string, unknown>>;

const MOTIVATIONS = new Set<string>(['identifying', 'classifying', 'linking', 'tagging', 'commenting']);
const LABELLING = new Set<unknown>(['identifying', 'classifying', 'tagging']);

/** Reads a sidecar for `readable`. Total: a broken or foreign file is `ok: false` with line and column. */
export function readSidecar(json: string, readable: Readable): SidecarReading {
  let root: unknown;
  try {
    root = JSON.parse(withoutMark(json));
  } catch {
    const problems = syntaxProblems(json);
    return { ok: false, problems: problems.length > 0 ? problems : [problemAt(json, 0, 'Not valid JSON.')] };
  }
  const collection = asObject(root);
  if (!collection || !asList(collection.type).includes('AnnotationCollection'))
    return { ok: false, problems: [problemAt(json, 0, 'Not a W3C AnnotationCollection.')] };
  const first = asObject(collection.first);
  const items = first?.items ?? collection.items;
  if (!Array.isArray(items))
    return { ok: false, problems: [problemAt(json, 0, 'The collection has no first page with items.')] };
  const reader = readerFor(readable, collection['newsmark:text'] === hashText(readable.text));
  const annotations: Annotation[] = [];
  const foreign: unknown[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const annotation = readAnnotation(item, reader);
    const id = asString(asObject(item)?.id);
    if (annotation && !seen.has(id)) {
      seen.add(id);
      annotations.push(annotation);
      continue;
    }
    foreign.push(item);
    const what = annotation
      ? `A second annotation with the id ${id}`
      : 'An item without id and text selector';
    problems.push(problemAt(json, Math.max(0, json.indexOf(id)), `${what} is kept but not shown.`));
  }
  const known = ['@context', 'id', 'type', 'newsmark:text', 'first', 'items'];
  const sidecar = {
    annotations: annotations.sort(byPosition),
    foreign,
    members: without(collection, known),
    ...named('page', without(first ?? {}, ['type', 'items'])),
    ...named('head', headOf(collection)),
  };
  return { ok: true, sidecar, problems };
}

/** `{ [name]: members }` when there are any. */
function named<N extends string>(name: N, members: Members): { [K in N]?: Members } {
  return Object.keys(members).length === 0 ? {} : ({ [name]: members } as { [K in N]: Members });
}

/** What of the head of a collection must stay: other vocabularies than ours, an id that is no file name. */
function headOf(collection: Members): Members {
  const context = asList(collection['@context']);
  const isOurs = JSON.stringify(context) === JSON.stringify(CONTEXT);
  const missing = CONTEXT.filter((c) => !context.some((d) => JSON.stringify(d) === JSON.stringify(c)));
  return {
    ...(isOurs || context.length === 0 ? {} : { '@context': [...context, ...missing] }),
    ...(isElsewhere(collection.id) ? { id: collection.id } : {}),
  };
}

/** True for what names something else than a file beside the sidecar. */
function isElsewhere(reference: unknown): boolean {
  return typeof reference === 'string' ? /^[a-z][a-z\d+.-]*:/i.test(reference) : reference !== undefined;
}

/** What is needed to place targets in the text. */
interface Reader {
  readonly readable: Readable;
  readonly points: CodePoints;
  /** True when the text is the one that was described. */
  readonly unchanged: boolean;
  /** How far the last target had moved: its neighbour will have moved alike. */
  shift: number;
}

function readerFor(readable: Readable, unchanged: boolean): Reader {
  return { readable, points: codePointsOf(readable.text), unchanged, shift: 0 };
}

/** One W3C annotation placed in a text; null when it has no id or no text selector. Also used by the W3C import. */
export function readW3cAnnotation(item: unknown, readable: Readable): Annotation | null {
  return readAnnotation(item, readerFor(readable, false));
}

function readAnnotation(item: unknown, reader: Reader): Annotation | null {
  const json = asObject(item);
  if (!json || typeof json.id !== 'string' || !asList(json.type).includes('Annotation')) return null;
  const targets = asList(json.target).map((t) => readTarget(asObject(t), reader));
  if (targets.length === 0 || targets.some((t) => t === null)) return null;
  const bodies = asList(json.body).map((b) => asObject(b) ?? { type: 'Unknown', value: b });
  const label = bodies.find((b) => LABELLING.has(b.purpose) && typeof b.value === 'string');
  const note = bodies.find((b) => b !== label && b.purpose === 'commenting' && typeof b.value === 'string');
  const links = bodies.filter((b) => b.purpose === 'linking' && typeof b['newsmark:relation'] === 'string');
  const taken = new Set([label, note, ...links]);
  const others = asList(json.body).filter((_, i) => !taken.has(bodies[i]!));
  const known = ['id', 'type', 'motivation', 'body', 'creator', 'generator', 'created', 'modified', 'target'];
  const isMachine = asString(asObject(json.generator)?.name) === 'Newsmark';
  const members = without(json, [...known, 'newsmark:status', 'newsmark:confidence']);
  const kept = {
    ...members,
    ...(json.generator !== undefined && !isMachine ? { generator: json.generator } : {}),
  };
  const annotation: Annotation = {
    id: json.id,
    motivation: motivationOf(json.motivation),
    label: asString(label?.value, 'note'),
    attributes: attributesOf(label?.['newsmark:attributes']),
    note: asString(note?.value),
    targets: (targets as Target[]).sort((a, b) => a.near - b.near),
    relations: links.map(
      (b): Relation => ({
        type: asString(b['newsmark:relation']),
        target: asString(b.source),
      }),
    ),
    creator: creatorOf(json.creator),
    origin: isMachine ? 'machine' : 'human',
    status: statusOf(json['newsmark:status']),
    confidence: typeof json['newsmark:confidence'] === 'number' ? json['newsmark:confidence'] : 1,
    created: asString(json.created),
    modified: asString(json.modified, asString(json.created)),
  };
  const extra = { members: kept, bodies: others };
  const originals = originalsOf(json, others.length > 0 ? { ...annotation, extra } : annotation);
  const hasOriginals = Object.keys(originals).length > 0;
  if (others.length === 0 && Object.keys(kept).length === 0 && !hasOriginals) return annotation;
  return { ...annotation, extra: hasOriginals ? { ...extra, originals } : extra };
}

/** The members that do not read as we would write them. */
function originalsOf(json: Members, annotation: Annotation): Record<string, Original> {
  const ours = ownMembers(annotation);
  const originals: Record<string, Original> = {};
  for (const name of WRITTEN) {
    const own = ours[name] === undefined ? null : JSON.stringify(ours[name]);
    // A foreign generator stands among the members we do not know.
    if (own === null && name === 'generator') continue;
    if (own !== (json[name] === undefined ? null : JSON.stringify(json[name])))
      originals[name] = { raw: json[name], ours: own };
  }
  return originals;
}

/** Members we write for what we understood of them. */
const WRITTEN = [
  'type',
  'motivation',
  'body',
  'creator',
  'generator',
  'created',
  'modified',
  'newsmark:status',
  'newsmark:confidence',
];

function readTarget(json: Members | null, reader: Reader): Target | null {
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

function motivationOf(value: unknown): Motivation {
  const known = asList(value).find((m) => MOTIVATIONS.has(asString(m)));
  return (known as Motivation | undefined) ?? 'tagging';
}

function statusOf(value: unknown): Status {
  return value === 'rejected' || value === 'suggested' ? value : 'accepted';
}

function creatorOf(value: unknown): string {
  const creator = asList(value)[0];
  const object = asObject(creator);
  return object ? asString(object.name, asString(object.nickname, asString(object.id))) : asString(creator);
}

function attributesOf(value: unknown): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, v] of Object.entries(asObject(value) ?? {}))
    if (typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean') attributes[name] = v;
  return attributes;
}
