// npm test: everything, or the suites named as arguments. Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { findChromium } from './browser';
import { editions } from './codeServer';
import { runOnDesktop } from './desktop';
import type { Result } from './results';
import { buildSuite, runSuite } from './suite';

const checkout = path.resolve(__dirname, '../..');

/** The suites in the order they run; each gives one result or several. */
const suites: Readonly<Record<string, () => Promise<Result[]>>> = {
  check: async () => [command('lint', 'biome'), command('types', 'tsc-core'), command('types of all', 'tsc')],
  unit: async () => [mocha('unit', [])],
  editor: testInEditor,
  person: async () => [
    needsBrowser('person') ?? mocha('person', ['--config', 'test/vscode/person/.mocharc.json']),
  ],
};

const commands: Readonly<Record<string, readonly string[]>> = {
  biome: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  'tsc-core': ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.core.json'],
  tsc: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
};

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in suites));
  if (unknown.length > 0) {
    console.error(`No suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`);
    process.exit(2);
  }
  node(['esbuild.js'], 'pipe');
  const results: Result[] = [];
  for (const name of names.length > 0 ? names : Object.keys(suites)) {
    console.log(`\n── ${name}`);
    results.push(...(await suites[name]!()));
  }
  report(results);
}

function report(results: readonly Result[]): void {
  console.log('');
  for (const { suite, passed, failed, missing } of results) {
    console.log(missing ? `${suite}: NOT RUN. ${missing}` : `${suite}: ${passed} passed, ${failed} failed`);
  }
  const sum = (of: (result: Result) => number) => results.reduce((total, result) => total + of(result), 0);
  const failed = sum((result) => result.failed);
  console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

/** The suite in the extension host: in a downloaded desktop VS Code where that is to be had, else as served to a browser. */
async function testInEditor(): Promise<Result[]> {
  await buildSuite();
  const desktop = await runOnDesktop();
  if (desktop) return desktop;
  const missing = needsBrowser('extension host');
  if (missing) return [missing];
  const results: Result[] = [];
  for (const edition of editions) {
    console.log(`\n${edition.name}, served by code-server ${edition.codeServer}`);
    try {
      results.push(await runSuite(edition));
    } catch (error) {
      results.push(notRun(`extension host, ${edition.name}`, (error as Error).message));
    }
  }
  return results;
}

function needsBrowser(suite: string): Result | null {
  if (findChromium() !== null) return null;
  return notRun(
    suite,
    'No Chromium found: install one (apt-get install chromium) or set CHROMIUM to its path.',
  );
}

/** What cannot be run counts as a failure: a green result must mean that everything was tried. */
function notRun(suite: string, missing: string): Result {
  console.error(missing);
  return { suite, passed: 0, failed: 1, missing };
}

function command(suite: string, name: string): Result {
  const ok = node(commands[name] ?? [], 'inherit').status === 0;
  console.log(`  ${ok ? '✔' : '✖'} ${suite}`);
  return { suite, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function mocha(suite: string, args: readonly string[]): Result {
  const { stdout, status } = node(['node_modules/mocha/bin/mocha.js', '--no-color', ...args], 'pipe');
  console.log(stdout);
  const count = (word: string) => Number(new RegExp(`^ {2}(\\d+) ${word}`, 'm').exec(stdout)?.[1] ?? 0);
  const [passed, failed] = [count('passing'), count('failing')];
  return { suite, passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

function node(args: readonly string[], output: 'inherit' | 'pipe') {
  const options = { cwd: checkout, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, args, { ...options, stdio: ['ignore', output, 'inherit'] });
}

void main(process.argv.slice(2));
