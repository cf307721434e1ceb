import { elementAt } from '../../arrays';
import { wordSet } from '../../lexicon/words';
import type { Tokens } from '../../model';
import { touchesBoth } from '../../tokens/places';
import { lowerAt, textAt } from '../../tokens/wordsAt';
import { KIND } from '../tagger/kinds';
import type { Columns } from './columns';
import { LISTED, listedOf } from './gazetteer';
import { type Name, nameAt } from './name';

const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Before a bare May or March: `in March`, `last May`. */
const TIME_BEFORE = /^(?:in|since|until|till|during|last|next|this|early|late|mid)$/;
const SHORTEST_NUMERIC = '1/1/21'.length;
const NUMERIC = /^(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/(?:\d\d|\d{4}))$/;

/** Plain dates: weekdays, `Aug. 21`, `21 August 2025`, `August 2025`, `8/21/2025`, `in 2019`; a bare May or March only after a word of time. */
export function findDates(tokens: Tokens, { kinds, landmarks }: Columns): Name[] {
  const dates: Name[] = [];
  let end = 0;
  for (const i of landmarks.times) {
    if (i < end) continue;
    const found = kinds[i] === KIND.number ? numericDateAt(tokens, i) : namedDateAt(tokens, i);
    if (!found) continue;
    end = found.end;
    dates.push(nameAt(tokens, found.first, end, 'date', 'pattern.date', 0.9));
  }
  return dates;
}

function namedDateAt(tokens: Tokens, i: number): { first: number; end: number } | null {
  const bits = listedOf(tokens[i]!);
  if (bits & LISTED.weekday) return { first: i, end: withFollowingDate(tokens, i + 1) };
  if (bits & LISTED.month) return monthAt(tokens, i);
  return null;
}

/** After `Thursday`: `, Aug. 21, 2025` and `, 21 August` belong to it. */
function withFollowingDate(tokens: Tokens, from: number): number {
  const at = textAt(tokens, from) === ',' ? from + 1 : from;
  const day = DAY.test(textAt(tokens, at)) ? at + 1 : at;
  const next = tokens[day];
  if (!next || !(listedOf(next) & LISTED.month)) return from;
  const found = monthAt(tokens, day);
  return found && (day > at || found.end > day + 1) && found.first >= at ? found.end : from;
}

/** `in 2019`, `since 2021`: a year between a word of time and one that no number counts. */
function yearAt(tokens: Tokens, i: number): { first: number; end: number } | null {
  const token = tokens[i]!;
  if (!/^(?:1[89]|20)\d\d$/.test(token.text) || !YEAR_BEFORE.test(lowerAt(tokens, i - 1))) return null;
  const next = tokens[i + 1];
  if (next && (next.kind === 'word' || next.kind === 'number') && !YEAR_AFTER.has(next.lower)) return null;
  const touches = tokens.starts[i + 1] === tokens.ends[i];
  if (next && touches && next.kind !== 'punctuation' && next.kind !== 'mark') return null;
  if (next && touches && /^[-–—/%°]$/.test(next.text)) return null;
  return { first: i, end: i + 1 };
}

const YEAR_BEFORE = /^(?:in|since|until|till|during|early|late|mid|by)$/;
const YEAR_AFTER = wordSet(
  'and or to after when while with without as that which who the a an his her its their he she it they we i but before because under for at on in from through was were is are has have had will would when where if following despite amid over about said says according alone',
);

function monthAt(tokens: Tokens, i: number): { first: number; end: number } | null {
  const before = elementAt(tokens, i - 1);
  if (before && /^(?:mr|mrs|ms|miss|dr|judge|sir|dame)\.?$/.test(before.lower)) return null;
  const first = before && DAY.test(before.text) ? i - 1 : i;
  let end = i + 1;
  if (first === i && tokens[end] && DAY.test(tokens[end]!.text)) end = rangeEnd(tokens, end + 1);
  const dated = end > i + 1 || first < i;
  if (tokens[end] && YEAR.test(tokens[end]!.text)) end++;
  else if (dated && textAt(tokens, end) === ',' && YEAR.test(textAt(tokens, end + 1))) end += 2;
  const ambiguous = /^(?:may|march|mar\.|sun\.)$/.test(tokens[i]!.lower);
  const plain = !ambiguous || (before !== undefined && TIME_BEFORE.test(before.lower));
  return end > i + 1 || first < i || plain ? { first, end } : null;
}

/** After the day of `Dec. 6-9`: the end of the range, else `at`. */
function rangeEnd(tokens: Tokens, at: number): number {
  const sign = tokens[at];
  const day = tokens[at + 1];
  if (!sign || !day || !/^[-–]$/.test(sign.text) || !DAY.test(day.text)) return at;
  return touchesBoth(tokens, at) ? at + 2 : at;
}

function numericDateAt(tokens: Tokens, i: number): { first: number; end: number } | null {
  const token = tokens[i]!;
  const { length } = token.text;
  if (length >= SHORTEST_NUMERIC && NUMERIC.test(token.text)) return { first: i, end: i + 1 };
  if (length === 4) return yearAt(tokens, i);
  const next = tokens[i + 1];
  if (!next || !(listedOf(next) & LISTED.month) || !DAY.test(token.text)) return null;
  return monthAt(tokens, i + 1);
}
