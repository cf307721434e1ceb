import * as closed from '../lexicon/functionWords';
import { OFFICE_INITIALS } from '../lexicon/titles';
import { COMMON_VERBS, IRREGULAR_PAST, SHORT_PAST } from '../lexicon/verbForms';
import type { WordType } from '../model';
import { CharClass, classOf } from '../tokens/characters';
import { perWord } from '../tokens/wordTypes';
import { isSourceNoun } from './phraseTraits';
import { POSTPOSITIVE } from './postpositives';
import { WordClass } from './wordClass';

const lexicon = new Map<string, WordClass>();
const define = (list: readonly string[], c: WordClass) => {
  for (const word of list) lexicon.set(word, c);
};
define(COMMON_VERBS, WordClass.Verb);
define(COMMON_VERBS.map(thirdPerson), WordClass.Verb);
define(IRREGULAR_PAST, WordClass.Verb);
define(SHORT_PAST, WordClass.Verb);
define(closed.TIMES, WordClass.Time);
define(closed.ADVERBS, WordClass.Adverb);
define(closed.PREPOSITIONS, WordClass.Preposition);
define(closed.CONJUNCTIONS, WordClass.Conjunction);
define(closed.DETERMINERS, WordClass.Determiner);
define(closed.SUBORDINATORS, WordClass.Subordinator);
define(closed.RELATIVES, WordClass.Relative);
define(closed.PRONOUNS, WordClass.Pronoun);
define(closed.AUXILIARIES, WordClass.Auxiliary);
define(['to'], WordClass.To);
define(["'s", '’s'], WordClass.Possessive);

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

/** A noun in small letters: a verb after “to”, whatever else stands around it. */
export const MAYBE_VERB = 1;
/** Its class depends on its neighbours. */
const UNSETTLED = 2;

/** What a token alone tells: its class in five bits, and above them how it depends on its neighbours. */
export const codeOf = perWord((word): number => {
  const own = classOfToken(word);
  return own | (dependenceOf(word, own) << 5);
});

/** Which of the cases of `settle` a token can be. */
function dependenceOf(token: WordType, own: WordClass): number {
  if (token.kind === 'mark') return UNSETTLED;
  if (token.kind === 'punctuation') return token.text === '-' ? UNSETTLED : 0;
  if (token.kind !== 'word') return 0;
  if (classOf(token.text.charCodeAt(0)) === CharClass.Upper && token.text !== 'I') return UNSETTLED;
  if (POSTPOSITIVE.has(token.lower)) return UNSETTLED;
  if (own === WordClass.Noun) return MAYBE_VERB;
  if (own === WordClass.Verb) return UNSETTLED;
  return UNSETTLING.has(token.lower) ? UNSETTLED : 0;
}

const UNSETTLING: ReadonlySet<string> = new Set(['one', 'that', 'her', 'his']);

function classOfToken(token: WordType): WordClass {
  switch (token.kind) {
    case 'number':
      return WordClass.Number;
    case 'mark':
      return token.text === '’' || token.text === "'" ? WordClass.Possessive : WordClass.Mark;
    case 'punctuation':
      return classOfPunctuation(token.text);
    default: {
      const known = lexicon.get(token.lower);
      if (known !== undefined) return known;
      if (classOf(token.text.charCodeAt(0)) === CharClass.Upper)
        // `Critics said`: at the start of a sentence the capital says nothing of a noun that often speaks.
        return isSourceNoun(token.lower) || OFFICE_INITIALS.has(token.lower)
          ? WordClass.Noun
          : WordClass.Name;
      if (token.lower.length > 4) {
        if (token.lower.endsWith('ed') || token.lower.endsWith('ing')) return WordClass.Verb;
        if (token.lower.endsWith('ly')) return WordClass.Adverb;
      }
      return WordClass.Noun;
    }
  }
}

function classOfPunctuation(text: string): WordClass {
  switch (text) {
    case ',':
      return WordClass.Comma;
    case ':':
    case '—':
    case '–':
    case '--':
    case '---':
    case ';':
    case '―':
      return WordClass.Colon;
    case '(':
    case '[':
    case '{':
      return WordClass.Open;
    case ')':
    case ']':
    case '}':
      return WordClass.Close;
    case '-':
    case '&':
    case '/':
      return WordClass.Hyphen;
    case '$':
    case '£':
    case '€':
    case '%':
    case '#':
      return WordClass.Number;
    default:
      return WordClass.Stop;
  }
}
