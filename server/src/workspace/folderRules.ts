import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defaultProject, type Project, parseProject } from '../annotations/project';
import {
  addFolderRule,
  type FolderRule,
  type FolderRules,
  parseFolderRules,
  rulesOf,
} from '../features/folderRules';
import { createUnsavedRules } from './unsavedRules';

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
  /** True when the file is no JSON now: a rule added to it would garble it. */
  readonly isBroken: boolean;
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
  /** An editor holds `text` for a rules file; null: it has closed it. */
  hold(uri: string, text: string | null): void;
  /** An editor has saved the rules file it holds. */
  saved(uri: string): void;
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
  const unsaved = createUnsavedRules();
  /** Rules files that a rule was added to, with what the disk had then. */
  const assumed = new Map<string, string>();
  /** Counts what makes a reading that has begun worth nothing. */
  let generation = 0;

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
    const disk = await readFile(path, 'utf8').catch(() => null);
    const text = unsavedRule(path, disk) ?? disk;
    if (disk !== null && text !== null) {
      const { project, problems, value } = parseProject(text);
      for (const p of problems) log(`${path}:${p.line}:${p.column} ${p.message}`);
      return { path, text, disk, rules: rulesOf(value), project };
    }
    const parent = dirname(folder);
    const isRoot = roots().some((root) => pathOf(root) === folder);
    return isRoot || parent === folder ? null : find(parent);
  }

  /**
   * What an editor holds unsaved for a file that a rule was added to: word of an older change of the file may come late and
   * takes no rule back. Null when there is no such text, or when the disk has changed since.
   */
  function unsavedRule(path: string, disk: string | null): string | null {
    const text = disk !== null && disk === assumed.get(path) ? unsaved.of(path) : null;
    if (text === null) assumed.delete(path);
    return text;
  }

  /**
   * The rules file for a document as it is now: it may have been made, changed or deleted without a word. What an editor
   * holds but has not saved yet is newer than the disk as long as that has not changed.
   */
  async function presentFor(path: string): Promise<Found | null> {
    const found = await find(dirname(path));
    const disk = found && (await readFile(found.path, 'utf8').catch(() => null));
    // A file that an editor has just made is empty until it is saved.
    if (found && disk !== null && (disk === (found.disk ?? '') || disk === found.text)) return found;
    byFolder.clear();
    return find(dirname(path));
  }

  async function ready(uri: string): Promise<FolderRules> {
    const path = pathOf(uri);
    const begun = generation;
    const rules = path === null ? {} : ((await find(dirname(path)))?.rules ?? {});
    if (begun !== generation) return ready(uri);
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
      const present = await presentFor(path);
      const typed = present && unsaved.of(present.path);
      // What the person is writing into the file is newer than the disk, and must not be lost.
      const found = present && typed !== null ? { ...present, text: typed } : present;
      const root = roots().find((r) => isInside(pathOf(r), path));
      const target = found?.path ?? join((root && pathOf(root)) ?? dirname(path), RULES_FILE);
      const before = found?.text ?? '';
      return {
        uri: pathToFileURL(target).href,
        exists: found !== null,
        before,
        after: addFolderRule(before, rule),
        disk: found?.disk ?? null,
        isBroken: parseFolderRules(before).errors.some(() => before.trim() !== ''),
      };
    },
    assume({ uri, after: text, disk }) {
      const path = pathOf(uri);
      if (path === null) return;
      generation++;
      known.clear();
      byFolder.clear();
      assumed.set(path, disk ?? '');
      const { project, value } = parseProject(text);
      const found = { path, text, disk, rules: rulesOf(value), project };
      byFolder.set(dirname(path), Promise.resolve(found));
    },
    async save(uri, text) {
      const path = pathOf(uri);
      if (path !== null) await writeFile(path, text);
    },
    hold(uri, text) {
      const path = pathOf(uri);
      if (path !== null) unsaved.hold(path, text);
    },
    saved(uri) {
      const path = pathOf(uri);
      if (path !== null) unsaved.saved(path);
    },
    forget() {
      generation++;
      byFolder.clear();
      known.clear();
      unsaved.check();
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
