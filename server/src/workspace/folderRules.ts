import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defaultProject, type Project, parseProject } from '../annotations/project';
import { addFolderRule, type FolderRule, type FolderRules, rulesOf } from '../features/folderRules';

/** The name of the file that holds a folder's rules. */
export const RULES_FILE = 'newsmark.json';

/** A rules file before and after one more rule. */
export interface RuleChange {
  readonly uri: string;
  readonly exists: boolean;
  readonly before: string;
  readonly after: string;
  /** What is on the disk; null when the file is not there. */
  readonly disk: string | null;
}

/** The rules of folders, read from the nearest `newsmark.json` above a document and remembered until told to forget. */
export interface FolderRuleStore {
  /** The rules for a document as far as they have been read; starts reading when they have not. */
  of(uri: string): FolderRules;
  /** Resolves when the rules for a document have been read. */
  ready(uri: string): Promise<FolderRules>;
  /** What may be annotated in a document. */
  project(uri: string): Promise<Project>;
  /** The rules file of a document (existing or to be made) with its text before and after one more rule. */
  withRule(uri: string, rule: FolderRule): Promise<RuleChange | null>;
  /** Takes a change for made, before the disk has it. */
  assume(change: RuleChange): void;
  /** Writes the rules file itself, for editors that cannot. */
  save(uri: string, text: string): Promise<void>;
  forget(): void;
}

/** `roots` are the workspace folders: no rules file above them counts. */
export function createFolderRules(
  roots: () => readonly string[],
  log: (message: string) => void,
): FolderRuleStore {
  const byFolder = new Map<string, Promise<Found | null>>();
  const known = new Map<string, FolderRules>();

  function find(folder: string): Promise<Found | null> {
    let found = byFolder.get(folder);
    if (!found) {
      found = lookUp(folder);
      byFolder.set(folder, found);
    }
    return found;
  }

  async function lookUp(folder: string): Promise<Found | null> {
    const path = join(folder, RULES_FILE);
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null) {
      const { project, problems, value } = parseProject(text);
      for (const p of problems) log(`${path}:${p.line}:${p.column} ${p.message}`);
      return { path, text, disk: text, rules: rulesOf(value), project };
    }
    const parent = dirname(folder);
    const isRoot = roots().some((root) => pathOf(root) === folder);
    return isRoot || parent === folder ? null : find(parent);
  }

  /**
   * The rules file for a document as it is now: it may have been made, changed or deleted without a word. What an editor
   * holds but has not saved yet is newer than the disk as long as that has not changed.
   */
  async function present(path: string): Promise<Found | null> {
    const found = await find(dirname(path));
    const disk = found && (await readFile(found.path, 'utf8').catch(() => null));
    // A file that an editor has just made is empty until it is saved.
    if (found && disk !== null && (disk === (found.disk ?? '') || disk === found.text)) return found;
    byFolder.clear();
    return find(dirname(path));
  }

  async function ready(uri: string): Promise<FolderRules> {
    const path = pathOf(uri);
    const rules = path === null ? {} : ((await find(dirname(path)))?.rules ?? {});
    known.set(uri, rules);
    return rules;
  }

  return {
    of(uri) {
      const rules = known.get(uri);
      if (!rules) void ready(uri);
      return rules ?? {};
    },
    ready,
    async project(uri) {
      const path = pathOf(uri);
      const found = path === null ? null : await find(dirname(path));
      return found?.project ?? defaultProject;
    },
    async withRule(uri, rule) {
      const path = pathOf(uri);
      if (path === null) return null;
      const found = await present(path);
      const root = roots().find((r) => isInside(pathOf(r), path));
      const target = found?.path ?? join((root && pathOf(root)) ?? dirname(path), RULES_FILE);
      const before = found?.text ?? '';
      return {
        uri: pathToFileURL(target).href,
        exists: found !== null,
        before,
        after: addFolderRule(before, rule),
        disk: found?.disk ?? null,
      };
    },
    assume({ uri, after: text, disk }) {
      const path = pathOf(uri);
      if (path === null) return;
      known.clear();
      byFolder.clear();
      const { project, value } = parseProject(text);
      const found = { path, text, disk, rules: rulesOf(value), project };
      byFolder.set(dirname(path), Promise.resolve(found));
    },
    async save(uri, text) {
      const path = pathOf(uri);
      if (path !== null) await writeFile(path, text);
    },
    forget() {
      byFolder.clear();
      known.clear();
    },
  };
}

interface Found {
  readonly path: string;
  /** What it says, in an editor that has not saved it if need be. */
  readonly text: string;
  /** What was on the disk when that became known. */
  readonly disk: string | null;
  readonly rules: FolderRules;
  readonly project: Project;
}

/** The path of a `file:` URI; null for documents that are no files. */
function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

function isInside(folder: string | null, path: string): boolean {
  return (
    folder !== null && (path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
  );
}
