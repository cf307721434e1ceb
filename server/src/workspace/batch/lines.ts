/** One line of a byte stream, without its line feed. */
export interface ByteLine {
  /** 1-based. */
  readonly number: number;
  /** Null when the line was longer than the limit. */
  readonly bytes: Uint8Array | null;
}

/**
 * Splits a byte stream at line feeds, as JSON Lines wants it (no other character ends a line), and gives the lines of
 * each chunk together as soon as they are complete. Memory stays bounded: of a line over `limit` bytes nothing is kept.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<readonly ByteLine[]> {
  let number = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const finish = (last: Uint8Array): ByteLine => {
    const whole = size + last.length > limit ? null : held.length > 0 ? Buffer.concat([...held, last]) : last;
    held = [];
    size = 0;
    return { number: number++, bytes: whole };
  };
  for await (const chunk of chunks) {
    const lines: ByteLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      lines.push(finish(chunk.subarray(from, at)));
      from = at + 1;
    }
    if (from < chunk.length) {
      size += chunk.length - from;
      if (size > limit) held = [];
      else held.push(chunk.subarray(from));
    }
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [finish(new Uint8Array(0))];
}
