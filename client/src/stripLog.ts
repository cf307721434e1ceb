import {
  Disposable,
  type Memento,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextDocumentChangeReason,
  workspace,
} from 'vscode';
import type { Overview } from '../../server/src/protocol';
import { keyOf, type Overviews } from './overviews';
import { putsBack, type RemovedPiece, removedPieces } from './removed';

/** What one strip took out of a file. */
export interface Strip {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly pieces: readonly RemovedPiece[];
}

const KEY = 'newsmark.strips';
const STRIPS_KEPT = 20;
const FILES_KEPT = 100;

type Log = Readonly<Record<string, readonly Strip[]>>;

/**
 * Remembers the boilerplate that was stripped from each file, in whatever way (palette, quick-fix, lens, on save), so
 * that it can be put back after the file was saved and closed. It stays in the workspace's storage on this machine.
 */
export class StripLog {
  /** The last annotated text of each open article: what a deletion took away is no longer in the document. */
  private readonly texts = new Map<string, { readonly overview: Overview; readonly text: string }>();
  private readonly listeners: Disposable;

  constructor(
    private readonly overviews: Overviews,
    private readonly storage: Memento,
  ) {
    this.listeners = Disposable.from(
      overviews.onDidChange(() => this.keepTexts()),
      workspace.onDidChangeTextDocument((event) => this.watch(event)),
      workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(keyOf(uri))),
    );
  }

  /** The strips of `document`, the latest first. */
  of(document: TextDocument): readonly Strip[] {
    return this.storage.get<Log>(KEY, {})[keyOf(document.uri)] ?? [];
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private keepTexts(): void {
    for (const document of workspace.textDocuments) {
      const overview = this.overviews.get(document)?.overview;
      if (overview?.version !== document.version) continue;
      this.texts.set(keyOf(document.uri), { overview, text: document.getText() });
    }
  }

  private watch({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    if (reason === TextDocumentChangeReason.Undo) void this.forget(document, contentChanges);
    const known = this.texts.get(keyOf(document.uri));
    if (!known || contentChanges.length === 0) return;
    this.texts.delete(keyOf(document.uri));
    if (reason === TextDocumentChangeReason.Undo || known.overview.version !== document.version - 1) return;
    const isStrip = contentChanges.every(
      ({ text, range }) => text === '' && takesSections(known.overview, range.start.line, range.end),
    );
    if (!isStrip) return;
    const deletions = contentChanges
      .map(({ rangeOffset, rangeLength }) => ({ start: rangeOffset, end: rangeOffset + rangeLength }))
      .sort((a, b) => a.start - b.start);
    void this.remember(document, { time: Date.now(), pieces: removedPieces(known.text, deletions) });
  }

  /** What undo puts back needs no other way back. */
  private async forget(
    document: TextDocument,
    changes: TextDocumentChangeEvent['contentChanges'],
  ): Promise<void> {
    const strips = this.of(document);
    const inserted = changes.map(({ text }) => text);
    const undone = strips.find(({ pieces }) => putsBack(inserted, pieces));
    if (!undone) return;
    const log = this.storage.get<Log>(KEY, {});
    await this.storage.update(KEY, { ...log, [keyOf(document.uri)]: strips.filter((s) => s !== undone) });
  }

  private async remember(document: TextDocument, strip: Strip): Promise<void> {
    const { [keyOf(document.uri)]: earlier = [], ...others } = this.storage.get<Log>(KEY, {});
    const kept = Object.entries(others).slice(0, FILES_KEPT - 1);
    const own = [keyOf(document.uri), [strip, ...earlier].slice(0, STRIPS_KEPT)] as const;
    await this.storage.update(KEY, Object.fromEntries([own, ...kept]));
  }
}

/** Whether a deletion from line `first` to `end` takes out lines of boilerplate, with whatever is blank around them. */
function takesSections(
  overview: Overview,
  first: number,
  end: { readonly line: number; readonly character: number },
): boolean {
  const last = end.character === 0 && end.line > first ? end.line - 1 : end.line;
  return overview.sections.some(({ range }) => range.start.line <= last && range.end.line >= first);
}
