import type {
  Annotation,
  AttributeValue,
  Motivation,
  Original,
  Relation,
  Status,
  Target,
} from '../annotation';
import type { Readable } from '../describe';
import { asList, asObject, asString, without } from '../json';
import { type Members, type Reader, readerFor, readTarget } from './readTarget';
import { ownMembers } from './write';

const MOTIVATIONS = new Set<string>(['identifying', 'classifying', 'linking', 'tagging', 'commenting']);

const LABELLING = new Set<unknown>(['identifying', 'classifying', 'tagging']);

/** One W3C annotation placed in a text; null when it has no id or no text selector. Also used by the W3C import. */
export function readW3cAnnotation(item: unknown, readable: Readable): Annotation | null {
  return readAnnotation(item, readerFor(readable, false));
}

/** One item of a collection placed in the text; null when it has no id or no text selector. */
export function readAnnotation(item: unknown, reader: Reader): Annotation | null {
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
