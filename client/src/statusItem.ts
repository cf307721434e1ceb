import { Disposable, MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { Status } from '../../server/src/protocol';
import { mayBeArticle } from './articles';
import { counted } from './counted';
import type { Overviews } from './overviews';

/** The status bar item: quotes, sources and share of boilerplate of the article in the active editor. */
export class StatusItem {
  private readonly item = window.createStatusBarItem('newsmark.status', StatusBarAlignment.Right, 90);
  private readonly listeners: Disposable;

  constructor(private readonly overviews: Overviews) {
    this.item.name = 'Newsmark';
    this.listeners = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.update()),
      overviews.onDidChange(() => this.update()),
    );
    this.update();
  }

  dispose(): void {
    this.listeners.dispose();
    this.item.dispose();
  }

  private update(): void {
    const document = window.activeTextEditor?.document;
    const status = this.overviews.get(document)?.status;
    if (!document || !status || !mayBeArticle(document)) {
      this.item.hide();
      return;
    }
    const shown =
      status.state === 'off' ? showOff(status) : isFirst(status) ? showFirst() : showCounts(status);
    this.item.text = shown.text;
    this.item.tooltip = shown.tooltip;
    this.item.command = shown.command;
    this.item.accessibilityInformation = { label: shown.label, role: 'button' };
    this.item.show();
  }
}

/** Why the file is left alone – no article, or beyond the limit of size –, and the way to annotate it anyway. */
function showOff({ notices }: Status) {
  const [reason = 'This does not look like a news article.'] = notices;
  const label = `Newsmark: ${reason} Select to annotate it anyway.`;
  return { text: '$(quote) Not annotated', tooltip: label, label, command: 'newsmark.annotateFile' };
}

/** True while nothing is known yet: counts of nothing would read as a finding. */
function isFirst(status: Status): boolean {
  return status.state === 'busy' && status.quotes === 0 && status.boilerplateSections === 0;
}

function showFirst() {
  const label = 'Newsmark: annotating this article';
  return { text: '$(loading~spin) Annotating', tooltip: label, label, command: 'newsmark.quotes.focus' };
}

function showCounts(status: Status) {
  const share = `${Math.round(status.boilerplateShare * 100)} %`;
  const quotes = counted(status.quotes, 'quote');
  const sources = counted(status.sources, 'source');
  const icon = status.state === 'busy' ? '$(loading~spin)' : '$(quote)';
  const text = `${icon} ${status.quotes} · $(person) ${status.sources} · $(fold) ${share}`;
  const lines = [`${quotes} from ${sources}`];
  if (status.unattributed > 0) lines.push(`${counted(status.unattributed, 'quote')} without a source`);
  lines.push(`${share} boilerplate in ${counted(status.boilerplateSections, 'section')}`, ...status.notices);
  const tooltip = new MarkdownString();
  for (const line of lines) tooltip.appendText(line).appendMarkdown('\n\n');
  const label = `Newsmark: ${quotes} from ${sources}, ${share} boilerplate${status.state === 'busy' ? ', working' : ''}`;
  return { text, tooltip, label, command: 'newsmark.quotes.focus' };
}
