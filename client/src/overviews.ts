import { commands, Disposable, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import { method, type Overview, type Status } from '../../server/src/protocol';
import { mayBeArticle } from './articles';

/** Sends a custom request to the server. */
export type Ask = <Result>(name: string, params: unknown) => Promise<Result>;

/** What the server last said about one document. */
export interface Known {
  readonly status: Status;
  /** Null until the first analysis is done, and for files that are not articles. */
  readonly overview: Overview | null;
}

/** The latest status and overview of each document; overviews are fetched for visible documents only. */
export class Overviews {
  private readonly known = new Map<string, Known>();
  private readonly changed = new EventEmitter<string>();
  private readonly listeners = Disposable.from(
    window.onDidChangeVisibleTextEditors(() => this.fetchVisible()),
    workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(keyOf(uri))),
  );
  /** Fires with the address of a document about which something new is known; `*` when all is forgotten. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly ask: Ask) {}

  /** What is known about `document`. */
  get(document: TextDocument | Uri | undefined): Known | undefined {
    if (!document) return undefined;
    return this.known.get(keyOf('uri' in document ? document.uri : document));
  }

  /** The overview of the active editor's document with the editor, when both are there and of one version. */
  active() {
    const editor = window.activeTextEditor;
    const overview = this.get(editor?.document)?.overview;
    return editor && overview ? { editor, overview } : undefined;
  }

  /** The same, once the server has told of the document; says why when it does not. */
  async ready(): Promise<ReturnType<Overviews['active']>> {
    for (let tries = 0; tries < 30; tries++) {
      const active = this.active();
      if (active) return active;
      const document = window.activeTextEditor?.document;
      if (!document || !mayBeArticle(document) || this.get(document)?.status.state === 'off') break;
      if (tries === 0)
        await this.ask(method.describe, { uri: keyOf(document.uri), position: start }).catch(noMatter);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return this.active() ?? sayWhy(this);
  }

  /** Takes in a status the server sent, and fetches the overview that belongs to it. */
  receive(status: Status): void {
    const overview = status.state === 'off' ? null : (this.known.get(status.uri)?.overview ?? null);
    this.known.set(status.uri, { status, overview });
    this.changed.fire(status.uri);
    if (status.state === 'ready') void this.fetch(status);
  }

  /** Forgets everything, when the server has gone. */
  clear(): void {
    this.known.clear();
    this.changed.fire('*');
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }

  private fetchVisible(): void {
    for (const editor of window.visibleTextEditors) {
      const known = this.get(editor.document);
      if (known?.status.state === 'ready') void this.fetch(known.status);
    }
  }

  private async fetch(status: Status): Promise<void> {
    const { uri, revision } = status;
    if (this.known.get(uri)?.overview?.revision === revision) return;
    if (!window.visibleTextEditors.some((editor) => keyOf(editor.document.uri) === uri)) return;
    const overview = await this.ask<Overview | null>(method.overview, { uri }).catch(() => null);
    const latest = this.known.get(uri);
    if (!overview || !latest || latest.status.state === 'off') return;
    this.known.set(uri, { ...latest, overview });
    this.changed.fire(uri);
  }
}

const start = { line: 0, character: 0 };
const noMatter = () => undefined;

/** Says why a command has nothing to work on, with a way out where there is one. */
function sayWhy(overviews: Overviews): undefined {
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage('Open a news article first: a .txt file.');
    return undefined;
  }
  const isLeftAlone = !mayBeArticle(document) || overviews.get(document)?.status.state === 'off';
  const annotate = 'Annotate This File';
  const restart = 'Restart the Language Server';
  const shown = isLeftAlone
    ? window.showInformationMessage('Newsmark does not take this file for a news article.', annotate)
    : window.showWarningMessage(
        'The Newsmark language server has not answered yet. Please try again.',
        restart,
      );
  void shown.then((choice) => {
    if (choice === annotate) void commands.executeCommand('newsmark.annotateFile');
    if (choice === restart) void commands.executeCommand('newsmark.restartServer');
  });
  return undefined;
}

/** The address of a document as client and server both write it. */
export function keyOf(uri: Uri): string {
  return uri.toString();
}
