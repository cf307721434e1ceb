import type { Annotation } from '../annotation';
import type { Change, Replacement, Store } from '../store';
import { adjudicate, type Choice, type Comparison, standIns } from './adjudicate';

type Here = ReadonlyMap<string, Annotation>;

/** What of `row` stands among the annotations of `store`. */
export function standing({ a, b }: Comparison, store: Store): Choice {
  const isHere = (side: Annotation | null) =>
    side !== null && store.annotations.some((x) => x.id === side.id && x.status === 'accepted');
  if (isHere(a)) return isHere(b) ? 'both' : 'a';
  return isHere(b) ? 'b' : 'none';
}

/** What stands once `choice` was taken of `row`: of one annotator alone, both are that one and the other is none. */
export function effectOf({ a, b }: Comparison, choice: Choice): Choice {
  const hasA = a !== null && (choice === 'a' || choice === 'both');
  const hasB = b !== null && (choice === 'b' || choice === 'both');
  if (hasA) return hasB ? 'both' : 'a';
  return hasB ? 'b' : 'none';
}

/**
 * The annotations of an annotator named `who` under ids of their own: the sidecars of several may have begun as copies
 * of one, and an id alone would not tell whose version stands.
 */
export function ownedBy(who: string, annotations: readonly Annotation[]): Annotation[] {
  const ids = new Set(annotations.map((x) => x.id));
  const own = (id: string) => (ids.has(id) ? `${id}#${encodeURIComponent(who)}` : id);
  return annotations.map((x) => ({
    ...x,
    id: own(x.id),
    relations: x.relations.map((r) => ({ ...r, target: own(r.target) })),
  }));
}

/**
 * The change that takes `choice` of the rows with these indexes, and what both annotators said alike. Rows nobody has
 * decided on stay as they stand; annotations that were not compared stay, their arrows follow what was taken.
 */
export function takeChange(
  store: Store,
  rows: readonly Comparison[],
  chosen: ReadonlySet<number>,
  choice: Choice,
): Change {
  const here: Here = new Map(store.annotations.map((x) => [x.id, x]));
  const present = rows.map((row) => presentRow(row, here));
  const compared = new Set(rows.flatMap(({ a, b }) => [a, b].flatMap((side) => (side ? [side.id] : []))));
  const others = new Set([...here.keys()].filter((id) => !compared.has(id)));
  const choose = (row: Comparison, index: number) => (chosen.has(index) ? choice : standing(row, store));
  const wanted = new Map(adjudicate(present, choose, others).map((x) => [x.id, x]));
  const stands = standIns(present, choose);
  const replaced: Replacement[] = [];
  for (const id of compared) {
    const before = here.get(id) ?? null;
    const after = wanted.get(id) ?? null;
    if (!isSame(before, after)) replaced.push({ before, after });
  }
  for (const id of others) {
    const before = here.get(id)!;
    const relations = before.relations.flatMap((r) => {
      const target = compared.has(r.target) ? stands.get(r.target) : r.target;
      return target ? [{ ...r, target }] : [];
    });
    const after = { ...before, relations };
    if (!isSame(before, after)) replaced.push({ before, after });
  }
  return { title: titleOf(choice, chosen.size), replaced };
}

/** The row with its annotations as they are here, so that what a person changed since stays; arrows of both are kept. */
function presentRow(row: Comparison, here: Here): Comparison {
  const side = (x: Annotation | null) => {
    const now = x && here.get(x.id);
    return now ? { ...now, relations: [...now.relations, ...x.relations] } : x;
  };
  const [a, b] = [side(row.a), side(row.b)];
  // Of two that say the same, the one that is here stays.
  const isBHere = row.kind === 'same' && b && here.has(b.id) && !(a && here.has(a.id));
  return isBHere ? { ...row, a: b, b: a } : { ...row, a, b };
}

function isSame(before: Annotation | null, after: Annotation | null): boolean {
  if (!before || !after) return before === after;
  const told = ({ attributes, relations, note, status }: Annotation) =>
    JSON.stringify([attributes, relations, note, status]);
  return told(before) === told(after);
}

function titleOf(choice: Choice, count: number): string {
  const what = { a: 'take A', b: 'take B', both: 'take both', none: 'take neither' }[choice];
  return count === 1 ? what : `${what} in ${count} places`;
}
