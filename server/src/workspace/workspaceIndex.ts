import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Analysis, ModelSource } from '../analysis';
import { lineAt } from '../analysis/lines';
import { judgeFile } from '../features/gate';
import { symbolsOf } from '../features/workspaceSymbol';
import { articlesBelow, isArticlePath } from './fileSystem/articlesBelow';
import { decodeText } from './fileSystem/encoding';
import { readIndexFile, writeIndexFile } from './index/cacheFile';
import { hashOfBytes, lineHashes } from './index/hashes';
import { type ArticleRecord, type PlacedSymbol, packSymbols, unpackSymbols } from './index/record';
import type { AnalysisSteps } from './passes';

/** A symbol of an article on disk. */
export interface IndexedSymbol extends PlacedSymbol {
  readonly uri: string;
}

/** What the articles of the workspace hold, read in the background. */
export interface WorkspaceIndex {
  /** What is known so far, without the articles at `except`, of the names that `wanted` takes (all by default). */
  symbols(except: ReadonlySet<string>, wanted?: (name: string) => boolean): readonly IndexedSymbol[];
  /** Starts the reading if need be; resolves when every article has been read, or the person has stopped it. */
  ready(): Promise<void>;
  /** Files have come, gone or changed; they are read anew if the index is in use. */
  changed(uris: readonly string[]): void;
  /** Looks for files anew when it is next asked. */
  invalidate(): void;
  /** Hashes of the lines of each article (see `hashOfLine`), for what recurs across them. */
  lineSets(): IterableIterator<readonly [path: string, lines: Uint32Array]>;
  /** Stops reading; keeps on disk what was read. */
  dispose(): Promise<void>;
}

/** Shows a person how far the reading is; `stopped` turns true when they want it to stop. */
export interface IndexProgress {
  readonly report: (done: number, all: number) => void;
  readonly stopped: () => boolean;
  readonly end: () => void;
}

export interface IndexOptions {
  readonly roots: () => readonly string[];
  readonly engine: () => Promise<AnalysisSteps>;
  readonly models: ModelSource;
  readonly log: (message: string) => void;
  /** Where the index is kept between starts; null = nowhere. */
  readonly file?: () => string | null;
  /** Changes when the engine or its weights change: what another engine found is found again. */
  readonly key?: () => string;
  /** Begins to show progress; called when many files must be read. */
  readonly progress?: () => Promise<IndexProgress | null>;
  /** Resolves when nothing more urgent is to be done. */
  readonly calm?: () => Promise<void>;
}

/** At most so many articles of so many characters each are read; a message says when there are more. */
const FILE_LIMIT = 10_000;
const SIZE_LIMIT = 200_000;

/** Progress is shown when more articles than this must be analysed. */
const MANY = 20;
/** What was read is kept on disk after so many articles, so that a start that is cut short is not lost. */
const SAVE_EVERY = 500;
/** Milliseconds after which changed files are read: a build or a download changes many. */
const SETTLE = 500;
/** Milliseconds of work before messages are looked at. */
const SLICE = 4;

const NOTHING: Pick<ArticleRecord, 'symbols' | 'lines'> = {
  symbols: new Uint8Array(0),
  lines: new Uint32Array(0),
};

