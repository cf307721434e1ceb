import type { Annotation } from '../annotation';

/** Both sides changed one annotation in the same respect; a person chooses. */
export interface Conflict {
  readonly id: string;
  /** As both knew it; null when both made it. */
  readonly base: Annotation | null;
  /** Null = deleted on that side. */
  readonly ours: Annotation | null;
  readonly theirs: Annotation | null;
}

export interface Merge {
  /** The result; ours where there is a conflict (theirs when ours was deleted). */
  readonly annotations: readonly Annotation[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Three-way merge by id: what one side changed is taken; what both changed alike is taken once; label and place changed
 * on different sides are joined; the rest is a conflict.
 */
export function mergeAnnotations(
  base: readonly Annotation[],
  ours: readonly Annotation[],
  theirs: readonly Annotation[],
): Merge {
  const byId = (list: readonly Annotation[]) => new Map(list.map((a) => [a.id, a]));
  const [then, mine, other] = [byId(base), byId(ours), byId(theirs)];
  const annotations: Annotation[] = [];
  const conflicts: Conflict[] = [];
  for (const id of new Set([...mine.keys(), ...other.keys()])) {
    const merged = mergeOne(id, then.get(id) ?? null, mine.get(id) ?? null, other.get(id) ?? null);
    if (merged.annotation) annotations.push(merged.annotation);
    if (merged.conflict) conflicts.push(merged.conflict);
  }
  return { annotations, conflicts };
}

function mergeOne(
  id: string,
  base: Annotation | null,
  ours: Annotation | null,
  theirs: Annotation | null,
): { readonly annotation: Annotation | null; readonly conflict?: Conflict } {
  if (same(ours, theirs)) return { annotation: ours };
  if (same(base, theirs)) return { annotation: ours };
  if (same(base, ours)) return { annotation: theirs };
  const conflict = { id, base, ours, theirs };
  if (!ours || !theirs || !base) return { annotation: ours ?? theirs, conflict };
  const saysBoth = said(ours) !== said(theirs) && said(ours) !== said(base) && said(theirs) !== said(base);
  const placedBoth =
    placed(ours) !== placed(theirs) && placed(ours) !== placed(base) && placed(theirs) !== placed(base);
  if (saysBoth || placedBoth) return { annotation: ours, conflict };
  const speaker = said(ours) === said(base) ? theirs : ours;
  const placer = placed(ours) === placed(base) ? theirs : ours;
  const modified = [ours.modified, theirs.modified].sort()[1]!;
  return { annotation: { ...speaker, targets: placer.targets, modified } };
}

function same(a: Annotation | null, b: Annotation | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && said(a) === said(b) && placed(a) === placed(b);
}

/** What an annotation says, comparable. */
function said(a: Annotation): string {
  const attributes = Object.entries(a.attributes).sort(([m], [n]) => (m < n ? -1 : 1));
  return JSON.stringify([
    a.label,
    a.motivation,
    attributes,
    a.note,
    a.status,
    a.relations,
    a.creator,
    a.extra,
  ]);
}

/** Which words it covers, comparable: places in the present text, settled words for orphans. */
function placed(a: Annotation): string {
  return JSON.stringify(
    a.targets.map((t) =>
      t.span ? [t.span.start, t.span.end] : [t.quote.exact, t.quote.prefix, t.quote.suffix],
    ),
  );
}
