import type { Span } from '../analysis';

/** A piece that a strip removed, and where it has to go back to. */
export interface RemovedPiece {
  /** Offset in the text before the strip. */
  readonly start: number;
  /** The removed text. */
  readonly text: string;
}

/** What one strip removed, as plain data: enough to put it back later. */
export interface StripLog {
  readonly version: 1;
  /** Length of the text before, and after, in UTF-16 code units. */
  readonly before: number;
  readonly after: number;
  /** Digests of the text before and after: a file edited since is not restored blindly. */
  readonly beforeDigest: string;
  readonly afterDigest: string;
  readonly removed: readonly RemovedPiece[];
}

/** An insertion that puts one piece back into the stripped text. */
export interface RestoreEdit {
  /** Offset in the stripped text. */
  readonly at: number;
  readonly text: string;
}

/** The log of a strip of `text` by `edits` (sorted, apart). */
export function toStripLog(text: string, edits: readonly Span[]): StripLog {
  const removed = edits.map((e) => ({ start: e.start, text: text.slice(e.start, e.end) }));
  let stripped = '';
  let from = 0;
  for (const e of edits) {
    stripped += text.slice(from, e.start);
    from = e.end;
  }
  stripped += text.slice(from);
  return {
    version: 1,
    before: text.length,
    after: stripped.length,
    beforeDigest: digest(text),
    afterDigest: digest(stripped),
    removed,
  };
}

/**
 * The insertions that turn the stripped text back into the original, in ascending order; null when `stripped` is not
 * the text the log was made for (it was edited since) or the log is not sound.
 */
export function restoreEdits(stripped: string, log: StripLog): RestoreEdit[] | null {
  if (stripped.length !== log.after || digest(stripped) !== log.afterDigest) return null;
  const edits: RestoreEdit[] = [];
  let gone = 0;
  for (const piece of log.removed) {
    const at = piece.start - gone;
    const previous = edits[edits.length - 1];
    if (!(at >= (previous?.at ?? 0) && at <= stripped.length)) return null;
    edits.push({ at, text: piece.text });
    gone += piece.text.length;
  }
  return stripped.length + gone === log.before ? edits : null;
}

/** `stripped` with the pieces put back. */
export function applyRestore(stripped: string, edits: readonly RestoreEdit[]): string {
  let out = '';
  let from = 0;
  for (const e of edits) {
    out += stripped.slice(from, e.at) + e.text;
    from = e.at;
  }
  return out + stripped.slice(from);
}

/** A log read from JSON, or null when it is not one. */
export function parseStripLog(json: string): StripLog | null {
  try {
    const log = JSON.parse(json) as StripLog;
    const sound =
      log.version === 1 &&
      [log.before, log.after].every(Number.isSafeInteger) &&
      [log.beforeDigest, log.afterDigest].every((d) => typeof d === 'string') &&
      Array.isArray(log.removed) &&
      log.removed.every((r) => Number.isSafeInteger(r.start) && r.start >= 0 && typeof r.text === 'string');
    return sound ? log : null;
  } catch {
    return null;
  }
}

/** FNV-1a over UTF-16 code units, 32 bits, in hexadecimal: tells an edited text from an untouched one; not for secrets. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
