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

/** Most tokens between the year and the word for the event. */
const MAX_BETWEEN = 8;

/** Dated events: a year, names or kinds, and a word for the event: `2020 United States presidential election`. */
export function findEvents(tokens: readonly Token[], kinds: Uint8Array): Name[] {
  const events: Name[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (kinds[i] !== KIND.number || !YEAR.test(tokens[i]!.text)) continue;
    let end = i + 1;
    while (end < tokens.length && end - i <= MAX_BETWEEN && belongs(tokens[end]!, kinds[end]!)) end++;
    while (end > i + 1 && !EVENTS.has(tokens[end - 1]!.lower)) end--;
    if (end <= i + 1) continue;
    events.push({
      start: tokens[i]!.start,
      end: tokens[end - 1]!.end,
      type: 'event',
      firstToken: i,
      endToken: end,
      confidence: 0.85,
      rule: 'pattern.event',
    });
    i = end - 1;
  }
  return events;
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
