import {
  Disposable,
  OverviewRulerLane,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import type { Annotations } from './annotations';
import { toRange } from './ranges';

/** Draws what a person annotated: a double line under it, in the colour of its label; altered quotes are dashed. */
export class AnnotationDecorations {
  private readonly types = new Map<string, TextEditorDecorationType>();
  private readonly altered = window.createTextEditorDecorationType({
    border: '1px dashed',
    borderColor: new ThemeColor('editorWarning.foreground'),
    overviewRulerColor: new ThemeColor('editorWarning.foreground'),
    overviewRulerLane: OverviewRulerLane.Right,
  });
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
    const ranges = new Map<TextEditorDecorationType, Range[]>();
    for (const type of this.types.values()) ranges.set(type, []);
    const altered: Range[] = [];
    const colors = new Map(view?.labels.map((l) => [l.name, l.color]));
    for (const annotation of view?.annotations ?? []) {
      if (annotation.status !== 'accepted') continue;
      const type = this.typeFor(colors.get(annotation.label) ?? null);
      const list = ranges.get(type) ?? [];
      list.push(...annotation.ranges.map(toRange));
      ranges.set(type, list);
      if (annotation.altered) altered.push(toRange(annotation.altered.range));
    }
    for (const [type, list] of ranges) editor.setDecorations(type, list);
    editor.setDecorations(this.altered, altered);
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
