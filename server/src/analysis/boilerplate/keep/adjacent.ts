import { elementAt } from '../../arrays';
import { sameWords } from '../lineFacts';
import { isProse } from '../prose';
import type { KeepRule } from './rule';

/** A shorter line is no sentence of a paragraph by itself. */
const SENTENCE = 4;
/** The model is believed when it is surer than this. */
const SURE = 0.98;

/** Paragraphs that go on from a kept paragraph: no heading, teaser or site phrase stands between. */
export const adjacent: KeepRule = {
  id: 'keep.adjacent',
  note: 'a paragraph that goes on from the one above',
  keeps: (d) => {
    const out: number[] = [];
    let goesOn = false;
    for (let i = 0; i < d.facts.length; i++) {
      const f = d.facts[i]!;
      const paragraph = isProse(f) || (f.ending === 'stop' && f.wordCount >= SENTENCE);
      if (!d.marked[i]) {
        goesOn = paragraph && i >= d.header.body;
        continue;
      }
      const above = elementAt(d.facts, i - 1);
      // The line above in the same words is its copy, and stays.
      goesOn &&= !(above && sameWords(f, above));
      goesOn &&=
        paragraph && f.hits.length === 0 && !f.credited && f.ending !== 'ellipsis' && d.junk[i]! < SURE;
      if (goesOn) out.push(i);
    }
    return out;
  },
};
