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

/** How many lines above a list its last paragraph may stand: room for a heading. */
const LEAD = 2;
/** Fewer items are no list. */
const ITEMS = 3;

/** Lists that go on from the story, with their heading: each item opens with a number, a date or a bullet. */
const list: KeepRule = {
  id: 'keep.list',
  note: 'an item of a list in the story',
  keeps: (d) => {
    const out: number[] = [];
    for (let i = 1; i < d.facts.length; i++) {
      if (!d.marked[i] || !isItem(d, d.facts[i]!)) continue;
      let end = i;
      while (end < d.facts.length && isItem(d, d.facts[end]!)) end++;
      let above = i - 1;
      while (above >= 0 && i - above <= LEAD && d.marked[above] && !leads(d.facts[above]!)) above--;
      if (end - i >= ITEMS && above >= 0 && !d.marked[above])
        for (let k = above + 1; k < end; k++) out.push(k);
      i = end;
    }
    return out;
  },
};

function isItem(d: Draft, f: LineFacts): boolean {
  const words = line(d, f, 80);
  return (
    !leads(f) &&
    f.words.length >= 3 &&
    !isProse(f) &&
    f.ending !== 'ellipsis' &&
    dateShape(words) !== 'relative' &&
    /^(?:[•*·▪►–—-]\s|\d{1,2}\w{0,2}[.):]?\s|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)/.test(
      words,
    )
  );
}

/** The model must keep this share of the best run of prose, or it is not believed. */
const TRUST = 0.35;
/** So many words of prose are a notice rather than a story. */
const NOTICE = 110;

/**
 * The model may miss the story altogether and keep a notice. When most of the best run of coherent prose would go, and
 * hardly any other prose stays, its paragraphs stay.
 */
const core: KeepRule = {
  id: 'keep.core',
  note: 'a paragraph of the longest coherent text',
  keeps: (d) => {
    const [first, last] = d.core;
    let words = 0;
    let kept = 0;
    let keptInside = 0;
    d.facts.forEach((f, i) => {
      if (!isProse(f)) return;
      const inside = i >= first && i <= last;
      if (inside) words += f.words.length;
      if (d.marked[i]) return;
      // Notices give themselves away by their phrases.
      if (f.hits.length === 0) kept += f.words.length;
      if (inside) keptInside += f.words.length;
    });
    if (words < 60 || keptInside > TRUST * words || kept > NOTICE) return [];
    return where(d, (f, i) => i >= first && i <= last && isProse(f) && !leads(f));
  },
};

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
  core,
  dateline,
  between,
  list,
];
