import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { bundledCli } from '../support/newsmark';

/** Whoever reads the output goes away at once, as `head` does; the command ends without a word. */
async function checkEndsInSilence(args: readonly string[], input = ''): Promise<void> {
  const child = spawn(process.execPath, [bundledCli(), ...args]);
  child.stdout.destroy();
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  await new Promise((resolve) => child.on('close', resolve));
  assert.equal(err, '');
}

describe('newsmark whose reader has gone', () => {
  it('ends its help', () => checkEndsInSilence(['--help']));
  it('ends the help of a verb', () => checkEndsInSilence(['agree', '--help']));
  it('ends annotating', () =>
    checkEndsInSilence(['annotate', '--jsonl'], '{"id":1,"text":"“Hi,” said Ana Ruiz."}\n'.repeat(2000)));
});
