import type { Analysis, BoilerplateKind, Lines, Span } from '../analysis';

/** What to strip: everything, one kind, some sections, or the one line that holds an offset. */
export type StripSelection =
  | { readonly what: 'all' }
  | { readonly what: 'kind'; readonly kind: BoilerplateKind }
  | { readonly what: 'sections'; readonly ids: readonly string[] }
  | { readonly what: 'line'; readonly offset: number };

/** At most so many blank lines are left where boilerplate was taken out. */
const GAP = 2;

/**
 * The spans to delete so that the selected boilerplate is gone: sorted, apart, whole lines with their breaks, and the
 * blank lines that would pile up where they stood. Kept lines are never touched, nor is a byte order mark. Empty when
 * nothing is selected. Applied together they are one edit.
 */
export function stripEdits(
  analysis: Pick<Analysis, 'text' | 'lines' | 'layout'>,
  selection: StripSelection,
): Span[] {
  const { text, lines } = analysis;
  const goes = selectedLines(analysis, selection);
  const edits: Span[] = [];
  let i = 0;
  while (i < lines.length) {
    if (!goes[i]) {
      i++;
      continue;
    }
    const first = i;
    let last = i;
    while (++i < lines.length && (goes[i] || lines.blank[i])) if (goes[i]) last = i;
    let before = 0;
    while (first > before && lines.blank[first - 1 - before]) before++;
    let after = 0;
    while (last + 1 + after < lines.length && lines.blank[last + 1 + after]) after++;
    const edit = cut(text, lines, first, last, before, after);
    if (edit.start < edit.end) edits.push(edit);
  }
  return edits;
}

/** The span that takes out lines `first` to `last` with the blank lines around them, up to the gap that stays. */
function cut(
  text: string,
  { starts, ends, length }: Lines,
  first: number,
  last: number,
  before: number,
  after: number,
): Span {
  const next = last + 1 + after;
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (next >= length) {
    if (first - before === 0) return { start: begin, end: text.length };
    // At the end of the file the last kept line keeps its break only when the file ended with one.
    const closed = starts[length - 1] === text.length;
    return { start: closed ? starts[first - before]! : ends[first - before - 1]!, end: text.length };
  }
  if (first - before === 0) return { start: begin, end: starts[next]! };
  const gap = before === 0 || after === 0 ? Math.min(1, before + after) : Math.min(before, after, GAP);
  // The blank lines that stay are those before the cut, as far as there are enough.
  const stay = Math.min(gap, before);
  const end = starts[next - (gap - stay)]!;
  return { start: starts[first - before + stay]!, end };
}

function selectedLines(
  { lines: { starts, ends, blank, length }, layout }: Pick<Analysis, 'lines' | 'layout'>,
  selection: StripSelection,
): boolean[] {
  const goes: boolean[] = new Array(length).fill(false);
  const sections = new Set(selection.what === 'sections' ? selection.ids : []);
  let line = 0;
  for (const b of layout.boilerplate) {
    if (selection.what === 'kind' && b.kind !== selection.kind) continue;
    if (selection.what === 'sections' && !sections.has(b.section)) continue;
    if (selection.what === 'line' && (selection.offset < b.start || selection.offset > b.end)) continue;
    while (line < length && ends[line]! < b.start) line++;
    for (let i = line; i < length && starts[i]! < b.end; i++) goes[i] = !blank[i];
  }
  return goes;
}

/** `text` without the edits' spans. */
export function applyStrip(text: string, edits: readonly Span[]): string {
  let out = '';
  let from = 0;
  for (const e of edits) {
    out += text.slice(from, e.start);
    from = e.end;
  }
  return out + text.slice(from);
}
