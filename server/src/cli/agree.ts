import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { globSync } from 'tinyglobby';
import { type Agreement, agreementOf } from '../annotations/agreement';
import { compareAnnotations } from '../annotations/agreement/adjudicate';
import type { Annotated } from '../annotations/agreement/units';
import { type Annotation, spansOf } from '../annotations/annotation';
import { readableOf } from '../annotations/describe';
import { readSidecar } from '../annotations/sidecar/read';
import { readTextFile } from '../workspace/fileSystem/textFile';

const HELP = `
A and B are two sidecars of one article, or two folders that hold sidecars of the same names.
The articles are looked for beside the sidecars of A, then of B.

Measures, per label: F1 of the same spans and of spans that share a character, Cohen's kappa over words,
Krippendorff's unitizing alpha over characters (1 = full agreement, 0 = as by chance).

Examples:
  newsmark agree story.txt.ada.annotations.jsonld story.txt.bo.annotations.jsonld
  newsmark agree ada/ bo/ --differences
  newsmark agree ada/ bo/ --json > agreement.json

Exit status: 0 full agreement, 1 differences, 2 could not run.`;

/** `newsmark agree A B`: how far two annotators agree. */
export function configureAgree(command: Command, done: (status: number) => void): void {
  command
    .argument('<a>', 'a sidecar or a folder of sidecars')
    .argument('<b>', 'the other annotator’s')
    .option('--json', 'JSON instead of a table')
    .option('--differences', 'list every place where they differ')
    .addHelpText('after', HELP)
    .action((a: string, b: string, options: { json?: boolean; differences?: boolean }) => {
      done(agree(a, b, options));
    });
}

interface Read extends Annotated {
  readonly name: string;
}

function agree(a: string, b: string, options: { json?: boolean; differences?: boolean }): number {
  const documents: Read[] = [];
  try {
    for (const [left, right, name] of pairs(a, b)) documents.push(readPair(left, right, name));
  } catch (error) {
    process.stderr.write(`newsmark: ${(error as Error).message}\n`);
    return 2;
  }
  if (documents.length === 0) {
    process.stderr.write('newsmark: no sidecars of the same names in both\n');
    return 2;
  }
  const rows = agreementOf(documents);
  const differences = documents.flatMap(differencesIn);
  if (options.json) {
    const found = options.differences ? { labels: rows, differences } : { labels: rows };
    process.stdout.write(`${JSON.stringify({ articles: documents.length, ...found }, null, 2)}\n`);
  } else {
    process.stdout.write(table(rows));
    if (options.differences) for (const d of differences) process.stdout.write(`${d}\n`);
  }
  return differences.length > 0 ? 1 : 0;
}

/** The pairs of sidecars that two paths mean. */
function pairs(a: string, b: string): [string, string, string][] {
  const isFolder = (path: string) => statSync(path).isDirectory();
  if (isFolder(a) !== isFolder(b)) throw new Error('compare two files, or two folders');
  if (!isFolder(a)) return [[a, b, basename(a)]];
  return globSync('**/*.annotations.jsonld', { cwd: a, dot: false })
    .sort()
    .filter((name) => existsSync(join(b, name)))
    .map((name) => [join(a, name), join(b, name), name]);
}

function readPair(left: string, right: string, name: string): Read {
  const article = [left, right].map(articleOf).find((path) => path !== null);
  if (!article) throw new Error(`${name}: its article is neither beside ${left} nor beside ${right}`);
  const result = readTextFile(article);
  if ('problem' in result) throw new Error(`${article}: ${result.problem.message}`);
  const { text } = result.file;
  return { name, text, a: annotationsIn(left, text), b: annotationsIn(right, text) };
}

/** `story.txt` beside `story.txt.annotations.jsonld` or `story.txt.ada.annotations.jsonld`; null when it is not there. */
function articleOf(sidecar: string): string | null {
  const name = basename(sidecar).replace(/\.annotations\.jsonld$/, '');
  const candidates = [name, name.replace(/\.[^.]+$/, '')].map((n) => join(dirname(sidecar), n));
  return candidates.find((path) => existsSync(path) && statSync(path).isFile()) ?? null;
}

function annotationsIn(path: string, text: string): readonly Annotation[] {
  const reading = readSidecar(readFileSync(path, 'utf8'), readableOf(text));
  if (reading.ok) return reading.sidecar.annotations;
  const [p] = reading.problems;
  throw new Error(`${path}:${p!.line}:${p!.column} ${p!.message}`);
}

function differencesIn({ name, text, a, b }: Read): string[] {
  const shown = (x: Annotation | null) =>
    x
      ? `${x.label} “${spansOf(x)
          .map((s) => text.slice(s.start, s.end).replace(/\s+/g, ' '))
          .join(' … ')}”`
      : '—';
  return compareAnnotations(a, b)
    .filter((row) => row.kind !== 'same')
    .map((row) => {
      const { start } = spansOf((row.a ?? row.b)!)[0]!;
      const line = text.slice(0, start).split('\n').length;
      const details = row.details.map((d) => `, ${d.name}: A ${d.a}, B ${d.b}`).join('');
      return `${relative('.', name)}:${line}: ${row.kind}: A ${shown(row.a)}, B ${shown(row.b)}${details}`;
    });
}

function table(rows: readonly Agreement[]): string {
  const number = (value: number | null) => (value === null ? '–' : value.toFixed(3));
  const cells = [
    ['label', 'A', 'B', 'F1 same', 'F1 shared', 'kappa', 'alpha'],
    ...rows.map((r) => [
      r.label,
      String(r.a),
      String(r.b),
      ...[r.exact, r.overlap, r.kappa, r.alpha].map(number),
    ]),
  ];
  const widths = cells[0]!.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  return cells
    .map(
      (row) => `${row.map((c, i) => (i === 0 ? c.padEnd(widths[i]!) : c.padStart(widths[i]!))).join('  ')}\n`,
    )
    .join('');
}
