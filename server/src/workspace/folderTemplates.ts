import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldedLines, templateLinesIn } from '../analysis/boilerplate/template';
import { readTextFile } from './fileSystem/textFile';

/** Fewer articles tell nothing. */
const LEAST = 3;
/** So many articles of a folder show its furniture; more are not read for it. */
const MOST = 150;
/** Longer files are no articles, in bytes. */
const LONGEST = 200_000;

/** The lines that recur across the articles beside a document: page furniture. */
export interface FolderTemplates {
  /** What is known so far of the folder of a document; starts reading it when it has not been read. */
  of(uri: string): ReadonlySet<string>;
  /** Resolves when the folder of a document has been read. */
  ready(uri: string): Promise<void>;
  /** Looks again for changed files when next asked. */
  invalidate(): void;
}

interface Folder {
  /** Per path: when the file was changed, and its lines. */
  readonly articles: Map<string, { readonly changed: number; readonly lines: ReadonlySet<string> }>;
  template: ReadonlySet<string>;
  reading: Promise<void> | null;
}

/**
 * Reads folders in the background, one file between messages, and not before `idle`. `onChange` tells that the furniture
 * of a folder is another than `of` last said.
 */
export function createFolderTemplates(
  idle: Promise<void>,
  onChange: () => void,
  log: (message: string) => void,
): FolderTemplates {
  const folders = new Map<string, Folder>();

  function folderOf(uri: string): Folder | null {
    const path = pathOf(uri);
    if (path === null) return null;
    const name = dirname(path);
    let folder = folders.get(name);
    if (!folder) folders.set(name, (folder = { articles: new Map(), template: new Set(), reading: null }));
    const { articles } = folder;
    folder.reading ??= read(name, folder).catch((e: Error) => {
      articles.clear();
      log(`the articles beside ${path} could not be read: ${e.message}`);
    });
    return folder;
  }

  async function read(name: string, folder: Folder): Promise<void> {
    await idle;
    const entries = await readdir(name, { withFileTypes: true });
    const paths = entries
      .filter((e) => e.isFile() && e.name.toLowerCase().endsWith('.txt'))
      .map((e) => join(name, e.name))
      .sort()
      .slice(0, MOST);
    const { articles } = folder;
    for (const path of articles.keys()) if (!paths.includes(path)) articles.delete(path);
    if (paths.length >= LEAST) for (const path of paths) await readOne(path, folder);
    const found =
      articles.size < LEAST
        ? new Set<string>()
        : templateLinesIn([...articles.values()].map(({ lines }) => lines));
    const before = folder.template;
    folder.template = found;
    if (found.size !== before.size || [...found].some((line) => !before.has(line))) onChange();
  }

  async function readOne(path: string, { articles }: Folder): Promise<void> {
    const { mtimeMs: changed, size } = await stat(path);
    if (articles.get(path)?.changed === changed) return;
    articles.delete(path);
    if (size > LONGEST) return;
    const found = readTextFile(path);
    if ('file' in found) articles.set(path, { changed, lines: foldedLines(found.file.text) });
    await new Promise((resume) => setImmediate(resume));
  }

  return {
    of: (uri) => folderOf(uri)?.template ?? new Set(),
    ready: async (uri) => folderOf(uri)?.reading ?? undefined,
    invalidate() {
      for (const folder of folders.values()) folder.reading = null;
    },
  };
}

function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
