/** Arrays of numbers for one text are cut from buffers of this many bytes; a longer one has a buffer of its own. */
const BUFFER = 0x10000;

let buffer = new ArrayBuffer(BUFFER);
let used = 0;
/** The buffer that {@link place} has just found a place in. */
let found = buffer;

/**
 * Where `bytes` of zeros stand in {@link found}. No place is given twice: a buffer lives as long as any array in it. Short and
 * long arrays go one way: code that V8 has compiled while all texts were short would be thrown away at the first long one.
 */
function place(bytes: number): number {
  if (used + bytes > BUFFER) return renewed(bytes);
  const at = used;
  used = (at + bytes + 7) & ~7;
  found = buffer;
  return at;
}

/** The first place in a new buffer, which takes the place of the one that has no room if more can be cut from it. */
function renewed(bytes: number): number {
  found = new ArrayBuffer(Math.max(BUFFER, bytes));
  if (bytes < BUFFER) {
    buffer = found;
    used = (bytes + 7) & ~7;
  }
  return 0;
}

/**
 * `length` zeros, as `new Int32Array(length)` gives them, at a quarter of the time: a buffer for each array is a call of the
 * system’s memory manager, and an analysis needs a hundred arrays. For arrays that live no longer than their text.
 */
export function int32s(length: number): Int32Array {
  const at = place(4 * length);
  return new Int32Array(found, at, length);
}

/** {@link int32s} of bytes. */
export function uint8s(length: number): Uint8Array {
  const at = place(length);
  return new Uint8Array(found, at, length);
}

/** {@link int32s} of 32-bit floating-point numbers. */
export function float32s(length: number): Float32Array {
  const at = place(4 * length);
  return new Float32Array(found, at, length);
}

/** {@link int32s} of 64-bit floating-point numbers. */
export function float64s(length: number): Float64Array {
  const at = place(8 * length);
  return new Float64Array(found, at, length);
}

/** {@link int32s} of 16-bit numbers. */
export function uint16s(length: number): Uint16Array {
  const at = place(2 * length);
  return new Uint16Array(found, at, length);
}

/**
 * The first `length` numbers of each of `columns`, in one buffer of their own: for columns that outlive the analysis, since a piece
 * of a shared buffer keeps all of it alive.
 */
export function keptColumns(length: number, columns: readonly Int32Array[]): Int32Array[] {
  const own = new Int32Array(length * columns.length);
  return columns.map((column, i) => {
    own.set(column.subarray(0, length), i * length);
    return own.subarray(i * length, (i + 1) * length);
  });
}
