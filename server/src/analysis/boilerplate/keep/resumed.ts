import { uint8s } from '../../numbers';
import { contentWords, countMarked, markWords } from '../topic';
import type { Draft } from './draft';
import type { KeepRule } from './rule';

/** So many paragraphs in a row are a text, not a teaser. */
const PARAGRAPHS = 4;
/** Lines that may stand between two of them: a subhead, a caption. */
const GAP = 2;
/** Their content words must so often stand in the kept paragraphs. */
const SHARE = 0.2;
/** The model is believed when it is surer than this, on the whole. */
const SURE = 0.97;
/** It is not believed about so many paragraphs behind an insert of so few lines, unless readers' comments are announced. */
const LONG = 8;
const INSERT = 4;

/**
 * Paragraphs behind an insert that go on with the subject of the story: many in a row that share its words. Where another
 * story begins, the words change (as in M. Hearst, “TextTiling”, 1997).
 */
export const resumed: KeepRule = {
  id: 'keep.resumed',
  note: 'goes on with the subject of the story',
  keeps: (d) => {
    const { prose, size } = d.vocabulary;
    let paragraphs = 0;
    for (const i of d.candidates) if (d.marked[i] && prose[i]) paragraphs++;
    if (paragraphs < PARAGRAPHS) return [];
    const kept = uint8s(size);
    for (let i = 0; i < d.facts.length; i++) if (!d.marked[i] && prose[i]) markWords(d.vocabulary, i, kept);
    const out: number[] = [];
    let run: number[] = [];
    let gap = 0;
    // The last paragraph of the story so far.
    let anchor = -1;
    const close = (): void => {
      let all = 0;
      let shared = 0;
      let junk = 0;
      for (const i of run) {
        shared += countMarked(d.vocabulary, i, kept);
        all += contentWords(d.vocabulary, i);
        junk += d.junk[i]!;
      }
      const believed = junk >= SURE * run.length && !(run.length >= LONG && isInsert(d, anchor + 1, run[0]!));
      if (run.length >= PARAGRAPHS && shared > 0 && shared >= SHARE * all && !believed) {
        out.push(...run);
        anchor = run[run.length - 1]!;
      }
      run = [];
      gap = 0;
    };
    for (let i = 0; i < d.facts.length; i++) {
      const f = d.facts[i]!;
      const leads = f.hits[0]?.from === 0;
      if (d.marked[i] && prose[i] && !leads && f.ending !== 'ellipsis') {
        run.push(i);
        gap = 0;
      } else if (run.length > 0 && ++gap > GAP) close();
      if (!d.marked[i] && prose[i]) {
        if (run.length > 0) close();
        anchor = i;
      }
    }
    close();
    return out;
  },
};

/** True when so few lines stand between two paragraphs that they are an insert, and none of them announces comments. */
function isInsert(d: Draft, from: number, to: number): boolean {
  if (from === 0 || to - from > INSERT) return false;
  for (let i = from; i < to; i++) if (d.facts[i]!.hits.some((h) => h.kind === 'comments')) return false;
  return true;
}
