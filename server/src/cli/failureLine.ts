import type { Failure } from './verb';

/** The JSON line that stands in place of an input that failed. */
export function failureLine({ id, number, code, message }: Failure): string {
  return `${JSON.stringify({ id, line: number, error: { code, message } })}\n`;
}
