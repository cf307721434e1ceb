import type { Command } from 'commander';
import { channelWords } from '../../features/channelWords';
import { plain } from '../../features/words';
import { failureLine } from '../failureLine';
import { type QuoteRow, quoteRows } from '../quoteRows';
import { cell, csvRow, shortened } from '../table';
import type { Article, Outcome, Verb, VerbModule } from '../verb';
import { whyLines } from '../why';

const HELP = `
Examples:
  newsmark quotes story.txt                 a table: line, speaker, cue, quote
  newsmark quotes --why story.txt           with the reasons for each speaker and who was rejected
  newsmark quotes --csv articles/ > q.csv   every quote of a folder`;

/** Columns of the CSV, and the order of the JSON members. */
const COLUMNS = [
  'speaker',
  'quote',
  'cue',
  'line',
  'file',
  'kind',
  'channel',
  'anonymous',
  'confidence',
] as const;

/** `newsmark quotes`: who said what, in which line. */
const quotes: VerbModule = {
  configure(command: Command): void {
    command
      .option('--json', 'a JSON array, one object a quote')
      .option('--csv', 'CSV with a heading')
      .option('--why', 'print the evidence for each source and the rejected candidates')
      .option('--indirect', 'paraphrases too')
      .option('--all', 'quotes in boilerplate too (other stories, teasers)')
      .addHelpText('after', HELP);
  },

  create({ json, csv, why, indirect, all, jsonl, columns, single }) {
    if ([json, csv, jsonl].filter(Boolean).length > 1)
      return { usage: 'choose one of --json, --csv and --jsonl' };
    const rowsOf = ({ analysis }: Article) =>
      quoteRows(analysis, { indirect: indirect === true, everything: all === true });
    const reasons = why === true;
    if (jsonl) {
      return {
        each: (article) => {
          const found = rowsOf(article).map((row) => record(article, row, reasons));
          return { output: `${JSON.stringify({ id: article.id, quotes: found })}\n` };
        },
        failed: failureLine,
      } satisfies Verb;
    }
    if (json) {
      const list = (article: Article) =>
        rowsOf(article).map((row) => JSON.stringify(record(article, row, reasons)));
      return { head: '[\n', separator: ',\n', tail: '\n]\n', each: (a) => ({ output: list(a).join(',\n') }) };
    }
    if (csv)
      return {
        head: csvRow(COLUMNS),
        each: (article) => ({
          output: rowsOf(article)
            .map((r) => csv1(article, r))
            .join(''),
        }),
      };
    return {
      each: (article) => table(article, rowsOf(article), { reasons, columns, single }),
      separator: single ? '' : '\n',
    };
  },
};
export const { configure, create } = quotes;

function record({ name }: Article, row: QuoteRow, reasons: boolean): Record<string, unknown> {
  const { span, attribution, boilerplate, ...told } = row;
  const why = reasons ? { evidence: attribution?.evidence ?? [], rejected: attribution?.rejected ?? [] } : {};
  return { file: name, ...told, boilerplate, start: span.start, end: span.end, ...why };
}

function csv1({ name }: Article, row: QuoteRow): string {
  return csvRow(COLUMNS.map((column) => (column === 'file' ? name : row[column])));
}

/** The widths of the columns before the quote. */
const LINE = 5;
const SPEAKER = 26;
const CUE = 18;

function table(
  article: Article,
  rows: readonly QuoteRow[],
  { reasons, columns, single }: { reasons: boolean; columns: number | null; single: boolean },
): Outcome {
  if (rows.length === 0) return { output: '', messages: [`newsmark: ${article.name}: no quotes`] };
  const clipped = (line: string) => (columns ? shortened(line, columns) : line).trimEnd();
  const row = (line: string, speaker: string, cue: string, quote: string) =>
    clipped(`${line.padStart(LINE)}  ${cell(speaker, SPEAKER)}  ${cell(cue, CUE)}  ${quote}`);
  const lines = single ? [] : [article.name];
  lines.push(row('LINE', 'SPEAKER', 'CUE', 'QUOTE'));
  for (const r of rows) {
    const speaker =
      plain(r.speaker ?? '(no source)') + (r.channel ? `, ${channelWords({ name: r.channel })}` : '');
    lines.push(row(String(r.line), speaker, plain(r.cue), plain(r.quote)));
    if (reasons) lines.push(...whyLines(article.analysis, r).map((line) => `${' '.repeat(LINE + 2)}${line}`));
  }
  return { output: `${lines.join('\n')}\n` };
}
