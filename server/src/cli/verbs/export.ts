import { basename, join } from 'node:path';
import { type Command, Option } from 'commander';
import { exportDocument } from '../../annotations/export/document';
import { EXPORT_FORMATS, type ExportFormat } from '../../annotations/export/formats';
import { writeTextFile } from '../../workspace/fileSystem/writeTextFile';
import { failureLine } from '../failureLine';
import type { Article, Outcome, Verb, VerbModule, VerbOptions } from '../verb';

const HELP = `
Formats:
${EXPORT_FORMATS.map(({ name, title, loses }) => `  ${name.padEnd(14)} ${title}; loses ${loses}`).join('\n')}

Examples:
  newsmark export --format conll articles/ > articles.conll
  newsmark export --format brat --out brat/ articles/      one file an article
What a format cannot hold is told on standard error.`;

/** `newsmark export`: what people annotated and the engine found, for other programs. */
const exporting: VerbModule = {
  configure(command: Command): void {
    command
      .addOption(
        new Option('-f, --format <format>', 'one of the formats below')
          .choices(EXPORT_FORMATS.map((format) => format.name))
          .makeOptionMandatory(),
      )
      .option('-o, --out <folder>', 'write one file an article there')
      .option('--accepted', 'only what a person has accepted')
      .option('--boilerplate', 'what stands in boilerplate too')
      .addHelpText('after', HELP);
  },

  create(options: VerbOptions): Verb | { readonly usage: string } {
    const format = EXPORT_FORMATS.find(({ name }) => name === options.format)!;
    const { jsonl, single, out } = options;
    const lines = format.extension === '.jsonl';
    if (jsonl && !lines && typeof out !== 'string')
      return { usage: `--jsonl goes with formats of JSON Lines; ${format.name} is none` };
    if (typeof out === 'string') return { each: (article) => toFile(article, format, options, out) };
    if (!format.joins && !single) {
      return { usage: `${format.name} takes a file for each article: name a folder with --out` };
    }
    return {
      ...(format.head === undefined ? {} : { head: format.head }),
      each: (article) => exported(article, format, options),
      ...(lines && jsonl ? { failed: failureLine } : {}),
    };
  },
};
export const { configure, create } = exporting;

function exported(article: Article, format: ExportFormat, { accepted, boilerplate }: VerbOptions): Outcome {
  const { name, id, analysis, annotations } = article;
  const document = exportDocument(article.file ? name : String(id ?? name), analysis, annotations, {
    suggestions: accepted !== true,
    boilerplate: boilerplate === true,
  });
  const { output, warnings } = format.write(document, new Date().toISOString());
  return { output, messages: warnings.map((warning) => `newsmark: ${name}: ${warning}`) };
}

function toFile(article: Article, format: ExportFormat, options: VerbOptions, folder: string): Outcome {
  const { output, ...outcome } = exported(article, format, options);
  const name = article.file ? basename(article.file.path) : `${String(article.id ?? article.name)}.txt`;
  const path = join(
    folder,
    `${name.replace(/\.txt$/i, '').replace(/[\\/:*?"<>|\0]/g, '_')}${format.extension}`,
  );
  const content = typeof output === 'string' ? (format.head ?? '') + output : '';
  const problem = writeTextFile({ path, text: '', encoding: 'utf-8' }, content);
  if (!problem) return { ...outcome, output: '' };
  const message = `newsmark: ${path}: not written: ${problem.message}`;
  return { output: '', messages: [...(outcome.messages ?? []), message], failure: 'error' };
}
