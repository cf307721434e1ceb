import { wordSet } from '../../lexicon/words';
import type { Token } from '../../model';
import { isCapital, KIND } from '../tagger/kinds';
import type { Name } from './name';

const YEAR = /^(?:1[89]|20)\d\d$/;
const KINDS = wordSet(
  'general presidential federal state national local regional municipal mayoral gubernatorial parliamentary legislative congressional senate house special leadership primary european council assembly midterm snap runoff by - constitutional independence',
);
const EVENTS = wordSet(
  'election elections referendum by-election byelection primaries primary olympics paralympics championships championship',
);
/** Last words of the names of wars, contests and accords. */
const TAILS = wordSet(
  'war wars olympics paralympics games cup open masters championship championships summit festival revolution uprising massacre genocide treaty accord accords marathon bowl derby trophy intifada holocaust expo tour derby series finals',
);
/** Most words of such a name. */
const MAX_WORDS = 5;

/** Most tokens between the year and the word for the event. */
const MAX_BETWEEN = 8;

/** Events the words are plain about: `2020 United States presidential election`, `Korean War`, `World Cup`. */
export function findEvents(tokens: readonly Token[], kinds: Uint8Array): Name[] {
  const events: Name[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const kind = kinds[i];
    let end = i;
    if (kind === KIND.number) end = YEAR.test(tokens[i]!.text) ? datedEventEnd(tokens, kinds, i) : i;
    else if (isCapital(kind) && !isCapital(kinds[i - 1])) end = namedEventEnd(tokens, kinds, i);
    if (end <= i + 1) continue;
    const first = tokens[i]!.lower === 'the' ? i + 1 : i;
    if (end - first < 2) continue;
    events.push({
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      type: 'event',
      firstToken: first,
      endToken: end,
      confidence: 0.85,
      rule: 'pattern.event',
    });
    i = end - 1;
  }
  return events;
}

function datedEventEnd(tokens: readonly Token[], kinds: Uint8Array, i: number): number {
  let end = i + 1;
  while (end < tokens.length && end - i <= MAX_BETWEEN && belongs(tokens[end]!, kinds[end]!)) end++;
  while (end > i + 1 && !EVENTS.has(tokens[end - 1]!.lower)) end--;
  return end;
}

function belongs(token: Token, kind: number): boolean {
  if (EVENTS.has(token.lower) || KINDS.has(token.lower)) return true;
  return (
    isCapital(kind) ||
    token.lower === 'of' ||
    token.lower === 'the' ||
    token.lower === 'and' ||
    token.lower === "'s"
  );
}

/** A run of two to five capitalised words that ends in a word for an event (a numeral may follow): `World War II`. */
function namedEventEnd(tokens: readonly Token[], kinds: Uint8Array, i: number): number {
  let end = i + 1;
  while (
    end < tokens.length &&
    end - i <= MAX_WORDS &&
    isCapital(kinds[end]) &&
    tokens[end]!.start - tokens[end - 1]!.end <= 1
  )
    end++;
  if (end < tokens.length && isCapital(kinds[end])) return i;
  let last = end - 1;
  if (/^(?:I|II|III|IV|V|VI|X+[IVX]*|L[IVX]*)$/.test(tokens[last]!.text)) last--;
  if (last <= i || !TAILS.has(tokens[last]!.lower)) return i;
  return end;
}
