import { overlaps } from '../../analysis/span';
import { type Annotation, byPosition, positionOf, spansOf } from '../annotation';

/** One place where two annotators are compared. */
export interface Comparison {
  /** `same`: label and words; `label`: the same words, another label; `span`: the same label on overlapping words; `only`: one annotator alone. */
  readonly kind: 'same' | 'label' | 'span' | 'only';
  readonly a: Annotation | null;
  readonly b: Annotation | null;
}

export type Choice = 'a' | 'b' | 'both' | 'none';

/** The accepted annotations of both side by side, in text order; each stands in one row. */
export function compareAnnotations(a: readonly Annotation[], b: readonly Annotation[]): Comparison[] {
  const left = a.filter((x) => x.status === 'accepted' && spansOf(x).length > 0);
  const open = new Set(b.filter((x) => x.status === 'accepted' && spansOf(x).length > 0));
  const rows: Comparison[] = [];
  let rest = left;
  for (const kind of ['same', 'span', 'label'] as const) {
    rest = rest.filter((x) => {
      const match = [...open].find((y) => isMatch(kind, x, y));
      if (!match) return true;
      open.delete(match);
      rows.push({ kind, a: x, b: match });
      return false;
    });
  }
  for (const x of rest) rows.push({ kind: 'only', a: x, b: null });
  for (const y of open) rows.push({ kind: 'only', a: null, b: y });
  return rows.sort((x, y) => positionOf((x.a ?? x.b)!) - positionOf((y.a ?? y.b)!));
}

/**
 * The annotations a third person decides on: of each row what `choose` says. Where both said the same, A's is taken;
 * arrows to annotations that were not taken lead to the other one of their row, or go.
 */
export function adjudicate(
  rows: readonly Comparison[],
  choose: (row: Comparison, index: number) => Choice,
): Annotation[] {
  const taken: Annotation[] = [];
  const stands = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const choice = row.kind === 'same' ? 'a' : choose(row, index);
    const kept = [
      choice !== 'b' && choice !== 'none' ? row.a : null,
      choice === 'b' || choice === 'both' ? row.b : null,
    ];
    for (const annotation of kept) if (annotation) taken.push(annotation);
    const first = kept.find((k) => k !== null);
    for (const side of [row.a, row.b])
      if (side && first) stands.set(side.id, kept.includes(side) ? side.id : first.id);
  }
  return taken
    .map((annotation) => ({
      ...annotation,
      relations: annotation.relations.flatMap((r) => {
        const target = stands.get(r.target);
        return target ? [{ ...r, target }] : [];
      }),
    }))
    .sort(byPosition);
}

function isMatch(kind: 'same' | 'span' | 'label', a: Annotation, b: Annotation): boolean {
  const [x, y] = [spansOf(a), spansOf(b)];
  const sameWords =
    x.length === y.length && x.every((s, i) => s.start === y[i]!.start && s.end === y[i]!.end);
  if (kind === 'same') return sameWords && a.label === b.label;
  if (kind === 'label') return sameWords;
  return a.label === b.label && x.some((s) => y.some((t) => overlaps(s, t)));
}
