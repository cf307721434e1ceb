import type { Span } from '../../server/src/analysis';

/** A span marked in a test text: `<quote by=2>…</quote>`. */
export interface Marked extends Span {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly words: string;
}

/**
 * Takes inline tags out of a test text and gives the plain text with the spans they enclosed, in text order (outer
 * before inner). Tags are `<name key=value …>` and `</name>`; a lone `|` can be written `<cursor/>`.
 */
export function parseMarked(source: string): { text: string; spans: Marked[]; cursors: number[] } {
  const spans: Marked[] = [];
  const cursors: number[] = [];
  const open: { tag: string; attributes: Record<string, string>; start: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/<(\/?)([a-z][\w-]*)((?:\s+[\w-]+=[^\s>/]+)*)\s*(\/?)>/g)) {
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    const tag = match[2]!;
    if (match[4]) {
      if (tag !== 'cursor') throw new Error(`unknown empty tag <${tag}/>`);
      cursors.push(text.length);
    } else if (match[1]) {
      const at = open.map((o) => o.tag).lastIndexOf(tag);
      if (at < 0) throw new Error(`</${tag}> closes nothing`);
      const [o] = open.splice(at, 1);
      spans.push({ ...o!, end: text.length, words: text.slice(o!.start) });
    } else {
      const attributes = Object.fromEntries(
        [...match[3]!.matchAll(/([\w-]+)=(\S+)/g)].map((m) => [m[1]!, m[2]!]),
      );
      open.push({ tag, attributes, start: text.length });
    }
  }
  if (open.length > 0) throw new Error(`<${open[0]!.tag}> is not closed`);
  text += source.slice(from);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans, cursors };
}
