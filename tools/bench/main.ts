import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { adversarial } from './adversarial';
import { annotations } from './annotations';
import { compareWithBaseline } from './baseline';
import { batch } from './batch';
import { counters } from './counters';
import { growth } from './growth';
import { memory } from './memory';
import { passes } from './passes';
import { pauses } from './pauses';
import { type Section, toMarkdown } from './row';
import { sizes } from './sizes';
import { speed } from './speed';
import { start } from './start';
import { typing } from './typing';

/** The sections in the order they are printed. */
const SECTIONS: Readonly<Record<string, (rounds: number) => Promise<Section>>> = {
  speed,
  passes,
  pauses,
  typing,
  annotations,
  start,
  batch,
  growth,
  adversarial,
  memory,
  sizes,
  counters,
};

const BASELINE = join(__dirname, 'baseline.json');

async function main(): Promise<void> {
  const program = new Command('bench')
    .option('--only <sections>', `of ${Object.keys(SECTIONS).join(', ')}; joined by commas`)
    .option('--rounds <n>', 'rounds of each interleaved measure', Number, 15)
    .option('--check', 'compare with the committed baseline; status 1 on a regression')
    .option('--baseline', 'write the results as the new baseline')
    .option('--markdown <file>', 'write the tables there too')
    .parse();
  const { only, rounds, check, baseline, markdown } = program.opts();
  const names = only ? String(only).split(',') : Object.keys(SECTIONS);
  const done: Section[] = [];
  for (const name of names) {
    const section = SECTIONS[name];
    if (!section) program.error(`no section ${name}`);
    else done.push(await section(rounds));
    console.log(toMarkdown(done.at(-1)!));
  }
  const rows = done.flatMap((section) => section.rows);
  if (markdown) writeFileSync(markdown, done.map(toMarkdown).join('\n'));
  const known = JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, number>;
  if (baseline) {
    for (const row of rows) if (row.check) known[row.id] = Number(row.value.toPrecision(4));
    writeFileSync(BASELINE, `${JSON.stringify(known, null, 2)}\n`);
  }
  if (check) {
    const regressions = compareWithBaseline(rows, known);
    for (const line of regressions) console.error(line);
    console.log(
      regressions.length === 0 ? 'No regression against the baseline.' : `${regressions.length} regressions.`,
    );
    process.exitCode = regressions.length === 0 ? 0 : 1;
  }
}

void main();
