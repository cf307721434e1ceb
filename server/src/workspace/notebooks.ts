import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Actor } from '../annotations/actions';
import type { Annotation } from '../annotations/annotation';
import { type Readable, readableOf } from '../annotations/describe';
import type { Problem } from '../annotations/json';
import { applyEdit, type TextEdit } from '../annotations/rebase';
import type { Conflict } from '../annotations/sidecar/merge';
import { act, type Change, rebaseStore, redo, type Store, storeOf, undo } from '../annotations/store';
import type { Decision } from '../features/decisions';
import { decisionsFrom } from '../features/decisionsFrom';
import { decided } from './decided';
import type { DecisionStore } from './documents';
import { type Edited, merged } from './merged';
import { type SidecarFile, type SidecarResult, sidecarFile, sidecarPath } from './sidecars';
import { createUnsaved } from './unsaved';

/** A person's annotations of one open document. */
export interface Notebook {
  readonly uri: string;
  /** Name of the sidecar; null for a document that is no file. */
  readonly file: string | null;
  readonly text: string;
  readonly store: Store;
  /** Why the sidecar could not be read or written; empty when all is well. */
  readonly problems: readonly Problem[];
  /** Annotations that were changed here and on disk; for the person to choose. */
  readonly conflicts: readonly Conflict[];
  /** False when the sidecar is broken or foreign: what is annotated lives in memory only. */
  readonly saves: boolean;
}

/** The notebooks of the open documents; also where decisions about the engine's findings come from. */
export interface Notebooks extends DecisionStore {
  /** The notebook of an open document, once its sidecar has been read; null when it is not open. */
  of(uri: string): Promise<Notebook | null>;
  /** The annotations of a document as they are now; none before its sidecar has been read. */
  annotations(uri: string): readonly Annotation[];
  /** Moves the annotations along with edits of the text; `text` is what they lead to. */
  change(uri: string, text: string, edits: readonly TextEdit[]): void;
  /** Does what `make` says; null when the document is not open. Saves soon after. */
  act(
    uri: string,
    make: (notebook: Notebook, readable: Readable, actor: Actor) => Change,
  ): Promise<Notebook | null>;
  /** Takes the last action back, or does it again. */
  step(uri: string, direction: 'undo' | 'redo'): Promise<Notebook | null>;
  /** Settles a conflict with the version on disk, or with the one that is here. */
  settle(uri: string, id: string, take: 'ours' | 'theirs'): Promise<Notebook | null>;
  /** Reads what others changed in the sidecars. */
  refresh(): Promise<void>;
  /** Writes what has not been written yet; all documents without `uri`. */
  save(uri?: string): Promise<void>;
  close(uri: string): Promise<void>;
}

export interface NotebooksOptions {
  /** Who annotates, now. */
  readonly actor: () => Actor;
  /** A sidecar for each annotator. */
  readonly separate: (uri: string) => boolean;
  /** Called after the annotations of a document have changed otherwise than by editing its text. */
  readonly onChange: (uri: string, decisions: readonly Decision[]) => void;
  readonly log: (message: string) => void;
}

/** Milliseconds after which the engine hears of an action. */
const TELL_AFTER = 30;

/** Milliseconds without a further action after which a notebook is saved. */
const SAVE_AFTER = 300;

/** Milliseconds after which a sidecar that could not be written is tried again. */
const TRY_AGAIN_AFTER = 5000;

interface Entry {
  notebook: Notebook;
  readonly sidecar: SidecarFile | null;
  readonly loaded: Promise<void>;
  timer: NodeJS.Timeout | null;
  /** Runs when others must be told of a change, after the person has got the answer. */
  telling: NodeJS.Timeout | null;
  /** The text that was last read, written or annotated, with its tables. */
  readable?: Readable;
  /** True when the annotations or their places are not on disk yet. */
  isDirty: boolean;
  /** Lists that take down the edits made while a sidecar is read or written. */
  readonly following: Set<Edited[]>;
}

/** Reads or writes a sidecar with the annotations as they are. */
type Exchange = (readable: Readable, ours: readonly Annotation[]) => Promise<SidecarResult>;

