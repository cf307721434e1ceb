import { Newsroom } from './corpus';
import { HOSTILE } from './hostile';
import { median, processorTime } from './measure';
import { loadEngine, models } from './programs';
import type { Row, Section } from './row';

const SMALL = 64_000;
const LARGE = 1_000_000;

/** `text` cut into pieces of `length` code units; the last one has what is left. */
function inPieces(text: string, length: number): string[] {
  const pieces = [];
  for (let at = 0; at < text.length; at += length) pieces.push(text.slice(at, at + length));
  return pieces;
}

/** Texts made to hurt: their time for each byte against prose, and how it grows. */
export async function adversarial(rounds: number): Promise<Section> {
  const { analyze } = loadEngine();
  const room = new Newsroom(41);
  for (let i = 0; i < 60; i++) analyze(room.article(5_000), { models });
  const repeat = Math.max(1, Math.ceil(rounds / 7));
  const time = (texts: readonly string[]) => {
    const times = [];
    for (let i = 0; i < repeat; i++) {
      const begun = processorTime();
      for (const text of texts) analyze(text, { models });
      times.push(processorTime() - begun);
    }
    return median(times) / texts.reduce((sum, { length }) => sum + length, 0);
  };
  const prose = [room.article(200_000)];
  time(prose);
  // Prose in between, for what else the machine does; of all of it the median, because one may collect what a text before it left.
  const plain: number[] = [];
  const measured = Object.entries(HOSTILE).map(([name, make]) => {
    plain.push(time(prose));
    // The same megabyte in pieces: as many new words, the collector has its share, and no time is a millisecond or two.
    const text = make(LARGE);
    const small = time(inPieces(text, SMALL));
    const large = time([text]);
    return { name, exponent: 1 + Math.log(large / small) / Math.log(LARGE / SMALL), large };
  });
  const found = measured.map((m) => ({ ...m, ratio: m.large / median(plain) }));
  const worst = Math.max(...found.map((f) => f.ratio));
  const steepest = Math.max(...found.map((f) => f.exponent));
  const named = (f: (typeof found)[number]): Row => ({
    id: `adversarial.${f.name}`,
    what: f.name,
    value: f.ratio,
    unit: '×',
    better: 'lower',
    must: 10,
    aim: 4,
    detail: `${(f.large * LARGE).toFixed(0)} ms for 1 MB, exponent ${f.exponent.toFixed(2)}`,
  });
  return {
    title: 'Texts made to hurt, 64 KB and 1 MB',
    rows: [
      {
        id: 'adversarial.worst',
        what: 'time for each byte against prose, worst',
        value: worst,
        unit: '×',
        better: 'lower',
        must: 10,
        aim: 4,
        check: 'ratio',
      },
      {
        id: 'adversarial.exponent',
        what: 'growth exponent, worst',
        value: steepest,
        unit: '×',
        better: 'lower',
        must: 1.2,
        aim: 1.2,
      },
      ...[...found].sort((a, b) => b.ratio - a.ratio).map(named),
    ],
  };
}
