import { touches } from '../../analysis/span';
import { type Annotation, spansOf } from '../../annotations/annotation';
import type { Project } from '../../annotations/project';
import { IGNORED } from '../decisionsFrom';
import type { Snapshot } from '../snapshot';
import { excerpt } from '../words';
import { type Card, type Piece, strong, text } from './card';

/** Characters of a codebook text or a note that fit a card. */
const LONGEST = 240;

/** The innermost annotation at `offset` that a person made or accepted; null when there is none. */
export function annotationAt({ annotations = [] }: Snapshot, offset: number): Annotation | null {
  let best: Annotation | null = null;
  for (const a of annotations) {
    if (a.status !== 'accepted' || a.label === IGNORED) continue;
    if (spanAt(a, offset) && (!best || lengthOf(a) < lengthOf(best))) best = a;
  }
  return best;
}

/** The card of an annotation: its label, who made it, its attributes, what the codebook says, and the note. */
export function annotationCard(
  annotation: Annotation,
  offset: number,
  project: Project,
  full: boolean,
): Card | null {
  const span = spanAt(annotation, offset);
  if (!span) return null;
  const { label, creator, note } = annotation;
  const defined = project.labels.find((l) => l.name === label);
  const head = [text('annotated as '), strong(defined?.title || label)];
  if (creator) head.push(text(` by ${creator}`));
  const lines: Piece[][] = [head];
  const values = Object.entries(annotation.attributes).map(([name, value]) => {
    const title = project.attributes.find((a) => a.name === name)?.title ?? name;
    return `${title}: ${value}`;
  });
  const said = [values.join(' · '), defined?.codebook ?? '', note.trim() && `Note: ${note}`].filter(
    (words) => words.trim() !== '',
  );
  if (full) for (const words of said) lines.push([text(shortened(words))]);
  return { span, lines };
}

function spanAt(annotation: Annotation, offset: number) {
  return spansOf(annotation).find((span) => touches(span, offset)) ?? null;
}

function lengthOf(annotation: Annotation): number {
  return spansOf(annotation).reduce((sum, { start, end }) => sum + end - start, 0);
}

function shortened(words: string): string {
  return excerpt(words, { start: 0, end: words.length }, LONGEST);
}
