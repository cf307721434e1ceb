import type { BoilerplateKind } from '../../model';
import { isContributorLine, isCorrection, mayOpenDateline, opensWithDateline } from '../dates';
import type { LineFacts } from '../lineFacts';
import type { PhrasePlace } from '../phrases';
import { SIGNS_LIMIT, Sign } from '../scan';
import { WordClass } from '../wordClasses';
import { joint, noneOr, oneOf } from './joint';
import { bin, binsUpTo, countBin, edges, type RowWriter, sequenceSchema } from './schema';

const { group } = sequenceSchema;

export const kinds: readonly BoilerplateKind[] = [
  'navigation',
  'share',
  'advertisement',
  'related',
  'newsletter',
  'comments',
  'tags',
  'caption',
  'legal',
  'consent',
  'promo',
  'bio',
  'error',
  'player',
  'label',
  'furniture',
];
const kindIndex = Object.fromEntries(kinds.map((k, i) => [k, i])) as Record<BoilerplateKind, number>;
const placeIndex: Record<PhrasePlace, number> = { line: 0, start: 1, inside: 2 };
const endings = ['stop', 'ellipsis', 'colon', 'comma', 'none'] as const;
const dates = ['none', 'relative', 'absolute', 'clock'] as const;
const endingIndex = Object.fromEntries(endings.map((e, i) => [e, i])) as Record<LineFacts['ending'], number>;
const dateIndex = Object.fromEntries(dates.map((d, i) => [d, i])) as Record<(typeof dates)[number], number>;

const lengthEdges = edges(2, 3, 4, 6, 9, 13, 19, 29, 46, 80, 200);
const lengthBins = binsUpTo(lengthEdges);
const ratioEdges = edges(0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7);
const charEdges = edges(3.5, 5, 6.5, 8.5);
const numberEdges = edges(0.001, 0.15, 0.5);
const fewEdges = edges(1, 2);
const coveredEdges = edges(0.1, 0.3, 0.6, 0.999);
const hitEdges = edges(1, 2, 4);
const sentenceEdges = edges(2, 3, 5, 9);
const pastEdges = edges(1, 3);
const commaEdges = edges(0.001, 0.08, 0.2);

const BIAS = group('bias');
const WORDS = group('words', lengthEdges.length + 1);
const CHARS = group('characters per word', 5);
const STOPWORDS = group('function words', ratioEdges.length + 1);
const CAPITALS = group('capitals', ratioEdges.length + 1);
const LOWER = group('has lower-case content word');
const ALL_CAPITALS = group('all capitals');
const NUMBERS = group('numbers', 4);
const ENDING = group('ending', endings);
const LONG_ENDING = group('long line, ending', endings);
const SENTENCES = group('sentences', 5);
const FIRST = group('first character', ['lower', 'upper', 'digit', 'bullet', 'quote', 'bracket', 'other']);
const LAST = group('last character', [
  'bracket',
  'quote',
  'exclamation',
  'question',
  'letter',
  'digit',
  'other',
]);
const HIT = group('phrase', 3 * kinds.length);
const COVERED = group('phrase covers', 5);
const HITS = group('phrases', 4);
const DATE = group('date', dates);
const BYLINE = group('byline');
const CONTRIBUTOR = group('contributor line');
const CORRECTION = group('correction');
const DATELINE = group('opens with dateline');
const TITLE = group('title case');
const NAME = group('looks like a name');
const SPEECH = group('reports speech');
const THIRD = group('he, she, they');
const SECOND = group('you');
const FIRST_PERSON = group('I, we');
const PAST = group('past tense', 3);
const IMPERATIVE = group('opens with an imperative');
const SIGNS = group('sign', [
  'bar',
  'dot',
  'guillemet',
  'at',
  'hash',
  'copyright',
  'url',
  'money',
  'slash',
  'ampersand',
  'quote',
]);
const COMMAS = group('commas', 4);
const DURATION = group('opens with a duration');
const AGENCY = group('agency in brackets');
const GLUED = group('words run together', 3);
const CREDIT_TAIL = group('ends with a name after the last stop');
const SCENE = group('tells what a picture shows');
const TWEET = group('embedded post');
const PICTURE = group('picture credit in brackets');
const OPEN_BRACKET = group('ends with an opening bracket');

const SIZE_AND_ENDING = joint(
  oneOf(BIAS, 1),
  oneOf(WORDS, lengthEdges.length + 1),
  noneOr(LONG_ENDING, endings.length),
  oneOf(ENDING, endings.length),
);
const LETTERS_AND_NUMBERS = joint(oneOf(CHARS, charEdges.length + 1), oneOf(NUMBERS, numberEdges.length + 1));
const STOPWORDS_AND_CAPITALS = joint(
  oneOf(STOPWORDS, ratioEdges.length + 1),
  oneOf(CAPITALS, ratioEdges.length + 1),
);
const SENTENCES_AND_WORDS = joint(
  oneOf(SENTENCES, sentenceEdges.length + 1),
  oneOf(PAST, pastEdges.length + 1),
  oneOf(GLUED, fewEdges.length + 1),
  noneOr(LOWER),
  noneOr(TITLE),
);
const EDGES_AND_COMMAS = joint(oneOf(FIRST, 7), oneOf(LAST, 7), oneOf(COMMAS, commaEdges.length + 1));
const DATE_AND_HITS = joint(oneOf(DATE, dates.length), oneOf(HITS, hitEdges.length + 1), noneOr(BYLINE));

