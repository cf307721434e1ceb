import { type Cluster, clusterOf, join, type KeptApart, mayTake } from './cluster';
import type { Form, Told } from './form';
import { People } from './people';
import { isSamePerson } from './person';
import { isInitialled, joinShortNames } from './shortNames';

/**
 * Clusters of the persons of one scope: full names first, then each short name to the person it fits best: by family
 * name before given name, then by how near and how often that person was named before.
 */
export function clusterPersons(
  forms: readonly Form[],
  genderOf: (told: Told) => 'm' | 'f' | null,
  apart: KeptApart | null,
): Cluster[] {
  const people = new People();
  const short: Form[] = [];
  for (const form of forms) {
    if (form.told.keys.length < 2 || isInitialled(form.told)) {
      short.push(form);
      continue;
    }
    let known: Cluster | null = null;
    for (const cluster of people.near(form))
      if (isSamePerson(cluster.full.told, form.told) && mayTake(cluster, form, apart)) {
        known = cluster;
        break;
      }
    if (known) join(known, form);
    else people.add(clusterOf(form));
  }
  for (const cluster of people.all) cluster.gender ??= genderOf(cluster.full.told);
  return short.length === 0 ? people.all : [...people.all, ...joinShortNames(short, people, apart)];
}
