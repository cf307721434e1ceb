import { elementAt } from '../arrays';
import { THEIR_OWN } from '../lexicon/functionWords';
import type { Sentence, Tokens } from '../model';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import type { NamedTokens } from './namedTokens';
import { Nominees } from './nominees';
import { Kind } from './phraseTraits';
import { WORD_CLASSES, WordClass } from './wordClass';

/** A run of nouns is cut at this many tokens, so that no input makes a phrase unbounded. */
export const MAX_PHRASE = 24;

/** What is read, and the phrases found so far. */
interface PhraseReading {
  readonly tokens: Tokens;
  readonly classes: Uint8Array;
  readonly found: Nominees;
}

/**
 * Noun phrases without their complements, in text order: `a senior official`, `Trump's lawyer Ann Lee`, `she`, `who`; each with
 * what it names. A possessor inside a phrase is a phrase too and stands before it (equal start). Simple chunking in the manner
 * of Abney (“Parsing by chunks”, 1991): a phrase ends with its last noun. With pauses.
 */
export function* findPhrases(
  tokens: Tokens,
  sentences: readonly Sentence[],
  classes: Uint8Array,
  openings: Int32Array,
  names: NamedTokens,
): Pausing<Nominees> {
  const found = new Nominees(tokens, names);
  const read: PhraseReading = { tokens, classes, found };
  for (let index = 0; index < sentences.length; index++) {
    addPhrases(read, index, openings[index]!, sentences[index]!.endToken);
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  return found;
}

/** Adds the phrases of the tokens from `first` to `endToken` of a sentence. */
function addPhrases(read: PhraseReading, sentence: number, first: number, endToken: number): void {
  const { classes, found } = read;
  for (let i = first; i < endToken; ) {
    const start = STARTS[classes[i]!]!;
    if (start === Start.Run) i = takeRun(read, sentence, i, endToken);
    else {
      if (start !== Start.None)
        found.add(i, i + 1, sentence, start === Start.Relative ? Kind.Relative : Kind.Pronoun, false);
      i++;
    }
  }
}

/** What phrase a word of a class can begin. */
enum Start {
  None = 0,
  Run = 1,
  Pronoun = 2,
  Relative = 3,
}

const STARTS = new Uint8Array(WORD_CLASSES);
for (const c of [WordClass.Noun, WordClass.Name, WordClass.Determiner, WordClass.Number])
  STARTS[c] = Start.Run;
STARTS[WordClass.Pronoun] = Start.Pronoun;
STARTS[WordClass.Relative] = Start.Relative;

/** Adds the phrases of the run of nouns that begins with token `first` of a sentence; the token after it. */
function takeRun(read: PhraseReading, sentence: number, first: number, endToken: number): number {
  const { tokens, classes, found } = read;
  const limit = Math.min(endToken, first + MAX_PHRASE);
  let i = first;
  let lastNoun = -1;
  for (; i < limit; i++) {
    const own = classes[i]!;
    if (own === WordClass.Noun && i > first && isVerbAfterName(tokens, classes, i)) break;
    if (own === WordClass.Noun || own === WordClass.Name || own === WordClass.Number) lastNoun = i;
    // “the 48-year-old”
    else if (own === WordClass.Time && i > first && classes[i - 1] === WordClass.Hyphen) lastNoun = i;
    else if (own === WordClass.Determiner) {
      if (i > first && classes[i - 1] !== WordClass.Determiner) break;
      lastNoun = Math.max(lastNoun, -1);
    } else if (own === WordClass.Hyphen) {
      if (lastNoun < 0 || i + 1 >= limit) break;
    } else if (own === WordClass.Possessive) {
      if (lastNoun < 0) break;
      found.add(first, lastNoun + 1, sentence, kindOf(classes, lastNoun), true);
    } else if (own === WordClass.Adverb || own === WordClass.Verb) {
      const before = i > first ? classes[i - 1]! : -1;
      const modifies =
        (before === WordClass.Determiner ||
          before === WordClass.Possessive ||
          before === WordClass.Hyphen ||
          (before === WordClass.Adverb && i - 2 >= first) ||
          (before === WordClass.Noun && tokens[i]!.lower === 'first')) &&
        i + 1 < limit &&
        continuesPhrase(classes[i + 1]!);
      if (!modifies) break;
    } else break;
  }
  if (lastNoun < 0) {
    // A determiner alone: “some said”, “many believe”, “others”.
    found.add(first, first + 1, sentence, Kind.Nominal, false);
    return first + 1;
  }
  found.add(first, lastNoun + 1, sentence, kindOf(classes, lastNoun), false);
  return Math.max(i, lastNoun + 1);
}

/** `Graham rolls his eyes`: a word in -s between a name and what it owns is a verb, whatever else it may be. */
function isVerbAfterName(tokens: Tokens, classes: Uint8Array, at: number): boolean {
  return (
    classes[at - 1] === WordClass.Name &&
    tokens[at]!.lower.endsWith('s') &&
    elementAt(tokens, at + 1) !== undefined &&
    THEIR_OWN.has(tokens[at + 1]!.lower)
  );
}

function continuesPhrase(c: number): boolean {
  return (
    c === WordClass.Noun ||
    c === WordClass.Name ||
    c === WordClass.Verb ||
    c === WordClass.Adverb ||
    c === WordClass.Number ||
    c === WordClass.Hyphen
  );
}

function kindOf(classes: Uint8Array, head: number): Kind {
  return classes[head] === WordClass.Name ? Kind.Name : Kind.Nominal;
}