/** What a line contributes to its neighbours' features, too: see context.ts. */
export interface OwnSummary {
  readonly words: number;
  readonly ending: number;
  readonly date: number;
  /** Kind of the leading phrase, or -1; and its place. */
  readonly kind: number;
  readonly place: number;
  readonly title: boolean;
  readonly byline: boolean;
  /** What of this is always there as one number: `(words * 5 + ending) * 2`, one more for a title. */
  readonly looks: number;
  /** True when there is more: a date, a leading phrase, a byline. */
  readonly isMarked: boolean;
  /** Ending, date and kind as one number. */
  readonly shape: number;
}

/** Equal summaries are one object; there are no more than combinations of their values. */
const summaries = new Map<number, OwnSummary>();

/** Adds the features of the line by itself. */
export function addOwn(text: string, f: LineFacts, out: RowWriter): OwnSummary {
  const n = f.wordCount;
  const words = countBin(n, lengthBins);
  const ending = endingIndex[f.ending];
  const longEnding = n >= 20 ? ending + 1 : 0;
  out.add(SIZE_AND_ENDING + (words * (endings.length + 1) + longEnding) * endings.length + ending);
  if (n > 0) {
    const letters = bin(f.length / n, charEdges);
    out.add(LETTERS_AND_NUMBERS + letters * (numberEdges.length + 1) + bin(f.numbers / n, numberEdges));
    const stopwords = bin(f.stopwords / n, ratioEdges);
    out.add(STOPWORDS_AND_CAPITALS + stopwords * (ratioEdges.length + 1) + bin(f.capitals / n, ratioEdges));
    if (f.allCapitals * 2 > n && n > 1) out.add(ALL_CAPITALS);
  }
  const title = addWords(f, out);
  addCharacters(text, f, out);
  const date = dateIndex[f.date];
  const { byline } = f;
  const hits = bin(f.hits.length, hitEdges);
  out.add(DATE_AND_HITS + (date * (hitEdges.length + 1) + hits) * 2 + (byline ? 1 : 0));
  if (f.classes & WordClass.credit && isContributorLine(startOf(text, f, START))) out.add(CONTRIBUTOR);
  if (n > 0 && f.classesAt(0) & WordClass.correction && isCorrection(startOf(text, f, 80)))
    out.add(CORRECTION);
  if (mayOpenDateline(text, f.start) && opensWithDateline(startOf(text, f, 120))) out.add(DATELINE);
  let covered = 0;
  for (const hit of f.hits) {
    out.add(HIT + placeIndex[hit.place] * kinds.length + kindIndex[hit.kind]);
    covered += hit.to - hit.from;
  }
  if (covered > 0) out.add(COVERED + bin(covered / n, coveredEdges));
  const first = f.hits[0];
  const leads = first !== undefined && first.from === 0;
  const kind = leads ? kindIndex[first.kind] : -1;
  const shape = (ending * dates.length + date) * (kinds.length + 1) + kind + 1;
  const place = leads ? placeIndex[first.place] : -1;
  const key =
    ((shape * (lengthEdges.length + 1) + words) * 4 + place + 1) * 4 + (title ? 2 : 0) + (byline ? 1 : 0);
  const known = summaries.get(key);
  if (known) return known;
  const summary = {
    words,
    ending,
    date,
    kind,
    place,
    title,
    byline,
    looks: (words * endings.length + ending) * 2 + (title ? 1 : 0),
    isMarked: date > 0 || kind >= 0 || byline,
    shape,
  };
  summaries.set(key, summary);
  return summary;
}

/** Features of the words; true when the line is in title case. */
function addWords(f: LineFacts, out: RowWriter): boolean {
  const n = f.wordCount;
  const { classes, long } = f;
  const opens = f.sentences;
  const title = n >= 2 && long > 0 && f.longLower * 5 < long;
  const sentences = bin(opens, sentenceEdges);
  const past = sentences * (pastEdges.length + 1) + bin(f.past, pastEdges);
  const glued = past * (fewEdges.length + 1) + bin(f.glued, fewEdges);
  out.add(SENTENCES_AND_WORDS + (glued * 2 + (f.longLower > 0 ? 1 : 0)) * 2 + (title ? 1 : 0));
  if (n >= 2 && n <= 4 && f.capitals === n && f.ending === 'none') out.add(NAME);
  if (classes & WordClass.scene) out.add(SCENE);
  if (n >= 8 && f.ending === 'none' && opens >= 2 && endsWithName(f)) out.add(CREDIT_TAIL);
  if (classes & WordClass.speech) out.add(SPEECH);
  if (classes & WordClass.thirdPerson) out.add(THIRD);
  if (classes & WordClass.secondPerson) out.add(SECOND);
  if (classes & WordClass.firstPerson) out.add(FIRST_PERSON);
  if (n > 1 && f.classesAt(0) & WordClass.imperative) out.add(IMPERATIVE);
  return title;
}

