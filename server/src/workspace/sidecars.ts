import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Annotation } from '../annotations/annotation';
import type { Readable } from '../annotations/describe';
import type { Problem } from '../annotations/json';
import { type Conflict, mergeAnnotations } from '../annotations/sidecar/merge';
import { readSidecar, type Sidecar } from '../annotations/sidecar/read';
import { renderSidecar } from '../annotations/sidecar/write';
import { removeLeftovers } from './leftovers';

/** What came of reading or saving the sidecar of one article. */
export type SidecarResult =
  /** The annotations as they stand now; `conflicts` are for a person to choose. `written`: the file was changed. */
  | {
      readonly kind: 'ok';
      readonly annotations: readonly Annotation[];
      readonly conflicts: readonly Conflict[];
      readonly problems: readonly Problem[];
      readonly written: boolean;
    }
  /** The file is broken or foreign and was left alone. */
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  /** The file could not be read or written; the annotations are safe in memory. */
  | { readonly kind: 'failed'; readonly message: string };

/** The sidecar of one article; remembers what was last on disk, for merging. */
export interface SidecarFile {
  readonly path: string;
  /** Reads the file; no file is an empty one. */
  load(readable: Readable): Promise<SidecarResult>;
  /** Takes in what others changed on disk since; does not write. Cheap when nothing did. */
  refresh(readable: Readable, ours: readonly Annotation[]): Promise<SidecarResult>;
  /**
   * Merges what changed on disk and writes in one step (temporary file, fsync, rename), unless the file already says
   * so. A file is not created for nothing.
   */
  save(readable: Readable, ours: readonly Annotation[]): Promise<SidecarResult>;
}

/** Path of the sidecar of `article`; of one annotator's own when `annotator` is given. */
export function sidecarPath(article: string, annotator: string | null = null): string {
  const slug = annotator
    ?.normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${article}${slug ? `.${slug}` : ''}.annotations.jsonld`;
}

/** The sidecar at `path` of the article file named `source`. Saves and reads of one sidecar never overlap. */
export function sidecarFile(path: string, source: string): SidecarFile {
  /** What was on disk when last read or written; null = no file. */
  let seen: string | null = null;
  let frame: Omit<Sidecar, 'annotations'> = { foreign: [], members: {} };
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn(task: () => Promise<SidecarResult>): Promise<SidecarResult> {
    const guarded = () =>
      task().catch((error): SidecarResult => ({ kind: 'failed', message: failureOf(error) }));
    const turn = queue.then(guarded);
    queue = turn;
    return turn;
  }

  async function load(readable: Readable): Promise<SidecarResult> {
    const json = await contentOf(path);
    if (json === null) {
      seen = null;
      return ok([]);
    }
    const reading = readSidecar(json, readable);
    if (!reading.ok) return { kind: 'broken', problems: reading.problems };
    seen = json;
    frame = reading.sidecar;
    return { ...ok(reading.sidecar.annotations), problems: reading.problems };
  }

  async function refresh(readable: Readable, ours: readonly Annotation[]): Promise<SidecarResult> {
    const json = await contentOf(path);
    if (json === seen) return ok(ours);
    const theirs = readSidecar(json ?? emptySidecar, readable);
    if (!theirs.ok) return { kind: 'broken', problems: theirs.problems };
    const base = readSidecar(seen ?? emptySidecar, readable);
    const merge = mergeAnnotations(base.ok ? base.sidecar.annotations : [], ours, theirs.sidecar.annotations);
    seen = json;
    if (json !== null) frame = theirs.sidecar;
    return { ...ok(merge.annotations), conflicts: merge.conflicts, problems: theirs.problems };
  }

  async function save(readable: Readable, ours: readonly Annotation[]): Promise<SidecarResult> {
    const merged = await refresh(readable, ours);
    if (merged.kind !== 'ok') return merged;
    if (seen === null && merged.annotations.length === 0) return merged;
    const json = renderSidecar(readable, merged.annotations, { source, ...frame });
    if (json === seen) return merged;
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, json, { encoding: 'utf8', fsync: true });
    seen = json;
    await removeLeftovers(dirname(path));
    return { ...merged, written: true };
  }

  return {
    path,
    load: (readable) => inTurn(() => load(readable)),
    refresh: (readable, ours) => inTurn(() => refresh(readable, ours)),
    save: (readable, ours) => inTurn(() => save(readable, ours)),
  };
}

/** Why a sidecar could not be read or written, in words a person can act on. */
export function failureOf(error: NodeJS.ErrnoException): string {
  const kept = 'Annotations are kept in memory and saved as soon as that is possible.';
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full. ${kept}`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Writing is not allowed here. ${kept}`;
    case 'ENOENT':
      return `The folder is gone. ${kept}`;
    default:
      return `${error.message}. ${kept}`;
  }
}

function ok(annotations: readonly Annotation[]): Extract<SidecarResult, { kind: 'ok' }> {
  return { kind: 'ok', annotations, conflicts: [], problems: [], written: false };
}

const emptySidecar = '{"type":"AnnotationCollection","first":{"items":[]}}';

/** The file as text, null when there is none. Other errors reject. */
async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
