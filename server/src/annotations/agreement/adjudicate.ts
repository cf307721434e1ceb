import { overlaps } from '../../analysis/span';
import { type Annotation, byPosition, positionOf, type Relation, spansOf } from '../annotation';
import { conflictingDetails, type Detail, withDetailsOf } from './details';

/** One place where two annotators are compared. */
export interface Comparison {
  /**
   * `same`: label and words; `detail`: label and words, but another speaker, note or the like; `label`: the same words,
   * another label; `span`: the same label on overlapping words; `only`: one annotator alone.
   */
  readonly kind: 'same' | 'detail' | 'label' | 'span' | 'only';
  readonly a: Annotation | null;
  readonly b: Annotation | null;
  /** What they say differently, where `kind` is `detail`. */
  readonly details: readonly Detail[];
}

export type Choice = 'a' | 'b' | 'both' | 'none';

/** The accepted annotations of both side by side, in text order; each stands in one row. */
export function compareAnnotations(
  a: readonly Annotation[],
  b: readonly Annotation[],
  textOf: (annotation: Annotation) => string = (x) => x.targets.map((t) => t.quote.exact).join(' … '),
): Comparison[] {
  const all = new Map([...a, ...b].map((x) => [x.id, x]));
  const left = a.filter((x) => x.status === 'accepted' && spansOf(x).length > 0);
  const open = new Set(b.filter((x) => x.status === 'accepted' && spansOf(x).length > 0));
  const rows: Comparison[] = [];
  let rest = left;
  for (const kind of ['same', 'span', 'label'] as const) {
    rest = rest.filter((x) => {
      const match = [...open].find((y) => isMatch(kind, x, y));
      if (!match) return true;
      open.delete(match);
      const details = kind === 'same' ? conflictingDetails(x, match, all, textOf) : [];
      rows.push({ kind: details.length > 0 ? 'detail' : kind, a: x, b: match, details });
      return false;
    });
  }
  for (const x of rest) rows.push({ kind: 'only', a: x, b: null, details: [] });
  for (const y of open) rows.push({ kind: 'only', a: null, b: y, details: [] });
  return rows.sort((x, y) => positionOf((x.a ?? x.b)!) - positionOf((y.a ?? y.b)!));
}

/** What a third person takes of `row`. */
export type Choose = (row: Comparison, index: number) => Choice;

/**
 * The annotations a third person decides on: of each row what `choose` says. Where both said the same, A's is taken
 * with what only B adds; arrows to annotations that were not taken lead to the other one of their row, or go. Arrows to
 * `others`, which stand whatever is chosen, stay.
 */
export function adjudicate(
  rows: readonly Comparison[],
  choose: Choose,
  others: ReadonlySet<string> = new Set(),
): Annotation[] {
  const stands = standIns(rows, choose);
  return rows
    .flatMap((row, index) => takenOf(row, choose(row, index)))
    .map((annotation) => ({
      ...annotation,
      relations: distinct(
        annotation.relations.flatMap((r) => {
          const target = stands.get(r.target) ?? (others.has(r.target) ? r.target : undefined);
          return target ? [{ ...r, target }] : [];
        }),
      ),
    }))
    .sort(byPosition);
}

/** By the id of each compared annotation, the id of what was taken in its place; none where nothing was. */
export function standIns(rows: readonly Comparison[], choose: Choose): Map<string, string> {
  const stands = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const kept = takenOf(row, choose(row, index)).map((k) => k.id);
    for (const side of [row.a, row.b])
      if (side && kept[0] !== undefined) stands.set(side.id, kept.includes(side.id) ? side.id : kept[0]);
  }
  return stands;
}

function takenOf({ kind, a, b }: Comparison, choice: Choice): Annotation[] {
  if (kind === 'same') return a && b ? [withDetailsOf(a, b)] : [];
  const sides = [
    choice === 'a' || choice === 'both' ? a : null,
    choice === 'b' || choice === 'both' ? b : null,
  ];
  return sides.filter((side) => side !== null);
}

function distinct(relations: readonly Relation[]): Relation[] {
  return relations.filter(
    (r, i) => relations.findIndex((o) => o.type === r.type && o.target === r.target) === i,
  );
}

function isMatch(kind: 'same' | 'span' | 'label', a: Annotation, b: Annotation): boolean {
  const [x, y] = [spansOf(a), spansOf(b)];
  const sameWords =
    x.length === y.length && x.every((s, i) => s.start === y[i]!.start && s.end === y[i]!.end);
  if (kind === 'same') return sameWords && a.label === b.label;
  if (kind === 'label') return sameWords;
  return a.label === b.label && x.some((s) => y.some((t) => overlaps(s, t)));
}
