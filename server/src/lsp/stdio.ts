import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/**
 * Writes messages to a stream. All that is said before the program next waits goes out in one piece: a keystroke's
 * tokens, findings and counts cost one call of the system instead of two for each.
 */
class GatheringWriter extends AbstractMessageWriter implements MessageWriter {
  private parts: string[] = [];
  private sent: Promise<void> | null = null;
  private failures = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {
    super();
    stream.on('error', (error: Error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const json = JSON.stringify(message);
    this.parts.push(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
    this.sent ??= new Promise((resolve, reject) => {
      process.nextTick(() => this.flush(message, resolve, reject));
    });
    return this.sent;
  }

  private flush(message: Message, resolve: () => void, reject: (error: Error) => void): void {
    const all = this.parts.join('');
    this.parts = [];
    this.sent = null;
    this.stream.write(all, 'utf8', (error) => {
      if (!error) return resolve();
      this.fireError(error, message, ++this.failures);
      reject(error);
    });
  }

  end(): void {
    this.stream.end();
  }
}

/** A writer of messages to `stream`. */
export function gatheringWriter(stream: NodeJS.WritableStream): MessageWriter {
  return new GatheringWriter(stream);
}
