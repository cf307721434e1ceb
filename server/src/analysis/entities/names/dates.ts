import type { Token } from '../../model';
import { isCapital, KIND } from '../tagger/kinds';
import { LISTED, listedWord } from './gazetteer';
import type { Name } from './name';

const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** Before a bare May or March: `in March`, `last May`. */
const TIME_BEFORE = /^(?:in|since|until|till|during|last|next|this|early|late|mid)$/;
const NUMERIC = /^(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/(?:\d\d|\d{4}))$/;

/** Plain dates: weekdays, `Aug. 21`, `21 August 2025`, `August 2025`, `8/21/2025`; a bare May or March only after a word of time. */
export function findDates(tokens: readonly Token[], kinds: Uint8Array): Name[] {
  const dates: Name[] = [];
  let end = 0;
  for (let i = 0; i < tokens.length; i = Math.max(i + 1, end)) {
    const kind = kinds[i];
    const found = isCapital(kind)
      ? namedDateAt(tokens, i)
      : kind === KIND.number
        ? numericDateAt(tokens, i)
        : null;
    if (!found) continue;
    end = found.end;
    dates.push({
      start: tokens[found.first]!.start,
      end: tokens[end - 1]!.end,
      type: 'date',
      firstToken: found.first,
      endToken: end,
      confidence: 0.9,
      rule: 'pattern.date',
    });
  }
  return dates;
}

function namedDateAt(tokens: readonly Token[], i: number): { first: number; end: number } | null {
  const bits = listedWord(tokens[i]!.lower);
  if (bits & LISTED.weekday) return { first: i, end: withFollowingDate(tokens, i + 1) };
  if (bits & LISTED.month) return monthAt(tokens, i);
  return null;
}

/** After `Thursday`: `, Aug. 21, 2025` belongs to it. */
function withFollowingDate(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== ',') return from;
  const next = tokens[from + 1];
  if (!next || !(listedWord(next.lower) & LISTED.month)) return from;
  return monthAt(tokens, from + 1)?.end ?? from;
}

function monthAt(tokens: readonly Token[], i: number): { first: number; end: number } | null {
  const before = tokens[i - 1];
  const first = before && DAY.test(before.text) ? i - 1 : i;
  let end = i + 1;
  if (first === i && tokens[end] && DAY.test(tokens[end]!.text)) end++;
  const dated = end > i + 1 || first < i;
  if (tokens[end] && YEAR.test(tokens[end]!.text)) end++;
  else if (dated && tokens[end]?.text === ',' && YEAR.test(tokens[end + 1]?.text ?? '')) end += 2;
  const ambiguous = /^(?:may|march|mar\.|sun\.)$/.test(tokens[i]!.lower);
  const plain = !ambiguous || (before !== undefined && TIME_BEFORE.test(before.lower));
  return end > i + 1 || first < i || plain ? { first, end } : null;
}

function numericDateAt(tokens: readonly Token[], i: number): { first: number; end: number } | null {
  const token = tokens[i]!;
  if (NUMERIC.test(token.text)) return { first: i, end: i + 1 };
  const next = tokens[i + 1];
  if (!DAY.test(token.text) || !next || !(listedWord(next.lower) & LISTED.month)) return null;
  return monthAt(tokens, i + 1);
}
