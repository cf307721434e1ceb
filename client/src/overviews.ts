import { Disposable, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import { method, type Overview, type Status } from '../../server/src/protocol';

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

/** The address of a document as client and server both write it. */
export function keyOf(uri: Uri): string {
  return uri.toString();
}
