import { commands, Disposable, type Memento, StatusBarAlignment, window } from 'vscode';
import type { AnnotationsView, ViewSuggestion } from '../../../../server/src/protocol';
import { type Annotations, hush, say } from '../../annotations';
import { counted } from '../../counted';
import { compare } from '../../ranges';
import { asPlain, kindOf, percent, quoted, shortened } from '../../words';
import { pickLabel } from './annotate';
import { select } from './walk';

const ORDERS = [
  { id: 'unsure', label: 'Least certain first' },
  { id: 'text', label: 'In the order of the text' },
  { id: 'kind', label: 'Kind by kind' },
] as const;

/** Under which name the order chosen last is remembered. */
const ORDER = 'review order';

type Order = (typeof ORDERS)[number]['id'];

/** Walks through the suggestions nobody has decided on: accept, reject, fix or skip with one key each. */
export class Review {
  private readonly item = window.createStatusBarItem('newsmark.review', StatusBarAlignment.Left, 100);
  private readonly listeners: Disposable;
  private order: Order | undefined;
  private uri = '';
  private current: string | undefined;
  private decided = 0;
  private lastWasSkip = false;

  constructor(
    private readonly annotations: Annotations,
    private readonly memory: Memento,
  ) {
    this.item.name = 'Newsmark Review';
    this.item.command = 'newsmark.reviewStop';
    this.listeners = Disposable.from(
      window.onDidChangeActiveTextEditor(() => {
        if (this.order && this.annotations.get()?.uri !== this.uri) this.stop();
      }),
    );
  }

  dispose(): void {
    this.listeners.dispose();
    this.item.dispose();
  }

  /** Asks for the order and goes to the first suggestion. What was skipped before comes last. */
  async start(): Promise<void> {
    const active = await this.annotations.ready();
    if (!active) return;
    const left = active.view.suggestions.filter((s) => !s.part).length;
    if (left === 0) return say('every suggestion has been decided');
    // The order of last time first: a review is taken up again with one key.
    const last = this.memory.get<Order>(ORDER);
    const items = [...ORDERS]
      .sort((a, b) => Number(b.id === last) - Number(a.id === last))
      .map((order) => ({ ...order, description: order.id === last ? 'as last time' : '' }));
    const skipped = this.skipped(active.view.uri).length;
    const chosen = await window.showQuickPick(items, {
      title: `Review ${counted(left, 'suggestion')}`,
      placeHolder: skipped > 0 ? 'What you skipped comes last' : 'In which order?',
    });
    if (!chosen) return;
    void this.memory.update(ORDER, chosen.id);
    this.order = chosen.id;
    this.uri = active.view.uri;
    this.decided = 0;
    this.lastWasSkip = false;
    this.current = undefined;
    await commands.executeCommand('setContext', 'newsmark.review', true);
    this.next(active.view);
    say('A accept, R reject, F fix, S skip, U back, Escape stop');
  }

  stop(): void {
    this.order = undefined;
    this.item.hide();
    hush();
    void commands.executeCommand('setContext', 'newsmark.review', false);
  }

  async decide(kind: 'accept' | 'reject'): Promise<void> {
    const suggestion = this.suggestion();
    if (!suggestion) return;
    const view = await this.annotations.act({ kind, suggestions: [suggestion.id] });
    if (!view) return;
    this.decided++;
    this.lastWasSkip = false;
    this.next(view);
  }

  /** Accepts the words with another label. */
  async fix(): Promise<void> {
    const suggestion = this.suggestion();
    const active = this.annotations.active();
    if (!suggestion || !active) return;
    const label = await pickLabel(active.view, `${quoted(suggestion.words)} is`);
    if (!label) return;
    const view = await this.annotations.act({
      kind: 'fix',
      suggestion: suggestion.id,
      label: label.name,
    });
    if (!view) return;
    this.decided++;
    this.lastWasSkip = false;
    this.next(view);
  }

  /** Takes the last decision back and shows its suggestion again; that of a skip, too. */
  async back(): Promise<void> {
    const before = this.annotations.active()?.view;
    if (!this.order || !before) return;
    const skipped = this.skipped();
    if (this.lastWasSkip && skipped.length > 0) {
      this.lastWasSkip = false;
      const words = skipped.pop();
      await this.memory.update(`skipped ${this.uri}`, skipped);
      const again = before.suggestions.find((s) => keyOf(s) === words);
      return this.next(before, skipped, again);
    }
    if (this.decided === 0) return say('nothing to take back in this review');
    const view = await this.annotations.act({ kind: 'undo' });
    if (!view) return;
    this.decided--;
    const known = new Set(before.suggestions.map((s) => s.id));
    this.next(
      view,
      skipped,
      view.suggestions.find((s) => !s.part && !known.has(s.id)),
    );
  }

  skip(): void {
    const suggestion = this.suggestion();
    const view = this.annotations.get();
    if (!suggestion || !view) return;
    const skipped = [...this.skipped().filter((words) => words !== keyOf(suggestion)), keyOf(suggestion)];
    void this.memory.update(`skipped ${this.uri}`, skipped.slice(-1000));
    this.lastWasSkip = true;
    this.next(view, skipped);
  }

  private suggestion(): ViewSuggestion | undefined {
    const view = this.annotations.active()?.view;
    return this.order && view?.suggestions.find((s) => s.id === this.current);
  }

  private skipped(uri = this.uri): string[] {
    return this.memory.get<string[]>(`skipped ${uri}`, []);
  }

  private next(view: AnnotationsView, skipped = this.skipped(), wanted?: ViewSuggestion): void {
    const editor = window.activeTextEditor;
    const left = view.suggestions.filter((s) => !s.part).sort(by(this.order ?? 'text'));
    left.sort((a, b) => skipped.indexOf(keyOf(a)) - skipped.indexOf(keyOf(b)));
    const suggestion = wanted ?? left[0];
    if (!editor || !suggestion) {
      this.stop();
      say('every suggestion has been decided');
      return;
    }
    this.current = suggestion.id;
    select(editor, suggestion.ranges[0]!);
    const progress = `${this.decided + 1} of ${this.decided + left.length}`;
    const kind = kindOf(view, suggestion);
    this.item.text = `$(checklist) ${progress}: ${asPlain(shortened(kind, 50))} · ${percent(suggestion.confidence)}`;
    this.item.tooltip = [
      'A accept · R reject · F fix · S skip · U back · Escape stop',
      ...suggestion.reasons,
    ].join('\n');
    this.item.accessibilityInformation = {
      label: `Review ${progress}: is ${quoted(suggestion.words)} a ${kind}?`,
    };
    this.item.show();
  }
}

/** What tells a suggestion again after the text around it has been edited. */
function keyOf(s: ViewSuggestion): string {
  return `${s.label} ${s.words}`;
}

function by(order: Order): (a: ViewSuggestion, b: ViewSuggestion) => number {
  const text = (a: ViewSuggestion, b: ViewSuggestion) => compare(a.ranges[0]!.start, b.ranges[0]!.start);
  if (order === 'unsure') return (a, b) => a.confidence - b.confidence || text(a, b);
  if (order === 'kind') return (a, b) => a.label.localeCompare(b.label) || text(a, b);
  return text;
}
