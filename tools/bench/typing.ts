import { Newsroom, random } from './corpus';
import { median, quantile } from './measure';
import { serverBundle } from './programs';
import type { Row, Section } from './row';
import { type Client, startClient } from './server';

const URI = 'file:///typing.txt';
/** Milliseconds in which a person looks at the article that was opened, and between two keys of a fast typist. */
const READING = 2000;
const BETWEEN_KEYS = 60;

const rest = (time: number) => new Promise((resume) => setTimeout(resume, time));

const WORDS = ' “We will wait,” said Ann Bell on Monday.';

/** Keystrokes through the real protocol: from the change to new tokens and diagnostics at the client. */
export async function typing(rounds: number): Promise<Section> {
  const script = serverBundle();
  const small = await keystrokes(script, 5_000, rounds * 12, whole);
  const large = await keystrokes(script, 1_000_000, rounds * 3, visible);
  const echo = await keystrokes(script, 200, rounds * 12, whole);
  return {
    title: 'Typing, over standard input and output',
    rows: [
      row('typing.5kb', 'keystroke in 5 KB → tokens and diagnostics, p95', small, 20, 5),
      row('typing.1mb', 'keystroke in 1 MB → tokens of the visible lines, p95', large, 40, 16),
      row('typing.echo', 'the same in a file of 200 characters, p95', echo),
    ],
  };
}

function row(id: string, what: string, times: readonly number[], must?: number, aim?: number): Row {
  const bars = must !== undefined && aim !== undefined ? { must, aim } : {};
  const detail = `median ${median(times).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`;
  return { id, what, value: quantile(times, 0.95), unit: 'ms', better: 'lower', detail, ...bars };
}

type Ask = (client: Client, line: number, previous: string | null) => Promise<string | null>;

const document = { uri: URI };

/** Tokens of the whole file as a delta, and its diagnostics, asked for together as VS Code does. */
const whole: Ask = async (client, _line, previous) => {
  const method = previous === null ? 'full' : 'full/delta';
  const [tokens] = await Promise.all([
    client.request<{ resultId?: string }>(`textDocument/semanticTokens/${method}`, {
      textDocument: document,
      previousResultId: previous,
    }),
    client.request('textDocument/diagnostic', { textDocument: document }),
  ]);
  return tokens?.resultId ?? null;
};

/** Tokens of the lines on the screen. */
const visible: Ask = async (client, line) => {
  const range = {
    start: { line: Math.max(0, line - 20), character: 0 },
    end: { line: line + 30, character: 0 },
  };
  await client.request('textDocument/semanticTokens/range', { textDocument: document, range });
  return null;
};

/** Types words into lines all over the file and gives the milliseconds of each keystroke. */
async function keystrokes(script: string, size: number, count: number, ask: Ask): Promise<number[]> {
  const next = random(71);
  const room = new Newsroom(71);
  const parts = [];
  for (let left = size; left > 0; left -= 50_000) parts.push(room.article(Math.min(left, 50_000)));
  const text = parts.join('\n');
  const lines = text.split('\n').length;
  const client = startClient(script);
  const times: number[] = [];
  try {
    await client.initialize();
    await client.open(URI, text);
    let previous = await ask(client, 0, null);
    await rest(READING);
    for (let i = -5; i < count; i++) {
      await rest(BETWEEN_KEYS);
      // A person types on in one place for a while.
      const line = Math.floor(next() * lines * (i % 20 === 0 ? 1 : 0)) || Math.floor(lines / 2);
      const at = { line, character: 0 };
      const begun = performance.now();
      await client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: i + 100 },
        contentChanges: [{ range: { start: at, end: at }, text: WORDS[(i + 5) % WORDS.length] }],
      });
      previous = await ask(client, line, previous).catch(() => null);
      if (i >= 0) times.push(performance.now() - begun);
    }
  } finally {
    client.kill();
  }
  return times;
}
