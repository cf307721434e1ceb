import { isUtf8 } from 'node:buffer';

/** How a text stands in its file. A byte-order mark is the first character of the text (U+FEFF), as in the file. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Why bytes are not a text; `offset` is the first byte that does not fit. */
export interface DecodingProblem {
  readonly code: 'not-utf8' | 'not-utf16' | 'not-text';
  readonly message: string;
  readonly offset: number;
}

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly problem: null }
  | { readonly problem: DecodingProblem };

/**
 * The text of `bytes`: UTF-8, or UTF-16 where a byte-order mark says so. Nothing is replaced or normalised, so that
 * `encodeText` of the result gives the same bytes; what cannot be read that way is a problem, never a guess.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(buffer, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(buffer, 'utf-16be');
  if (!isUtf8(buffer)) {
    const offset = firstInvalidUtf8(buffer);
    const value = buffer[offset]!.toString(16).toUpperCase().padStart(2, '0');
    const message = `not UTF-8: byte 0x${value} at offset ${offset} (convert the file, for example from Windows-1252)`;
    return { problem: { code: 'not-utf8', message, offset } };
  }
  if (everySecondIsNul(buffer)) {
    const message = 'looks like UTF-16 without a byte-order mark (save it as UTF-8)';
    return { problem: { code: 'not-text', message, offset: buffer.indexOf(0) } };
  }
  return { text: buffer.toString('utf8'), encoding: 'utf-8', problem: null };
}

/** The bytes of `text`; the inverse of `decodeText`. */
export function encodeText(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const buffer = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? buffer.swap16() : buffer;
}

function decodeUtf16(buffer: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  if (buffer.length % 2 === 1) {
    const offset = buffer.length - 1;
    const message = `not UTF-16: one byte left over at offset ${offset}`;
    return { problem: { code: 'not-utf16', message, offset } };
  }
  const little = encoding === 'utf-16le' ? buffer : Buffer.from(buffer).swap16();
  return { text: little.toString('utf16le'), encoding, problem: null };
}

/** Text in UTF-16 read as bytes: at least a third of its first bytes are NUL. */
function everySecondIsNul(buffer: Buffer): boolean {
  const length = Math.min(buffer.length, 512);
  let nul = 0;
  for (let i = 0; i < length; i++) if (buffer[i] === 0) nul++;
  return length >= 4 && nul * 3 >= length && nul < length;
}

/** Offset of the first byte that no UTF-8 text can have there (Unicode 15, table 3-7). */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i]!;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || i + length > bytes.length) return i;
    for (let k = 1; k < length; k++) {
      const low = k > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = k > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      if (bytes[i + k]! < low || bytes[i + k]! > high) return i;
    }
    i += length;
  }
  return 0;
}
