import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Request } from './contestant';
import { Newsroom } from './corpus';
import { median, ratioOf, type Sample, spread } from './measure';
import { engineBundle, weights } from './programs';
import type { Row, Section } from './row';

/** Articles that one turn works through: all turns take about the same time. */
const TURN = { newsmark: 24, wink: 36, compromise: 2 } as const;
type Name = keyof typeof TURN;
const NAMES = Object.keys(TURN) as Name[];

/** Milliseconds of processor time for which each library works before anything is measured: none still compiles then. */
const WARM_UP = 12_000;

/**
 * The whole analysis of an article against what others need to tell less. Each library has a process of its own; they
 * take turns, so that whatever else the machine does falls on all alike. Every turn has fresh texts: nothing remembered
 * from before helps.
 */
export async function speed(rounds: number): Promise<Section> {
  const room = new Newsroom(11);
  const contestants = new Map(NAMES.map((name) => [name, start(name)]));
  const samples = new Map(NAMES.map((name) => [name, { name, times: [] as number[] }]));
  const turn = async (name: Name) => {
    const texts: Request = Array.from({ length: TURN[name] }, () => room.article(5_000));
    const contestant = contestants.get(name)!;
    contestant.send(texts);
    const [time] = (await once(contestant, 'message')) as [number];
    return time;
  };
  const used = new Map(NAMES.map((name) => [name, 0]));
  while ([...used.values()].some((time) => time < WARM_UP)) {
    const next = NAMES.reduce((a, b) => (used.get(b)! < used.get(a)! ? b : a));
    used.set(next, used.get(next)! + (await turn(next)));
  }
  for (let round = 0; round < 2 * rounds; round++) {
    for (const name of NAMES) samples.get(name)!.times.push((await turn(name)) / TURN[name]);
  }
  for (const contestant of contestants.values()) contestant.disconnect();
  const ours = samples.get('newsmark')!;
  return {
    title: 'Whole analysis of a 5 KB article',
    rows: [
      row(
        'compromise',
        'faster than compromise’s `nlp(text)` alone',
        samples.get('compromise')!,
        ours,
        12,
        33,
      ),
      row('wink', 'speed relative to wink-nlp’s default pipeline', samples.get('wink')!, ours, 0.7, 2),
    ],
  };
}

function start(name: Name): ChildProcess {
  const program = join(__dirname, 'contestant.ts');
  return fork(program, [name, engineBundle(), weights], { execArgv: ['--import', 'tsx'] });
}

function row(id: string, what: string, theirs: Sample, ours: Sample, must: number, aim: number): Row {
  return {
    id: `speed.${id}`,
    what,
    value: ratioOf(theirs, ours),
    unit: '×',
    better: 'higher',
    must,
    aim,
    spread: spread(ours.times),
    detail: `${median(ours.times).toFixed(2)} ms against ${median(theirs.times).toFixed(2)} ms`,
    check: 'ratio',
  };
}
