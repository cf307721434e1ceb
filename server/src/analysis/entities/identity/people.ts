import { type Cluster, MAX_COMPARED } from './cluster';
import type { Form } from './form';

/** People, and once they are many by the words in their names: then only those are worth comparing. */
export class People {
  private byWord: Map<string, Cluster[]> | null = null;
  readonly all: Cluster[] = [];

  add(cluster: Cluster): void {
    this.all.push(cluster);
    if (this.byWord !== null) this.enter(cluster, this.byWord);
    else if (this.all.length > MAX_COMPARED) {
      this.byWord = new Map();
      for (const known of this.all) this.enter(known, this.byWord);
    }
  }

  /** By the first and the last word of the name it was made of. */
  private enter(cluster: Cluster, byWord: Map<string, Cluster[]>): void {
    const { keys } = cluster.forms[0]!.told;
    const first = keys[0]!;
    const last = keys[keys.length - 1]!;
    enterBy(first, cluster, byWord);
    if (last !== first) enterBy(last, cluster, byWord);
  }

  /** The people a form can name: all while they are few, else those that share its first or last word. */
  near({ told: { keys } }: Form): Iterable<Cluster> {
    if (this.byWord === null) return this.all;
    const first = this.byWord.get(keys[0]!);
    const last = this.byWord.get(keys[keys.length - 1]!);
    if (first === undefined || first === last) return last ?? NOBODY;
    return last === undefined ? first : new Set([...last, ...first]);
  }
}

const NOBODY: readonly Cluster[] = [];

function enterBy(word: string, cluster: Cluster, byWord: Map<string, Cluster[]>): void {
  const same = byWord.get(word);
  if (!same) byWord.set(word, [cluster]);
  else if (same.length < MAX_COMPARED) same.push(cluster);
}
