import { commands, EventEmitter, type Position, type TextEditor, Uri, window } from 'vscode';
import {
  type AnnotateAction,
  type AnnotateParams,
  type AnnotateResult,
  type AnnotationsParams,
  type AnnotationsView,
  annotationMethod,
  type ViewAnnotation,
  type ViewAnswer,
  viewFrom,
} from '../../server/src/protocol';
import { type Ask, keyOf, type Overviews } from './overviews';
import { covers, toRange } from './ranges';
import { asPlain } from './words';

/** What a person annotated in the visible documents, as the server last told. */
export class Annotations {
  private readonly views = new Map<string, AnnotationsView>();
  private readonly changed = new EventEmitter<string>();
  private readonly listeners: { dispose(): unknown }[];
  private readonly told = new Set<string>();
  /** Fires with the address of a document whose annotations may be others now. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly overviews: Overviews,
    private readonly ask: Ask,
  ) {
    const isReady = (uri: string) =>
      window.visibleTextEditors.some(
        ({ document }) => keyOf(document.uri) === uri && overviews.get(document)?.status.state === 'ready',
      );
    this.listeners = [
      overviews.onDidChange((uri) => {
        if (uri === '*') this.clear();
        else if (isReady(uri)) void this.fetch(uri);
      }),
      this.changed,
    ];
  }

  /** The annotations of a document; undefined before the server has told. */
  get(editor: TextEditor | undefined = window.activeTextEditor): AnnotationsView | undefined {
    return editor && this.views.get(keyOf(editor.document.uri));
  }

  /** The active editor with its annotations, when they are those of its present text. */
  active(): { readonly editor: TextEditor; readonly view: AnnotationsView } | undefined {
    const editor = window.activeTextEditor;
    const view = this.get(editor);
    return editor && view && view.version === editor.document.version ? { editor, view } : undefined;
  }

