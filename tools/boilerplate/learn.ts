import { forwardBackward, marginals, toTransitions } from '../../server/src/analysis/boilerplate/crf';
import { partsOf } from '../../server/src/analysis/boilerplate/features/joint';
import { type FeatureRows, RowWriter } from '../../server/src/analysis/boilerplate/features/schema';
import type { Network } from '../../server/src/analysis/boilerplate/network';
import { mayFollow, STATES } from '../../server/src/analysis/boilerplate/states';
import type { Example } from './pages';

/** Settings of one training run. */
export interface Settings {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of hidden units left out at random. */
  readonly dropout: number;
  /** Share of features left out at random. */
  readonly featureDropout: number;
  readonly batch: number;
  readonly seed: number;
}

type Parameters = Pick<Network, 'linear' | 'first' | 'second' | 'step' | 'start' | 'end'>;
const parts = ['linear', 'first', 'second', 'step', 'start', 'end'] as const;

/** A seeded random generator (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function emptyNetwork(features: number, hidden: number): Network {
  return {
    features,
    hidden,
    linear: new Float32Array(features * STATES),
    first: new Float32Array(features * hidden),
    second: new Float32Array(hidden * STATES),
    step: new Float32Array(STATES * STATES),
    start: new Float32Array(STATES),
    end: new Float32Array(STATES),
  };
}

/** Trains a network by Adam with decoupled weight decay on the likelihood of the gold state sets. */
export function train(
  examples: readonly Example[],
  features: number,
  s: Settings,
  log: (line: string) => void = () => {},
): Network {
  const next = random(s.seed);
  const net = emptyNetwork(features, s.hidden);
  for (let i = 0; i < net.first.length; i++) net.first[i] = (next() - 0.5) * 0.3;
  for (let i = 0; i < net.second.length; i++) net.second[i] = (next() - 0.5) * 0.3;
  const gradient: Parameters = emptyNetwork(features, s.hidden);
  const m: Parameters = emptyNetwork(features, s.hidden);
  const v: Parameters = emptyNetwork(features, s.hidden);
  let time = 0;
  for (let epoch = 0; epoch < s.epochs; epoch++) {
    const pool = [...examples];
    for (let i = pool.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [pool[i], pool[j]] = [pool[j]!, pool[i]!];
    }
    const rate = s.rate * (0.5 + 0.5 * Math.cos((Math.PI * epoch) / s.epochs));
    let loss = 0;
    for (let from = 0; from < pool.length; from += s.batch) {
      for (const part of parts) gradient[part].fill(0);
      const batch = pool.slice(from, from + s.batch);
      for (const example of batch) loss += learnFrom(example, net, gradient, s, next);
      time++;
      for (const part of parts) {
        const w = net[part];
        const g = gradient[part];
        const mean = m[part];
        const square = v[part];
        const c1 = 1 - 0.9 ** time;
        const c2 = 1 - 0.999 ** time;
        const decay = part === 'linear' || part === 'first' || part === 'second' ? s.decay * rate : 0;
        for (let i = 0; i < w.length; i++) {
          const x = g[i]! / batch.length;
          mean[i] = 0.9 * mean[i]! + 0.1 * x;
          square[i] = 0.999 * square[i]! + 0.001 * x * x;
          w[i]! -= rate * (mean[i]! / c1 / (Math.sqrt(square[i]! / c2) + 1e-6)) + decay * w[i]!;
        }
      }
    }
    log(`epoch ${epoch} loss ${(loss / pool.length).toFixed(3)}`);
  }
  return net;
}

const rowsOf = new WeakMap<Example, FeatureRows>();

/** Own and context features of every line in one row, joint ones taken apart, in the order of the model. */
function joined(e: Example): FeatureRows {
  let rows = rowsOf.get(e);
  if (!rows) {
    const { own, context } = e.features;
    const out = new RowWriter(e.facts.length, 96);
    for (let i = 0; i < e.facts.length; i++) {
      const features: number[] = [];
      for (const { rowOf, from, index } of [own, context])
        for (let k = from[rowOf[i]!]!; k < from[rowOf[i]! + 1]!; k++) features.push(...partsOf(index[k]!));
      for (const feature of features.sort((a, b) => a - b)) out.add(feature);
      out.next();
    }
    rowsOf.set(e, (rows = out.finish()));
  }
  return rows;
}

