import type { Form } from './form';

/** Forms that name one entity. */
export interface Cluster {
  readonly forms: Form[];
  /** The different {@link Told.plain} of its forms, where somebody has asked for them. */
  plains: Set<string> | null;
  /** The fullest form so far. */
  full: Form;
  gender: 'm' | 'f' | null;
  /** The form whose words are the entity's name by a person's decision. */
  preferred?: Form;
}

/** True when two names (in the words of {@link Told.plain}) must stay apart whatever the rules say. */
export type KeptApart = (a: string, b: string) => boolean;

/** Most clusters compared with each other; beyond that only equal words unite (keeps the work bounded). */
export const MAX_COMPARED = 300;

/** A cluster of one form. */
export function clusterOf(form: Form): Cluster {
  return { forms: [form], plains: null, full: form, gender: form.gender };
}

/** Takes `form` into `cluster`. */
export function join(cluster: Cluster, form: Form): void {
  cluster.forms.push(form);
  cluster.plains?.add(form.told.plain);
  cluster.gender ??= form.gender;
  const known = cluster.full.told;
  const { told } = form;
  if (told === known) return;
  const longer = told.keys.length - known.keys.length;
  if (longer > 0 || (longer === 0 && told.suffix !== null && known.suffix === null)) cluster.full = form;
}

/** Takes all forms of `from` into `into`. */
export function absorb(into: Cluster, from: Cluster): void {
  for (const form of from.forms) join(into, form);
  into.gender ??= from.gender;
}

/** True when no pair of their names must stay apart. */
export function mayJoin(from: Cluster, into: Cluster, apart: KeptApart | null): boolean {
  if (!apart) return true;
  for (const a of plainsOf(from)) for (const b of plainsOf(into)) if (apart(a, b)) return false;
  return true;
}

/** True when `form` need not stay apart from any name of the cluster. */
export function mayTake(cluster: Cluster, { told }: Form, apart: KeptApart | null): boolean {
  if (!apart) return true;
  for (const other of plainsOf(cluster)) if (apart(told.plain, other)) return false;
  return true;
}

function plainsOf(cluster: Cluster): Set<string> {
  cluster.plains ??= new Set(cluster.forms.map((form) => form.told.plain));
  return cluster.plains;
}
