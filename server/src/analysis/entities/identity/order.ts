import { int32s } from '../../numbers';
import type { Cluster } from './cluster';
import type { Form } from './form';

/**
 * The clusters in the order of their first names, the forms of each brought into text order. `forms` are all of them in text
 * order; each stands in one cluster. Linear: nothing is sorted.
 */
export function inTextOrder(clusters: readonly Cluster[], forms: readonly Form[]): Cluster[] {
  const home = int32s(forms.length);
  for (let k = 0; k < clusters.length; k++) for (const { index } of clusters[k]!.forms) home[index] = k;
  const met = int32s(clusters.length);
  const ordered: Cluster[] = [];
  for (let i = 0; i < forms.length; i++) {
    const k = home[i]!;
    const cluster = clusters[k]!;
    if (met[k] === 0) ordered.push(cluster);
    cluster.forms[met[k]!++] = forms[i]!;
  }
  return ordered;
}
