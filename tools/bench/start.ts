import { spawn } from 'node:child_process';
import { Newsroom } from './corpus';
import { interleave, median, ratioOf, type Sample, spread } from './measure';
import { bundleText, cliBundle, serverBundle, written } from './programs';
import type { Row, Section } from './row';
import { startClient } from './server';

/** A server that can do nothing, with the library ours is built on. */
const TRIVIAL = `
const { createConnection, ProposedFeatures, TextDocuments } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
new TextDocuments(TextDocument).listen(connection);
connection.listen();
`;

/** From spawning a process to its first answer, whole processes interleaved. */
export async function start(rounds: number): Promise<Section> {
  const server = serverBundle();
  const cli = cliBundle();
  const trivial = bundleText(TRIVIAL, 'trivial.js');
  const text = new Newsroom(61).article(5_000);
  const article = written('article.txt', text);
  const empty = written('empty.js', '');
  const samples = await interleave(
    [
      { name: 'empty', run: () => run(process.execPath, [empty]) },
      { name: 'trivial', run: () => initialized(trivial) },
      { name: 'server', run: () => initialized(server) },
      { name: 'marks', run: () => firstMarks(server, text) },
      { name: 'whole', run: () => wholeAnalysis(server, text) },
      { name: 'cli', run: () => run(process.execPath, [cli, 'annotate', '--json', article]) },
    ],
    Math.max(7, rounds),
  );
  const row = (id: string, what: string, a: string, b: string, bars: Partial<Row>): Row => {
    const [ours, other] = [samples.get(a) as Sample, samples.get(b) as Sample];
    const detail = `${median(ours.times).toFixed(0)} ms against ${median(other.times).toFixed(0)} ms`;
    const value = ratioOf(ours, other);
    return {
      id,
      what,
      value,
      unit: '×',
      better: 'lower',
      spread: spread(ours.times),
      detail,
      check: 'ratio',
      ...bars,
    };
  };
  return {
    title: 'Cold start',
    rows: [
      row(
        'start.initialize',
        'spawn → `initialize` answered, against a trivial server',
        'server',
        'trivial',
        { must: 1.3, aim: 1.1 },
      ),
      row(
        'start.marks',
        'spawn → first marks and boilerplate of a 5 KB article as tokens, against an empty Node',
        'marks',
        'empty',
        { must: 3.5, aim: 2 },
      ),
      row('start.whole', 'spawn → everything found in it, told as diagnostics', 'whole', 'empty', {}),
      row('start.cli', '`newsmark annotate` of a 5 KB file, against an empty Node', 'cli', 'empty', {}),
    ],
  };
}

async function initialized(script: string): Promise<void> {
  const client = startClient(script);
  await client.initialize();
  client.kill();
}

async function firstMarks(script: string, text: string): Promise<void> {
  const client = startClient(script);
  await client.initialize();
  await client.open('file:///article.txt', text);
  await client.request('textDocument/semanticTokens/full', { textDocument: { uri: 'file:///article.txt' } });
  client.kill();
}

async function wholeAnalysis(script: string, text: string): Promise<void> {
  const client = startClient(script);
  await client.initialize();
  await client.open('file:///article.txt', text);
  await client.request('textDocument/diagnostic', { textDocument: { uri: 'file:///article.txt' } });
  client.kill();
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.resume();
    child.on('close', () => resolve());
  });
}
