import type { Analysis, AnalysisOptions, Decisions, Marks } from '../analysis';
import { AnalysisMemo } from '../analysis/memo';
import type { Annotation } from '../annotations/annotation';
import { applyDecisions } from '../features/applyDecisions';
import { applyRules } from '../features/applyRules';
import { type Decision, rebaseDecisions, type TextEdit } from '../features/decisions';
import { judgeFile } from '../features/gate';
import type { Snapshot } from '../features/snapshot';
import { type Marker, markedOnly, newMarker } from './marker';
import { withNames } from './ownNames';
import { decisionsFrom, linesAround, type Part } from './parts';
import { type AnalysisSteps, runAtOnce, runInSlices, StaleError } from './passes';

/** Where a person's decisions about a document are kept. */
export interface DecisionStore {
  /** The decisions of a document when it is opened, in offsets of `text`. */
  read(uri: string, text: string): Promise<readonly Decision[]>;
  /** Called after every change a person makes, never after mere edits of the text. */
  write(uri: string, text: string, decisions: readonly Decision[]): Promise<void>;
}

/** What the document store needs from its surroundings. */
export interface DocumentsOptions {
  /** The engine, loaded when the first document is opened. */
  readonly engine: () => Promise<AnalysisSteps>;
  /** Options of the analysis of a document (settings, folder rules, models). */
  readonly analysisOptions: (uri: string) => Promise<AnalysisOptions>;
  readonly sizeLimit: (uri: string) => number;
  readonly decisions: DecisionStore;
  /** The person's annotations of a document, in offsets of its newest text. */
  readonly annotations?: (uri: string) => readonly Annotation[];
  /** Called when the state of a document changes; `snapshot` is the newest there is. */
  readonly onState: (uri: string, state: DocumentState) => void;
}

export type DocumentState =
  | { readonly kind: 'busy'; readonly version: number; readonly last: Snapshot | null }
  /** `wasLate` after parts were given before the whole was there. */
  | { readonly kind: 'ready'; readonly snapshot: Snapshot; readonly wasLate?: boolean }
  | { readonly kind: 'off'; readonly version: number; readonly reason: string };

export interface OpenedDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** The open documents, each analysed in the background, one pass at a time. */
export interface Documents {
  open(document: OpenedDocument): void;
  /** A new version; `edits` (in order, each in the text the one before left) move the person's decisions along. */
  change(uri: string, version: number, text: string, edits: readonly TextEdit[]): void;
  close(uri: string): void;
  /** Annotates a document that the gate left alone. */
  annotateAnyway(uri: string): void;
  /** Everything known about the present version; null when the document is not open or not worth annotating. Rejects with `StaleError` when the text changes meanwhile. */
  current(uri: string): Promise<Snapshot | null>;
  /**
   * What can be drawn of a document that was just opened, before anything heavy is loaded: boilerplate, the roles of lines
   * and marks. Null when the whole is there or will be soon.
   */
  marks(uri: string): Promise<Snapshot | null>;
  /**
   * The lines around a part of a large document whose present version is not analysed yet, as a document of their own,
   * so that what is on the screen need not wait for the rest. Null when the whole is or soon will be there.
   */
  part(uri: string, firstLine: number, endLine: number): Promise<Part | null>;
  /** Adds a decision of a person; rejects with `StaleError` when it is about an older version. */
  decide(uri: string, version: number, decision: Decision): Promise<void>;
  /** Replaces all decisions about a document; what they change is told as a new state. */
  redecide(uri: string, decisions: readonly Decision[]): void;
  /** Analyses again what settings or folder rules concern; all documents without a predicate. */
  refresh(concerns?: (uri: string) => boolean): void;
  /** The text as it is now, analysed or not; null when not open. */
  textOf(uri: string): OpenedDocument | null;
  uris(): readonly string[];
}

/** Documents of more characters are analysed only when typing pauses; what is visible is analysed at once. */
const LARGE = 100_000;

/** The marks of a document of more characters are given before the whole of it is analysed. */
const LONG = 20_000;

/** The pause in typing that a large document of so many characters waits for, in milliseconds: the dearer the longer. */
const pauseFor = (length: number) => 150 + Math.min(length / 1000, 2000);

