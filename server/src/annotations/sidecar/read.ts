import { type Annotation, byPosition } from '../annotation';
import type { Readable } from '../describe';
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
import { readAnnotation } from './readAnnotation';
import { isElsewhere, type Members, named, readerFor } from './readTarget';
import { CONTEXT } from './write';

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
