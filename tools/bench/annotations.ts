import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type AnnotateResult, type AnnotationsView, viewFrom } from '../../server/src/protocol';
import { Newsroom } from './corpus';
import { median, processorTime, quantile } from './measure';
import { bundleText, folder, models } from './programs';
import type { Row, Section } from './row';

/** Annotations in the article before it is measured. */
const COUNT = 1000;

/**
 * A person at work in an article of 1 MB with a thousand annotations. Server and client share this process, which does
 * nothing else, so its processor time is that of the round trip: reading, acting, the whole view as JSON, and back.
 */
export async function annotations(rounds: number): Promise<Section> {
  const path = mkdtempSync(join(folder, 'annotations-'));
  const room = new Newsroom(17);
  const parts = [];
  for (let left = 1_000_000; left > 0; left -= 50_000) parts.push(room.article(50_000));
  const text = parts.join('\n');
  const file = join(path, 'story.txt');
  writeFileSync(file, text);
  const uri = pathToFileURL(file).href;
  const client = startInProcess();
  try {
    const ready = new Promise<void>((resolve) => {
      client.onNotification('newsmark/status', (s: { state: string }) => {
        if (s.state === 'ready') resolve();
      });
    });
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: pathToFileURL(path).href,
      capabilities: {},
    });
    await client.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'news', version: 1, text };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    await ready;
    return await measured(client, uri, text, rounds);
  } finally {
    client.dispose();
    rmSync(path, { recursive: true, force: true });
  }
}

async function measured(
  client: MessageConnection,
  uri: string,
  text: string,
  rounds: number,
): Promise<Section> {
  let view: AnnotationsView | undefined;
  const act = async (action: unknown) => {
    const params = { uri, version: 1, action, since: view?.revision };
    const answer = await client.sendRequest<AnnotateResult>('newsmark/annotate', params);
    view = viewFrom(answer.view, view);
  };
  const first = await timed(() => client.sendRequest<AnnotationsView>('newsmark/annotations', { uri }));
  const words = wordRanges(text, COUNT + rounds + 5);
  const labels = ['person', 'quote', 'source', 'note'];
  for (const [i, label] of labels.entries()) {
    const ranges = words.slice(0, COUNT).filter((_, k) => k % labels.length === i);
    await act({ kind: 'add', label, ranges, each: true });
  }
  await settled();
  const answers: number[] = [];
  const followUps: number[] = [];
  for (const range of words.slice(COUNT)) {
    answers.push((await timed(() => act({ kind: 'add', label: 'quote', ranges: [range] }))).time);
    followUps.push((await timed(settled)).time);
  }
  const rest = { answers: answers.slice(5), followUps: followUps.slice(5) };
  const detail = (times: readonly number[]) => `median ${median(times).toFixed(1)} ms`;
  const row = (id: string, what: string, times: readonly number[], must: number, aim: number): Row => ({
    id: `annotations.${id}`,
    what,
    value: quantile(times, 0.9),
    unit: 'ms',
    better: 'lower',
    must,
    aim,
    detail: detail(times),
  });
  return {
    title: `Annotating an article of 1 MB with ${COUNT} annotations, processor time`,
    rows: [
      row('act', 'command → everything the screen needs, p90', rest.answers, 50, 25),
      row('after', 'then: the engine hears of it and the sidecar is saved, p90', rest.followUps, 100, 60),
      row('first', 'first list of suggestions', [first.time], 300, 100),
    ],
  };
}

async function timed<T>(task: () => Promise<T>): Promise<{ time: number; result: T }> {
  const used = processorTime();
  const result = await task();
  return { time: processorTime() - used, result };
}

/** Until what follows an action (told after 30 ms, saved after 300 ms) is done and the process is idle. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) {
    const used = processorTime();
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (processorTime() - used < 50) return;
  }
}

/** `count` words of the text, spread over it, as ranges of the protocol. */
function wordRanges(text: string, count: number) {
  const lines = text.split('\n');
  const found = [];
  const step = Math.max(1, Math.floor(lines.length / (count * 1.2)));
  for (let line = 0; line < lines.length && found.length < count; line += step) {
    const match = /\p{L}{4,}/u.exec(lines[line]!.slice(10));
    if (!match) continue;
    const character = match.index + 10;
    found.push({ start: { line, character }, end: { line, character: character + match[0].length } });
  }
  return found;
}

function startInProcess(): MessageConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const program = bundleText(
    `import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
     import { startServer } from './server/src/lsp/server';
     import { analysisSteps } from './server/src/lsp/engine';
     export function serve(input, output, models) {
       const connection = createConnection(ProposedFeatures.all, input, output);
       startServer(connection, { engine: async () => analysisSteps, models });
     }`,
    'inProcess.js',
  );
  const { serve } = require(program) as {
    serve: (input: PassThrough, output: PassThrough, from: typeof models) => void;
  };
  serve(toServer, toClient, models);
  const client = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  client.onError(() => {});
  client.onRequest(() => null);
  client.listen();
  return client;
}
