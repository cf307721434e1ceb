import { Newsroom } from './corpus';
import { interleave, median, processorTime, ratioOf, spread } from './measure';
import { loadEngine, models } from './programs';
import type { Section } from './row';
import { loadYardsticks } from './yardsticks';

/** Texts that one round works through; every round gets fresh ones, so that nothing remembered from before helps. */
const PER_ROUND = 6;

/** Milliseconds of processor time for which each library works before anything is measured. */
const WARM_UP = 8_000;

/** The whole analysis of an article against what others need to tell less. */
export async function speed(rounds: number): Promise<Section> {
  const { analyze } = loadEngine();
  const { compromise, wink } = loadYardsticks();
  const room = new Newsroom(11);
  // Warm in turns, code that rests while another library is warmed is thrown away again; and each for the same time, so
  // that none is measured while its compiler still works.
  const warm = [
    { used: 0, run: () => analyze(room.article(5_000), { models }) },
    { used: 0, run: () => wink(room.article(5_000)) },
    { used: 0, run: () => compromise(room.article(5_000)) },
  ];
  while (warm.some(({ used }) => used < WARM_UP)) {
    const next = warm.reduce((a, b) => (b.used < a.used ? b : a));
    const begun = processorTime();
    next.run();
    next.used += processorTime() - begun;
  }

  let texts: string[] = [];
  const fresh = {
    name: 'fresh',
    run: () => (texts = Array.from({ length: PER_ROUND }, () => room.article(5_000))),
  };
  const samples = await interleave(
    [
      fresh,
      { name: 'newsmark', run: () => texts.map((text) => analyze(text, { models })) },
      { name: 'wink', run: () => texts.map(wink) },
      { name: 'compromise', run: () => compromise(texts[0]!) },
    ],
    rounds,
  );
  const ours = samples.get('newsmark')!;
  const each = { ...ours, times: ours.times.map((t) => t / PER_ROUND) };
  const winks = { ...samples.get('wink')!, times: samples.get('wink')!.times.map((t) => t / PER_ROUND) };
  const detail = (other: number) => `${median(each.times).toFixed(2)} ms against ${other.toFixed(2)} ms`;
  const compromises = samples.get('compromise')!;
  return {
    title: 'Whole analysis of a 5 KB article',
    rows: [
      {
        id: 'speed.compromise',
        what: 'faster than compromise’s `nlp(text)` alone',
        value: ratioOf(compromises, each),
        unit: '×',
        better: 'higher',
        must: 12,
        aim: 33,
        spread: spread(each.times),
        detail: detail(median(compromises.times)),
        check: 'ratio',
      },
      {
        id: 'speed.wink',
        what: 'speed relative to wink-nlp’s default pipeline',
        value: ratioOf(winks, each),
        unit: '×',
        better: 'higher',
        must: 0.7,
        aim: 2,
        spread: spread(each.times),
        detail: detail(median(winks.times)),
        check: 'ratio',
      },
    ],
  };
}
