import type { Span } from '../analysis';
import { diagnostics } from '../features/diagnostics';
import { type Place, placeOf } from '../features/position';
import { defaultSettings, type SeverityName } from '../features/settings';
import { count } from '../features/words';
import type { Article } from './verb';

export type Severity = Exclude<SeverityName, 'off'>;

/** One thing worth a remark, as the editor shows it too. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly from: Place;
  readonly to: Place;
  /** False when a limit decides about findings of this rule instead. */
  readonly counts: boolean;
}

export interface CheckLimits {
  /** Findings that matter less are left out. */
  readonly severity: Severity;
  /** Percent of the characters, or null. */
  readonly maxBoilerplate: number | null;
  readonly maxUnattributed: number | null;
}

const RANKS: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** The findings in one article, in text order; limits that are exceeded come first. */
export function findingsOf(article: Article, limits: CheckLimits): Finding[] {
  const { text, analysis, name, decisions, ignored } = article;
  const { lines } = analysis;
  const snapshot = { uri: name, version: 0, revision: 0, text, lines, analysis, decisions };
  const all = diagnostics(snapshot, defaultSettings, ignored);
  const limited = new Set<string>();
  if (limits.maxBoilerplate !== null) limited.add('boilerplate');
  if (limits.maxUnattributed !== null) limited.add('quote.unattributed');
  const found = all
    .filter((d) => RANKS.indexOf(d.severity) >= RANKS.indexOf(limits.severity))
    .map((d) => ({
      start: d.span.start,
      end: d.span.end,
      rule: d.code,
      severity: d.severity,
      message: d.message,
      from: placeOf(lines, d.span.start),
      to: placeOf(lines, d.span.end),
      counts: !limited.has(d.code),
    }))
    .sort((a, b) => a.start - b.start);
  const unattributed = all.filter((d) => d.code === 'quote.unattributed').length;
  return [...overLimits(article, limits, unattributed), ...found];
}

function overLimits({ text, analysis }: Article, limits: CheckLimits, unattributed: number): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: string, message: string) => {
    const from = { line: 1, column: 1 };
    findings.push({ start: 0, end: 0, rule, severity: 'error', message, from, to: from, counts: true });
  };
  const marked = analysis.layout.boilerplate.reduce((sum, b) => sum + b.end - b.start, 0);
  const share = (100 * marked) / Math.max(1, text.length);
  if (limits.maxBoilerplate !== null && share > limits.maxBoilerplate) {
    const message = `${share.toFixed(1)} % of the characters are boilerplate, more than ${limits.maxBoilerplate} %`;
    add('boilerplate.share', message);
  }
  if (limits.maxUnattributed !== null && unattributed > limits.maxUnattributed) {
    const message = `${count(unattributed, 'quote')} without a source, more than ${limits.maxUnattributed}`;
    add('quote.unattributed.count', message);
  }
  return findings;
}
