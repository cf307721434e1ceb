import type { Command } from 'commander';
import { toContract } from '../../annotations/export/contract';
import { articleReport } from '../report';
import type { Article, Failure, Verb, VerbModule } from '../verb';

const HELP = `
Examples:
  newsmark annotate story.txt                   a report to read
  newsmark annotate --json story.txt            everything, as one JSON object (an array for several articles)
  newsmark annotate --jsonl < articles.jsonl    a pipe: {"id", "text"} in, annotations out, line by line`;

/** `newsmark annotate`: everything the engine finds, as a report or as data. */
const annotate: VerbModule = {
  configure(command: Command): void {
    command.option('--json', 'JSON as docs/format.md describes it').addHelpText('after', HELP);
  },

  create({ jsonl, json, single, columns }): Verb {
    if (jsonl) return { each: (article) => ({ output: `${record(article)}\n` }), failed: failureLine };
    if (!json) return { each: (article) => ({ output: articleReport(article, columns) }), separator: '\n' };
    const brackets = single ? { tail: '\n' } : { head: '[\n', separator: ',\n', tail: '\n]\n' };
    return { ...brackets, each: (article) => ({ output: record(article, single ? 2 : 0) }) };
  },
};
export const { configure, create } = annotate;

function record(article: Article, indent = 0): string {
  return JSON.stringify(toContract(article.id, article.analysis), null, indent);
}

/** The line that stands in place of an input that failed. */
export function failureLine({ id, number, code, message }: Failure): string {
  return `${JSON.stringify({ id, line: number, error: { code, message } })}\n`;
}
