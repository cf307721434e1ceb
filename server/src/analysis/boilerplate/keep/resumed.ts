import type { KeepRule } from './rule';

/** So many paragraphs in a row are a text, not a teaser. */
const PARAGRAPHS = 4;
/** Lines that may stand between two of them: a subhead, a caption. */
const GAP = 2;
/** Their content words must so often stand in the kept paragraphs. */
const SHARE = 0.2;
/** The model is believed when it is surer than this, on the whole. */
const SURE = 0.97;

/**
 * Paragraphs behind an insert that go on with the subject of the story: many in a row that share its words. Where another
 * story begins, the words change (as in M. Hearst, “TextTiling”, 1997).
 */
export const resumed: KeepRule = {
  id: 'keep.resumed',
  note: 'goes on with the subject of the story',
  keeps: (d) => {
    const { rows, prose, size } = d.vocabulary;
    if (d.facts.every((_, i) => !d.marked[i] || !prose[i])) return [];
    const kept = new Uint8Array(size);
    d.facts.forEach((_, i) => {
      if (!d.marked[i] && prose[i]) for (const id of rows[i]!) kept[id] = 1;
    });
    const out: number[] = [];
    let run: number[] = [];
    let gap = 0;
    const close = (): void => {
      let all = 0;
      let shared = 0;
      let junk = 0;
      for (const i of run) {
        for (const id of rows[i]!) shared += kept[id]!;
        all += rows[i]!.length;
        junk += d.junk[i]!;
      }
      if (run.length >= PARAGRAPHS && shared > 0 && shared >= SHARE * all && junk < SURE * run.length)
        out.push(...run);
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
    }
    close();
    return out;
  },
};