export function createNotebooks(options: NotebooksOptions): Notebooks {
  const entries = new Map<string, Entry>();
  const unsaved = createUnsaved();

  function open(uri: string, text: string): Entry {
    const path = filePath(uri);
    const annotator = options.separate(uri) ? options.actor().creator : null;
    const sidecar = path === null ? null : sidecarFile(sidecarPath(path, annotator), basename(path));
    const notebook: Notebook = {
      uri,
      file: sidecar && basename(sidecar.path),
      text,
      store: storeOf(),
      problems: [],
      conflicts: [],
      saves: sidecar !== null,
    };
    const entry: Entry = {
      notebook,
      sidecar,
      timer: null,
      telling: null,
      isDirty: false,
      following: new Set(),
      loaded: Promise.resolve(),
    };
    entries.set(uri, entry);
    const loaded = sidecar ? load(entry, sidecar) : Promise.resolve();
    return Object.assign(entry, { loaded });
  }

  async function load(entry: Entry, sidecar: SidecarFile): Promise<void> {
    await exchange(entry, (readable) => sidecar.load(readable));
    adopt(entry);
  }

  /** Takes over what was annotated in an unsaved document with the same text: it has been saved as this file. */
  function adopt(entry: Entry): void {
    const { text, store, saves } = entry.notebook;
    if (!saves || store.annotations.length > 0) return;
    const open = [...entries.values()].find((e) => !e.sidecar && e.notebook.text === text);
    const annotations = open?.notebook.store.annotations ?? unsaved.take(text);
    const replaced = annotations.map((after) => ({ before: null, after }));
    update(entry, act(store, { title: 'keep the annotations of the unsaved document', replaced }));
  }

  /**
   * Reads or writes the sidecar and takes over what others changed in it. The person goes on meanwhile: what they did
   * and typed since is merged with the result, never replaced by it.
   */
  async function exchange(entry: Entry, task: Exchange): Promise<void> {
    const { text, store } = entry.notebook;
    const typed: Edited[] = [];
    entry.following.add(typed);
    const result = await task(readableFor(entry, text), store.annotations);
    entry.following.delete(typed);
    if (result.kind !== 'ok') return complain(entry, result);
    const { notebook } = entry;
    const isSame = result.annotations === store.annotations;
    entry.notebook = merged(notebook, { store, typed, result, saves: entry.sidecar !== null });
    if (!isSame || notebook.problems.length > 0) tell(entry);
  }

  function complain(entry: Entry, result: Exclude<SidecarResult, { kind: 'ok' }>): void {
    const isBroken = result.kind === 'broken';
    // What is no fault of the file has no place in it.
    const problems = isBroken ? result.problems : [{ line: 0, column: 0, message: result.message }];
    const wasTold = JSON.stringify(problems) === JSON.stringify(entry.notebook.problems);
    entry.notebook = { ...entry.notebook, problems, saves: !isBroken };
    entry.isDirty = true;
    if (!isBroken) saveLater(entry, TRY_AGAIN_AFTER);
    if (wasTold) return;
    tell(entry);
    for (const p of problems) options.log(`${entry.sidecar?.path}:${p.line}:${p.column} ${p.message}`);
  }

  function update(entry: Entry, store: Store): Notebook {
    if (store === entry.notebook.store) return entry.notebook;
    entry.notebook = { ...entry.notebook, store };
    entry.isDirty = true;
    saveLater(entry, SAVE_AFTER);
    tell(entry);
    return entry.notebook;
  }

  function saveLater(entry: Entry, milliseconds: number): void {
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    // A document that was closed has been saved for the last time.
    if (entries.get(entry.notebook.uri) !== entry) return;
    entry.timer = setTimeout(() => void save(entry), milliseconds).unref();
  }

  /** Tells of changes, several at once; not before the action that made them has been answered. */
  function tell(entry: Entry): void {
    entry.telling ??= setTimeout(() => {
      entry.telling = null;
      const { uri, text, store } = entry.notebook;
      if (entries.get(uri) === entry) options.onChange(uri, decisionsFrom(text, store.annotations));
    }, TELL_AFTER);
  }

  async function save(entry: Entry): Promise<void> {
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    await entry.loaded;
    if (!entry.sidecar || !entry.isDirty || !entry.notebook.saves) return;
    entry.isDirty = false;
    const { sidecar } = entry;
    await exchange(entry, (readable, ours) => sidecar.save(readable, ours));
  }

  async function refreshOne(entry: Entry): Promise<void> {
    await entry.loaded;
    const { sidecar } = entry;
    if (!sidecar) return;
    const { saves } = entry.notebook;
    await exchange(entry, (readable, ours) => sidecar.refresh(readable, ours));
    // A broken sidecar has been mended: what was annotated meanwhile goes there.
    if (!saves && entry.notebook.saves && entry.isDirty) saveLater(entry, SAVE_AFTER);
  }

  async function ready(uri: string): Promise<Entry | null> {
    const entry = entries.get(uri);
    if (entry) await entry.loaded;
    return entry ?? null;
  }

  return {
    async read(uri, text) {
      const entry = open(uri, text);
      await entry.loaded;
      return decisionsFrom(entry.notebook.text, entry.notebook.store.annotations);
    },
    async write(uri, _text, decisions) {
      const entry = await ready(uri);
      const newest = decisions[decisions.length - 1];
      if (!entry || !newest) return;
      update(entry, act(entry.notebook.store, decided(entry.notebook, newest, options.actor())));
    },
    of: async (uri) => (await ready(uri))?.notebook ?? null,
    annotations: (uri) => entries.get(uri)?.notebook.store.annotations ?? [],
    change(uri, text, edits) {
      const entry = entries.get(uri);
      if (!entry) return;
      let { text: before, store } = entry.notebook;
      for (const [i, edit] of edits.entries()) {
        const after = i === edits.length - 1 ? text : applyEdit(before, edit);
        store = rebaseStore(store, edit, before, after);
        for (const typed of entry.following) typed.push({ edit, before, after });
        before = after;
      }
      if (store.annotations.length > 0) entry.isDirty = true;
      entry.notebook = { ...entry.notebook, text, store };
    },
    async act(uri, make) {
      const entry = await ready(uri);
      if (!entry) return null;
      const { notebook } = entry;
      return update(
        entry,
        act(notebook.store, make(notebook, readableFor(entry, notebook.text), options.actor())),
      );
    },
    async step(uri, direction) {
      const entry = await ready(uri);
      const { store } = entry?.notebook ?? {};
      return entry && store ? update(entry, direction === 'undo' ? undo(store) : redo(store)) : null;
    },
    async settle(uri, id, take) {
      const entry = await ready(uri);
      const conflict = entry?.notebook.conflicts.find((c) => c.id === id);
      if (!entry || !conflict) return entry?.notebook ?? null;
      const conflicts = entry.notebook.conflicts.filter((c) => c !== conflict);
      entry.notebook = { ...entry.notebook, conflicts };
      if (take === 'ours') return entry.notebook;
      const before = entry.notebook.store.annotations.find((a) => a.id === id) ?? null;
      const replaced = [{ before, after: conflict.theirs }];
      return update(entry, act(entry.notebook.store, { title: 'take the other version', replaced }));
    },
    async refresh() {
      await Promise.all([...entries.values()].map(refreshOne));
    },
    async save(uri) {
      await Promise.all(
        [...entries].map(([u, entry]) => (uri === undefined || u === uri ? save(entry) : null)),
      );
    },
    async close(uri) {
      const entry = entries.get(uri);
      entries.delete(uri);
      if (entry && !entry.sidecar) unsaved.keep(entry.notebook.text, entry.notebook.store.annotations);
      if (entry) await save(entry);
    },
  };
}

/** The text made ready, once as long as it does not change: the tables cost more than all that is done with them. */
function readableFor(entry: Entry, text: string): Readable {
  if (entry.readable?.text !== text) entry.readable = readableOf(text);
  return entry.readable;
}

/** The path of a `file:` URI; null for documents that are no files. */
function filePath(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
