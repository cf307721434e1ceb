import * as fs from 'node:fs';

/** How one suite of tests went. */
export interface Result {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  /** Why it did not run at all. */
  readonly missing?: string;
}

/** One line of the report that a suite in the extension host writes while it runs. */
export type ReportLine =
  | { readonly kind: 'pass' | 'fail'; readonly title: string; readonly error?: string }
  | { readonly kind: 'end' };

/** The complete lines of a report; none while it does not exist. */
export function readReport(file: string): ReportLine[] {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as ReportLine);
}

/** Prints the lines of a report from `from` on, in the manner of mocha, and says how many there are now. */
export function printReport(lines: readonly ReportLine[], from: number): number {
  for (const line of lines.slice(from)) {
    if (line.kind === 'pass') console.log(`  ✔ ${line.title}`);
    if (line.kind === 'fail') console.log(`  ✖ ${line.title}\n${indent(line.error ?? '')}`);
  }
  return lines.length;
}

function indent(text: string): string {
  return text.replace(/^/gm, '      ');
}

/** The outcome of a finished or broken off report; one broken off counts a failure more. */
export function tally(suite: string, lines: readonly ReportLine[]): Result {
  const count = (kind: ReportLine['kind']) => lines.filter((line) => line.kind === kind).length;
  const broken = count('end') === 0 ? 1 : 0;
  return { suite, passed: count('pass'), failed: count('fail') + broken };
}
