import { type Annotation, byPosition, type Target, type Uniqueness } from '../annotation';
import { type CodePoints, codePointsOf } from '../codePoints';
import { describe, type Readable } from '../describe';
import { hashText } from '../hash';

/** What a sidecar says besides its annotations. */
export interface SidecarFrame {
  /** File name of the article, as a relative reference. */
  readonly source: string;
  /** Items that are no annotations we understand, kept as they were. */
  readonly foreign: readonly unknown[];
  /** Unknown members of the collection. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Unknown members of its page. */
  readonly page?: Readonly<Record<string, unknown>>;
  /** The context and the id it had, where they are not ours. */
  readonly head?: Readonly<Record<string, unknown>>;
}

/** The vocabulary beyond W3C's: status, origin, attributes. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { newsmark: 'urn:newsmark:' }];

/**
 * The sidecar of an article: a W3C AnnotationCollection with one page. Made for git: a member a line, annotations sorted
 * by position, key order fixed; no count that every branch would change. Offsets are Unicode code points.
 */
export function renderSidecar(
  readable: Readable,
  annotations: readonly Annotation[],
  frame: SidecarFrame,
): string {
  const known = rendered(readable, frame.source);
  const items = [
    ...[...annotations].sort(byPosition).map((a) => {
      const block = known.blocks.get(a) ?? renderAnnotation(a, readable, known.points, frame.source);
      known.blocks.set(a, block);
      return block;
    }),
    ...frame.foreign.map((item) => indent(JSON.stringify(item, null, 2), 6)),
  ];
  const head = members({
    '@context': CONTEXT,
    id: encodeURI(`${frame.source}.annotations.jsonld`),
    type: 'AnnotationCollection',
    ...frame.head,
    'newsmark:text': known.hash,
    ...frame.members,
  });
  const page = Object.entries(frame.page ?? {}).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  const list = items.length === 0 ? '[]' : `[\n${items.map((i) => `      ${i}`).join(',\n')}\n    ]`;
  return `{\n${head},\n  "first": {\n    "type": "AnnotationPage",\n${page.join('')}    "items": ${list}\n  }\n}\n`;
}

/** What was worked out of a text already: between two saves most annotations are the same. */
interface Rendered {
  readonly source: string;
  readonly points: CodePoints;
  readonly hash: string;
  readonly blocks: WeakMap<Annotation, string>;
}

const renderings = new WeakMap<Readable, Rendered>();

function rendered(readable: Readable, source: string): Rendered {
  const known = renderings.get(readable);
  if (known?.source === source) return known;
  const { text } = readable;
  const made = { source, points: codePointsOf(text), hash: hashText(text), blocks: new WeakMap() };
  renderings.set(readable, made);
  return made;
}

function members(object: Readonly<Record<string, unknown>>): string {
  return Object.entries(object)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n');
}

function renderAnnotation(a: Annotation, readable: Readable, points: CodePoints, source: string): string {
  const targets = a.targets.map((t) => JSON.stringify(targetToJson(t, a, readable, points, source)));
  const lines = Object.entries(annotationToJson(a)).map(
    ([name, value]) => `        ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  const target =
    targets.length === 1 ? targets[0]! : `[\n${targets.map((t) => `          ${t}`).join(',\n')}\n        ]`;
  lines.splice(lines.length - Object.keys(a.extra?.members ?? {}).length, 0, `        "target": ${target}`);
  return `{\n${lines.join(',\n')}\n      }`;
}

/** Everything of an annotation but its target, in the order it is written; members that were read otherwise as they were. */
function annotationToJson(a: Annotation): Record<string, unknown> {
  const json = ownMembers(a);
  for (const [name, { raw, ours }] of Object.entries(a.extra?.originals ?? {})) {
    if (ours !== (json[name] === undefined ? null : JSON.stringify(json[name]))) continue;
    if (raw === undefined) delete json[name];
    else json[name] = raw;
  }
  const { members } = a.extra ?? {};
  return members ? { ...json, ...members } : json;
}

/** What we would write for an annotation, its target and what we do not know left out. */
export function ownMembers(a: Annotation): Record<string, unknown> {
  return {
    id: a.id,
    type: 'Annotation',
    motivation: a.motivation,
    body: bodiesOf(a),
    ...(a.creator === '' ? {} : { creator: { type: 'Person', name: a.creator } }),
    ...(a.origin === 'machine' ? { generator: { type: 'Software', name: 'Newsmark' } } : {}),
    created: a.created,
    modified: a.modified,
    'newsmark:status': a.status,
    ...(a.confidence === 1 ? {} : { 'newsmark:confidence': a.confidence }),
  };
}

function bodiesOf(a: Annotation): unknown[] {
  const names = Object.keys(a.attributes).sort();
  const label = {
    type: 'TextualBody',
    purpose: a.motivation === 'commenting' || a.motivation === 'linking' ? 'tagging' : a.motivation,
    value: a.label,
    ...(names.length === 0
      ? {}
      : { 'newsmark:attributes': Object.fromEntries(names.map((n) => [n, a.attributes[n]])) }),
  };
  const note = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: a.note };
  const links = a.relations.map((r) => ({
    type: 'SpecificResource',
    purpose: 'linking',
    source: r.target,
    'newsmark:relation': r.type,
  }));
  return [label, ...(a.note === '' ? [] : [note]), ...links, ...(a.extra?.bodies ?? [])];
}

function targetToJson(
  target: Target,
  annotation: Annotation,
  readable: Readable,
  points: CodePoints,
  source: string,
): Record<string, unknown> {
  const quote = target.span ? describe(readable, target.span) : target.quote;
  const start = points.fromUtf16(target.span?.start ?? target.near);
  const end = target.span ? points.fromUtf16(target.span.end) : start + codePointsOf(quote.exact).length;
  const { unique } = quote;
  const confirmed = confirmedWords(target, annotation, quote.exact);
  return {
    source: encodeURI(source),
    selector: [
      { type: 'TextPositionSelector', start, end, ...target.extra?.position },
      {
        type: 'TextQuoteSelector',
        exact: quote.exact,
        prefix: quote.prefix,
        suffix: quote.suffix,
        ...(unique ? { 'newsmark:unique': uniqueToJson(unique) } : {}),
        ...target.extra?.quote,
      },
      ...(target.extra?.selectors ?? []),
    ],
    ...(target.span ? {} : { 'newsmark:orphan': true }),
    ...(confirmed === null ? {} : { 'newsmark:confirmed': confirmed }),
    ...target.extra?.members,
  };
}

/** Only what is so: `{"start":"word","before":[17,40]}`. */
function uniqueToJson({ start, end, before, after, opens, closes }: Uniqueness): Record<string, unknown> {
  return {
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(before.length > 0 ? { before } : {}),
    ...(after.length > 0 ? { after } : {}),
    ...(opens ? { opens } : {}),
    ...(closes ? { closes } : {}),
  };
}

/** The words a person confirmed, when the quote in the text reads otherwise by now. */
function confirmedWords(target: Target, annotation: Annotation, now: string): string | null {
  if (annotation.label !== 'quote' || annotation.status !== 'accepted') return target.confirmed ?? null;
  const words = target.confirmed ?? target.quote.exact;
  return words === now ? null : words;
}

function indent(text: string, by: number): string {
  return text.replace(/\n/g, `\n${' '.repeat(by)}`);
}
