import { int32s } from '../../numbers';
import type { Cluster } from './cluster';
import type { Form } from './form';

/** Clusters in text order. */
export interface Ordered {
  /** In the order of their first names, the forms of each in text order. */
  readonly clusters: readonly Cluster[];
  /** For each form of the text the index of its cluster. */
  readonly homes: Int32Array;
}

/**
 * Brings clusters and their forms into text order. `forms` are all of them in text order; each stands in one cluster. Linear:
 * nothing is sorted.
 */
export function inTextOrder(clusters: readonly Cluster[], forms: readonly Form[]): Ordered {
  const homes = int32s(forms.length);
  for (let k = 0; k < clusters.length; k++) for (const { index } of clusters[k]!.forms) homes[index] = k;
  const met = int32s(clusters.length);
  const places = int32s(clusters.length);
  const ordered: Cluster[] = [];
  for (let i = 0; i < forms.length; i++) {
    const k = homes[i]!;
    const cluster = clusters[k]!;
    if (met[k] === 0) places[k] = ordered.push(cluster) - 1;
    cluster.forms[met[k]!++] = forms[i]!;
    homes[i] = places[k]!;
  }
  return { clusters: ordered, homes };
}
