import type { Command } from 'commander';
import { toContract } from '../../annotations/export/contract';
import { failureLine } from '../failureLine';
import { levelOf, levelOption } from '../levels';
import { articleReport } from '../report';
import type { Article, Verb, VerbModule } from '../verb';

const HELP = `
Examples:
  newsmark annotate story.txt                   a report to read
  newsmark annotate --json story.txt            everything, as one JSON object (an array for several articles)
  newsmark annotate --jsonl < articles.jsonl    a pipe: {"id", "text"} in, annotations out, line by line`;

/** `newsmark annotate`: everything the engine finds, as a report or as data. */
const annotate: VerbModule = {
  configure(command: Command): void {
    command
      .option('--json', 'JSON as docs/format.md describes it')
      .addOption(levelOption())
      .addHelpText('after', HELP);
  },

  create({ jsonl, json, single, columns, level }): Verb {
    const analysis = { boilerplate: levelOf(level) };
    if (jsonl) {
      return { analysis, each: (article) => ({ output: `${record(article)}\n` }), failed: failureLine };
    }
    if (!json) {
      return { analysis, each: (article) => ({ output: articleReport(article, columns) }), separator: '\n' };
    }
    const brackets = single ? { tail: '\n' } : { head: '[\n', separator: ',\n', tail: '\n]\n' };
    return { analysis, ...brackets, each: (article) => ({ output: record(article, single ? 2 : 0) }) };
  },
};
export const { configure, create } = annotate;

function record(article: Article, indent = 0): string {
  // Very long texts are not indented: the result could become longer than a string can be.
  const space = article.text.length > 500_000 ? 0 : indent;
  return JSON.stringify(toContract(article.id, article.analysis), null, space);
}
