import { Newsroom } from './corpus';
import { loadEngine, models } from './programs';
import type { Section } from './row';

const SIZE = 1_000_000;

/** How long the analysis of a large file goes on before it looks whether it is still wanted: its longest step. */
export async function pauses(rounds: number): Promise<Section> {
  const { analysisSteps } = loadEngine();
  const room = new Newsroom(41);
  const parts: string[] = [];
  for (let left = SIZE; left > 0; left -= 50_000) parts.push(room.article(50_000));
  const text = parts.join('\n');
  for (let i = 0; i < 300; i++) for (const _ of analysisSteps(room.article(5_000), { models }));
  // Of every step the shortest time: what else the machine does, and the collector, fall on other steps each time.
  const least: number[] = [];
  let pass = 'lines';
  const passes: string[] = [];
  for (let round = 0; round < Math.max(5, rounds); round++) {
    const steps = analysisSteps(text, { models });
    for (let at = 0, done = false; !done; at++) {
      const begun = performance.now();
      const step = steps.next();
      const time = performance.now() - begun;
      least[at] = Math.min(least[at] ?? Number.POSITIVE_INFINITY, time);
      passes[at] = pass;
      done = step.done === true;
      if (!step.done && step.value !== null) {
        pass = `after ${typeof step.value === 'string' ? step.value : 'quotations'}`;
      }
    }
    pass = 'lines';
  }
  const whole = least.reduce((sum, time) => sum + time, 0);
  const order = [...least.keys()].sort((a, b) => least[b]! - least[a]!);
  const longest = order.slice(0, 5).map((at) => `${least[at]!.toFixed(1)} ms ${passes[at]}`);
  return {
    title: 'Pauses',
    rows: [
      {
        id: 'pauses.longest',
        what: 'longest time in which the analysis of 1 MB cannot be given up, as a share of the whole',
        value: least[order[0]!]! / whole,
        unit: '×',
        better: 'lower',
        must: 0.03,
        aim: 0.01,
        check: 'ratio',
        detail: `${longest.join(', ')}; whole ${whole.toFixed(0)} ms in ${least.length} steps`,
      },
    ],
  };
}
