import type { Network } from '../../server/src/analysis/boilerplate/network';
import { STATES } from '../../server/src/analysis/boilerplate/states';

/**
 * One network that gives the mean of the scores of several: their linear parts and transitions averaged, their hidden
 * units side by side. It decides nearly as well as the mean of their probabilities and is decoded once.
 */
export function merge(nets: readonly Network[]): Network {
  const [{ features, hidden: each }] = nets as [Network];
  const hidden = each * nets.length;
  const mean = (of: (net: Network) => Float32Array) =>
    of(nets[0]!).map((_, i) => nets.reduce((sum, net) => sum + of(net)[i]!, 0) / nets.length);
  const first = new Float32Array(features * hidden);
  const second = new Float32Array(hidden * STATES);
  nets.forEach((net, n) => {
    for (let f = 0; f < features; f++)
      for (let h = 0; h < each; h++) first[f * hidden + n * each + h] = net.first[f * each + h]!;
    for (let i = 0; i < each * STATES; i++) second[n * each * STATES + i] = net.second[i]! / nets.length;
  });
  return {
    features,
    hidden,
    linear: mean((net) => net.linear),
    first,
    second,
    step: mean((net) => net.step),
    start: mean((net) => net.start),
    end: mean((net) => net.end),
  };
}
