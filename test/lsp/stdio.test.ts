import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { StreamMessageReader } from 'vscode-languageserver/node';
import { gatheringWriter } from '../../server/src/lsp/stdio';

/** A stream that takes down each write. */
function recorder() {
  const writes: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      writes.push(chunk.toString());
      done();
    },
  });
  return { writes, stream };
}

const message = (text: string) => ({ jsonrpc: '2.0', method: 'say', params: { text } });

describe('writing messages to a stream', () => {
  it('sends what is said in one turn in one piece, and what is said later in another', async () => {
    const { writes, stream } = recorder();
    const writer = gatheringWriter(stream);
    await Promise.all(['a', 'b', 'c'].map((text) => writer.write(message(text))));
    assert.equal(writes.length, 1);
    await writer.write(message('d'));
    assert.equal(writes.length, 2);
    assert.equal(writes.join('').match(/Content-Length/g)!.length, 4);
  });
  it('is understood by the library’s reader, whatever the characters', async () => {
    const pipe = new PassThrough();
    const texts = ['plain', '“Žluťoučký kůň” 馬 😀', '\r\n\r\nContent-Length: 3', ''];
    const read: unknown[] = [];
    const reader = new StreamMessageReader(pipe);
    const all = new Promise<void>((resolve) => {
      reader.listen((got) => {
        read.push((got as unknown as ReturnType<typeof message>).params.text);
        if (read.length === texts.length) resolve();
      });
    });
    const writer = gatheringWriter(pipe);
    for (const text of texts) void writer.write(message(text));
    await all;
    assert.deepEqual(read, texts);
  });
  it('tells when the stream fails', async () => {
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        done(new Error('the pipe is closed'));
      },
    });
    const writer = gatheringWriter(stream);
    const told: string[] = [];
    writer.onError(([error]) => told.push(error.message));
    await assert.rejects(writer.write(message('a')), /the pipe is closed/);
    assert.ok(told.includes('the pipe is closed'));
  });
});
