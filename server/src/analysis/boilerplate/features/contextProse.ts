import { Counted, Share, COLUMNS as TOPICS } from '../topic';
import {
  afterTitleEdges,
  BEST_TITLE,
  beforeTitleEdges,
  COHERES,
  NEXT,
  proseDistanceBins,
  RUN_AFTER,
  RUNS,
  runEdges,
  SHARED,
  SHORT_CORE,
  shareEdges,
  TITLE,
  titleEdges,
  topicEdges,
  topics,
} from './contextGroups';
import { at, Column, type Context } from './contextTable';
import { bin, countBin, type RowWriter } from './schema';

const shared = ({ topic }: Context, line: number, column: number) => topic.shares[line * TOPICS + column]!;
const counted = ({ topic }: Context, line: number, column: number) => topic.counts[line * TOPICS + column]!;

/** What it shares with the prose around it, with the best run of prose, and with the title. */
export function addTopic(c: Context, i: number, out: RowWriter): void {
  const words = counted(c, i, Counted.words);
  if (c.prose[i]) {
    const above = bin(shared(c, i, Share.above), topicEdges);
    const below = bin(shared(c, i, Share.below), topicEdges);
    out.add(SHARED + (above * topics + below) * topics + bin(shared(c, i, Share.core), topicEdges));
    const names = counted(c, i, Counted.names) > 0 ? 1 + bin(shared(c, i, Share.coreNames), shareEdges) : 0;
    out.add(COHERES + bin(c.cohesion[i]!, topicEdges) * 7 + names);
  } else if (words >= 2) out.add(SHORT_CORE + bin(shared(c, i, Share.core), topicEdges));
  const { title } = c.topic;
  if (title < 0) return;
  if (c.same[i] === c.same[title]) out.add(BEST_TITLE);
  const d = i - title;
  const distance = d < 0 ? bin(-d, beforeTitleEdges) : 3 + bin(d, afterTitleEdges);
  out.add(TITLE + bin(counted(c, i, Counted.titleWords), titleEdges) * 8 + distance);
}

/** Prose above and below, and whether it goes on after a gap; runs of like lines. */
export function addRuns(c: Context, i: number, out: RowWriter): void {
  const above = at(c, i, Column.proseAbove);
  const below = at(c, i, Column.proseBelow);
  const since = above < 0 ? 6 : countBin(i - above, proseDistanceBins);
  const until = below < 0 ? 6 : countBin(below - i, proseDistanceBins);
  const run = at(c, i, Column.runLength);
  out.add(RUNS + (since * 7 + until) * 5 + bin(run, runEdges));
  if (below >= 0)
    out.add(
      NEXT + bin(shared(c, below, Share.above), topicEdges) * topics + bin(c.cohesion[below]!, topicEdges),
    );
  if (run >= 2) {
    const before = at(c, i, Column.runStart) - 1;
    const ending = before < 0 ? -1 : c.own[before]!.ending;
    out.add(RUN_AFTER + (before >= 0 && c.prose[before] ? 0 : ending === 2 ? 1 : 2));
  }
}
