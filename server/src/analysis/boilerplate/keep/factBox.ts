import { uint8s } from '../../numbers';
import type { LineFacts } from '../lineFacts';
import { isProse } from '../prose';
import { Sign } from '../scan';
import { contentWords, countMarked, markWords } from '../topic';
import type { Draft } from './draft';
import { type KeepRule, leads, line } from './rule';

/** A label has no more words, nor characters. */
const LABEL = 4;
const FARTHEST = 40;
/** One such line alone may be a link. */
const LINES = 2;
/** A value that is no list has no more words. */
const VALUE = 3;
/** So many words of the box stand in the paragraphs of the story. */
const SHARED = 2;
/** A longer line above the box is no heading of it. */
const HEADING = 6;

/**
 * The particulars of a story, each line a label with its value: who voted how, line-ups, scorers and referee. They stand
 * right below a paragraph, under a heading or none, and name whom the story names.
 */
export const factBox: KeepRule = {
  id: 'keep.fact-box',
  note: 'particulars of the story, each with its label',
  keeps: (d) => {
    const out: number[] = [];
    // A box below the last marked line, and below its heading, loses nothing.
    const until = d.candidates[d.candidates.length - 1]! + 1;
    for (let i = Math.max(1, d.header.body + 1); i <= until && i < d.facts.length; i++) {
      if (!isParticular(d, d.facts[i]!)) continue;
      let end = i + 1;
      while (end < d.facts.length && isParticular(d, d.facts[end]!)) end++;
      const above = isHeading(d, i - 1) ? i - 2 : i - 1;
      if (above >= 0 && !d.marked[above] && end - i >= LINES) {
        const known = wordsOfStory(d, i, end);
        if (shared(d, known, i, end) >= SHARED) {
          for (let k = i; k < end; k++) markWords(d.vocabulary, k, known);
          end = sentencesBelow(d, known, end);
          for (let k = above + 1; k < end; k++) out.push(k);
        }
      }
      i = end;
    }
    return out;
  },
};

function isHeading(d: Draft, i: number): boolean {
  const f = d.facts[i]!;
  return (
    f.wordCount <= HEADING &&
    f.hits.length === 0 &&
    f.date === 'none' &&
    f.ending !== 'stop' &&
    f.ending !== 'ellipsis'
  );
}

function isParticular(d: Draft, f: LineFacts): boolean {
  if ((f.signs & Sign.colon) === 0 || leads(f) || f.ending === 'ellipsis' || f.wordCount < 2) return false;
  const words = line(d, f);
  const colon = words.indexOf(': ');
  if (colon < 1 || colon > FARTHEST || !hasPieces(words, 0, colon, LABEL)) return false;
  const isShort = hasPieces(words, colon + 2, words.length, VALUE);
  const names = f.capitals + f.numbers > f.wordCount / 2;
  if (!isShort && !names) return false;
  return /[,;] /.test(words.slice(colon + 2)) ? names : isShort;
}

/** True when the spaces between `from` and `to` divide a line into no more than `most` pieces. */
function hasPieces(line: string, from: number, to: number, most: number): boolean {
  let count = 1;
  for (let at = line.indexOf(' ', from); at >= 0 && at < to; at = line.indexOf(' ', at + 1))
    if (++count > most) return false;
  return true;
}

/** The words of the headline and of what else is kept outside the box. */
function wordsOfStory(d: Draft, from: number, to: number): Uint8Array {
  const known = uint8s(d.vocabulary.size);
  for (let i = 0; i < d.facts.length; i++)
    if (!d.marked[i] && (i < from || i >= to)) markWords(d.vocabulary, i, known);
  return known;
}

/** How many words of the lines are known. */
function shared(d: Draft, known: Uint8Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += countMarked(d.vocabulary, i, known);
  return sum;
}

/**
 * The line after the last sentence below the box, under a heading or none, that is about the same: a quarter of its words
 * are known.
 */
function sentencesBelow(d: Draft, known: Uint8Array, from: number): number {
  let end = from;
  for (let i = from; i < d.facts.length && i <= end + 1; i++) {
    const f = d.facts[i]!;
    if (!isProse(f)) {
      if (isHeading(d, i)) continue;
      break;
    }
    const common = shared(d, known, i, i + 1);
    if (leads(f) || f.ending !== 'stop' || common < SHARED || common * 4 < contentWords(d.vocabulary, i))
      break;
    end = i + 1;
  }
  return end;
}
