import type { Span } from '../../analysis';
import { trimSpan } from '../../analysis/span';
import { codePointsOf } from '../codePoints';
import { type ExportDocument, type Exported, warn } from './document';

/**
 * brat standoff (https://brat.nlplab.org/standoff.html): text-bound annotations `T`, relations `R`, attributes `A`,
 * notes `#`. Offsets are code points; a span over several lines becomes fragments, as brat wants it.
 */
export function toBrat({ text, items }: ExportDocument): Exported {
  const points = codePointsOf(text);
  const numbers = new Map(items.map((item, i) => [item.id, `T${i + 1}`]));
  const lines: string[] = [];
  const tail: string[] = [];
  let [relations, attributes, notes] = [0, 0, 0];
  for (const item of items) {
    const id = numbers.get(item.id)!;
    const pieces = item.spans.flatMap((s) => fragments(text, s));
    const offsets = pieces.map((p) => `${points.fromUtf16(p.start)} ${points.fromUtf16(p.end)}`).join(';');
    const words = pieces.map((p) => text.slice(p.start, p.end)).join(' ');
    lines.push(`${id}\t${bratName(item.label)} ${offsets}\t${words}`);
    for (const r of item.relations)
      tail.push(`R${++relations}\t${bratName(r.type)} Arg1:${id} Arg2:${numbers.get(r.target)}`);
    const told: string[] = [];
    for (const [name, value] of Object.entries(item.attributes)) {
      if (/^[\w-]+$/.test(String(value))) tail.push(`A${++attributes}\t${bratName(name)} ${id} ${value}`);
      else told.push(`${name}=${oneLine(String(value))}`);
    }
    if (item.note !== '') told.push(oneLine(item.note));
    if (told.length > 0) tail.push(`#${++notes}\tAnnotatorNotes ${id}\t${told.join('; ')}`);
  }
  const unsure = items.filter((i) => i.confidence < 1).length;
  return {
    output: [...lines, ...tail].map((l) => `${l}\n`).join(''),
    warnings: [
      ...warn(unsure, 'brat has no place for confidence'),
      ...warn(items.filter((i) => i.creator !== '').length, 'brat has no place for the annotator'),
      ...(text.includes('\r')
        ? ['The text has CR line ends: keep it unchanged beside the .ann file, or offsets shift.']
        : []),
    ],
  };
}

/** brat allows letters, digits, `_` and `-` in the names of types. */
function bratName(name: string): string {
  return name.replace(/[^\w-]+/g, '_') || '_';
}

/** The pieces of a span on its lines, without white space at their ends. */
function fragments(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  for (let at = span.start; at < span.end; ) {
    let end = at;
    while (end < span.end && text[end] !== '\n' && text[end] !== '\r') end++;
    const piece = trimSpan(text, { start: at, end });
    if (piece.end > piece.start) pieces.push(piece);
    at = end + 1;
  }
  return pieces;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