/** Adds the gradient of one page; the loss is −log P(gold state sets). */
function learnFrom(e: Example, net: Network, gradient: Parameters, s: Settings, next: () => number): number {
  const S = STATES;
  const H = net.hidden;
  const n = e.facts.length;
  if (n === 0) return 0;
  const { rowOf, from, index } = joined(e);
  const kept = new Uint8Array(net.features);
  for (let f = 0; f < kept.length; f++) kept[f] = next() >= s.featureDropout ? 1 : 0;
  const units = new Float32Array(n * H);
  const emission = new Float32Array(n * S);
  const keepUnit = new Float32Array(H);
  for (let h = 0; h < H; h++) keepUnit[h] = next() >= s.dropout ? 1 / (1 - s.dropout) : 0;
  for (let i = 0; i < n; i++) {
    for (let k = from[rowOf[i]!]!; k < from[rowOf[i]! + 1]!; k++) {
      const f = index[k]!;
      if (!kept[f]) continue;
      for (let h = 0, a = f * H, b = i * H; h < H; h++) units[b + h]! += net.first[a + h]!;
      for (let q = 0, a = f * S, b = i * S; q < S; q++) emission[b + q]! += net.linear[a + q]!;
    }
    for (let h = 0; h < H; h++) {
      const u = (units[i * H + h] = Math.max(0, units[i * H + h]!) * keepUnit[h]!);
      if (u > 0) for (let q = 0; q < S; q++) emission[i * S + q]! += u * net.second[h * S + q]!;
    }
  }
  const t = toTransitions(net.step, net.start, net.end);
  const free = forwardBackward(emission, n, t);
  const gold = forwardBackward(emission, n, t, e.allowed);
  if (!Number.isFinite(gold.logZ)) throw new Error(`no state sequence fits ${e.page.id}`);
  const p = marginals(free);
  const q = marginals(gold);
  for (let a = 0; a < S; a++) {
    gradient.start[a]! += p[a]! - q[a]!;
    gradient.end[a]! += p[(n - 1) * S + a]! - q[(n - 1) * S + a]!;
  }
  for (const [lattice, sign] of [
    [free, 1],
    [gold, -1],
  ] as const) {
    for (let i = 0; i + 1 < n; i++) {
      for (let a = 0; a < S; a++) {
        const left = lattice.alpha[i * S + a]!;
        if (left < 1e-9) continue;
        for (let b = 0; b < S; b++) {
          if (!mayFollow(a, b)) continue;
          const end = i === n - 2 ? t.end[b]! : 1;
          const at = (i + 1) * S + b;
          const joint =
            (left * t.step[a * S + b]! * lattice.factor[at]! * end * lattice.beta[at]!) /
            lattice.scale[i + 1]!;
          gradient.step[a * S + b]! += sign * joint;
        }
      }
    }
  }
  const back = new Float32Array(H);
  const d = new Float32Array(S);
  for (let i = 0; i < n; i++) {
    let any = 0;
    d.fill(0);
    for (let a = 0; a < S; a++) d[a]! += p[i * S + a]! - q[i * S + a]!;
    for (let a = 0; a < S; a++) any = Math.max(any, Math.abs(d[a]!));
    if (any < 1e-4) continue;
    for (let h = 0; h < H; h++) {
      const u = units[i * H + h]!;
      let g = 0;
      if (u > 0) {
        for (let a = 0; a < S; a++) {
          g += d[a]! * net.second[h * S + a]!;
          gradient.second[h * S + a]! += d[a]! * u;
        }
      }
      back[h] = g * keepUnit[h]!;
    }
    for (let k = from[rowOf[i]!]!; k < from[rowOf[i]! + 1]!; k++) {
      const f = index[k]!;
      if (!kept[f]) continue;
      for (let h = 0, a = f * H; h < H; h++) gradient.first[a + h]! += back[h]!;
      for (let a = 0, b = f * S; a < S; a++) gradient.linear[b + a]! += d[a]!;
    }
  }
  return free.logZ - gold.logZ;
}
