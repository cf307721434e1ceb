/** Arrays of numbers for one text are cut from buffers of this many bytes. */
const BUFFER = 0x10000;
/** A longer array has a buffer of its own. */
const LONGEST = 0x4000;
/** V8 keeps an array of so few bytes among its objects, which is as cheap. */
const SHORTEST = 64;

let buffer = new ArrayBuffer(BUFFER);
let used = 0;

/**
 * Where `bytes` of zeros stand in `buffer`, which is made anew when it is full; -1 for an array that should have a buffer
 * of its own. No place is given twice: a buffer lives as long as any array in it.
 */
function place(bytes: number): number {
  if (bytes <= SHORTEST || bytes > LONGEST) return -1;
  if (used + bytes > BUFFER) {
    buffer = new ArrayBuffer(BUFFER);
    used = 0;
  }
  const at = used;
  used = (at + bytes + 7) & ~7;
  return at;
}

/**
 * `length` zeros, as `new Int32Array(length)` gives them, at a quarter of the time: a buffer for each array is a call of the
 * system’s memory manager, and an analysis needs a hundred arrays. For arrays that live no longer than their text.
 */
export function int32s(length: number): Int32Array {
  const at = place(4 * length);
  return at < 0 ? new Int32Array(length) : new Int32Array(buffer, at, length);
}

/** {@link int32s} of bytes. */
export function uint8s(length: number): Uint8Array {
  const at = place(length);
  return at < 0 ? new Uint8Array(length) : new Uint8Array(buffer, at, length);
}

/** {@link int32s} of 32-bit floating-point numbers. */
export function float32s(length: number): Float32Array {
  const at = place(4 * length);
  return at < 0 ? new Float32Array(length) : new Float32Array(buffer, at, length);
}

/** {@link int32s} of 64-bit floating-point numbers. */
export function float64s(length: number): Float64Array {
  const at = place(8 * length);
  return at < 0 ? new Float64Array(length) : new Float64Array(buffer, at, length);
}

/** {@link int32s} of 16-bit numbers. */
export function uint16s(length: number): Uint16Array {
  const at = place(2 * length);
  return at < 0 ? new Uint16Array(length) : new Uint16Array(buffer, at, length);
}