interface Entry {
  document: OpenedDocument;
  forced: boolean;
  decisions: readonly Decision[];
  /** Resolves when the decisions have been read. */
  decisionsRead: Promise<void>;
  /** The analysis of the present version, once somebody started it. */
  running: Promise<Snapshot | null> | null;
  last: Snapshot | null;
  /** The engine's own findings of `last`, before decisions. */
  raw: Analysis | null;
  /** A part was given of the present version, or its marks. */
  wasLate: boolean;
  /** Where the marks of a document that was just opened will be told. */
  marks: Marker | null;
  /** Counts starts; a run whose number is not the newest is stale. */
  run: number;
}

export function createDocuments(options: DocumentsOptions): Documents {
  const entries = new Map<string, Entry>();
  let revisions = 0;
  /** What keystrokes leave as it was need not be read again. */
  const memo = new AnalysisMemo();
  /** Until the first analysis has ended, weights and lists are still being read. */
  let isCold = true;

  function start(uri: string, entry: Entry): Promise<Snapshot | null> {
    const run = ++entry.run;
    const running = analyse(uri, entry, run);
    running.catch((error) => {
      if (!(error instanceof StaleError)) entry.marks?.tell(null);
      // Whoever waits hears of it too; without this a failed analysis would seem to go on for ever.
      if (error instanceof StaleError || entry.run !== run) return;
      const reason = 'The analysis failed; the log says why.';
      options.onState(uri, { kind: 'off', version: entry.document.version, reason });
    });
    entry.running = running;
    return running;
  }

  /**
   * The analysis of the text as it is now. New rules or settings begin it anew, and whoever waits gets that one: only another
   * text makes what was asked meaningless.
   */
  async function present(uri: string, entry: Entry): Promise<Snapshot | null> {
    const { version } = entry.document;
    for (;;) {
      const running = entry.running ?? start(uri, entry);
      try {
        return await running;
      } catch (error) {
        const isOvertaken = error instanceof StaleError && entry.running !== running;
        if (!isOvertaken || entries.get(uri) !== entry || entry.document.version !== version) throw error;
      }
    }
  }

  async function analyse(uri: string, entry: Entry, run: number): Promise<Snapshot | null> {
    const { document } = entry;
    const verdict = entry.forced ? { worth: true as const } : judgeFile(document, options.sizeLimit(uri));
    if (!verdict.worth) {
      options.onState(uri, { kind: 'off', version: document.version, reason: verdict.reason });
      entry.marks?.tell(null);
      return null;
    }
    const busy = () => options.onState(uri, { kind: 'busy', version: document.version, last: entry.last });
    if (!entry.last) busy();
    if (document.text.length > LARGE) {
      await new Promise((resume) => setTimeout(resume, pauseFor(document.text.length)));
      if (entry.run !== run) throw new StaleError();
    }
    const [steps, given] = await Promise.all([
      options.engine(),
      options.analysisOptions(uri),
      entry.decisionsRead,
    ]);
    const passes = steps(document.text, { ...withNames(given, entry.decisions), memo });
    const analysis = await runInSlices(passes, {
      isCurrent: () => entry.run === run,
      onSlow: entry.last ? busy : () => {},
      onMarks: (found) => tellMarks(entry, found, given.decisions),
    });
    isCold = false;
    entry.raw = applyRules(analysis, given.decisions);
    return publish(uri, entry);
  }

  /** True when somebody waited for the marks. */
  function tellMarks(entry: Entry, found: Marks, rules: Decisions | undefined): boolean {
    const { marks, document, decisions } = entry;
    entry.marks = null;
    if (!marks?.isAwaited) return false;
    entry.wasLate = true;
    const { uri, version, text } = document;
    const analysis = applyDecisions(applyRules(markedOnly(found), rules), decisions);
    marks.tell({ uri, version, revision: 0, text, lines: analysis.lines, analysis, decisions });
    return true;
  }

  function publish(uri: string, entry: Entry): Snapshot {
    const { version, text } = entry.document;
    const analysis = applyDecisions(entry.raw!, entry.decisions);
    const { decisions } = entry;
    const snapshot = {
      uri,
      version,
      revision: ++revisions,
      text,
      lines: analysis.lines,
      analysis,
      decisions,
      annotations: options.annotations?.(uri) ?? [],
    };
    entry.last = snapshot;
    entry.marks?.tell(null);
    entry.marks = null;
    const { wasLate } = entry;
    entry.wasLate = false;
    options.onState(uri, wasLate ? { kind: 'ready', snapshot, wasLate } : { kind: 'ready', snapshot });
    return snapshot;
  }

  return {
    open(document) {
      const entry: Entry = {
        document,
        forced: false,
        decisions: [],
        decisionsRead: Promise.resolve(),
        running: null,
        last: null,
        raw: null,
        wasLate: false,
        marks: isCold || document.text.length > LONG ? newMarker() : null,
        run: 0,
      };
      entry.decisionsRead = options.decisions.read(document.uri, document.text).then(
        (read) => {
          if (entry.document === document) entry.decisions = read;
        },
        () => {},
      );
      entries.set(document.uri, entry);
      start(document.uri, entry);
    },
    change(uri, version, text, edits) {
      const entry = entries.get(uri);
      if (!entry) return;
      entry.document = { ...entry.document, version, text };
      for (const edit of edits) entry.decisions = rebaseDecisions(entry.decisions, edit);
      start(uri, entry);
    },
    close(uri) {
      const entry = entries.get(uri);
      entry?.marks?.tell(null);
      if (entry) entry.run = -1;
      entries.delete(uri);
    },
    annotateAnyway(uri) {
      const entry = entries.get(uri);
      if (!entry || entry.forced) return;
      entry.forced = true;
      start(uri, entry);
    },
    async current(uri) {
      const entry = entries.get(uri);
      return entry ? present(uri, entry) : null;
    },
    async marks(uri) {
      const entry = entries.get(uri);
      if (!entry?.marks || entry.last) return null;
      entry.marks.isAwaited = true;
      return entry.marks.told;
    },
    async part(uri, firstLine, endLine) {
      const entry = entries.get(uri);
      if (!entry || entry.document.text.length <= LARGE) return null;
      const { document, decisions } = entry;
      if (entry.last?.version === document.version) return null;
      if (!entry.forced && !judgeFile(document, options.sizeLimit(uri)).worth) return null;
      const [steps, given] = await Promise.all([options.engine(), options.analysisOptions(uri)]);
      if (entry.document !== document) throw new StaleError();
      entry.wasLate = true;
      const { text, start, firstLine: first } = linesAround(document.text, firstLine, endLine);
      const found = runAtOnce(steps(text, { ...withNames(given, decisions), memo }));
      const analysis = applyDecisions(applyRules(found, given.decisions), decisionsFrom(decisions, start));
      const { lines } = analysis;
      const { version } = document;
      const snapshot = { uri, version, revision: 0, text, lines, analysis, decisions: [] };
      return { snapshot, firstLine: first };
    },
    async decide(uri, version, decision) {
      const entry = entries.get(uri);
      await entry?.decisionsRead;
      if (!entry || entry.document.version !== version) throw new StaleError();
      entry.decisions = [...entry.decisions, decision];
      // What a name means concerns the engine's own work; all else is laid over its findings.
      if (decision.kind === 'name') start(uri, entry);
      else {
        await present(uri, entry);
        if (entry.raw) entry.running = Promise.resolve(publish(uri, entry));
      }
      await options.decisions.write(uri, entry.document.text, entry.decisions);
    },
    redecide(uri, decisions) {
      const entry = entries.get(uri);
      if (!entry || JSON.stringify(entry.decisions) === JSON.stringify(decisions)) return;
      const names = (list: readonly Decision[]) => JSON.stringify(list.filter((d) => d.kind === 'name'));
      const isRenamed = names(entry.decisions) !== names(decisions);
      entry.decisions = decisions;
      // While an analysis runs, it will lay the decisions over its findings by itself.
      if (isRenamed) start(uri, entry);
      else if (entry.last?.version === entry.document.version) {
        entry.running = Promise.resolve(publish(uri, entry));
      }
    },
    refresh(concerns = () => true) {
      for (const [uri, entry] of entries) if (concerns(uri)) start(uri, entry);
    },
    textOf: (uri) => entries.get(uri)?.document ?? null,
    uris: () => [...entries.keys()],
  };
}
