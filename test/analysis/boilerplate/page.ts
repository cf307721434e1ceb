import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis';

/** Checks that the lines that begin with `+` stay and those with `-` are marked; the others may do either. */
export function checkPage(source: string): void {
  const signed = source.trim().split('\n');
  const shown = signed.map((line) => line.replace(/^[+-] /, ''));
  const text = shown.join('\n');
  const { layout, lines } = analyze(text);
  const marked = new Set(layout.boilerplate.map((b) => b.start));
  const wrong = signed.filter((line, i) => {
    const isMarked = marked.has(lines.starts[i]!);
    return line.startsWith('+ ') ? isMarked : line.startsWith('- ') && !isMarked;
  });
  assert.deepEqual(wrong, []);
}

/** The role of the line that begins with `words`. */
export function roleOf(source: string, words: string): string | undefined {
  const text = source.trim().replace(/^[+-] /gm, '');
  const at = text.indexOf(words);
  return analyze(text).layout.structure.find((s) => s.start <= at && at < s.end)?.role;
}

/** The kind of the marked line `words`. */
export function kindOf(source: string, words: string): string | undefined {
  const text = source.trim().replace(/^[+-] /gm, '');
  const at = text.indexOf(words);
  return analyze(text).layout.boilerplate.find((b) => b.start <= at && at < b.end)?.kind;
}
