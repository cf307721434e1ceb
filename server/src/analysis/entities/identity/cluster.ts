import type { Form } from './form';
import { NameEdges } from './nameEdges';
import { isAcronymOf, isShortened, placeOrOrgKey } from './organization';
import { isSamePerson, shortNameFits } from './person';

/** Forms that name one entity. */
export interface Cluster {
  readonly forms: Form[];
  /** The fullest form so far. */
  full: Form;
  gender: 'm' | 'f' | null;
  /** Where its forms start, in ascending order. */
  readonly starts: number[];
}

/** True when two forms must stay apart whatever the rules say. */
export type KeptApart = (a: Form, b: Form) => boolean;

/** Nothing is kept apart. */
export const NONE_APART: KeptApart = () => false;

/** True when a form of the cluster must stay apart from `form`. */
function keepsOut(cluster: Cluster, form: Form, apart: KeptApart): boolean {
  return apart !== NONE_APART && cluster.forms.some((f) => apart(f, form));
}

function clusterOf(form: Form): Cluster {
  return { forms: [form], full: form, gender: form.gender, starts: [form.name.start] };
}

function join(cluster: Cluster, form: Form): void {
  cluster.forms.push(form);
  const { starts } = cluster;
  const { start } = form.name;
  if (start >= starts[starts.length - 1]!) starts.push(start);
  else starts.splice(countUpTo(starts, start), 0, start);
  cluster.gender ??= form.gender;
  if (form.keys.length > cluster.full.keys.length) cluster.full = form;
}

/**
 * Clusters of the persons of one scope: full names first, then each short name to the person it fits — the one named
 * last before it, else the first one after it.
 */
export function clusterPersons(
  forms: readonly Form[],
  genderOf: (form: Form) => 'm' | 'f' | null,
  apart: KeptApart,
): Cluster[] {
  const clusters: Cluster[] = [];
  const edges = new NameEdges();
  const short: Form[] = [];
  for (const form of forms) {
    if (form.keys.length < 2 || isInitialled(form)) {
      short.push(form);
      continue;
    }
    const known = edges
      .sharing(form)
      .find((i) => isSamePerson(clusters[i]!.full, form) && !keepsOut(clusters[i]!, form, apart));
    if (known !== undefined) join(clusters[known]!, form);
    else clusters.push(clusterOf(form));
    edges.add(form, known ?? clusters.length - 1);
  }
  for (const cluster of clusters) cluster.gender ??= genderOf(cluster.full);
  const lone: Cluster[] = [];
  const loneByName = new Map<string, Cluster[]>();
  for (const form of short) {
    // Nicknames and misspellings share no edge: they are looked for among so many persons as an article has.
    const near =
      clusters.length <= MAX_COMPARED ? clusters : edges.sharing(form).map((index) => clusters[index]!);
    const named = loneByName.get(form.plain) ?? [];
    const person = bestPerson(form, near, apart) ?? named.find((c) => agrees(c, form));
    if (person) join(person, form);
    else {
      const cluster = clusterOf(form);
      lone.push(cluster);
      loneByName.set(form.plain, [...named, cluster]);
    }
  }
  return [...clusters, ...lone];
}

/** `J. Smith`, `J.K.`: an initial makes no full name. */
function isInitialled(form: Form): boolean {
  return form.keys.length === 2 && form.words[0]!.length === 1;
}

function agrees(cluster: Cluster, form: Form): boolean {
  return !form.gender || !cluster.gender || form.gender === cluster.gender;
}

function bestPerson(form: Form, clusters: readonly Cluster[], apart: KeptApart): Cluster | null {
  let best: Cluster | null = null;
  let bestScore = 0;
  for (const cluster of clusters) {
    const fit = isInitialled(form) ? initialFits(form, cluster.full) : shortNameFits(form, cluster.full);
    if (fit === 0 || !agrees(cluster, form) || keepsOut(cluster, form, apart)) continue;
    const score = fit * 4 + nearness(form, cluster) + Math.log2(cluster.forms.length) / 2;
    if (score > bestScore) {
      best = cluster;
      bestScore = score;
    }
  }
  return best;
}

function initialFits(form: Form, full: Form): number {
  return form.keys[1] === full.keys[full.keys.length - 1] && full.words[0]!.startsWith(form.words[0]!)
    ? 3
    : 0;
}

/** 3 for a cluster named before, nearer to 3 the nearer it was; 0–1 for one named only later. */
function nearness(form: Form, cluster: Cluster): number {
  const before = cluster.starts[countUpTo(cluster.starts, form.name.start) - 1];
  if (before === undefined) return 1 / (1 + (cluster.full.name.start - form.name.start) / 1000);
  return 1 + 2 / (1 + (form.name.start - before) / 1000);
}

/** How many of `sorted` are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Clusters of places or of organisations of one scope: equal keys, acronyms with their expansion, shortened names. */
export function clusterPlacesOrOrgs(forms: readonly Form[], shorten: boolean, apart: KeptApart): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster[]>();
  for (const form of forms) {
    const key = placeOrOrgKey(form.words);
    const same = byKey.get(key)?.find((c) => !keepsOut(c, form, apart));
    if (same) join(same, form);
    else {
      const cluster = clusterOf(form);
      clusters.push(cluster);
      byKey.set(key, [...(byKey.get(key) ?? []), cluster]);
    }
  }
  return mergeShortened(clusters, shorten, apart);
}

/** Most clusters compared with each other; beyond that only equal keys unite (keeps the work bounded). */
const MAX_COMPARED = 300;

function mergeShortened(clusters: Cluster[], shorten: boolean, apart: KeptApart): Cluster[] {
  if (clusters.length > MAX_COMPARED) return clusters;
  const gone = new Set<Cluster>();
  for (const short of clusters) {
    const form = short.full;
    const acronym = form.words.length === 1 && isAcronymLike(form);
    if (!acronym && !shorten) continue;
    const longer = clusters.filter(
      (long) =>
        long !== short &&
        !gone.has(long) &&
        ((acronym && isAcronymOf(form.plain, long.full.words)) ||
          (shorten && isShortened(form, long.full))) &&
        !keepsOut(long, form, apart),
    );
    if (longer.length !== 1) continue;
    for (const f of short.forms) join(longer[0]!, f);
    gone.add(short);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

function isAcronymLike(form: Form): boolean {
  return form.plain.length >= 2 && form.plain.length <= 8 && form.name.end - form.name.start <= 12;
}
