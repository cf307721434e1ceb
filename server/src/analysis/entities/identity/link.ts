import type { Decisions, EntityType } from '../../model';
import { PAUSE_EVERY, type Pausing } from '../../pauses';
import { absorb, type Cluster, type KeptApart, mayJoin } from './cluster';
import { clusterPersons } from './clusterPersons';
import { clusterPlacesOrOrgs } from './clusterPlaces';
import type { Form, Told } from './form';
import { placeOrOrgKey } from './organization';
import type { StatedAlias } from './stated';

/**
 * Unites the forms that name one entity: by scope first, where short names resolve, then across scopes where the full
 * name agrees. A person's decisions (aliases, different) go before every rule.
 */
export function* linkingForms(
  forms: readonly Form[],
  stated: readonly StatedAlias[],
  genderOf: (told: Told) => 'm' | 'f' | null,
  decisions: Decisions | undefined,
): Pausing<Cluster[]> {
  const apart = keptApart(decisions);
  const clusters: Cluster[] = [];
  const groups = byTypeAndScope(forms);
  for (let k = 0; k < groups.length; k++) {
    const group = groups[k]!;
    const type = group[0]!.name.type;
    if (forms.length > PAUSE_EVERY) yield null;
    const found =
      type === 'person'
        ? clusterPersons(group, genderOf, apart)
        : clusterPlacesOrOrgs(group, type === 'organization', apart);
    for (const cluster of found) clusters.push(cluster);
  }
  yield null;
  const joined = joinStated(clusters, stated, apart);
  yield null;
  const united = acrossScopes(joined, apart);
  return decisions?.aliases ? joinAliases(united, decisions.aliases) : united;
}

/** The forms of each type in each scope, in the order of their first ones. */
function byTypeAndScope(forms: readonly Form[]): readonly Form[][] {
  const groups: Form[][] = [];
  const scopes = new Map<Form['scope'], Form[][]>();
  let types: Form[][] = [];
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!;
    if (i === 0 || form.scope !== forms[i - 1]!.scope) {
      types = scopes.get(form.scope) ?? [];
      scopes.set(form.scope, types);
    }
    let k = 0;
    while (k < types.length && types[k]![0]!.name.type !== form.name.type) k++;
    if (k < types.length) types[k]!.push(form);
    else {
      const group = [form];
      types.push(group);
      groups.push(group);
    }
  }
  return groups;
}

/** Unites clusters that hold the two names of a stated alias. */
function joinStated(
  clusters: readonly Cluster[],
  stated: readonly StatedAlias[],
  apart: KeptApart | null,
): readonly Cluster[] {
  if (stated.length === 0) return clusters;
  const home = new Map<Form, Cluster>();
  const gone = new Set<Cluster>();
  for (const cluster of clusters) for (const form of cluster.forms) home.set(form, cluster);
  for (const { full, short } of stated) {
    const into = home.get(full)!;
    const from = home.get(short)!;
    if (into === from || !mayJoin(from, into, apart)) continue;
    for (const form of from.forms) home.set(form, into);
    absorb(into, from);
    gone.add(from);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

function keptApart(decisions: Decisions | undefined): KeptApart | null {
  const pairs = decisions?.different ?? [];
  if (pairs.length === 0) return null;
  const set = new Set(pairs.flatMap(([a, b]) => [`${fold(a)}|${fold(b)}`, `${fold(b)}|${fold(a)}`]));
  return (a, b) => set.has(`${a}|${b}`);
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('.', '')
    .replaceAll('-', ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Unites clusters of different scopes: persons by equal full name, all else by equal key. */
function acrossScopes(clusters: readonly Cluster[], apart: KeptApart | null): Cluster[] {
  const types = new Map<EntityType, Map<string, Cluster>>();
  const result: Cluster[] = [];
  for (const cluster of clusters) {
    const key = crossKey(cluster);
    const { type } = cluster.full.name;
    let byKey = types.get(type);
    if (byKey === undefined) types.set(type, (byKey = new Map()));
    const known = key === null ? undefined : byKey.get(key);
    if (known && mayJoin(cluster, known, apart)) absorb(known, cluster);
    else {
      if (key !== null && !known) byKey.set(key, cluster);
      result.push(cluster);
    }
  }
  return result;
}

function crossKey(cluster: Cluster): string | null {
  const { full } = cluster;
  if (full.name.type !== 'person') return placeOrOrgKey(full);
  const { keys, suffix } = full.told;
  return keys.length > 1 ? `${keys.join(' ')}/${suffix ?? ''}` : null;
}

function joinAliases(clusters: readonly Cluster[], aliases: Readonly<Record<string, string>>): Cluster[] {
  const target = new Map(Object.entries(aliases).map(([alias, name]) => [fold(alias), fold(name)]));
  const result: Cluster[] = [];
  const named = (name: string): Cluster | undefined =>
    clusters.find((c) => c.full.told.plain === name) ??
    clusters.find((c) => c.forms.some((f) => f.told.plain === name));
  const gone = new Set<Cluster>();
  for (const cluster of clusters) {
    const name = cluster.forms.map((form) => target.get(form.told.plain)).find((n) => n !== undefined);
    const into = name === undefined ? undefined : named(name);
    if (into && into !== cluster && !gone.has(into)) {
      into.preferred ??= into.forms.find((form) => form.told.plain === name) ?? into.full;
      absorb(into, cluster);
      gone.add(cluster);
    }
  }
  for (const cluster of clusters) if (!gone.has(cluster)) result.push(cluster);
  return result;
}
