import { elementAt, put } from '../arrays';
import { OCCASIONS } from '../lexicon/reportingPhrases';
import type { Analysis, Cue, CueKind, Sentence, Tokens } from '../model';
import { lowerAt } from '../tokens/wordsAt';
import { wordTest } from '../tokens/wordTypes';
import { type CueWord, NEXT_WORDS, type Phrase, type Verb } from './cueLexicon';
import { cueWordAt, type WordTable, wordTable } from './wordClasses';
import { DASHES, Opens, opensIn } from './wordTraits';

/** What cues are found in. */
export type CueRead = Pick<Analysis, 'text' | 'tokens' | 'sentences' | 'quotations'>;

/** A cue whose sureness is not yet known. */
export type Candidate = { -readonly [K in keyof Cue]: Cue[K] };

/** Every word or phrase that could report, in text order. */
export function findCueCandidates(read: CueRead): Cue[] {
  const words = wordTable(read.tokens);
  const cues: Cue[] = [];
  const candidates: Candidate[] = [];
  for (let index = 0; index < read.sentences.length; index++) {
    const count = candidatesIn(read, words, index, candidates);
    for (let c = 0; c < count; c++) cues.push(candidates[c]!);
  }
  return cues;
}

/** Writes the words and phrases of a sentence that could report to the front of `candidates`; how many there are. */
export function candidatesIn(
  read: CueRead,
  { traits }: WordTable,
  index: number,
  candidates: Candidate[],
): number {
  const sentence = read.sentences[index]!;
  let count = 0;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const opens = opensIn(traits[i]!);
    if (opens === Opens.Nothing) continue;
    const cue =
      opens === Opens.Cue
        ? cueAt(read, sentence, index, i, cueWordAt(read.tokens[i]!)!)
        : markCue(read, sentence, index, i);
    if (!cue) continue;
    put(candidates, count++, cue);
    i = cue.endToken - 1;
  }
  return count;
}

function cueAt(
  read: CueRead,
  sentence: Sentence,
  index: number,
  i: number,
  entry: CueWord,
): Candidate | null {
  const { tokens } = read;
  const phrase = phraseAt(tokens, sentence, i, entry);
  if (phrase)
    return cueOf(tokens, index, i, phrase.end, phrase.phrase.kind, phrase.phrase.lemma, 'speech', 0.8);
  const { verb, noun } = entry;
  if (verb?.quoting && quotesAs(tokens, sentence, i)) return null;
  if (verb && !(verb.nounLike ? !isVerbUse(tokens, sentence, i) : isNounUse(tokens, sentence, i))) {
    const end = completedVerb(tokens, sentence, i, verb);
    return cueOf(tokens, index, i, end, 'verb', verb.lemma, verb.meaning, 0.5);
  }
  if (!noun || i + 1 >= sentence.endToken) return null;
  const after = tokens[i + 1]!;
  const next = after.lower;
  // “Opinion: …” and the like label a text.
  if (!followsNoun(after) || (next === ':' && i === sentence.firstToken)) return null;
  return cueOf(tokens, index, i, i + 1, 'noun', noun, 'speech', next === 'that' ? 0.5 : 0.2);
}

/** Tokens of the one quoted, at most. */
const MAX_QUOTED = 12;

/** `quoted the mayor as saying`: there “saying” reports, and the verb only tells who relays it. */
function quotesAs(tokens: Tokens, sentence: Sentence, i: number): boolean {
  if (lowerAt(tokens, i + 1) === 'by' || lowerAt(tokens, i + 1) === 'as') return false;
  const limit = Math.min(sentence.endToken - 1, i + MAX_QUOTED);
  for (let k = i + 2; k < limit && tokens[k]!.kind !== 'mark'; k++)
    if (tokens[k]!.lower === 'as' && tokens[k + 1]!.lower === 'saying') return true;
  return false;
}

/** The word “saying” of such a use. */
export function isQuotedSaying({ tokens, sentences }: CueRead, { firstToken, sentence }: Cue): boolean {
  if (tokens[firstToken]!.lower !== 'saying' || lowerAt(tokens, firstToken - 1) !== 'as') return false;
  const own = sentences[sentence]!;
  for (let i = firstToken - 3; i >= own.firstToken && i > firstToken - MAX_QUOTED; i--)
    if (cueWordAt(tokens[i]!)?.verb?.quoting) return quotesAs(tokens, own, i);
  return false;
}

/** The cue of tokens `[first, end)`. */
export function cueOf(
  tokens: Tokens,
  sentence: number,
  first: number,
  end: number,
  kind: CueKind,
  lemma: string,
  meaning: Cue['meaning'],
  confidence: number,
): Candidate {
  return {
    start: tokens.starts[first]!,
    end: tokens.ends[end - 1]!,
    kind,
    lemma,
    meaning,
    sentence,
    firstToken: first,
    endToken: end,
    confidence,
  };
}

