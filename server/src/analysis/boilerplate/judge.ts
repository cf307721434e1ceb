import type { BoilerplateLevel } from '../model';
import { int32s } from '../numbers';
import type { Pausing } from '../pauses';
import { deciding, type Judgement, type Verdicts } from './decide';
import type { Settled } from './decisions';
import { contextFeatures, type OwnFeatures, ownFeatures } from './features';
import { anyShowsPage } from './keep/plain';
import type { LineFacts } from './lineFacts';
import { pairSums, type ReadyNetwork, stateProbabilities } from './network';

/** The kept lines are judged again until nothing more goes, but no more often than this. */
const ROUNDS = 4;

/** In a longer text the judging ends when fewer lines went than one of so many: what would still go is next to nothing. */
const LONG = 2000;
const FEW = 8;

/**
 * Verdicts on all lines. The lines that stay are judged again as the text they would be after stripping, until nothing
 * more goes: so stripping twice changes nothing more, but for the last lines of very long texts. What shows no page any more is kept whole by `keep.plain`, unjudged. `settled` tells what a person or a folder has decided.
 */
export function* judgeLines(
  text: string,
  facts: readonly LineFacts[],
  network: ReadyNetwork,
  level: BoilerplateLevel,
  settled: Settled | null,
): Pausing<Judgement> {
  const prepared = yield* ownFeatures(text, facts);
  const ownSums = yield* pairSums(network, prepared.rows);
  let kept = firstNumbers(facts.length);
  const first = yield* judgeOnce(text, facts, prepared, ownSums, kept, network, level, settled);
  const { verdicts } = first;
  let current = facts;
  let round = verdicts;
  for (let k = 1; k < ROUNDS; k++) {
    let gone = 0;
    for (let j = 0; j < kept.length; j++) gone += round.boilerplate[j]!;
    if (gone === 0 || (facts.length > LONG && gone * FEW < kept.length)) break;
    const stay = withoutGone(kept, round.boilerplate, gone);
    if (!anyShowsPage(text, facts, stay)) break;
    current = afterStripping(current, round.boilerplate);
    kept = stay;
    yield null;
    const judged = yield* judgeOnce(text, current, prepared, ownSums, kept, network, level, settled);
    round = judged.verdicts;
    for (let j = 0; j < kept.length; j++) if (round.boilerplate[j]) copyVerdict(round, j, verdicts, kept[j]!);
  }
  return { verdicts, header: first.header };
}

function* judgeOnce(
  text: string,
  facts: readonly LineFacts[],
  prepared: OwnFeatures,
  ownSums: Int32Array,
  lines: Int32Array,
  network: ReadyNetwork,
  level: BoilerplateLevel,
  settled: Settled | null,
): Pausing<Judgement> {
  const extracted = yield* contextFeatures(facts, prepared, lines);
  const features = { own: prepared.rows, lines, context: extracted.rows };
  const chances = yield* stateProbabilities(network, features, facts.length, ownSums);
  yield null;
  const judged = yield* deciding(text, facts, extracted, chances, level);
  if (settled) settle(judged.verdicts, facts, settled);
  return judged;
}

/** What a person or a folder has decided goes before what was judged. */
function settle(verdicts: Verdicts, facts: readonly LineFacts[], settled: Settled): void {
  for (let i = 0; i < facts.length; i++) {
    const person = settled(facts[i]!);
    if (person === null) continue;
    verdicts.boilerplate[i] = person.boilerplate ? 1 : 0;
    verdicts.probability[i] = person.boilerplate ? 1 : 0;
    if (person.boilerplate) verdicts.markedBy.set(i, person.rule);
  }
}

/** Line `i` of one text is line `to` of the other. */
function copyVerdict(from: Verdicts, i: number, into: Verdicts, to: number): void {
  into.boilerplate[to] = from.boilerplate[i]!;
  into.probability[to] = from.probability[i]!;
  into.place[to] = from.place[i]!;
  const rule = from.markedBy.get(i);
  if (rule) into.markedBy.set(to, rule);
}

/** The facts of the kept lines with the blank lines that a strip leaves between them. */
function afterStripping(facts: readonly LineFacts[], gone: Uint8Array): LineFacts[] {
  const out: LineFacts[] = [];
  let removed = -1;
  for (let j = 0; j < facts.length; j++) {
    const f = facts[j]!;
    if (gone[j]) {
      if (removed < 0) removed = f.blankBefore;
      continue;
    }
    let { blankBefore } = f;
    if (removed >= 0)
      blankBefore =
        out.length === 0
          ? 0
          : removed === 0 || blankBefore === 0
            ? Math.min(1, removed + blankBefore)
            : Math.min(removed, blankBefore, 2);
    removed = -1;
    out.push(blankBefore === f.blankBefore ? f : f.below(blankBefore));
  }
  return out;
}

/** 0, 1, 2 … below `n`. */
function firstNumbers(n: number): Int32Array {
  const out = int32s(n);
  for (let i = 0; i < n; i++) out[i] = i;
  return out;
}

/** The numbers of `kept` that are not `gone`; `count` are. */
function withoutGone(kept: Int32Array, gone: Uint8Array, count: number): Int32Array {
  const out = int32s(kept.length - count);
  for (let j = 0, n = 0; j < kept.length; j++) if (!gone[j]) out[n++] = kept[j]!;
  return out;
}
