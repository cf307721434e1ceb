import {
  Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import type { ViewAnnotation } from '../../server/src/protocol';
import type { Annotations } from './annotations';
import { toRange } from './ranges';

/** What was drawn last in one editor. */
interface Drawn {
  /** Of the text: the editor moves what is drawn along with edits, so it says nothing of another version. */
  readonly version: number;
  readonly lists: ReadonlyMap<TextEditorDecorationType, readonly ViewAnnotation[]>;
}

/** Draws what a person annotated: a double line under it, in the colour of its label; altered quotes are dashed. */
export class AnnotationDecorations {
  private readonly types = new Map<string, TextEditorDecorationType>();
  private readonly altered = window.createTextEditorDecorationType({
    border: '1px dashed',
    borderColor: new ThemeColor('editorWarning.foreground'),
    overviewRulerColor: new ThemeColor('editorWarning.foreground'),
    overviewRulerLane: OverviewRulerLane.Right,
  });
  private readonly drawn = new WeakMap<TextEditor, Drawn>();
  private readonly listeners: Disposable;

  constructor(private readonly annotations: Annotations) {
    this.listeners = Disposable.from(
      annotations.onDidChange(() => this.drawAll()),
      window.onDidChangeVisibleTextEditors(() => this.drawAll()),
    );
  }

  dispose(): void {
    this.listeners.dispose();
    this.altered.dispose();
    for (const type of this.types.values()) type.dispose();
  }

  private drawAll(): void {
    for (const editor of window.visibleTextEditors) this.draw(editor);
  }

  private draw(editor: TextEditor): void {
    const view = this.annotations.get(editor);
    // A newer text is on its way: the editor moves what is drawn along.
    if (view && view.version !== editor.document.version) return;
    const lists = new Map<TextEditorDecorationType, ViewAnnotation[]>();
    for (const type of [...this.types.values(), this.altered]) lists.set(type, []);
    const put = (type: TextEditorDecorationType, annotation: ViewAnnotation) => {
      const list = lists.get(type);
      if (list) list.push(annotation);
      else lists.set(type, [annotation]);
    };
    const colors = new Map(view?.labels.map((l) => [l.name, l.color]));
    for (const annotation of view?.annotations ?? []) {
      if (annotation.status !== 'accepted') continue;
      put(this.typeFor(colors.get(annotation.label) ?? null), annotation);
      if (annotation.altered) put(this.altered, annotation);
    }
    const { version } = editor.document;
    const last = this.drawn.get(editor);
    for (const [type, list] of lists) {
      // Of a thousand annotations an action changes one or two: the lists of the other colours are drawn already.
      if (last?.version === version && isSame(last.lists.get(type), list)) continue;
      const drawing =
        type === this.altered ? list.map((a) => a.altered!.range) : list.flatMap((a) => a.ranges);
      editor.setDecorations(type, drawing.map(toRange));
    }
    this.drawn.set(editor, { version, lists });
  }

  private typeFor(color: string | null): TextEditorDecorationType {
    const key = color ?? '';
    let type = this.types.get(key);
    if (!type) {
      const line = color ?? new ThemeColor('newsmark.annotationBorder');
      type = window.createTextEditorDecorationType({
        borderWidth: '0 0 3px 0',
        borderStyle: 'double',
        borderColor: line,
        overviewRulerColor: line,
        overviewRulerLane: OverviewRulerLane.Left,
      });
      this.types.set(key, type);
    }
    return type;
  }
}

/** Whether the same annotations are drawn; one that has changed is another object. */
function isSame(a: readonly ViewAnnotation[] | undefined, b: readonly ViewAnnotation[]): boolean {
  return a !== undefined && a.length === b.length && a.every((annotation, i) => annotation === b[i]);
}
