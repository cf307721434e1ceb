import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ModelSource } from '../analysis';
import { judgeFile } from '../features/gate';
import { lineAt } from '../features/position';
import { symbolsOf, type WorkspaceSymbol } from '../features/workspaceSymbol';
import { findFiles } from './fileSystem/findFiles';
import { readTextFile } from './fileSystem/textFile';
import type { AnalysisSteps } from './passes';

/** A symbol of an article on disk; positions are zero-based lines and UTF-16 columns. */
export interface IndexedSymbol extends Omit<WorkspaceSymbol, 'span'> {
  readonly uri: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What the articles of the workspace hold, read in the background. */
export interface WorkspaceIndex {
  /** What is known so far, without the articles at `except`. */
  symbols(except: ReadonlySet<string>): readonly IndexedSymbol[];
  /** Starts the reading if need be; resolves when every article has been read. */
  ready(): Promise<void>;
  /** Reads again what has changed on disk when it is next asked. */
  invalidate(): void;
  dispose(): void;
}

export interface IndexOptions {
  readonly roots: () => readonly string[];
  readonly engine: () => Promise<AnalysisSteps>;
  readonly models: ModelSource;
  readonly log: (message: string) => void;
}

/** At most so many articles of so many characters each are read; a message says when there are more. */
const FILE_LIMIT = 10_000;
const SIZE_LIMIT = 200_000;

interface Entry {
  readonly changed: number;
  readonly symbols: readonly IndexedSymbol[];
}

/** An index over the `.txt` files below the workspace folders. Files are read and analysed one by one, between messages. */
export function createWorkspaceIndex(options: IndexOptions): WorkspaceIndex {
  const entries = new Map<string, Entry>();
  let reading: Promise<void> | null = null;
  let stopped = false;

  async function readAll(): Promise<void> {
    const folders = options
      .roots()
      .filter((root) => root.startsWith('file:'))
      .map((root) => fileURLToPath(root));
    const { paths } = await findFiles(folders);
    if (paths.length > FILE_LIMIT)
      options.log(`only the first ${FILE_LIMIT} of ${paths.length} files are searched`);
    const steps = await options.engine();
    const present = new Set(paths);
    for (const path of entries.keys()) if (!present.has(path)) entries.delete(path);
    for (const path of paths.slice(0, FILE_LIMIT)) {
      if (stopped) return;
      await readOne(path, steps);
    }
  }

  async function readOne(path: string, steps: AnalysisSteps): Promise<void> {
    const changed = await stat(path).then(
      (s) => s.mtimeMs,
      () => null,
    );
    if (changed === null) entries.delete(path);
    else if (entries.get(path)?.changed !== changed) {
      entries.set(path, { changed, symbols: await symbolsIn(path, steps) });
    }
  }

  async function symbolsIn(path: string, steps: AnalysisSteps): Promise<readonly IndexedSymbol[]> {
    const read = readTextFile(path);
    if ('problem' in read) return [];
    const { text } = read.file;
    const uri = pathToFileURL(path).href;
    if (!judgeFile({ uri, languageId: 'plaintext', text }, SIZE_LIMIT).worth) return [];
    const passes = steps(text, { models: options.models });
    for (;;) {
      await new Promise((resume) => setImmediate(resume));
      const step = passes.next();
      if (!step.done) continue;
      const analysis = step.value;
      const { lines } = analysis;
      const snapshot = { uri, version: 0, revision: 0, text, lines, analysis, decisions: [] };
      return symbolsOf(snapshot).map(({ span, ...symbol }) => ({
        ...symbol,
        uri,
        start: placeIn(lines, span.start),
        end: placeIn(lines, span.end),
      }));
    }
  }

  return {
    symbols(except) {
      return [...entries.values()].flatMap(({ symbols }) => symbols.filter((s) => !except.has(s.uri)));
    },
    ready() {
      reading ??= readAll().catch((e: Error) => options.log(`the folder could not be read: ${e.message}`));
      return reading;
    },
    invalidate() {
      reading = null;
    },
    dispose() {
      stopped = true;
    },
  };
}

function placeIn(lines: Parameters<typeof lineAt>[0], offset: number) {
  const line = lineAt(lines, offset);
  return { line, character: offset - lines[line]!.start };
}
