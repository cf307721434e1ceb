import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { bundledCli, newsmark } from '../support/newsmark';

type Line = { id: unknown; line?: number; error?: { code: string; message: string }; structure?: unknown[] };

const article = (id: unknown, text = 'Mayor Ann Bell spoke.\n') => JSON.stringify({ id, text });

/** Runs the pipe on `input` and gives its lines. */
async function pipe(
  input: string | Uint8Array,
  args: readonly string[] = [],
): Promise<[number | null, Line[]]> {
  const { status, out } = await newsmark(['annotate', '--jsonl', ...args], { input });
  return [
    status,
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line),
  ];
}

/** A wrong line gives its error in its place and status 1; its neighbours are annotated. */
async function checkWrongLine(line: string | Uint8Array, code: string, id: unknown = null): Promise<void> {
  const input = Buffer.concat([
    Buffer.from(`${article(1)}\n`),
    Buffer.from(line),
    Buffer.from(`\n${article(3)}\n`),
  ]);
  const [status, lines] = await pipe(input);
  assert.equal(status, 1);
  assert.deepEqual(
    lines.map((l) => [l.id, l.line, l.error?.code]),
    [
      [1, undefined, undefined],
      [id, 2, code],
      [3, undefined, undefined],
    ],
  );
  assert.ok(lines[1]!.error!.message.length > 5);
}

describe('newsmark annotate --jsonl', function () {
  // Each case starts programs, some of them workers, on a machine that may do ten other things.
  this.timeout(240_000);
  it('answers each line in order, status 0', async () => {
    const [status, lines] = await pipe(`${article('a')}\n${article('b')}\n${article(7)}`);
    assert.equal(status, 0);
    assert.deepEqual(
      lines.map((l) => l.id),
      ['a', 'b', 7],
    );
    assert.ok(lines[0]!.structure!.length > 0);
  });
  it('reports a line that is not JSON', () => checkWrongLine('{"id": 2,', 'not-json'));
  it('reports an empty line', () => checkWrongLine('', 'empty-line'));
  it('reports a line that is no object', () => checkWrongLine('["x"]', 'not-an-object'));
  it('reports a missing text with the id', () => checkWrongLine('{"id": "two"}', 'no-text', 'two'));
  it('reports bytes that are not UTF-8', () =>
    checkWrongLine(Buffer.from('{"id": 2, "text": "caf\xe9"}', 'latin1'), 'not-utf8'));
  it('takes U+2028, NUL and lone surrogates inside a text', async () => {
    const [status, lines] = await pipe(`{"id":1,"text":"a\u2028b \\u0000 \\ud800 c"}\n${article(2)}\n`);
    assert.equal(status, 0);
    assert.deepEqual(
      lines.map((l) => l.id),
      [1, 2],
    );
  });
  it('takes CRLF line ends and a byte-order mark before the first line', async () => {
    const [status, lines] = await pipe(`\ufeff${article(1)}\r\n${article(2)}\r\n`);
    assert.equal(status, 0);
    assert.deepEqual(
      lines.map((l) => l.id),
      [1, 2],
    );
  });
  it('says nothing for no input', async () => assert.deepEqual(await pipe(''), [0, []]));
  it('keeps the order with several workers and goes on after wrong lines', async () => {
    const text = 'The council met on Monday. “We will build it,” Ann Bell said.\n'.repeat(20);
    const input = Array.from({ length: 80 }, (_, i) =>
      i % 30 === 7 ? 'nonsense' : article(i, text.slice(0, 100 + i * 5)),
    );
    const [status, lines] = await pipe(`${input.join('\n')}\n`, ['--workers', '2']);
    const [, alone] = await pipe(`${input.join('\n')}\n`, ['--workers', '1']);
    assert.equal(status, 1);
    assert.deepEqual(lines, alone);
    lines.forEach((line, i) => {
      if (i % 30 === 7) assert.deepEqual([line.id, line.line, line.error!.code], [null, i + 1, 'not-json']);
      else assert.equal(line.id, i);
    });
  });
  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [bundledCli(), 'annotate', '--jsonl']);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin.write(`${article(id)}\n`);
      assert.equal(JSON.parse((await answers.next()).value).id, id);
    }
    child.stdin.end();
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  });
  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [bundledCli(), 'annotate', '--jsonl']);
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write(`${article(1)}\n`.repeat(2000));
    const timer = setInterval(() => child.stdin.write(`${article(1)}\n`.repeat(200)), 5);
    await new Promise((resolve) => child.on('close', resolve));
    clearInterval(timer);
    assert.equal(err, '');
  });
});
