import type { Form } from './form';

/** Most clusters that one edge gives; beyond that only the first ones are compared (keeps the work bounded). */
const MAX_SHARING = 200;

/**
 * Finds clusters by the first and the last word of their names. Two full names can be one person's only when they share
 * one of the two, as can a family or given name and the full name it stands for.
 */
export class NameEdges {
  private readonly clusters = new Map<string, number[]>();

  /** Notes that cluster `index` holds `form`. */
  add(form: Form, index: number): void {
    const { keys } = form;
    this.note(`${keys[0]}…`, index);
    this.note(`…${keys[keys.length - 1]}`, index);
  }

  /** Indices of the clusters that share an edge with `form`, ascending. */
  sharing(form: Form): number[] {
    const { keys } = form;
    const first = this.clusters.get(`${keys[0]}…`) ?? [];
    const last = this.clusters.get(`…${keys[keys.length - 1]}`) ?? [];
    if (first.length === 0) return last;
    if (last.length === 0) return first;
    return [...new Set([...first, ...last])].sort((a, b) => a - b);
  }

  private note(edge: string, index: number): void {
    const known = this.clusters.get(edge);
    if (!known) this.clusters.set(edge, [index]);
    else if (known.length < MAX_SHARING && !known.includes(index)) known.push(index);
  }
}
