import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hashOfBytes } from './hashes';
import type { ArticleRecord } from './record';

/** First four bytes of a file: `NMX1`. A change of the layout changes them. */
const MAGIC = 0x31584d4e;

/**
 * The index as bytes: the mark, a hash of all that follows, the key of the engine that made it, then for each article its
 * path, its times and sizes, its symbols and its lines. Numbers have the byte order of small ends first.
 */
export function encodeIndex(key: string, records: ReadonlyMap<string, ArticleRecord>): Uint8Array {
  const texts = [key, ...records.keys()].map((text) => encoder.encode(text));
  let length = 16 + texts[0]!.length;
  let i = 1;
  for (const { symbols, lines } of records.values())
    length += 32 + texts[i++]!.length + symbols.length + 4 * lines.length;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 8;
  const number = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const raw = (piece: Uint8Array): void => {
    bytes.set(piece, at);
    at += piece.length;
  };
  number(texts[0]!.length);
  raw(texts[0]!);
  number(records.size);
  i = 1;
  for (const { changed, size, hash, symbols, lines } of records.values()) {
    const path = texts[i++]!;
    number(path.length);
    raw(path);
    view.setFloat64(at, changed, true);
    at += 8;
    view.setFloat64(at, size, true);
    at += 8;
    number(hash);
    number(symbols.length);
    raw(symbols);
    number(lines.length);
    for (const line of lines) number(line);
  }
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, hashOfBytes(bytes.subarray(8)), true);
  return bytes;
}

/** The records in a file's bytes; null when they are broken or another engine made them. */
export function decodeIndex(bytes: Uint8Array, key: string): Map<string, ArticleRecord> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || view.getUint32(0, true) !== MAGIC) return null;
  if (view.getUint32(4, true) !== hashOfBytes(bytes.subarray(8))) return null;
  let at = 8;
  const number = (): number => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const raw = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const records = new Map<string, ArticleRecord>();
  try {
    if (decoder.decode(raw(number())) !== key) return null;
    for (let left = number(); left > 0; left--) {
      const path = decoder.decode(raw(number()));
      const changed = view.getFloat64(at, true);
      const size = view.getFloat64(at + 8, true);
      at += 16;
      const hash = number();
      const symbols = raw(number());
      const lines = new Uint32Array(number());
      for (let i = 0; i < lines.length; i++) lines[i] = number();
      records.set(path, { changed, size, hash, symbols, lines });
    }
  } catch {
    // A length that leads beyond the end.
    return null;
  }
  return records;
}

/** Reads the index kept in `file`; empty when there is none, or none that can be used. */
export async function readIndexFile(file: string, key: string): Promise<Map<string, ArticleRecord>> {
  const bytes = await readFile(file).catch(() => null);
  return (bytes && decodeIndex(bytes, key)) ?? new Map();
}

/** Writes the index in one step. */
export async function writeIndexFile(
  file: string,
  key: string,
  records: ReadonlyMap<string, ArticleRecord>,
): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, encodeIndex(key, records), { fsync: false });
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
