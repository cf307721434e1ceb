import { readTokens } from './data';

/** Word clusters are numbered from 1; 0 means none. */
export interface ClusterOptions {
  /** At most 255. */
  readonly clusters: number;
  readonly rounds: number;
  /** Rarer words get no cluster. */
  readonly minCount: number;
  readonly log?: (line: string) => void;
}

/**
 * Clusters of words that stand in the same surroundings: the exchange algorithm on the two-sided predictive class
 * bigram model (Uszkoreit & Brants 2008; Martin et al. 1998). Words in lower case, numbers as one word.
 */
export function clusterWords(texts: readonly string[], options: ClusterOptions): Map<string, number> {
  const { clusters: C } = options;
  const counts = new Map<string, number>();
  const sentences: string[][] = [];
  for (const text of texts) {
    const { tokens, sentences: spans } = readTokens(text);
    for (const { firstToken, endToken } of spans) {
      const words = ['<s>'];
      for (let i = firstToken; i < endToken; i++) {
        const token = tokens[i]!;
        words.push(token.kind === 'number' ? '0' : token.lower);
      }
      words.push('</s>');
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      sentences.push(words);
    }
  }
  const vocabulary = [...counts].filter(([, n]) => n >= options.minCount).sort((a, b) => b[1] - a[1]);
  const ids = new Map(vocabulary.map(([word], id) => [word, id]));
  const V = vocabulary.length;
  const before = neighbourCounts(sentences, ids, -1);
  const after = neighbourCounts(sentences, ids, 1);
  const classOf = Int32Array.from({ length: V }, (_, id) => id % C);
  const left = new Int32Array(V * C);
  const right = new Int32Array(V * C);
  const size = new Int32Array(C);
  const total = vocabulary.reduce((sum, [, n]) => sum + n, 0);
  const xlogx = new Float64Array(total + 1);
  for (let n = 2; n <= total; n++) xlogx[n] = n * Math.log(n);
  const move = (word: number, to: number, sign: number): void => {
    for (const [v, n] of before[word]!) left[v * C + to]! += sign * n;
    for (const [v, n] of after[word]!) right[v * C + to]! += sign * n;
    size[to]! += sign * vocabulary[word]![1];
  };
  for (let word = 0; word < V; word++) move(word, classOf[word]!, 1);
  const gain = new Float64Array(C);
  for (let round = 0; round < options.rounds; round++) {
    let moved = 0;
    for (let word = 0; word < V; word++) {
      const own = classOf[word]!;
      move(word, own, -1);
      const n = vocabulary[word]![1];
      for (let c = 0; c < C; c++) gain[c] = -2 * (xlogx[size[c]! + n]! - xlogx[size[c]!]!);
      addGains(gain, before[word]!, left, xlogx, C);
      addGains(gain, after[word]!, right, xlogx, C);
      let best = own;
      for (let c = 0; c < C; c++) if (gain[c]! > gain[best]! + 1e-9) best = c;
      if (best !== own) moved++;
      classOf[word] = best;
      move(word, best, 1);
    }
    options.log?.(`clusters, round ${round + 1}: ${moved} of ${V} words moved`);
    if (moved < V / 500) break;
  }
  return new Map(vocabulary.map(([word], id) => [word, classOf[id]! + 1]));
}

type Counts = readonly (readonly [number, number])[];

function addGains(gain: Float64Array, near: Counts, table: Int32Array, xlogx: Float64Array, C: number): void {
  for (const [v, n] of near) {
    const row = v * C;
    for (let c = 0; c < C; c++) {
      const had = table[row + c]!;
      gain[c]! += xlogx[had + n]! - xlogx[had]!;
    }
  }
}

function neighbourCounts(
  sentences: readonly string[][],
  ids: ReadonlyMap<string, number>,
  step: number,
): Counts[] {
  const maps = Array.from({ length: ids.size }, () => new Map<number, number>());
  for (const words of sentences)
    words.forEach((word, i) => {
      const id = ids.get(word);
      const near = ids.get(words[i + step] ?? '');
      if (id !== undefined && near !== undefined) maps[id]!.set(near, (maps[id]!.get(near) ?? 0) + 1);
    });
  return maps.map((map) => [...map]);
}
