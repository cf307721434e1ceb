import { diagnosticCodes } from '../features/settings';
import type { Finding, Severity } from './findings';

/** SARIF 2.1.0 (OASIS): the log up to its results, which follow one by one. */
export function sarifHead(): string {
  const rules = [...diagnosticCodes, 'boilerplate.share', 'quote.unattributed.count'].map((id) => ({ id }));
  const head = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'newsmark', rules } }, columnKind: 'utf16CodeUnits', results: [] }],
  };
  return `${JSON.stringify(head).slice(0, -SARIF_END.length)}\n`;
}

const SARIF_END = ']}]}';

export const SARIF_TAIL = `\n${SARIF_END}\n`;

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** One result. */
export function sarifResult(path: string, { rule, severity, message, from, to }: Finding): string {
  const region = { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  const location = { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } };
  return JSON.stringify({
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [location],
  });
}

/** A path as a URI reference, relative where it is. */
function uriOf(path: string): string {
  const encoded = path.split(/[\\/]/).map(encodeURIComponent).join('/');
  return /^(?:\/|[A-Za-z]:)/.test(path) ? `file://${path.startsWith('/') ? '' : '/'}${encoded}` : encoded;
}
