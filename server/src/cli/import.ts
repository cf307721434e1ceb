import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { Annotation } from '../annotations/annotation';
import { readableOf } from '../annotations/describe';
import { importedAnnotations } from '../annotations/import/annotations';
import type { ImportDocument } from '../annotations/import/document';
import { IMPORT_FORMATS } from '../annotations/import/formats';
import { freshAmong } from '../annotations/import/fresh';
import { actorNamed, annotatorName } from '../workspace/annotator';
import { sidecarFile, sidecarPath } from '../workspace/sidecars';
import { articleFinder, textOf } from './articleOf';

const HELP = `
The annotations are written into the sidecar of each article (story.txt.annotations.jsonld), beside those that are there;
an annotation with the same label on the same words is not added twice. brat and W3C files stand beside their article
(story.ann or story.txt.ann), or --text names it. The other formats carry the text: --articles names the folder
whose files are compared with it: the file of the document’s name, else the only one with the same text.

Examples:
  newsmark import --format brat story.ann
  newsmark import --format label-studio export.json --articles articles/

Exit status: 0 done, 1 something could not be imported, 2 could not run.`;

interface Options {
  readonly format: string;
  readonly text?: string;
  readonly articles?: string;
  readonly annotator?: string;
}

/** `newsmark import`: annotations of other programs into sidecars. */
export function configureImport(command: Command, done: (status: number) => void): void {
  command
    .argument('<files...>', 'files in the other format')
    .addOption(
      new Option('-f, --format <name>', 'their format')
        .choices(IMPORT_FORMATS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option('--text <file>', 'the article they are about (brat, w3c)')
    .option('--articles <folder>', 'the folder of the articles (formats that carry the text)')
    .option('--annotator <name>', 'whose annotations they are (default: the name git knows)')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: Options) => {
      const actor = actorNamed(await annotatorName(options.annotator ?? '', undefined));
      let status = 0;
      for (const file of files) status = Math.max(status, await importFile(file, options, actor));
      done(status);
    });
}

async function importFile(
  file: string,
  options: Options,
  actor: ReturnType<typeof actorNamed>,
): Promise<number> {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    return complain(file, (error as Error).message, 2);
  }
  const article = options.text ?? articleBeside(file);
  const format = IMPORT_FORMATS.find(({ name }) => name === options.format)!;
  const needsArticle = !format.carriesText;
  if (needsArticle && !article) return complain(file, 'its article is not beside it: name it with --text', 2);
  const text = needsArticle ? textOf(article!) : null;
  if (needsArticle && text === null) return complain(article!, 'cannot be read', 2);
  const { documents, problems } = format.read(content, text ?? '');
  for (const p of problems) complain(`${file}:${p.line}:${p.column}`, p.message, 1);
  let status = problems.length > 0 ? 1 : 0;
  const articleIn = articleFinder(options.articles);
  for (const document of documents) {
    const path = needsArticle ? article! : articleIn(document);
    if (!path) {
      status = complain(
        file,
        `no article has the text of ${document.name ?? 'a document'}: see --articles`,
        1,
      );
      continue;
    }
    status = Math.max(status, await add(path, document, importedAnnotations(document, actor)));
  }
  return status;
}

/** Adds what is new to the sidecar of the article at `path`. */
async function add(path: string, { text }: ImportDocument, imported: readonly Annotation[]): Promise<number> {
  const readable = readableOf(text);
  const sidecar = sidecarFile(sidecarPath(path), basename(path));
  const before = await sidecar.load(readable);
  if (before.kind !== 'ok') return complain(sidecar.path, 'is broken or foreign and was left alone', 1);
  const fresh = freshAmong(imported, before.annotations);
  const after = await sidecar.save(readable, [...before.annotations, ...fresh.annotations]);
  if (after.kind !== 'ok')
    return complain(sidecar.path, after.kind === 'failed' ? after.message : 'was left alone', 1);
  process.stdout.write(`${sidecar.path}: ${fresh.annotations.length} added, ${fresh.known} there already\n`);
  return 0;
}

/** `story.txt` for `story.ann`, `story.txt.ann`, `story.txt.jsonld`. */
function articleBeside(file: string): string | null {
  const bare = file.replace(/(?:\.annotations)?\.[^./\\]+$/, '');
  return [`${bare}.txt`, bare].find((path) => path !== file && existsSync(path)) ?? null;
}

function complain(where: string, message: string, status: number): number {
  process.stderr.write(`newsmark: ${where}: ${message}\n`);
  return status;
}
