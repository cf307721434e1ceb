import { Newsroom } from './corpus';
import { loadEngine, models } from './programs';
import type { Section } from './row';

/** Where the time of a full analysis goes: each pass as a share of the whole. */
export async function passes(rounds: number): Promise<Section> {
  const { analysisSteps } = loadEngine();
  const room = new Newsroom(23);
  const times = new Map<string, number>();
  let total = 0;
  let characters = 0;
  for (let round = -300; round < rounds * 30; round++) {
    const text = room.article(5_000);
    const steps = analysisSteps(text, { models });
    for (let done = false; !done; ) {
      const begun = performance.now();
      let step = steps.next();
      while (!step.done && step.value === null) step = steps.next();
      const time = performance.now() - begun;
      done = step.done === true;
      if (round < 0) continue;
      const name = step.done ? 'rest' : typeof step.value === 'string' ? step.value : 'quotations';
      times.set(name, (times.get(name) ?? 0) + time);
      total += time;
    }
    if (round >= 0) characters += text.length;
  }
  const rows = [...times].map(([name, time]) => ({
    id: `pass.${name}`,
    what: name,
    value: time / total,
    unit: '×' as const,
    better: 'lower' as const,
    detail: `${((time / characters) * 5_000).toFixed(3)} ms in 5 KB`,
  }));
  return { title: 'Passes, share of the whole', rows };
}
