import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnnotateResult, Range } from '../../server/src/protocol';
import { sidecarPath } from '../../server/src/workspace/sidecars';
import { initializeParams, startClient } from './stdioClient';

/** What came of a server that was killed while it saved. */
export interface KilledServer {
  /** Saves that were seen on disk. */
  readonly saves: number;
  /** Why the sidecar is not whole, or is older than what was saved; null when all is well. */
  readonly fault: string | null;
}

const LINES = 40;
const text = Array.from({ length: LINES }, (_, i) => `Person ${i} rebuilt the bridge over the river.`).join(
  '\n',
);

/**
 * Opens an article with the server as it ships, annotates it over and over, each time with a new note and a save, and
 * kills the server `after` milliseconds after the first save. What is on disk must be one of the states that were
 * annotated, whole, and no older than the last one seen there.
 */
export async function killServerWhileSaving(folder: string, after: number): Promise<KilledServer> {
  const article = join(folder, 'story.txt');
  const sidecar = sidecarPath(article);
  writeFileSync(article, text);
  const uri = pathToFileURL(article).href;
  const client = startClient();
  const ended = new Promise((resolve) => client.process.once('exit', resolve));
  // What is asked of a server that has gone may never be answered.
  const gone = ended.then(() => Promise.reject(new Error('the server has gone')));
  gone.catch(() => {});
  const orGone = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, gone]);
  await client.request('initialize', initializeParams());
  await client.notify('initialized', {});
  await client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  });
  let saves = 0;
  let isAlive = true;
  let seen = roundOf(sidecar, -1).round;
  const first = seen + 1;
  for (let round = first; isAlive; round++) {
    try {
      await orGone(annotate(round));
      await orGone(client.notify('textDocument/didSave', { textDocument: { uri } }));
      while (isAlive && seen < round) {
        const now = roundOf(sidecar, seen);
        if (now.fault) return { saves, fault: now.fault };
        if (now.round > seen) {
          saves += now.round - seen;
          if (seen < first) setTimeout(kill, after);
          seen = now.round;
        } else await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      // The server went while it was asked.
      if (isAlive) throw error;
    }
  }
  await ended;
  const left = roundOf(sidecar, seen);
  return { saves, fault: left.fault ?? (left.round < seen ? 'the file is older than the last save' : null) };

  function kill(): void {
    isAlive = false;
    client.process.kill('SIGKILL');
    client.connection.dispose();
  }

  async function annotate(round: number): Promise<void> {
    const line = round % LINES;
    const range: Range = { start: { line, character: 0 }, end: { line, character: 6 } };
    const action = { kind: 'add', label: 'note', ranges: [range], note: `round ${round}` };
    await client.request<AnnotateResult>('newsmark/annotate', { uri, version: 1, action });
  }
}

/** The newest round in the sidecar, with all before it; or what is wrong with the file. */
function roundOf(sidecar: string, seen: number): { readonly round: number; readonly fault: string | null } {
  if (!existsSync(sidecar)) return { round: seen, fault: seen < 0 ? null : 'the file is gone' };
  try {
    const json = JSON.parse(readFileSync(sidecar, 'utf8')) as {
      first: { items: { body: { purpose: string; value: string }[] }[] };
    };
    const rounds = json.first.items.flatMap(({ body }) =>
      body.filter((b) => b.purpose === 'commenting').map((b) => Number(b.value.replace('round ', ''))),
    );
    const round = Math.max(...rounds);
    const isWhole = new Set(rounds).size === round + 1 && rounds.length === round + 1;
    return { round, fault: isWhole ? null : `of ${round + 1} annotations there are ${rounds.length}` };
  } catch (error) {
    return { round: seen, fault: `the file cannot be read: ${error}` };
  }
}
