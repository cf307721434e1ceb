import type { BoilerplateKind } from '../../model';
import type { LineFacts } from '../lineFacts';
import type { Draft } from './draft';
import { type KeepRule, leads } from './rule';

/** A shorter line is no sentence. */
const SENTENCE = 5;
/** So many short lines may stand before the next sentence: a subhead, items of a list, a button. */
const GAP = 4;
/** The model is believed when it is surer than this. */
const SURE = 0.9;
/** Buttons that stand between the paragraphs of a story, too. */
const buttons: ReadonlySet<BoilerplateKind> = new Set(['share', 'advertisement', 'player']);

/**
 * Sentences that go on from a kept paragraph behind a subhead, a short list or a button, as long as nothing announces other
 * stories and the model is in doubt about each line.
 */
export const goesOn: KeepRule = {
  id: 'keep.goes-on',
  note: 'the story goes on behind a subhead or a short list',
  keeps: (d) => {
    const out: number[] = [];
    if (d.header.body < 0) return out;
    let from = -1;
    for (let i = d.header.body; i < d.facts.length; i++) {
      const f = d.facts[i]!;
      if (!d.marked[i]) {
        from = f.ending === 'stop' || f.ending === 'none' ? i : from;
        continue;
      }
      if (from < 0 || i - from > GAP + 1) continue;
      if (isButton(f)) continue;
      if (!isDoubted(d, f, i)) from = -1;
      else if (f.ending === 'stop' && f.wordCount >= SENTENCE) {
        for (let k = from + 1; k <= i; k++) if (!isButton(d.facts[k]!)) out.push(k);
        from = i;
      }
    }
    return out;
  },
};

const isButton = (f: LineFacts) => f.hits[0]?.place === 'line' && buttons.has(f.hits[0].kind);

function isDoubted(d: Draft, f: LineFacts, i: number): boolean {
  return (
    !leads(f) &&
    f.hits.length === 0 &&
    !f.credited &&
    !f.byline &&
    f.date === 'none' &&
    f.ending !== 'ellipsis' &&
    d.junk[i]! < SURE
  );
}
