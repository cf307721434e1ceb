import { CHANNEL_NOUNS, CHANNEL_PREPOSITIONS, PLATFORMS, PRESS } from '../lexicon/channels';
import type { Channel, Cue, Sentence, Tokens, WordType } from '../model';
import type { Syntax } from '../syntax';
import { Item, type Items, isOblique, isPhrase, itemAt, refAt } from '../syntax/outline';
import { Trait } from '../syntax/phraseTraits';
import { WordClass } from '../syntax/wordClass';
import { lowerAt, textAt } from '../tokens/wordsAt';
import { wordTest } from '../tokens/wordTypes';

const mayLeadToChannel = wordTest(CHANNEL_PREPOSITIONS);
const isPress = wordTest(PRESS);
const isChannelNoun = wordTest(CHANNEL_NOUNS);
const namesPlatform = wordTest(PLATFORMS);

interface ChannelRead {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
}

/** Tokens after a cue in which its channel may stand, and tokens between its preposition and its noun. */
const REACH = 14;
const NOUN_REACH = 6;

/**
 * Who or what relayed the words: the one told (`told reporters`), the occasion (`in an interview with the Times`), the
 * platform (`wrote on Facebook`); null when the text does not say.
 */
export function findChannel(read: ChannelRead, items: Items, cueAt: number, cue: Cue): Channel | null {
  const sentence = read.sentences[cue.sentence]!;
  return (
    (cue.lemma === 'tell' ? listener(read, items, cueAt + 1) : null) ??
    (cue.kind === 'phrase' ? platformIn(read, cue) : null) ??
    occasion(
      read,
      cue.kind === 'according-to' ? cue.endToken : cue.firstToken + 1,
      Math.min(sentence.endToken, cue.endToken + REACH),
    ) ??
    // “In an interview with the Times, she said …”
    occasion(read, sentence.firstToken, Math.min(cue.firstToken, sentence.firstToken + 2)) ??
    spokenTo(read, sentence.firstToken, cue) ??
    inserted(read, sentence.firstToken, cue)
  );
}

/** `Speaking to the BBC, she said`: the press, or an outlet. */
function spokenTo(read: ChannelRead, first: number, cue: Cue): Channel | null {
  const { tokens } = read;
  if (first + 2 >= cue.firstToken || !isSpeaking(tokens[first]!)) return null;
  if (tokens[first + 1]!.lower !== 'to' && tokens[first + 1]!.lower !== 'with') return null;
  const { nominees } = read.syntax;
  const at = nominees.firstFrom(first + 2);
  if (at === nominees.length || nominees.firstToken(at) !== first + 2 || nominees.isPossessor(at))
    return null;
  const nominee = nominees.at(at);
  if (!isPress(tokens[nominee.head]!) && nominee.trait !== Trait.GroupName) return null;
  return channelOf(read, nominee.start, nominee.end);
}

const isSpeaking = wordTest(new Set(['speaking', 'talking']));

/** Tokens of an insertion, at most. */
const INSERTED = 12;

/** `Ruiz, in an interview with the Herald, called it …`: an occasion between commas, right before the cue. */
function inserted(read: ChannelRead, first: number, cue: Cue): Channel | null {
  const { tokens } = read;
  if (textAt(tokens, cue.firstToken - 1) !== ',') return null;
  for (let i = cue.firstToken - 2; i > first && cue.firstToken - i <= INSERTED; i--)
    if (tokens[i]!.text === ',') return occasion(read, i + 1, i + 2);
  return null;
}

/** `took to X to call it …` */
function platformIn(read: ChannelRead, { firstToken, endToken }: Cue): Channel | null {
  for (let i = firstToken + 1; i < endToken; i++)
    if (isPlatform(read.tokens[i]) && /^(?:to|on|via)$/.test(read.tokens[i - 1]!.lower))
      return channelOf(read, read.tokens.starts[i]!, read.tokens.ends[i]!);
  return null;
}

/** The press, or an outlet, after “told”. */
function listener(read: ChannelRead, items: Items, at: number): Channel | null {
  if (!isPhrase(items, at) || isOblique(items, at) || itemAt(items, at) === Item.Pronoun) return null;
  const { start, end, head, trait } = read.syntax.nominees.at(refAt(items, at));
  if (!isPress(read.tokens[head]!) && trait !== Trait.GroupName) return null;
  return channelOf(read, start, end);
}

/** The first group `preposition … channel noun` that starts between the tokens `from` and `to`. */
function occasion(read: ChannelRead, from: number, to: number): Channel | null {
  const { tokens } = read;
  const { classes } = read.syntax;
  for (let i = from; i < to; i++) {
    if (tokens[i]!.kind === 'mark' || classes[i] === WordClass.Stop) return null;
    if (!mayLeadToChannel(tokens[i]!)) continue;
    const noun = channelNoun(read, i);
    if (noun < 0) continue;
    let end = tokens.ends[noun]!;
    const link = lowerAt(tokens, noun + 1);
    // “a post on X”
    if ((link === 'on' || link === 'via') && isPlatform(tokens[noun + 2])) end = tokens.ends[noun + 2]!;
    if (link === 'with' || link === 'to' || link === 'by') {
      const partner = phraseEndAt(read, noun + 2);
      if (partner >= 0) end = partner;
    }
    return channelOf(read, tokens.starts[i + 1]!, end);
  }
  return null;
}

/** Index of the channel noun that the preposition at `index` governs, or -1. */
function channelNoun(read: ChannelRead, index: number): number {
  const { tokens } = read;
  const { classes } = read.syntax;
  const preposition = tokens[index]!.lower;
  let found = -1;
  for (let k = index + 1; k < tokens.length && k <= index + NOUN_REACH; k++) {
    const token = tokens[k]!;
    const own = classes[k]!;
    if (
      token.kind === 'mark' ||
      own === WordClass.Comma ||
      own === WordClass.Stop ||
      own === WordClass.Preposition
    )
      break;
    if (own === WordClass.Conjunction || own === WordClass.Pronoun || own === WordClass.Auxiliary) break;
    const platform = (preposition === 'on' || preposition === 'via') && namesPlatform(token);
    // Not “on a lighter note”.
    if (token.lower === 'note' && preposition !== 'in') break;
    if (preposition === 'to' ? isPress(token) : platform || isChannelNoun(token)) found = k;
    else if (found >= 0) break;
  }
  return found;
}

function isPlatform(token: WordType | undefined): boolean {
  return token !== undefined && namesPlatform(token) && token.lower !== token.text;
}

/** End of the phrase that starts at token `first`, or -1. */
function phraseEndAt(read: ChannelRead, first: number): number {
  const { nominees } = read.syntax;
  let end = -1;
  for (let i = nominees.firstFrom(first); i < nominees.length && nominees.firstToken(i) === first; i++)
    end = nominees.end(i);
  return end;
}

/** A channel named by its words, without an article. */
export function channelOf(read: { readonly text: string }, start: number, end: number): Channel {
  const name = read.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?)\s+/i, '');
  return { name, span: { start, end } };
}
