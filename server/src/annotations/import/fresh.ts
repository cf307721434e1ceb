import type { Annotation } from '../annotation';

/** What of an import is new. */
export interface Fresh {
  /** Their arrows lead to annotations that are there. */
  readonly annotations: readonly Annotation[];
  /** How many were there already: the same label on the same words. */
  readonly known: number;
}

/** The imported annotations that are not in `before`; an arrow to one that is there already leads to that one. */
export function freshAmong(imported: readonly Annotation[], before: readonly Annotation[]): Fresh {
  const there = new Map(before.map((a) => [keyOf(a), a.id]));
  const standIn = new Map<string, string>();
  const annotations: Annotation[] = [];
  for (const annotation of imported) {
    const id = there.get(keyOf(annotation));
    if (id === undefined) annotations.push(annotation);
    else standIn.set(annotation.id, id);
  }
  return {
    annotations: annotations.map((a) => ({
      ...a,
      relations: a.relations.map((r) => ({ ...r, target: standIn.get(r.target) ?? r.target })),
    })),
    known: imported.length - annotations.length,
  };
}

function keyOf({ label, targets }: Annotation): string {
  return JSON.stringify([label, targets.map((t) => t.span && [t.span.start, t.span.end])]);
}
