/**
 * A dense numbering of feature values: each template (`distance`) has a fixed number of values; value `v` of a template
 * has the index `base + v`. Weights are kept per template, so that a person can read the model file.
 */
export interface FeatureSpace<T extends string> {
  readonly base: Readonly<Record<T, number>>;
  readonly sizes: Readonly<Record<T, number>>;
  readonly templates: readonly T[];
  readonly total: number;
  /** For each index the number of its template in `templates`. */
  readonly owner: Uint8Array;
}

/** Lays out templates one after the other. */
export function featureSpace<T extends string>(sizes: Readonly<Record<T, number>>): FeatureSpace<T> {
  const templates = Object.keys(sizes) as T[];
  // A copy of the sizes, not an object that grows: V8 keeps that one as a slow hash table.
  const base: Record<T, number> = { ...sizes };
  let total = 0;
  for (const template of templates) {
    base[template] = total;
    total += sizes[template];
  }
  const owner = new Uint8Array(total);
  templates.forEach((template, at) => {
    owner.fill(at, base[template], base[template] + sizes[template]);
  });
  return { base, sizes, templates, total, owner };
}

/**
 * A model file: for each template its non-zero weights in hundredths, as `value:weight` between spaces (as SVMlight writes
 * features). Strings cost nothing until they are read; lists of pairs would be a tenth of the time the engine takes to load.
 */
export type WeightTable = Readonly<Record<string, string>>;

/** The weights of a model file as one array; a template the file does not know, or knows in another size, is zero. */
export function readWeights<T extends string>(space: FeatureSpace<T>, file: WeightTable): Float32Array {
  const weights = new Float32Array(space.total);
  for (const template of space.templates)
    for (const pair of file[template]?.split(' ') ?? []) {
      const colon = pair.indexOf(':');
      const value = Number(pair.slice(0, colon));
      if (colon > 0 && value < space.sizes[template])
        weights[space.base[template] + value] = Number(pair.slice(colon + 1)) / 100;
    }
  return weights;
}

/** {@link readWeights}, when they are first asked for: marks and boilerplate are there before any source is weighed. */
export function weightsOnUse<T extends string>(
  space: FeatureSpace<T>,
  file: WeightTable,
): () => Float32Array {
  let weights: Float32Array | null = null;
  return () => {
    weights ??= readWeights(space, file);
    return weights;
  };
}

/** Scores to probabilities, in place. */
export function softmax(scores: number[]): number[] {
  let max = -Infinity;
  for (const s of scores) if (s > max) max = s;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - max);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
  return scores;
}
