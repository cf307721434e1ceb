import type { Span } from '../analysis';
import type { Readable } from './describe';

/** The span of the text that the folded characters `start` to `end` stand for. */
export function unfold(readable: Readable, start: number, end: number): Span {
  const { origin, text } = readable.folded;
  const last = end > start ? origin[end - 1]! : origin[start]!;
  const next = origin[end]!;
  // A run of white space folded to one character must not be swallowed whole at the end of the words.
  const isRun = next - last > 1 && text[end - 1] === ' ';
  return { start: origin[start]!, end: isRun ? last + 1 : next };
}
