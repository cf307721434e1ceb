import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { failureLine } from '../failureLine';
import { type CheckLimits, type Finding, findingsOf } from '../findings';
import { levelOf, levelOption } from '../levels';
import { SARIF_TAIL, sarifHead, sarifResult } from '../sarif';
import type { Article, Outcome, Verb, VerbModule } from '../verb';

const HELP = `
Examples:
  newsmark check articles/                        file:line:col: severity rule message
  newsmark check --max-boilerplate 40 story.txt   fails when more than 40 % of the characters are boilerplate
  newsmark check --sarif articles/ > out.sarif    for code scanning
With --max-boilerplate or --max-unattributed only the limit decides about boilerplate or unattributed quotes.`;

/** `newsmark check`: findings for a person, a program or a pipeline. */
const check: VerbModule = {
  configure(command: Command): void {
    command
      .option('--sarif', 'SARIF 2.1.0')
      .addOption(
        new Option('--severity <least>', 'leave out what matters less')
          .choices(['hint', 'information', 'warning', 'error'])
          .default('information'),
      )
      .option('--max-boilerplate <percent>', 'most boilerplate an article may hold, in percent', percent)
      .option('--max-unattributed <n>', 'most quotes without a source an article may hold', amount)
      .addOption(levelOption())
      .addHelpText('after', HELP);
  },

  create({ sarif, severity, maxBoilerplate, maxUnattributed, level, jsonl }) {
    if (sarif && jsonl) return { usage: 'choose one of --sarif and --jsonl' };
    const limits: CheckLimits = {
      severity: severity as CheckLimits['severity'],
      maxBoilerplate: typeof maxBoilerplate === 'number' ? maxBoilerplate : null,
      maxUnattributed: typeof maxUnattributed === 'number' ? maxUnattributed : null,
    };
    const each =
      (show: (article: Article, findings: readonly Finding[]) => string) =>
      (article: Article): Outcome => {
        const findings = findingsOf(article, limits);
        return { output: show(article, findings), findings: findings.filter((f) => f.counts).length };
      };
    const analysis = { boilerplate: levelOf(level) };
    if (sarif) {
      const show = each((article, findings) => findings.map((f) => sarifResult(article.name, f)).join(',\n'));
      return { analysis, head: sarifHead(), separator: ',\n', tail: SARIF_TAIL, each: show };
    }
    if (jsonl) return { analysis, each: each(line), failed: failureLine } satisfies Verb;
    return { analysis, each: each((article, findings) => findings.map((f) => print(article, f)).join('')) };
  },
};
export const { configure, create } = check;

function print({ name }: Article, { from, severity, rule, message }: Finding): string {
  return `${name}:${from.line}:${from.column}: ${severity} ${rule} ${message}\n`;
}

function line({ id }: Article, findings: readonly Finding[]): string {
  const told = findings.map(({ counts: _, from, to, ...f }) => ({
    ...from,
    endLine: to.line,
    endColumn: to.column,
    ...f,
  }));
  return `${JSON.stringify({ id, findings: told })}\n`;
}

function percent(value: string): number {
  const read = Number(value.replace(/%$/, ''));
  if (!(value.trim() && read >= 0 && read <= 100)) throw new InvalidArgumentError('expected 0 to 100.');
  return read;
}

function amount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('expected a whole number.');
  return Number(value);
}
