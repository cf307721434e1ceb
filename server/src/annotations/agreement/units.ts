import type { Span } from '../../analysis';
import { type Annotation, spansOf } from '../annotation';

/** What two annotators said about one text; several texts are laid end to end. */
export interface Pair {
  /** Characters of the continuum. */
  readonly length: number;
  /** Word spans of it, for measures that count words. */
  readonly words: readonly Span[];
  /** The units of each annotator by label; sorted, those of one label never overlap. */
  readonly units: readonly [ReadonlyMap<string, readonly Span[]>, ReadonlyMap<string, readonly Span[]>];
}

/** One text with the annotations of both. */
export interface Annotated {
  readonly text: string;
  readonly a: readonly Annotation[];
  readonly b: readonly Annotation[];
}

/** Lays the texts end to end. Rejected annotations and orphans do not count; overlapping units of one label are united. */
export function pairOf(documents: readonly Annotated[]): Pair {
  const words: Span[] = [];
  const units: [Map<string, Span[]>, Map<string, Span[]>] = [new Map(), new Map()];
  let length = 0;
  for (const { text, a, b } of documents) {
    for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
      words.push({ start: length + match.index, end: length + match.index + match[0].length });
    collect(a, length, units[0]);
    collect(b, length, units[1]);
    length += text.length;
  }
  for (const side of units) for (const [label, spans] of side) side.set(label, united(spans));
  return { length, words, units };
}

/** Every label either annotator used, sorted. */
export function labelsOf({ units }: Pair): string[] {
  return [...new Set([...units[0].keys(), ...units[1].keys()])].sort();
}

function collect(annotations: readonly Annotation[], shift: number, into: Map<string, Span[]>): void {
  for (const annotation of annotations) {
    if (annotation.status !== 'accepted') continue;
    const spans = into.get(annotation.label) ?? [];
    for (const { start, end } of spansOf(annotation)) spans.push({ start: start + shift, end: end + shift });
    into.set(annotation.label, spans);
  }
}

function united(spans: readonly Span[]): Span[] {
  const union: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = union[union.length - 1];
    if (last && span.start < last.end)
      union[union.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else union.push(span);
  }
  return union;
}
