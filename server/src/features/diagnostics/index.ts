import { overlaps, type Span } from '../../analysis/span';
import type { Decision } from '../decisions';
import type { DiagnosticCode, Settings, SeverityName } from '../settings';
import type { Snapshot } from '../snapshot';
import { alteredQuote } from './alteredQuote';
import { anonymousSource } from './anonymousSource';
import { boilerplate } from './boilerplate';
import { channelOnly } from './channelOnly';
import { doubledMarks } from './doubledMarks';
import { mixedMarks } from './mixedMarks';
import type { DiagnosticRule, Finding } from './model';
import { nestedMarks } from './nestedMarks';
import { speakerNotIntroduced } from './speakerNotIntroduced';
import { unattributedQuote } from './unattributedQuote';
import { unclosedQuote } from './unclosedQuote';
import { unopenedQuote } from './unopenedQuote';

export type { DiagnosticData, Finding } from './model';

/** A finding with its code and how much it matters. */
export interface Diagnostic extends Finding {
  readonly code: DiagnosticCode;
  readonly severity: Exclude<SeverityName, 'off'>;
}

/** At most so many findings of one rule are told: a file with more has another problem. */
const LIMIT = 2000;

/** The rules in the order in which a person would want to read them. */
const rules: readonly DiagnosticRule[] = [
  alteredQuote,
  unclosedQuote,
  unopenedQuote,
  mixedMarks,
  nestedMarks,
  doubledMarks,
  unattributedQuote,
  anonymousSource,
  speakerNotIntroduced,
  channelOnly,
  boilerplate,
];

/** Everything worth a remark in the document, in the order of the rules; without what the person ignores. */
export function diagnostics(
  snapshot: Snapshot,
  settings: Settings,
  ignoredInFolder: readonly string[] = [],
): Diagnostic[] {
  const ignored = snapshot.decisions.filter((d) => d.kind === 'ignore');
  return rules.flatMap(({ code, find }) => {
    const severity = settings.diagnostics[code];
    if (severity === 'off' || ignoredInFolder.includes(code)) return [];
    return find(snapshot)
      .filter((finding) => !ignored.some((d) => isIgnored(d, code, finding.span)))
      .slice(0, LIMIT)
      .map((finding) => ({ ...finding, code, severity }));
  });
}

function isIgnored(
  decision: Extract<Decision, { kind: 'ignore' }>,
  code: DiagnosticCode,
  span: Span,
): boolean {
  if (decision.code !== code) return false;
  return decision.span === null || overlaps(decision.span, span);
}
