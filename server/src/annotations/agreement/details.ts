import { overlaps } from '../../analysis/span';
import { type Annotation, type Relation, spansOf } from '../annotation';

/** Something two annotators say differently about the same words with the same label. */
export interface Detail {
  /** Name of an attribute or relation, or `note`. */
  readonly name: string;
  readonly a: string;
  readonly b: string;
}

type ById = ReadonlyMap<string, Annotation>;

/**
 * Where both say something and not the same: attributes, notes, and arrows to other words. What only one of them says
 * is no conflict. `textOf` gives the words of an annotation.
 */
export function conflictingDetails(
  a: Annotation,
  b: Annotation,
  all: ById,
  textOf: (annotation: Annotation) => string,
): Detail[] {
  const details: Detail[] = [];
  for (const [name, value] of Object.entries(a.attributes)) {
    const other = b.attributes[name];
    if (other !== undefined && other !== value) details.push({ name, a: String(value), b: String(other) });
  }
  if (a.note && b.note && a.note !== b.note) details.push({ name: 'note', a: a.note, b: b.note });
  for (const { type, target } of a.relations) {
    const mine = all.get(target);
    const theirs = b.relations.filter((r) => r.type === type).flatMap((r) => all.get(r.target) ?? []);
    if (!mine || theirs.length === 0 || theirs.some((t) => shareWords(mine, t))) continue;
    details.push({ name: type, a: textOf(mine), b: textOf(theirs[0]!) });
  }
  return details;
}

/** `a` with what only `b` says: attributes, a note, arrows of types that `a` has none of. */
export function withDetailsOf(a: Annotation, b: Annotation): Annotation {
  const types = new Set(a.relations.map((r: Relation) => r.type));
  const relations = [...a.relations, ...b.relations.filter((r) => !types.has(r.type))];
  const attributes = { ...b.attributes, ...a.attributes };
  const isSame =
    relations.length === a.relations.length &&
    Object.keys(attributes).length === Object.keys(a.attributes).length;
  if (isSame && (a.note || !b.note)) return a;
  return { ...a, attributes, relations, note: a.note || b.note };
}

function shareWords(x: Annotation, y: Annotation): boolean {
  return spansOf(x).some((s) => spansOf(y).some((t) => overlaps(s, t)));
}
