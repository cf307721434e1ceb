import {
  absorb,
  type Cluster,
  clusterOf,
  join,
  type KeptApart,
  MAX_COMPARED,
  mayJoin,
  mayTake,
} from './cluster';
import type { Form } from './form';
import { isAcronymOf, isShortened, placeOrOrgKey } from './organization';

/** What tells names apart that a person keeps apart. */
const APART = '\u0000';

/** Clusters of places or of organisations of one scope: equal keys, acronyms with their expansion, shortened names. */
export function clusterPlacesOrOrgs(
  forms: readonly Form[],
  shorten: boolean,
  apart: KeptApart | null,
): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  for (const form of forms) {
    let key = placeOrOrgKey(form);
    let same = byKey.get(key);
    // Those kept apart have the same key and a sign that stands in no word.
    while (same && !mayTake(same, form, apart)) same = byKey.get((key += APART));
    if (same) join(same, form);
    else {
      const cluster = clusterOf(form);
      clusters.push(cluster);
      byKey.set(key, cluster);
    }
  }
  return clusters.length > MAX_COMPARED ? clusters : mergeShortened(clusters, shorten, apart);
}

function mergeShortened(clusters: Cluster[], shorten: boolean, apart: KeptApart | null): Cluster[] {
  const longNames = clusters.filter(({ full }) => full.told.words.length > 1);
  if (longNames.length === 0) return clusters;
  let gone: Set<Cluster> | null = null;
  for (const short of clusters) {
    const { told } = short.full;
    const acronym = told.words.length === 1 && isAcronymLike(short.full);
    if (!acronym && !shorten) continue;
    let found = 0;
    let longer: Cluster | null = null;
    for (let k = 0; k < longNames.length && found < 2; k++) {
      const long = longNames[k]!;
      if (long === short || gone?.has(long)) continue;
      const full = long.full.told;
      const fits = (acronym && isAcronymOf(told.plain, full.words)) || (shorten && isShortened(told, full));
      if (!fits || !mayJoin(short, long, apart)) continue;
      longer = long;
      found++;
    }
    if (longer === null || found > 1) continue;
    absorb(longer, short);
    gone ??= new Set();
    gone.add(short);
  }
  return gone === null ? clusters : clusters.filter((cluster) => !gone.has(cluster));
}

function isAcronymLike({ name, told }: Form): boolean {
  return told.plain.length >= 2 && told.plain.length <= 8 && name.end - name.start <= 12;
}