/** An index over the `.txt` files below the workspace folders. Files are read and analysed one by one, between messages. */
export function createWorkspaceIndex(options: IndexOptions): WorkspaceIndex {
  const { log, calm = async () => {} } = options;
  const records = new Map<string, ArticleRecord>();
  const key = () => options.key?.() ?? '';
  let restored: Promise<void> | null = null;
  let reading: Promise<void> | null = null;
  let disposed = false;
  let unsaved = 0;
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const folders = () =>
    options
      .roots()
      .filter((root) => root.startsWith('file:'))
      .map((root) => fileURLToPath(root));

  async function restore(): Promise<void> {
    const file = options.file?.();
    if (!file) return;
    for (const [path, record] of await readIndexFile(file, key())) records.set(path, record);
  }

  async function save(): Promise<void> {
    const file = options.file?.();
    if (!file || unsaved === 0) return;
    unsaved = 0;
    await writeIndexFile(file, key(), records).catch((e: Error) =>
      log(`the index could not be kept: ${e.message}`),
    );
  }

  async function readAll(): Promise<void> {
    restored ??= restore();
    await restored;
    const paths = [...new Set(folders().flatMap(articlesBelow))];
    if (paths.length > FILE_LIMIT) log(`only the first ${FILE_LIMIT} of ${paths.length} files are searched`);
    const present = new Set(paths.slice(0, FILE_LIMIT));
    for (const path of records.keys()) if (!present.has(path)) forget(path);
    const stale: string[] = [];
    for (const path of present) if (!(await isFresh(path))) stale.push(path);
    const shown = stale.length > MANY ? await options.progress?.() : null;
    try {
      let done = 0;
      for (const path of stale) {
        if (disposed || shown?.stopped()) return;
        await calm();
        await readOne(path);
        shown?.report(++done, stale.length);
        if (unsaved >= SAVE_EVERY) await save();
      }
    } finally {
      shown?.end();
      await save();
    }
  }

  /** Nothing about the file says that it has changed. Files that are gone are forgotten. */
  async function isFresh(path: string): Promise<boolean> {
    const found = await stat(path).catch(() => null);
    if (!found) {
      forget(path);
      return true;
    }
    const known = records.get(path);
    return known?.changed === found.mtimeMs && known.size === found.size;
  }

  function forget(path: string): void {
    if (records.delete(path)) unsaved++;
  }

  async function readOne(path: string): Promise<void> {
    const found = await stat(path).catch(() => null);
    if (!found) return forget(path);
    const stamp = { changed: found.mtimeMs, size: found.size };
    unsaved++;
    const bytes = found.size > SIZE_LIMIT * 4 ? null : readBytes(path);
    const hash = bytes ? hashOfBytes(bytes) : 0;
    const known = records.get(path);
    if (bytes && known?.hash === hash && known.size === stamp.size) records.set(path, { ...known, ...stamp });
    else records.set(path, { ...stamp, hash, ...(bytes ? await recordOf(path, bytes) : NOTHING) });
  }

  async function recordOf(path: string, bytes: Buffer): Promise<typeof NOTHING> {
    const decoded = decodeText(bytes);
    if (decoded.problem) return NOTHING;
    const { text } = decoded;
    const uri = pathToFileURL(path).href;
    if (!judgeFile({ uri, languageId: 'plaintext', text }, SIZE_LIMIT).worth) return NOTHING;
    const analysis = await analysed(text);
    const { lines } = analysis;
    const snapshot = { uri, version: 0, revision: 0, text, lines, analysis, decisions: [] };
    const symbols = symbolsOf(snapshot).map(({ span, ...symbol }) => ({
      ...symbol,
      start: placeIn(lines, span.start),
      end: placeIn(lines, span.end),
    }));
    return { symbols: packSymbols(symbols), lines: lineHashes(text, lines) };
  }

  async function analysed(text: string): Promise<Analysis> {
    const steps = await options.engine();
    const passes = steps(text, { models: options.models });
    for (let begun = performance.now(); ; ) {
      const step = passes.next();
      if (step.done) return step.value;
      if (performance.now() - begun < SLICE) continue;
      await new Promise((resume) => setImmediate(resume));
      begun = performance.now();
    }
  }

  async function readWaiting(): Promise<void> {
    timer = null;
    const paths = [...waiting];
    waiting.clear();
    for (const path of paths) {
      if (disposed) return;
      await calm();
      if (!(await isFresh(path))) await readOne(path);
    }
    await save();
  }

  /** Whether the search for files would find `path`. */
  const belongs = (path: string) =>
    folders().some((folder) => {
      const below = relative(folder, path);
      return below !== '' && !below.startsWith(`..${sep}`) && below !== '..' && isArticlePath(below);
    });

  return {
    symbols(except, wanted) {
      const found: IndexedSymbol[] = [];
      for (const [path, { symbols }] of records) {
        if (symbols.length === 0) continue;
        const own = unpackSymbols(symbols, wanted);
        if (own.length === 0) continue;
        const uri = pathToFileURL(path).href;
        if (!except.has(uri)) for (const symbol of own) found.push({ ...symbol, uri });
      }
      return found;
    },
    ready() {
      reading ??= readAll().catch((e: Error) => log(`the folder could not be read: ${e.message}`));
      return reading;
    },
    changed(uris) {
      if (!reading) return;
      for (const uri of uris) {
        if (!uri.startsWith('file:')) continue;
        const path = fileURLToPath(uri);
        if (belongs(path)) waiting.add(path);
      }
      if (waiting.size === 0) return;
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => {
        const before = reading ?? Promise.resolve();
        reading = before.then(readWaiting).catch((e: Error) => log(`a file could not be read: ${e.message}`));
      }, SETTLE);
    },
    invalidate() {
      reading = null;
    },
    *lineSets() {
      for (const [path, { lines }] of records) if (lines.length > 0) yield [path, lines] as const;
    },
    async dispose() {
      disposed = true;
      if (timer) clearTimeout(timer);
      await save();
    },
  };
}

function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function placeIn(lines: Parameters<typeof lineAt>[0], offset: number) {
  const line = lineAt(lines, offset);
  return { line, character: offset - lines.starts[line]! };
}
