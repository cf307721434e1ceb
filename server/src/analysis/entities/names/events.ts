import { phraseSet, wordSet } from '../../lexicon/words';
import type { Tokens, WordType } from '../../model';
import { tokenize } from '../../tokens/tokenize';
import { lowerAt } from '../../tokens/wordsAt';
import { perWord } from '../../tokens/wordTypes';
import { isCapital, isCapitalAt, KIND } from '../tagger/kinds';
import type { Columns } from './columns';
import { LISTED, listedOf } from './gazetteer';
import { type Name, nameAt } from './name';
import { trait } from './traits';

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
/** First words of “… of …”: `Battle of Bannock Field`. */
const HEADS = wordSet('battle siege massacre treaty feast festival night');
/** Storms and the like have names of their own: `Hurricane Ida`. */
const STORMS = wordSet('hurricane typhoon cyclone storm');
/** Contests and days known by name, whatever stands around them. Own list. */
const KNOWN = phraseSet(
  `world cup, super bowl, champions league, europa league, copa libertadores, copa américa, copa america, africa cup of nations, asian games, commonwealth games,
  olympic games, winter olympics, summer olympics, paralympic games, tour de france, giro d'italia, vuelta a españa, world series, stanley cup, ryder cup, davis cup,
  grand prix, grand slam, french open, us open, u.s. open, australian open, masters tournament, kentucky derby, oktoberfest, eurovision song contest,
  academy awards, golden globes, golden globe awards, grammy awards, emmy awards, tony awards, bafta awards, cannes film festival, venice film festival, toronto film festival,
  toronto international film festival, sundance film festival, berlin film festival, edinburgh festival, arab spring, cold war, prague spring, brexit, world war i, world war ii, second world war,
  first world war, gulf war, korean war, vietnam war, six-day war, yom kippur war, boer war, civil rights movement, great depression, velvet revolution, orange revolution, cultural revolution`,
);
const KNOWN_BY_FIRST = new Map<string, (readonly string[])[]>();
for (const phrase of KNOWN) {
  const words = tokenize(phrase, 0, phrase.length).map((token) => token.lower);
  const list = KNOWN_BY_FIRST.get(words[0]!) ?? [];
  list.push(words);
  list.sort((a, b) => b.length - a.length);
  KNOWN_BY_FIRST.set(words[0]!, list);
}

const knownFrom = perWord(({ lower }) => KNOWN_BY_FIRST.get(lower) ?? null);
const KNOWN_START = trait(KNOWN_BY_FIRST.keys());
const STORM = trait(STORMS);
const HEAD = trait(HEADS);
const TAIL = trait(TAILS);
const DATED = trait(EVENTS);
const TELLING = KNOWN_START | STORM | HEAD | TAIL | DATED;

/** Most words of such a name. */
const MAX_WORDS = 5;

/** Most tokens between the year and the word for the event. */
const MAX_BETWEEN = 8;

/** Events the words are plain about: `2020 United States presidential election`, `Korean War`, `Battle of Bannock Field`, `Hurricane Ida`, `World Cup`. */
export function findEvents(tokens: Tokens, { kinds, traits, present }: Columns): Name[] {
  if ((present & TELLING) === 0) return [];
  const events: Name[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const kind = kinds[i]!;
    let end = i;
    if (kind === KIND.number) {
      if ((present & DATED) !== 0 && YEAR.test(tokens[i]!.text)) end = datedEventEnd(tokens, kinds, i);
    } else if (isCapital(kind)) {
      const telling = traits[i]!;
      if ((telling & KNOWN_START) !== 0) end = knownEventEnd(tokens, kinds, i);
      if (end === i && (telling & STORM) !== 0) end = stormEnd(tokens, kinds, i);
      if (end === i && (telling & HEAD) !== 0) end = eventOfEnd(tokens, kinds, i);
      if (end === i && (present & TAIL) !== 0 && !isCapitalAt(kinds, i - 1))
        end = namedEventEnd(tokens, kinds, traits, i);
    }
    if (end <= i + 1) continue;
    const first = tokens[i]!.lower === 'the' ? i + 1 : i;
    if (end - first < 2) continue;
    events.push(nameAt(tokens, first, end, 'event', 'pattern.event', 0.85));
    i = end - 1;
  }
  return events;
}

/** The end of the known event that starts at token `i`, all its words but small ones capitalised; else `i`. */
function knownEventEnd(tokens: Tokens, kinds: Uint8Array, i: number): number {
  const known = knownFrom(tokens[i]!);
  if (known === null) return i;
  for (const words of known) {
    let same = 1;
    while (same < words.length && lowerAt(tokens, i + same) === words[same]) same++;
    if (same === words.length && isCapitalAt(kinds, i + same - 1)) return i + same;
  }
  return i;
}

/** `Hurricane Ida`, `Tropical Storm Nate`: one name after the kind; never a person's `Storm Reid`. */
function stormEnd(tokens: Tokens, kinds: Uint8Array, i: number): number {
  const plain = tokens[i]!.lower === 'storm' && lowerAt(tokens, i - 1) !== 'tropical';
  if (!isCapitalAt(kinds, i + 1) || isCapitalAt(kinds, i + 2) || !isNext(tokens, i + 1)) return i;
  if (
    (listedOf(tokens[i + 1]!) & LISTED.orgTail) !== 0 ||
    /^(?:season|watch|relief)$/.test(tokens[i + 1]!.lower)
  )
    return i;
  if (
    plain &&
    (isCapitalAt(kinds, i - 1) ||
      !/^(?:when|after|as|during|by|before|from|of)$/.test(lowerAt(tokens, i - 1)))
  )
    return i;
  return i + 2;
}

/** `Battle of Bannock Field`, `Siege of Northport`. */
function eventOfEnd(tokens: Tokens, kinds: Uint8Array, i: number): number {
  if (lowerAt(tokens, i + 1) !== 'of') return i;
  let end = i + 2;
  if (lowerAt(tokens, end) === 'the') end++;
  const start = end;
  while (end < tokens.length && end - start < 3 && isCapitalAt(kinds, end) && isNext(tokens, end)) end++;
  return end > start && !isCapitalAt(kinds, end) ? end : i;
}

function isNext(tokens: Tokens, i: number): boolean {
  return tokens[i] !== undefined && tokens.starts[i]! - tokens.ends[i - 1]! <= 1;
}

function datedEventEnd(tokens: Tokens, kinds: Uint8Array, i: number): number {
  let end = i + 1;
  while (end < tokens.length && end - i <= MAX_BETWEEN && belongs(tokens[end]!, kinds[end]!)) end++;
  while (end > i + 1 && !EVENTS.has(tokens[end - 1]!.lower)) end--;
  return end;
}

function belongs(token: WordType, kind: number): boolean {
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
function namedEventEnd(tokens: Tokens, kinds: Uint8Array, traits: Int32Array, i: number): number {
  let end = i + 1;
  while (
    end < tokens.length &&
    end - i <= MAX_WORDS &&
    isCapitalAt(kinds, end) &&
    tokens.starts[end]! - tokens.ends[end - 1]! <= 1
  )
    end++;
  if (end < tokens.length && isCapitalAt(kinds, end)) return i;
  let last = end - 1;
  if (end === i + 1) return i;
  if ((traits[last]! & TAIL) === 0 && /^(?:I|II|III|IV|V|VI|X+[IVX]*|L[IVX]*)$/.test(tokens[last]!.text))
    last--;
  if (last <= i || (traits[last]! & TAIL) === 0) return i;
  return end;
}
