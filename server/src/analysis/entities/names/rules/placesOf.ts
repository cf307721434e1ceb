import { wordSet } from '../../../lexicon/words';
import { isWithinOne, spanAt } from '../../../span';
import { isCapitalAt } from '../../tagger/kinds';
import { listedPlaceEnd } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { trait } from '../traits';
import { nameAt, when } from './rule';

/** First words of places named “… of …”. */
const HEADS = wordSet(
  'republic kingdom principality duchy emirate sultanate province prefecture county gulf strait straits bay isle isles cape sea mount district valley peninsula port colony',
);

const HEAD = trait(HEADS);

/** Places named with “of”: `Gulf of Mexico`, `Republic of Ireland`; the head is capitalised. */
export const findPlacesOf = when({ capitals: HEAD }, (names, { tokens, kinds, traits, capitals }) => {
  const found: Name[] = [];
  let passed = 0;
  for (const i of capitals) {
    if ((traits[i]! & HEAD) === 0 || i < passed || i + 2 >= tokens.length) continue;
    if (tokens[i + 1]!.lower !== 'of') continue;
    let end = i + 2;
    if (tokens[end]!.lower === 'the' && end + 1 < tokens.length) end++;
    const start = end;
    const place = listedPlaceEnd(tokens, start, tokens.length);
    if (place > start) end = place;
    else {
      while (end < tokens.length && end - start < 4 && isCapitalAt(kinds, end)) end++;
      if (end - start > 3) end = start + 1;
    }
    if (end === start) continue;
    let first = i;
    while (first > 0 && i - first < 3 && isCapitalAt(kinds, first - 1) && tokens[first - 1]!.lower !== 'the')
      first--;
    if (first < i && !spanAt(names, tokens.starts[first]!)) first = i;
    found.push(nameAt(tokens, first, end, 'location', 'list.place-of', 0.85));
    passed = end;
  }
  if (found.length === 0) return names;
  const kept = found.filter((place) => !isWithinOne(names, place));
  return withoutOverlaps(kept, names);
});
