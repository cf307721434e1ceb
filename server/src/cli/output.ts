import type { Writable } from 'node:stream';

/** Thrown when nobody reads standard output any more (`newsmark … | head`): no error, just the end. */
export class ReaderGone extends Error {}

/** Whoever read `stream` is gone: what is written to it from now on goes nowhere, in silence. */
export function forgiveGoneReader(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
  });
}

/** Standard output with back-pressure. */
export class Output {
  private gone = false;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
      this.gone = true;
    });
  }

  /** Writes `text`; resolves when the reader can take more. */
  async write(text: string | Uint8Array): Promise<void> {
    if (this.gone) throw new ReaderGone();
    if (text.length === 0 || this.stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.stream.off('drain', done).off('error', done).off('close', done);
        resolve();
      };
      this.stream.on('drain', done).on('error', done).on('close', done);
    });
    if (this.gone) throw new ReaderGone();
  }
}
