import type { Span } from '../../analysis';
import { codePointsOf } from '../codePoints';
import { type Problem, withoutMark } from '../json';
import { type ImportDocument, type Imported, type ImportItem, labelOf } from './document';

type Draft = { -readonly [K in keyof ImportItem]: ImportItem[K] };

/** Reads brat standoff for `text`: `T`, `R`, `A`/`M`, `#`, `E` arguments as relations; a line it cannot read is told. */
export function fromBrat(ann: string, text: string, name: string | null = null): Imported {
  const points = codePointsOf(text);
  const items = new Map<string, Draft>();
  const triggers = new Map<string, string>();
  const problems: Problem[] = [];
  const later: (() => boolean)[] = [];
  const lines = withoutMark(ann).split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [id = '', middle = '', ...rest] = line.split('\t');
    const fail = (message: string) => problems.push({ line: i + 1, column: 1, message });
    const item = () => items.get(triggers.get(target(middle)) ?? target(middle));
    if (id.startsWith('T')) {
      const draft = readSpan(id, middle, points.toUtf16, points.length);
      if (typeof draft === 'string') {
        fail(draft);
        continue;
      }
      const words = draft.spans.map((s) => text.slice(s.start, s.end)).join(' ');
      if (rest[0] !== undefined && squeeze(rest[0]) !== squeeze(words))
        fail(`${id} says “${rest[0]}”, the text has “${words}” there.`);
      else items.set(id, { ...draft, spans: joined(draft.spans, text) });
    } else if (id.startsWith('R') || id.startsWith('E') || id === '*') {
      if (id.startsWith('E')) triggers.set(id, middle.split(' ')[0]!.split(':')[1] ?? '');
      later.push(
        () =>
          addRelations(id, middle, items, triggers) || !fail(`${id} links annotations that are not there.`),
      );
    } else if (id.startsWith('A') || id.startsWith('M')) {
      later.push(() => {
        const on = item();
        const [kind = '', , value] = middle.split(' ');
        if (on) on.attributes = { ...on.attributes, [kind]: value ?? true };
        return on !== undefined || !fail(`${id} is about an annotation that is not there.`);
      });
    } else if (id.startsWith('#')) {
      later.push(() => {
        const on = item();
        if (on) on.note = [on.note, rest.join(' ')].filter(Boolean).join('; ');
        return on !== undefined || !fail(`${id} is about an annotation that is not there.`);
      });
    } else if (!id.startsWith('N')) fail('Not a line of brat standoff.');
  }
  for (const step of later) step();
  const document: ImportDocument = { name, text, items: [...items.values()] };
  return { documents: [document], problems: problems.sort((a, b) => a.line - b.line) };
}

/** `T1<tab>Person 0 4;6 9`; a string says what is wrong. */
function readSpan(
  id: string,
  middle: string,
  toUtf16: (offset: number) => number,
  length: number,
): Draft | string {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(middle);
  if (!match) return 'A text-bound annotation needs a type and offsets.';
  const spans = match[2]!.split(';').map((pair) => pair.split(' ').map(Number));
  if (spans.some(([start, end]) => start! >= end! || end! > length))
    return `The offsets of ${id} are outside the text.`;
  return {
    id,
    label: labelOf(match[1]!),
    spans: spans.map(([start, end]) => ({ start: toUtf16(start!), end: toUtf16(end!) })),
    attributes: {},
    note: '',
    relations: [],
  };
}

/** The pieces of one span over several lines, which brat cuts at each line break, as that span again. */
function joined(spans: readonly Span[], text: string): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    const between = last ? text.slice(last.end, span.start) : '';
    if (last && between.trim() === '' && /[\r\n]/.test(between))
      whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole;
}

/** `R1<tab>source Arg1:T1 Arg2:T2`, `E1<tab>Say:T1 Speaker:T2`, `*<tab>Equiv T1 T2`. */
function addRelations(
  id: string,
  middle: string,
  items: ReadonlyMap<string, Draft>,
  triggers: ReadonlyMap<string, string>,
): boolean {
  const [first = '', ...others] = middle.split(' ').filter(Boolean);
  const args = (id.startsWith('E') ? [first, ...others] : others).map((a) => a.split(':'));
  const ids = args.map(([role, value]) => triggers.get(value ?? role ?? '') ?? value ?? role ?? '');
  const from = items.get(ids[0] ?? '');
  if (!from || ids.some((i) => !items.has(i))) return false;
  const named = ids.slice(1).map((target, i) => ({
    type: id.startsWith('E') ? args[i + 1]![0]!.toLowerCase() : first,
    target,
  }));
  from.relations = [...from.relations, ...named];
  return true;
}

/** The annotation an attribute or note is about: `Negation E1`, `AnnotatorNotes T1`. */
function target(middle: string): string {
  return middle.split(' ')[1] ?? '';
}

function squeeze(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