/** True when the words after the last stop are up to six capitalised ones: “… at the fair. Ann Example”. */
function endsWithName(f: LineFacts): boolean {
  for (let i = f.wordCount - 1, seen = 1; i > 0 && seen <= 6; i--, seen++) {
    const { shape, text } = f.word(i);
    if (shape === 0 && text !== 'for' && text !== 'of') return false;
    if (f.opensSentence(i)) return shape > 0;
  }
  return false;
}

/** How many characters of a line are looked at. */
const START = 240;
/** The signs that are features of their own. */
const FEATURED = (1 << 11) - 1;
const startOf = (text: string, f: LineFacts, limit: number) =>
  text.slice(f.start, Math.min(f.end, f.start + limit));

function addCharacters(text: string, f: LineFacts, out: RowWriter): void {
  const first = firstCharacter(text, f);
  const last = lastCharacter(text, f);
  const commas = bin(f.commas / Math.max(1, f.wordCount), commaEdges);
  out.add(EDGES_AND_COMMAS + (first * 7 + last) * (commaEdges.length + 1) + commas);
  let { signs } = f;
  const address = (signs & Sign.address) !== 0;
  // Whatever asks for the words themselves is rare.
  const asked = signs & (Sign.address | Sign.at | Sign.bracket) || first === DIGITS;
  const line = asked ? startOf(text, f, START) : '';
  if (address && namesSite(line)) signs |= Sign.url;
  if (signs & FEATURED) for (let i = 0; i < 11; i++) if (signs & (1 << i)) out.add(SIGNS + i);
  if (first === DIGITS && /^\d{1,2}:\d\d\b/.test(line)) out.add(DURATION);
  if ((address || signs & Sign.at) && isEmbeddedPost(line)) out.add(TWEET);
  if (
    (f.length > SIGNS_LIMIT || signs & (Sign.bracket | Sign.slash | Sign.url)) &&
    /\((?:photos?|pictures?|pics?|images?|videos?|credits?|source|file|illustration)\b|\([^()]{2,60}(?:\/|via )[^()]{2,40}\)\.?$|[^\s/] ?\/ ?(?:AP|AFP|Reuters|Getty|PA|EPA|TNS|NBC|CBS|CNN|Bloomberg)\b/i.test(
      text.slice(Math.max(f.start, f.end - 80), f.end),
    )
  )
    out.add(PICTURE);
  if (text.charCodeAt(f.end - 1) === 0x28) out.add(OPEN_BRACKET);
  if (
    signs & Sign.bracket &&
    /^[^.]{0,60}\((?:AP|Reuters|AFP|CNN|CBS|PA|UPI|dpa|Bloomberg|[\w ]+ Press)\)/i.test(line)
  )
    out.add(AGENCY);
}

const siteMarks = ['www.', '.com', '.org', '.net', '.co.uk'];

function namesSite(line: string): boolean {
  return siteMarks.some((mark) => line.includes(mark));
}

/** How posts of social networks look once embedded in text. */
function isEmbeddedPost(line: string): boolean {
  if (line.includes('pic.twitter.com') || line.includes('://t.co/')) return true;
  return line.includes('@') && /^[—–-] ?[^()]{2,60}\(@\w+\)/.test(line);
}

const DIGITS = 2;

function firstCharacter(text: string, f: LineFacts): number {
  const code = text.charCodeAt(f.start);
  if (code >= 0x61 && code <= 0x7a) return 0;
  if (code >= 0x41 && code <= 0x5a) return 1;
  if (code >= 0x30 && code <= 0x39) return DIGITS;
  const c = text.charAt(f.start);
  if ('-–—•*·▪►>'.includes(c)) return 3;
  if ('"“‘\'«„'.includes(c)) return 4;
  if ('([{'.includes(c)) return 5;
  if (c.toLowerCase() !== c) return 1;
  return c.toUpperCase() !== c ? 0 : 6;
}

function lastCharacter(text: string, f: LineFacts): number {
  const code = text.charCodeAt(f.end - 1);
  if (code === 0x2e) return 6;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 4;
  if (code >= 0x30 && code <= 0x39) return 5;
  const c = text.charAt(f.end - 1);
  if (')]'.includes(c)) return 0;
  if ('"”’\'»'.includes(c)) return 1;
  if (c === '!') return 2;
  if (c === '?') return 3;
  return c.toLowerCase() !== c.toUpperCase() ? 4 : 6;
}
