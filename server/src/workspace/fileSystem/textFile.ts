import { readFileSync, statSync } from 'node:fs';
import { decodeText, type Encoding } from './encoding';

/** A larger file is not read: the analysis would need many times its size in memory. */
export const MAX_BYTES = 64 * 1024 * 1024;

export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** Why a file could not be used. `unreadable`: it could not even be opened. */
export interface FileProblem {
  readonly code: string;
  readonly message: string;
  readonly unreadable: boolean;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ENOTDIR: 'no such file or folder',
  ELOOP: 'links to itself',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
};

/** The text of the file at `path`, exactly, or why not. */
export function readTextFile(path: string): { file: TextFile } | { problem: FileProblem } {
  try {
    const size = statSync(path).size;
    if (size > MAX_BYTES) return { problem: tooLarge(size) };
    const decoded = decodeText(readFileSync(path));
    if (decoded.problem) return { problem: { ...decoded.problem, unreadable: false } };
    return { file: { path, text: decoded.text, encoding: decoded.encoding } };
  } catch (error) {
    return { problem: systemProblem(error) };
  }
}

/** The problem with an input of `size` bytes that is over the limit. */
export function tooLarge(size: number): FileProblem {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  const message = `too large: ${megabytes(size)} MB, the limit is ${megabytes(MAX_BYTES)} MB`;
  return { code: 'too-large', message, unreadable: false };
}

/** What the system's error means for a person. */
export function systemProblem(error: unknown): FileProblem {
  const { code = 'unreadable', message = String(error) } = error as NodeJS.ErrnoException;
  return { code, message: REASONS[code] ?? message, unreadable: true };
}