  /** The same, once the server has told of the present text; says why when it does not. */
  async ready(): Promise<ReturnType<Annotations['active']>> {
    if (!(await this.overviews.ready())) return undefined;
    const document = window.activeTextEditor?.document;
    if (!document) return undefined;
    for (let tries = 0; tries < 30; tries++) {
      const active = this.active();
      if (active) return active;
      await this.fetch(keyOf(document.uri));
      if (window.activeTextEditor?.document !== document) return undefined;
      if (this.active()) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return this.active() ?? say('the language server has not answered for this text yet; try again');
  }

  /** Fetches the annotations of a document anew. */
  async fetch(uri: string): Promise<void> {
    const before = this.views.get(uri);
    const params: AnnotationsParams = { uri, ...sinceOf(before) };
    const answer = await this.ask<ViewAnswer | null>(annotationMethod.view, params).catch(() => null);
    if (answer) this.take(viewFrom(answer, before));
  }

  /** Does something in the active editor and says what; undefined when it could not be done. */
  async act(action: AnnotateAction, editor = window.activeTextEditor): Promise<AnnotationsView | undefined> {
    if (!editor) return undefined;
    const { uri, version } = editor.document;
    const before = this.views.get(keyOf(uri));
    const params: AnnotateParams = { uri: keyOf(uri), version, action, ...sinceOf(before) };
    const result = await this.ask<AnnotateResult | null>(annotationMethod.act, params).catch(
      (error: Error) => {
        say(`not done: ${error.message}`);
        return undefined;
      },
    );
    if (result === undefined) return undefined;
    if (!result) return say('not done: this document is not annotated; run “Annotate This File” first');
    const view = viewFrom(result.view, before);
    this.take(view);
    say(result.done ?? 'nothing to do');
    return view;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private clear(): void {
    this.views.clear();
    this.changed.fire('*');
  }

  private take(view: AnnotationsView): void {
    const before = this.views.get(view.uri);
    // An answer that was overtaken by another tells nothing new.
    if (before && before.revision > view.revision) return;
    this.views.set(view.uri, view);
    if (!before || !isSame(before, view)) this.changed.fire(view.uri);
    for (const problem of view.problems) {
      const key = `${view.uri} ${problem}`;
      if (this.told.has(key)) continue;
      this.told.add(key);
      void warn(view, problem);
    }
    const conflicts = view.conflicts.filter(({ id, theirs }) => !this.told.has(`${id} ${theirs}`));
    for (const { id, theirs } of conflicts) this.told.add(`${id} ${theirs}`);
    if (conflicts.length > 0) void offerChoice(conflicts.length);
  }
}

/** What the server needs to know to tell only what has changed since `view`. */
function sinceOf(view: AnnotationsView | undefined): Pick<AnnotationsParams, 'since'> {
  return view ? { since: view.revision } : {};
}

/** Whether two views show the same; lists in which nothing changed are the same object. */
function isSame(a: AnnotationsView, b: AnnotationsView): boolean {
  if (a.annotations !== b.annotations || a.suggestions !== b.suggestions) return false;
  const rest = (view: AnnotationsView) =>
    JSON.stringify({ ...view, annotations: null, suggestions: null, revision: 0 });
  return rest(a) === rest(b);
}

/** Tells that this window and the disk say different things, and lets the person choose. */
async function offerChoice(count: number): Promise<void> {
  const what = count === 1 ? 'An annotation was' : `${count} annotations were`;
  const choose = 'Choose…';
  const chosen = await window.showWarningMessage(
    `Newsmark: ${what} changed here and on disk. What is here stands until you choose.`,
    choose,
  );
  if (chosen === choose) await commands.executeCommand('newsmark.settleConflicts');
}

/** Tells what is wrong with the file of annotations, and opens it when the person wants to see. */
async function warn({ uri, file }: AnnotationsView, problem: string): Promise<void> {
  const open = file === null ? [] : ['Open the File of Annotations'];
  const chosen = await window.showWarningMessage(`Newsmark: ${asPlain(problem)}`, ...open);
  if (!chosen || file === null) return;
  const place = Uri.joinPath(Uri.parse(uri), '..', file);
  await commands.executeCommand('vscode.open', place).then(undefined, () => say('there is no such file'));
}

let said: { dispose(): unknown } | undefined;

/** A short message in the status bar, which screen readers speak; the one before goes. */
export function say(words: string): undefined {
  hush();
  said = window.setStatusBarMessage(`Newsmark: ${asPlain(words)}`, 5000);
  return undefined;
}

/** Takes the last message back: what it tells is over. */
export function hush(): void {
  said?.dispose();
  said = undefined;
}

/**
 * The accepted annotations that the cursor of `editor` touches: the one whose words are selected first, then innermost
 * first.
 */
export function annotationsAtCursor(editor: TextEditor, view: AnnotationsView): ViewAnnotation[] {
  const { selection } = editor;
  const isSelected = (a: ViewAnnotation) =>
    !selection.isEmpty && a.ranges.some((r) => toRange(r).isEqual(selection));
  return annotationsAt(editor, view, selection.active).sort(
    (a, b) => Number(isSelected(b)) - Number(isSelected(a)),
  );
}

/** The accepted annotations that touch `position`, innermost first. */
export function annotationsAt(
  editor: TextEditor,
  view: AnnotationsView,
  position: Position,
): ViewAnnotation[] {
  const size = (a: ViewAnnotation) =>
    Math.min(...a.ranges.filter((r) => covers(r, position)).map((r) => lengthOf(editor, toRange(r))));
  return view.annotations
    .filter((a) => a.status === 'accepted' && a.ranges.some((r) => covers(r, position)))
    .sort((a, b) => size(a) - size(b));
}

function lengthOf({ document }: TextEditor, range: ReturnType<typeof toRange>): number {
  return document.offsetAt(range.end) - document.offsetAt(range.start);
}
