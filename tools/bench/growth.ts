import { Newsroom } from './corpus';
import { interleave, median, ratioOf, type Sample } from './measure';
import { loadEngine, models } from './programs';
import type { Row, Section } from './row';

const SIZES = [5_000, 100_000, 1_000_000, 10_000_000] as const;

/** How the time for each megabyte grows with the size of the file. */
export async function growth(rounds: number): Promise<Section> {
  const { analyze } = loadEngine();
  const room = new Newsroom(37);
  const texts = SIZES.map((size) => {
    const parts = [];
    for (let left = size; left > 0; left -= 50_000) parts.push(room.article(Math.min(left, 50_000)));
    return parts.join('\n');
  });
  for (let i = 0; i < 60; i++) analyze(room.article(5_000), { models });
  // The small texts are repeated, so that each sample lasts long enough to be measured.
  const repeats = texts.map((text) => Math.max(1, Math.round(1_000_000 / text.length)));
  const tasks = texts.map((text, i) => ({
    name: String(SIZES[i]),
    run: () => {
      for (let k = 0; k < repeats[i]!; k++) analyze(text, { models });
    },
  }));
  const samples = await interleave(tasks, Math.max(3, Math.ceil(rounds / 5)));
  const perMegabyte = (size: number): Sample => {
    const i = SIZES.indexOf(size as (typeof SIZES)[number]);
    const { name, times } = samples.get(String(size))!;
    return { name, times: times.map((t) => (t / repeats[i]! / texts[i]!.length) * 1e6) };
  };
  const base = perMegabyte(100_000);
  const rows = SIZES.filter((size) => size > 100_000).map((size): Row => {
    const sample = perMegabyte(size);
    return {
      id: `growth.${size / 1_000_000}mb`,
      what: `time for each MB at ${size / 1_000_000} MB against 100 KB`,
      value: ratioOf(sample, base),
      unit: '×',
      better: 'lower',
      ...(size === 10_000_000 ? { must: 1.3, aim: 1.05 } : {}),
      detail: `${median(sample.times).toFixed(0)} ms against ${median(base.times).toFixed(0)} ms for each MB`,
      check: 'ratio',
    };
  });
  return { title: 'Growth', rows };
}
