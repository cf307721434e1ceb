import type { EntityType } from '../../model';

/** Labels of the tagger: outside, then begin and inside of each kind of name (IOB2). */
export const LABELS = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
  'B-MISC',
  'I-MISC',
] as const;

/** Number of labels. */
export const LABEL_COUNT = LABELS.length;

export const OUTSIDE = 0;

/** True when the label begins a name. */
export function begins(label: number): boolean {
  return (label & 1) === 1;
}

/** The label that continues a name begun or continued by `label`. */
export function insideOf(label: number): number {
  return begins(label) ? label + 1 : label;
}

/** True when `to` may follow `from`: a name goes on only inside itself. */
export function mayFollow(from: number, to: number): boolean {
  return to === OUTSIDE || begins(to) || to === insideOf(from);
}

/** The entity type of a label; null for outside and for the miscellaneous kind, which other rules settle. */
export function typeOfLabel(label: number): EntityType | null {
  if (label === 1 || label === 2) return 'person';
  if (label === 3 || label === 4) return 'organization';
  return label === 5 || label === 6 ? 'location' : null;
}
