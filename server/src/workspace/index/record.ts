import type { WorkspaceSymbol } from '../../features/workspaceSymbol';

/** What is kept of one article: some hundred bytes, read only when a search comes. */
export interface ArticleRecord {
  /** When the file was last changed (milliseconds) and how many bytes it had: as long as both are the same it is not read. */
  readonly changed: number;
  readonly size: number;
  /** Of its bytes: a file that was only touched is not analysed again. */
  readonly hash: number;
  /** Names, places and kinds of its symbols; see {@link packSymbols}. */
  readonly symbols: Uint8Array;
  /** Sorted hashes of its lines, each once: what stands in many articles of a folder is page furniture. */
  readonly lines: Uint32Array;
}

/** A symbol with its place as zero-based lines and UTF-16 columns. */
export interface PlacedSymbol extends Omit<WorkspaceSymbol, 'span'> {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

const KINDS = ['headline', 'person', 'organization', 'location', 'other'] as const;

/**
 * Symbols as bytes: for each its kind, line, column, further lines and end column as numbers of seven bits a byte, the
 * length of its name, its name and its container, the latter empty when it is the same as the one before.
 */
export function packSymbols(symbols: readonly PlacedSymbol[]): Uint8Array {
  const out: number[] = [];
  const number = (value: number): void => {
    let rest = Math.max(0, value);
    while (rest >= 128) {
      out.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    out.push(rest);
  };
  const string = (value: string): void => {
    const bytes = encoder.encode(value);
    number(bytes.length);
    for (const byte of bytes) out.push(byte);
  };
  let container = '';
  for (const { kind, name, container: own, start, end } of symbols) {
    const same = own === container;
    number(KINDS.indexOf(kind) * 2 + (same ? 1 : 0));
    number(start.line);
    number(start.character);
    number(end.line - start.line);
    number(end.character);
    string(name);
    if (!same) string(own);
    container = own;
  }
  return Uint8Array.from(out);
}

/** The symbols that `bytes` hold, as far as `wanted` takes their names. Broken bytes give what can be read. */
export function unpackSymbols(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): PlacedSymbol[] {
  const symbols: PlacedSymbol[] = [];
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; at < bytes.length; scale *= 128) {
      const byte = bytes[at++]!;
      if (byte < 128) return value + byte * scale;
      value += (byte - 128) * scale;
    }
    return value;
  };
  const string = (): string => {
    const length = number();
    at += length;
    return decoder.decode(bytes.subarray(at - length, at));
  };
  let container = '';
  while (at < bytes.length) {
    const head = number();
    const line = number();
    const character = number();
    const further = number();
    const column = number();
    const name = string();
    if (head % 2 === 0) container = string();
    const kind = KINDS[head >> 1] ?? 'other';
    if (!wanted(name)) continue;
    symbols.push({
      kind,
      name,
      container,
      start: { line, character },
      end: { line: line + further, character: column },
    });
  }
  return symbols;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
