import { elementAt } from '../arrays';
import { PERSON_NOUNS } from '../lexicon/sourceNouns';
import type { Cue, Tokens } from '../model';
import { lowerAt } from '../tokens/wordsAt';
import type { FoundContent } from './content';

const REFUSING: ReadonlySet<string> = new Set([
  'decline',
  'refuse',
  'ask',
  'request',
  'respond',
  'reply',
  'return',
]);
const SILENCE: ReadonlySet<string> = new Set([
  'comment',
  'comments',
  'elaborate',
  'respond',
  'reply',
  'interview',
  'interviews',
]);
const NAMELESS: ReadonlySet<string> = new Set(['named', 'identified', 'quoted']);
/** A refusal is said in few words. */
const MAX_WORDS = 9;
/** What tells when something is said does not open what is said: `apologised after a memo leaked`. */
const TIMES: ReadonlySet<string> = new Set(['after', 'before', 'during', 'amid', 'despite', 'because']);
/** Questions that stand for what was asked: `asked why`. */
const BARE: ReadonlySet<string> = new Set(
  'why how what when where who whether so it this that them him her'.split(' '),
);

/**
 * True for words that tell of silence, not of something said: `declined to comment`, `did not respond to a request for
 * comment`, `asked not to be named`; or for a bare pronoun or question word (`asked why`).
 */
export function reportsNothing(tokens: Tokens, cue: Cue, found: FoundContent): boolean {
  const span = found.spans[0]!;
  if (found.spans.length > 1) return false;
  if (found.side === 'after' && TIMES.has(tokens[span.first]!.lower)) return true;
  if (isNobodys(tokens, cue) || isGiven(tokens, cue, found) || citesPeople(tokens, cue, found)) return true;
  const next = elementAt(tokens, span.first + 1);
  if (span.stop - span.first === 1 || (span.stop - span.first === 2 && next!.kind === 'punctuation'))
    return BARE.has(tokens[span.first]!.lower);
  if (SILENCE.has(cue.lemma) && isRefused(tokens, cue.firstToken)) return true;
  if (!REFUSING.has(firstWord(cue.lemma))) return false;
  const stop = Math.min(span.stop, span.first + MAX_WORDS);
  for (let i = span.first; i < stop; i++) {
    const word = tokens[i]!.lower;
    if (word === 'be' && NAMELESS.has(lowerAt(tokens, i + 1))) return true;
    if (cue.lemma !== 'ask' && SILENCE.has(word)) return true;
  }
  return false;
}

/** `decline` of `decline to`. */
function firstWord(lemma: string): string {
  const space = lemma.indexOf(' ');
  return space < 0 ? lemma : lemma.slice(0, space);
}

/** `Nobody told us`, `no one asked why`: words that were not said. */
function isNobodys(tokens: Tokens, { kind, firstToken }: Cue): boolean {
  if (kind !== 'verb') return false;
  const before = lowerAt(tokens, firstToken - 1);
  return before === 'nobody' || (before === 'one' && lowerAt(tokens, firstToken - 2) === 'no');
}

/** Verbs that a thing or person, not words, can follow in the passive: `was shown a card`, `was refused entry`. */
const GIVING: ReadonlySet<string> = new Set(['show', 'refuse', 'deny', 'offer', 'promise']);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
/** What opens words that are said all the same: `was promised that …`, `was shown “the door”`. */
const SAYING: ReadonlySet<string> = new Set(['that', 'how', 'why', 'what', 'whether', 'to', ':', ',']);

/** `was shown a yellow card`: somebody is given something, nobody says anything. */
function isGiven(tokens: Tokens, cue: Cue, found: FoundContent): boolean {
  if (!GIVING.has(cue.lemma) || found.side !== 'after') return false;
  if (!BE.has(lowerAt(tokens, cue.firstToken - 1))) return false;
  const next = tokens[cue.endToken];
  return next !== undefined && next.kind !== 'mark' && !SAYING.has(next.lower);
}

/** `cited two former employees`: the people or bodies that were asked, not what they said. */
function citesPeople(tokens: Tokens, cue: Cue, found: FoundContent): boolean {
  const [span, other] = found.spans;
  if (cue.lemma !== 'cite' || !span || other || span.first < cue.endToken) return false;
  let last = span.stop - 1;
  while (last > span.first && tokens[last]!.kind !== 'word') last--;
  const stop = Math.min(last + 1, span.first + MAX_CITED);
  for (let i = span.first; i < stop; i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark' || token.lower === 'that') return false;
    if (i === last || AFTER_PERSON.has(tokens[i + 1]!.lower)) return isPersonNoun(token.lower);
  }
  return false;
}

/** The head of what is cited stands among its first words. */
const MAX_CITED = 8;
const AFTER_PERSON: ReadonlySet<string> = new Set(
  'who familiar with in at from of close briefed and as , .'.split(' '),
);

function isPersonNoun(word: string): boolean {
  return PERSON_NOUNS.has(word) || (word.endsWith('s') && PERSON_NOUNS.has(word.slice(0, -1)));
}

/** `declined to` or `refused to` right before. */
function isRefused(tokens: Tokens, at: number): boolean {
  if (at < 2 || tokens[at - 1]!.lower !== 'to') return false;
  const verb = tokens[at - 2]!.lower;
  return verb.startsWith('declin') || verb.startsWith('refus');
}

/** Verbs after which “of” tells what somebody speaks about, in words given elsewhere. */
const OF_WHAT: ReadonlySet<string> = new Set(['say', 'add', 'write', 'joke', 'tweet', 'remark', 'quip']);

/** The content without what is only spoken about: `the effect` in `“It fades,” she said of the effect`. */
export function withoutMatter(tokens: Tokens, cue: Cue, found: FoundContent): FoundContent {
  if (!OF_WHAT.has(cue.lemma) || lowerAt(tokens, cue.endToken) !== 'of') return found;
  return { side: found.side, spans: found.spans.filter((span) => span.first !== cue.endToken + 1) };
}