/** A colon before content (`The mayor: “No”`), or a dash between a quotation and its source (`“No.” ― Ana Ruiz`). */
function markCue(read: CueRead, sentence: Sentence, index: number, i: number): Candidate | null {
  const { text } = read.tokens[i]!;
  const next = read.tokens[i + 1];
  if (!next) return null;
  if (text === ':') {
    if (next.kind !== 'mark' && i + 1 >= sentence.endToken) return null;
    return cueOf(read.tokens, index, i, i + 1, 'colon', ':', 'speech', next.kind === 'mark' ? 0.6 : 0.2);
  }
  if (!DASHES.has(text) || i + 1 >= sentence.endToken || elementAt(read.tokens, i - 1)?.kind !== 'mark')
    return null;
  return cueOf(read.tokens, index, i, i + 1, 'colon', '—', 'speech', 0.2);
}

const goesOn = wordTest(NEXT_WORDS);

function phraseAt(
  tokens: Tokens,
  sentence: Sentence,
  i: number,
  { phrases, next }: CueWord,
): { phrase: Phrase; end: number } | null {
  if (!phrases) return null;
  if (next) {
    if (i + 1 >= sentence.endToken) return null;
    const after = tokens[i + 1]!;
    if (!goesOn(after) || !next.has(after.lower)) return null;
  }
  for (const phrase of phrases) {
    let at = i;
    let matched = true;
    for (const step of phrase.steps) {
      if (at < sentence.endToken && step.words.has(tokens[at]!.lower)) at++;
      else if (!step.optional) {
        matched = false;
        break;
      }
    }
    if (matched) return { phrase, end: at };
  }
  return null;
}

/** What can introduce the content of a noun: `his claim that`, `criticism of`, `calls for`. */
const followsNoun = wordTest(new Set('that of to about for on over against from : is was'.split(' ')));

const DETERMINERS =
  'the a an this that these those his her its their our my your no any every some each'.split(' ');
const isDeterminer = wordTest(new Set(DETERMINERS));
/** “That”, “this” and “her” stand before verbs, too. */
const precedesNoun = wordTest(
  new Set(["'s", '’s', 'of', ...DETERMINERS].filter((word) => !['that', 'this', 'her'].includes(word))),
);

/** A base form or plural after an article or possessive is a noun: `the claim`, `Trump’s attack`. */
function isNounUse(tokens: Tokens, sentence: Sentence, i: number): boolean {
  if (i === sentence.firstToken || !precedesNoun(tokens[i - 1]!)) return false;
  const word = tokens[i]!.lower;
  return !word.endsWith('ed') && !word.endsWith('ing') && word !== 'said' && word !== 'told';
}

/** Words right after which a form that could be a noun is a verb. */
const precedesVerb = wordTest(
  new Set(
    `to will would shall should can could may might must do does did not n't didn't doesn't don't won't wouldn't can't cannot
  couldn't i you he she it we they who which that also then later never always often and or`.split(/\s+/),
  ),
);
/** Words after a verb in the third person: `the report states that`. */
const followsVerb = wordTest(
  new Set(['that', ':', 'he', 'she', 'they', 'it', 'how', 'why', 'whether', 'what']),
);

/** A form that is mostly a noun is a verb after a pronoun, auxiliary or plural, and before “that”, a colon or a mark. */
function isVerbUse(tokens: Tokens, sentence: Sentence, i: number): boolean {
  const next = i + 1 < sentence.endToken ? tokens[i + 1]! : null;
  if (next && (followsVerb(next) || next.kind === 'mark') && !isNounUse(tokens, sentence, i)) return true;
  if (i === sentence.firstToken) return false;
  const before = tokens[i - 1]!;
  if (precedesVerb(before)) return true;
  if (before.kind !== 'word') return false;
  const plural = before.lower.endsWith('s') && !before.lower.endsWith('ss') && before.lower.length > 3;
  // Democrats question …, the mayor questions …
  if (!tokens[i]!.lower.endsWith('s')) return plural;
  return (
    !plural &&
    next !== null &&
    next.kind === 'word' &&
    (isDeterminer(next) || /^[A-Z]/.test(next.text) || next.lower.endsWith('s'))
  );
}

const isInOrOn = wordTest(new Set(['in', 'on']));
const isOccasion = wordTest(OCCASIONS);

/** After the words that belong to the verb at `i`: a particle, or the occasion (`in a statement`, `on Twitter`). */
function completedVerb(tokens: Tokens, sentence: Sentence, i: number, { particles }: Verb): number {
  let end = i + 1;
  if (particles && end < sentence.endToken && particles.has(tokens[end]!.lower)) end++;
  if (end >= sentence.endToken || !isInOrOn(tokens[end]!)) return end;
  for (let k = end + 1; k < sentence.endToken && k <= end + 4; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') break;
    if (isOccasion(token)) {
      const more = tokens[k + 1];
      return k + 1 < sentence.endToken && more && isOccasion(more) ? k + 2 : k + 1;
    }
  }
  return end;
}
