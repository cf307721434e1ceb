import type { BoilerplateLevel } from '../model';
import type { Pausing } from '../pauses';
import { decide, type Verdict } from './decide';
import type { Settled } from './decisions';
import { contextFeatures, type OwnFeatures, ownFeatures } from './features';
import type { Header } from './header';
import { showsPage } from './keep/plain';
import type { LineFacts } from './lineFacts';
import { pairSums, type ReadyNetwork, stateProbabilities } from './network';

/** The kept lines are judged again until nothing more goes, but no more often than this. */
const ROUNDS = 4;

/** In a longer text the judging ends when fewer lines went than one of so many: what would still go is next to nothing. */
const LONG = 2000;
const FEW = 8;

/** Verdicts on all lines, with the header of the story. */
export interface Judgement {
  readonly verdicts: Verdict[];
  readonly header: Header;
}

/**
 * Verdicts on all lines. The lines that stay are judged again as the text they would be after stripping, until nothing
 * more goes: so stripping twice changes nothing more, but for the last lines of very long texts. What shows no page any more is kept whole by `keep.plain`, unjudged. `settled` tells what a person or a folder has decided.
 */
export function* judgeLines(
  text: string,
  facts: readonly LineFacts[],
  network: ReadyNetwork,
  level: BoilerplateLevel,
  settled: Settled,
): Pausing<Judgement> {
  const prepared = yield* ownFeatures(text, facts);
  const ownSums = yield* pairSums(network, prepared.rows);
  let kept = facts.map((_, i) => i);
  const first = yield* judgeOnce(text, facts, prepared, ownSums, kept, network, level, settled);
  const verdicts = [...first.verdicts];
  let current = facts;
  let round = first;
  for (let k = 1; k < ROUNDS; k++) {
    const stay = kept.filter((_, j) => !round.verdicts[j]!.boilerplate);
    const gone = kept.length - stay.length;
    if (gone === 0 || (facts.length > LONG && gone * FEW < kept.length)) break;
    if (!stay.some((i) => showsPage(text, facts[i]!))) break;
    current = afterStripping(current, round.verdicts);
    kept = stay;
    yield null;
    round = yield* judgeOnce(text, current, prepared, ownSums, kept, network, level, settled);
    round.verdicts.forEach((v, j) => {
      if (v.boilerplate) verdicts[kept[j]!] = v;
    });
  }
  return { verdicts, header: first.header };
}

function* judgeOnce(
  text: string,
  facts: readonly LineFacts[],
  prepared: OwnFeatures,
  ownSums: Int32Array,
  lines: readonly number[],
  network: ReadyNetwork,
  level: BoilerplateLevel,
  settled: Settled,
): Pausing<Judgement> {
  const extracted = yield* contextFeatures(facts, prepared, lines);
  const features = { own: prepared.rows, lines, context: extracted.rows };
  const chances = yield* stateProbabilities(network, features, facts.length, ownSums);
  const judged = decide(text, facts, extracted, chances, level);
  judged.verdicts.forEach((v, i) => {
    const person = settled(facts[i]!);
    if (person === null) return;
    judged.verdicts[i] = {
      boilerplate: person.boilerplate,
      probability: person.boilerplate ? 1 : 0,
      place: v.place,
      keptBy: person.boilerplate ? null : person.rule,
      markedBy: person.boilerplate ? person.rule : null,
    };
  });
  return judged;
}

/** The facts of the kept lines with the blank lines that a strip leaves between them. */
function afterStripping(facts: readonly LineFacts[], verdicts: readonly Verdict[]): LineFacts[] {
  const out: LineFacts[] = [];
  let removed = -1;
  facts.forEach((f, j) => {
    if (verdicts[j]!.boilerplate) {
      if (removed < 0) removed = f.blankBefore;
      return;
    }
    let blankBefore = f.blankBefore;
    if (removed >= 0)
      blankBefore =
        out.length === 0
          ? 0
          : removed === 0 || blankBefore === 0
            ? Math.min(1, removed + blankBefore)
            : Math.min(removed, blankBefore, 2);
    removed = -1;
    out.push(blankBefore === f.blankBefore ? f : f.below(blankBefore));
  });
  return out;
}
