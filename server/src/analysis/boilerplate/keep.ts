import { dateShape, isByline, isContributorLine, isCorrection, opensWithDateline } from './dates';
import type { Draft } from './decide';
import type { LineFacts } from './lineFacts';
import { isProse } from './prose';

/** A rule that keeps lines although the model would mark them: what must never be lost. */
export interface KeepRule {
  readonly id: string;
  /** Why, in plain words. */
  readonly note: string;
  /** Indices of the lines to keep. */
  keeps(draft: Draft): number[];
}

const line = (d: Draft, f: LineFacts, limit = 300) => d.text.slice(f.start, Math.min(f.end, f.start + limit));
const leads = (f: LineFacts) => f.hits[0]?.from === 0;

function where(d: Draft, keeps: (f: LineFacts, i: number) => boolean): number[] {
  const out: number[] = [];
  d.facts.forEach((f, i) => {
    if (d.marked[i] && keeps(f, i)) out.push(i);
  });
  return out;
}

/** The headline and its repeats. */
const headline: KeepRule = {
  id: 'keep.headline',
  note: 'the headline',
  keeps: (d) => [...d.header.repeats],
};

/** Lines above the story that the model takes for a headline with some right. */
const maybeHeadline: KeepRule = {
  id: 'keep.maybe-headline',
  note: 'may be the headline',
  keeps: (d) =>
    where(
      d,
      (f, i) =>
        i < d.header.body && d.likelyHeadline[i]! >= 0.18 && f.words.length >= 3 && f.words.length <= 40,
    ),
};

/** How far below the headline (and above the first paragraph) a header line may stand. */
const HEADER = 14;

/** Byline, date and summary between headline and story. */
const header: KeepRule = {
  id: 'keep.header',
  note: 'byline, date or summary of the story',
  keeps: (d) => {
    const { headline: top, body } = d.header;
    if (top < 0) return [];
    const end = body > top ? Math.min(body, top + HEADER) : top + 4;
    return where(d, (f, i) => {
      if (i <= top || i >= end || d.junk[i]! > 0.985) return false;
      const words = line(d, f, 160);
      if (isByline(words)) return f.words.length > 1;
      if (dateShape(words) === 'absolute' && f.words.length <= 14) return true;
      return !leads(f) && f.words.length >= 8 && i - top <= 4 && (isProse(f) || i === top + 1);
    });
  },
};

/** Credits of colleagues and corrections at the end of the story. */
const credit: KeepRule = {
  id: 'keep.credit',
  note: 'credit or correction of the story',
  keeps: (d) =>
    where(
      d,
      (f, i) =>
        i >= d.first && i <= d.last + 4 && (isContributorLine(line(d, f, 400)) || isCorrection(line(d, f))),
    ),
};

/** How many furniture lines may stand between a subhead and the paragraphs around it. */
const NEAR = 3;

/** Subheads between two kept paragraphs, unless their words give them away; only site phrases may stand between. */
const between: KeepRule = {
  id: 'keep.between',
  note: 'a short line between two paragraphs of the story',
  keeps: (d) =>
    where(d, (f, i) => {
      if (!canBeSubhead(f, line(d, f, 160)) || d.junk[i]! > 0.95) return false;
      return reachesProse(d, i, -1) && reachesProse(d, i, 1);
    }),
};

function canBeSubhead(f: LineFacts, words: string): boolean {
  const n = f.words.length;
  return (
    n >= 2 &&
    n <= 14 &&
    f.hits.length === 0 &&
    (f.ending === 'none' || f.ending === 'colon' || words.endsWith('?')) &&
    f.shapes[0] !== 0 &&
    !/[()|/@]|\d{4}$/.test(words) &&
    dateShape(words) === 'none'
  );
}

/** True when the next line that is not a site phrase, up or down, is a kept paragraph. */
function reachesProse(d: Draft, i: number, step: 1 | -1): boolean {
  for (let k = 1; k <= NEAR; k++) {
    const f = d.facts[i + k * step];
    if (!f) return false;
    if (!d.marked[i + k * step]) return isProse(f) || f.ending === 'stop';
    if (!f.hits.some((h) => h.place === 'line' && h.kind !== 'related' && h.kind !== 'promo')) return false;
  }
  return false;
}

/** Items of a list that goes on from the story: each opens with a number, a date or a bullet. */
const list: KeepRule = {
  id: 'keep.list',
  note: 'an item of a list in the story',
  keeps: (d) => {
    const out: number[] = [];
    for (let i = 1; i < d.facts.length; i++) {
      if (!d.marked[i] || d.marked[i - 1]) continue;
      let end = i;
      while (end < d.facts.length && d.marked[end] && isItem(d, d.facts[end]!)) end++;
      if (end - i >= 3) for (let k = i; k < end; k++) out.push(k);
    }
    return out;
  },
};

function isItem(d: Draft, f: LineFacts): boolean {
  const words = line(d, f, 80);
  return (
    f.hits.length === 0 &&
    f.words.length >= 3 &&
    !isProse(f) &&
    dateShape(words) !== 'relative' &&
    /^(?:[•*·▪►–—-]\s|\d{1,2}\w{0,2}[.):]?\s|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)/.test(
      words,
    )
  );
}

/** A first paragraph with place and agency is a story's, above all below its headline. */
const dateline: KeepRule = {
  id: 'keep.dateline',
  note: 'opens with place and agency below the headline',
  keeps: (d) =>
    where(d, (f, i) => {
      const { headline: top } = d.header;
      return top >= 0 && i > top && i - top <= 6 && isProse(f) && opensWithDateline(line(d, f, 120));
    }),
};

/** All rules, in the order they are asked. */
export const keepRules: readonly KeepRule[] = [
  headline,
  maybeHeadline,
  header,
  credit,
  dateline,
  between,
  list,
];
