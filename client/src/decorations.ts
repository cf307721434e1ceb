import {
  type DecorationRenderOptions,
  Disposable,
  OverviewRulerLane,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { Overview, OverviewQuote } from '../../server/src/protocol';
import { isLayerOn } from './layers';
import type { Overviews } from './overviews';
import { toRange } from './ranges';

/** How many sources have a tint of their own before tints repeat. */
const tints = 6;

/**
 * Draws what semantic tokens cannot: backgrounds of quotes, lines under them for those who do not see the background,
 * and marks in the overview ruler. Between two overviews the editor itself moves them with the text.
 */
export class Decorations {
  private readonly quote = backed('newsmark.quoteBackground', 'newsmark.quoteBorder');
  private readonly unattributed = backed(
    'newsmark.unattributedQuoteBackground',
    'newsmark.unattributedQuoteBorder',
  );
  private readonly bySource = Array.from({ length: tints }, (_, index) =>
    backed(`newsmark.source${index + 1}Background`, `newsmark.source${index + 1}Border`),
  );
  private readonly indirect = create(underline('newsmark.indirectQuoteBorder', 'dotted'));
  private readonly scare = create(underline('newsmark.scareQuoteBorder', 'dotted'));
  private readonly boilerplate = create({
    color: new ThemeColor('newsmark.boilerplateForeground'),
    overviewRulerColor: new ThemeColor('newsmark.boilerplateRuler'),
    overviewRulerLane: OverviewRulerLane.Left,
  });
  private readonly removed = create({
    isWholeLine: true,
    backgroundColor: new ThemeColor('newsmark.stripBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('newsmark.stripBorder'),
    textDecoration: 'line-through',
  });
  private readonly types = [
    this.quote,
    this.unattributed,
    ...this.bySource,
    this.indirect,
    this.scare,
    this.boilerplate,
    this.removed,
  ];
  private readonly listeners: Disposable;

  constructor(private readonly overviews: Overviews) {
    this.listeners = Disposable.from(
      overviews.onDidChange(() => this.drawAll()),
      window.onDidChangeVisibleTextEditors(() => this.drawAll()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('newsmark')) this.drawAll();
      }),
    );
  }

  /** Marks the lines a strip would remove; none when `ranges` is empty. */
  preview(editor: TextEditor, ranges: readonly Range[]): void {
    editor.setDecorations(this.removed, ranges);
  }

  dispose(): void {
    this.listeners.dispose();
    for (const type of this.types) type.dispose();
  }

  private drawAll(): void {
    for (const editor of window.visibleTextEditors) {
      const known = this.overviews.get(editor.document);
      const overview = known?.overview;
      // A newer text is already being analysed: keep what is drawn, the editor moves it along.
      if (overview && overview.version !== editor.document.version) continue;
      this.draw(editor, overview ?? null);
    }
  }

  private draw(editor: TextEditor, overview: Overview | null): void {
    const ranges = new Map<TextEditorDecorationType, Range[]>(
      this.types.filter((type) => type !== this.removed).map((type) => [type, []]),
    );
    if (overview) this.collect(editor, overview, ranges);
    for (const [type, list] of ranges) editor.setDecorations(type, list);
  }

  private collect(
    { document }: TextEditor,
    overview: Overview,
    ranges: Map<TextEditorDecorationType, Range[]>,
  ): void {
    const tint = workspace.getConfiguration('newsmark', document).get<string>('quotes.tint', 'uniform');
    if (isLayerOn('quotes', document)) {
      const keyOf = (quote: OverviewQuote) => sourceKey(quote, (range) => document.getText(toRange(range)));
      // A tint for each source that is tinted at all: indirect quotes have a line only.
      const tinted = overview.quotes.filter((q) => !q.boilerplate && q.kind !== 'indirect');
      const sources = [...new Set(tinted.map(keyOf))].filter((key) => key !== '');
      for (const quote of overview.quotes) {
        if (quote.boilerplate || tint === 'off') continue;
        const key = keyOf(quote);
        const own = tint === 'bySource' ? this.bySource[sources.indexOf(key) % tints] : this.quote;
        const spoken = key === '' ? this.unattributed : (own ?? this.quote);
        const type = quote.kind === 'indirect' ? this.indirect : spoken;
        ranges.get(type)?.push(...quote.content.map(toRange));
      }
      ranges.set(this.scare, overview.scareQuotes.map(toRange));
    }
    if (isLayerOn('boilerplate', document)) {
      ranges.set(
        this.boilerplate,
        overview.sections.map((section) => toRange(section.range)),
      );
    }
  }
}

/** What tells the source of a quote from the others: who it is, else the words for it; empty when it has none. */
function sourceKey(
  quote: OverviewQuote,
  wordsAt: (range: OverviewQuote['source'][number]) => string,
): string {
  return quote.entity ?? quote.sourceName ?? quote.source.map(wordsAt).join(' ').toLowerCase();
}

function create(options: DecorationRenderOptions): TextEditorDecorationType {
  return window.createTextEditorDecorationType(options);
}

function backed(background: string, line: string): TextEditorDecorationType {
  return create({
    backgroundColor: new ThemeColor(background),
    ...underline(line, 'solid'),
    overviewRulerColor: new ThemeColor(line),
    overviewRulerLane: OverviewRulerLane.Right,
  });
}

/** A line under the words: seen without colour, and in high contrast. */
function underline(color: string, style: string): DecorationRenderOptions {
  return { borderWidth: '0 0 1px 0', borderStyle: style, borderColor: new ThemeColor(color) };
}
