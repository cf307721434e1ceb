import { createReadStream } from 'node:fs';
import { byteLines } from '../workspace/batch/lines';
import { MAX_BYTES } from '../workspace/fileSystem/textFile';
import type { Task } from './verb';

/** Articles that go to a worker together. */
const FILES_PER_BATCH = 8;

/** The tasks for `paths` (files, `-` for standard input), in batches as they become known. */
export async function* tasksFor(paths: readonly string[], jsonl: boolean): AsyncGenerator<readonly Task[]> {
  let files: Task[] = [];
  let number = 0;
  for (const path of paths) {
    number++;
    if (path !== '-' && !isJsonLines(path)) {
      files.push({ kind: 'file', path, number });
      if (files.length < FILES_PER_BATCH) continue;
    }
    if (files.length > 0) yield files;
    files = [];
    if (path === '-') yield* jsonl ? jsonLines(process.stdin) : wholeInput(number);
    else if (isJsonLines(path)) yield* linesOf(path, number);
  }
  if (files.length > 0) yield files;
}

/** How many articles `paths` are; null when JSON Lines are among them. */
export function countOf(paths: readonly string[], jsonl: boolean): number | null {
  const streams = paths.some((path) => (path === '-' ? jsonl : isJsonLines(path)));
  return streams ? null : paths.length;
}

function isJsonLines(path: string): boolean {
  return /\.(?:jsonl|ndjson)$/i.test(path);
}

/** The lines of a file; one that cannot be opened is a task of its own, whose outcome tells why. */
async function* linesOf(path: string, number: number): AsyncGenerator<readonly Task[]> {
  try {
    yield* jsonLines(createReadStream(path));
  } catch {
    yield [{ kind: 'file', path, number }];
  }
}

async function* jsonLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Task[]> {
  for await (const lines of byteLines(stream, MAX_BYTES)) {
    yield lines.map(({ number, bytes }) => ({ kind: 'line', number, bytes }));
  }
}

async function* wholeInput(number: number): AsyncGenerator<readonly Task[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  yield [{ kind: 'text', bytes: Buffer.concat(chunks), number }];
}
