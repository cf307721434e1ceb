import { commands, Disposable, EventEmitter, StatusBarAlignment, window } from 'vscode';
import {
  type AnnotatorComparison,
  type ComparedSide,
  type CompareParams,
  comparisonMethod,
  type Difference,
  type DifferenceSide,
  type Take,
  type TakeResult,
} from '../../server/src/protocol';
import { type Annotations, hush, say } from './annotations';
import { select } from './commands/annotating/walk';
import type { Ask } from './overviews';
import { asPlain, quoted, shortened } from './words';

/** Two annotators of the article in the editor side by side: what differs, and what a third person takes. */
export class Comparison {
  private readonly item = window.createStatusBarItem('newsmark.comparison', StatusBarAlignment.Left, 101);
  private readonly changed = new EventEmitter<void>();
  private readonly listeners: Disposable;
  private now: AnnotatorComparison | undefined;
  /** Id of the difference the person is at. */
  private current: string | undefined;
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly annotations: Annotations,
    private readonly ask: Ask,
  ) {
    this.item.name = 'Newsmark Comparison';
    this.item.command = 'newsmark.differences.focus';
    this.listeners = Disposable.from(
      annotations.onDidChange((uri) => {
        if (this.now && uri === this.now.uri) void this.fetch();
        if (this.now && uri === '*') this.stop();
      }),
      window.onDidChangeActiveTextEditor(() => {
        const uri = this.annotations.get()?.uri;
        if (this.now && uri !== undefined && uri !== this.now.uri) this.stop();
      }),
    );
  }

  get(): AnnotatorComparison | undefined {
    return this.now;
  }

  /** Compares two annotators, and goes to the first difference. */
  async begin(uri: string, a: ComparedSide, b: ComparedSide): Promise<AnnotatorComparison | null> {
    const params: CompareParams = { uri, a, b };
    const found = await this.ask<AnnotatorComparison | null>(comparisonMethod.begin, params);
    if (!found || found.differences.length === 0) return found;
    this.now = found;
    this.current = undefined;
    await commands.executeCommand('setContext', 'newsmark.comparing', true);
    // The list comes into view; the keys that decide are those of the editor.
    await commands.executeCommand('newsmark.differences.focus');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    this.step('next');
    return found;
  }

  stop(): void {
    this.now = undefined;
    this.item.hide();
    hush();
    void commands.executeCommand('setContext', 'newsmark.comparing', false);
    this.changed.fire();
  }

  /** Decides on the difference the person is at, or on the one a tree item stands for; goes on to the next open one. */
  async take(take: Take, item?: unknown): Promise<void> {
    const id = (item as { difference?: string } | undefined)?.difference ?? this.current;
    const active = await this.annotations.ready();
    if (!this.now || id === undefined || !active || active.view.uri !== this.now.uri) return;
    const result = await this.send([id], take);
    if (!result) return say('not done: the comparison has ended');
    this.now = result.comparison;
    this.current = id;
    const open = this.now.differences.filter((d) => d.taken === null).length;
    if (open > 0) this.step('next', true);
    else this.show();
    say(open > 0 ? `${words[take]}, ${open} left` : 'every difference is decided; Escape ends');
  }

  /** Takes over here what both made alike. */
  async takeSame(uri: string): Promise<void> {
    const { version } = window.activeTextEditor?.document ?? { version: 0 };
    const params = { uri, version, ids: [], take: 'none' };
    const result = await this.ask<TakeResult | null>(comparisonMethod.take, params);
    say(result?.done ? 'taken over' : 'they are here already');
  }

  /** Goes to the next or previous difference (that is open), around the end. */
  step(direction: 'next' | 'previous', openOnly = false): void {
    const all = this.now?.differences ?? [];
    const at = all.findIndex((d) => d.id === this.current);
    const shift = (by: number) => all[(at + by + all.length * 2) % all.length];
    const order = all.map((_, i) => shift(direction === 'next' ? i + 1 : at < 0 ? -i : -i - 1));
    const found = order.find((d) => d && (!openOnly || d.taken === null));
    const editor = window.activeTextEditor;
    if (!found || !editor) return;
    this.current = found.id;
    select(editor, found.range);
    this.show();
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
    this.item.dispose();
  }

  private async fetch(): Promise<void> {
    const { uri } = this.now!;
    const found = await this.ask<AnnotatorComparison | null>(comparisonMethod.view, { uri }).catch(
      () => null,
    );
    if (!this.now || this.now.uri !== uri || !found) return;
    this.now = found;
    this.show();
  }

  private send(ids: readonly string[], take: Take): Promise<TakeResult | null> {
    const { uri } = this.now!;
    const { version } = window.activeTextEditor?.document ?? { version: 0 };
    return this.ask<TakeResult | null>(comparisonMethod.take, { uri, version, ids, take });
  }

  private show(): void {
    const { differences, a, b } = this.now!;
    const at = differences.findIndex((d) => d.id === this.current);
    const difference = differences[at];
    if (difference) {
      const progress = `${at + 1} of ${differences.length}`;
      const sides = inWords(difference);
      this.item.text = `$(git-compare) ${progress} · ${asPlain(sides)}`;
      this.item.tooltip = `A: ${a}\nB: ${b}\n\nA take A · B take B · T both · X neither · N next · P previous · Escape end`;
      this.item.accessibilityInformation = { label: `Difference ${progress}: ${sides}` };
      this.item.show();
    }
    this.changed.fire();
  }
}

const words = { a: 'took A', b: 'took B', both: 'took both', none: 'took neither' };

/** `A: Person “Ada” · B: nothing`. */
export function inWords({ a, b, details, kind }: Difference): string {
  if (kind === 'detail') return details.map((d) => `${d.name}: A ${d.a} · B ${d.b}`).join(' · ');
  const side = (s: DifferenceSide | null) => (s ? `${s.label} ${quoted(shortened(s.words, 30))}` : 'nothing');
  return `A: ${side(a)} · B: ${side(b)}`;
}
