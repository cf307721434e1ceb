import type { Tokens } from '../model';
import { clauseSubject } from '../syntax/clauseSubject';
import { isGerund } from '../syntax/gerund';
import type { Nominees } from '../syntax/nominees';
import {
  Item,
  type Items,
  isOblique,
  isPhrase,
  isPossessor,
  itemAt,
  refAt,
  tokenAt,
} from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';
import { lowerAt } from '../tokens/wordsAt';
import { wordTest } from '../tokens/wordTypes';

/** What is read of a text to tell who is quoted. */
export interface QuotedRead {
  readonly tokens: Tokens;
  readonly nominees: Nominees;
}

/** Somebody who is quoted by another. */
export interface Quoted {
  readonly speaker: Nominee;
  /** Whoever passes the words on; null where the sentence does not say. */
  readonly relay: Nominee | null;
  /** Index of the item that reports the words: the cue itself, or `saying` of `quoted Ruiz as saying`. */
  readonly saying: number;
}

/** The two of `the minister was quoted by Tass as saying`; null for any other use of the verb. */
export function passiveQuote(read: QuotedRead, items: Items, at: number): Quoted | null {
  const cue = tokenAt(items, at);
  if (!passesOn(read.tokens[cue]!) || !BE.has(lowerAt(read.tokens, cue - 1))) return null;
  const by = at + 1;
  if (itemAt(items, by) !== Item.Preposition || read.tokens[tokenAt(items, by)]!.lower !== 'by') return null;
  let relay = at + 2;
  while (isPossessor(items, relay)) relay++;
  let speaker = at - 1;
  while (itemAt(items, speaker) === Item.Auxiliary || isOblique(items, speaker)) speaker--;
  if (!isPhrase(items, speaker) || isPossessor(items, speaker)) return null;
  if (!isPhrase(items, relay)) return null;
  return {
    speaker: read.nominees.at(refAt(items, speaker)),
    relay: read.nominees.at(refAt(items, relay)),
    saying: at,
  };
}

/** Verbs that pass on what another said, and items in which the one quoted stands. */
const passesOn = wordTest(new Set('quote quotes quoted quoting cite cites cited citing'.split(' ')));
const REACH = 8;

/** The two of `the paper quoted Ana Ruiz as saying`, from either of the two verbs; null for any other use of them. */
export function quotedAs(read: QuotedRead, items: Items, at: number): Quoted | null {
  const word = read.tokens[tokenAt(items, at)]!;
  if (!isGerund(word) && !passesOn(word)) return null;
  let verb = at;
  let saying = at;
  if (isSaying(items, at, read.tokens))
    while (verb >= 0 && saying - verb <= REACH && !passesOn(read.tokens[tokenAt(items, verb)]!)) verb--;
  else if (passesOn(word))
    while (saying < items.length && saying - verb <= REACH && !isSaying(items, saying, read.tokens)) saying++;
  else return null;
  if (verb < 0 || saying === items.length || saying - verb > REACH) return null;
  let person = verb + 1;
  while (person < saying && isPossessor(items, person)) person++;
  if (person >= saying || !isPhrase(items, person) || isOblique(items, person)) return null;
  const subject = clauseSubject(items, verb, read.tokens).at;
  const relay = subject >= 0 && subject < verb ? read.nominees.at(refAt(items, subject)) : null;
  return { speaker: read.nominees.at(refAt(items, person)), relay, saying };
}

/** `as saying` */
function isSaying(items: Items, at: number, tokens: Tokens): boolean {
  const token = tokenAt(items, at);
  return !isPhrase(items, at) && token > 0 && isGerund(tokens[token]!) && tokens[token - 1]!.lower === 'as';
}

const BE: ReadonlySet<string> = new Set(['was', 'were', 'is', 'are', 'been', 'being']);
