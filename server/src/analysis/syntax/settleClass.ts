import { OFFICE_PARTICIPLES } from '../lexicon/functionWords';
import { PERSON_NOUNS } from '../lexicon/sourceNouns';
import { OFFICE_INITIALS } from '../lexicon/titles';
import { COMMON_VERBS, IRREGULAR_PAST } from '../lexicon/verbForms';
import type { Sentence, Tokens } from '../model';
import { CharClass, classOf } from '../tokens/characters';
import { isSpaceAfter } from '../tokens/places';
import { lowerAt } from '../tokens/wordsAt';
import { wordTest } from '../tokens/wordTypes';
import { AFTER_POSTPOSITIVE, POSTPOSITIVE } from './postpositives';
import { WordClass } from './wordClass';

const isOfficeParticiple = wordTest(OFFICE_PARTICIPLES);
const isOfficeInitials = wordTest(OFFICE_INITIALS);

/** Verb forms that are often nouns after another noun: `state run`, `peace talk`. */
export const PLAIN_FORMS = new Set(COMMON_VERBS);
for (const past of IRREGULAR_PAST) PLAIN_FORMS.delete(past);

/** `one unaligned strategist`: a participle with a noun after it. */
function opensNoun(after: number): boolean {
  return after === WordClass.Noun || after === WordClass.Name;
}

/** Nouns in -ing for what courts, offices and firms make public; each may be a participle, too. */
export const PROCEEDINGS: ReadonlySet<string> = new Set(
  'briefing filing finding hearing listing posting reading ruling'.split(' '),
);

/** `a court filing showed`, not `a firm filing a suit`, `a company filing for bankruptcy`, `a judge ruling on it`. */
function isProceeding(tokens: Tokens, classes: Uint8Array, at: number): boolean {
  if (!PROCEEDINGS.has(tokens[at]!.lower) || PERSON_NOUNS.has(tokens[at - 1]!.lower)) return false;
  const next = at + 1 < tokens.length ? tokens[at + 1]!.lower : '';
  switch (classes[at + 1]) {
    case WordClass.Determiner:
    case WordClass.Pronoun:
    case WordClass.Noun:
    case WordClass.Name:
    case WordClass.Number:
    case WordClass.Adverb:
    case WordClass.To:
    case WordClass.Subordinator:
      return false;
    case WordClass.Preposition:
      return next !== 'for' && next !== 'against' && next !== 'about';
    default:
      return true;
  }
}

/** Words whose “to” never opens an infinitive. */
const GOVERNING: ReadonlySet<string> = new Set(
  'according contrary thanks due owing prior next close'.split(' '),
);

/** `spoke to reporters`, `according to local media`: a noun, where `to` is a preposition; infinitives do not end in -s. */
export function isGoal(tokens: Tokens, at: number): boolean {
  const { lower } = tokens[at]!;
  return /[^su]s$/.test(lower) || GOVERNING.has(lowerAt(tokens, at - 2));
}

/** Looks at the neighbours: capitals inside a sentence, verbs that are nouns here, apostrophes that are marks. */
export function settle(tokens: Tokens, classes: Uint8Array, i: number, sentence: Sentence): void {
  const token = tokens[i]!;
  const own = classes[i]!;
  const before = i > sentence.firstToken ? classes[i - 1]! : -1;
  if (token.kind === 'mark') {
    const joined = i > 0 && tokens.ends[i - 1] === tokens.starts[i] && tokens[i - 1]!.lower.endsWith('s');
    if (own === WordClass.Possessive && !(joined && isSpaceAfter(tokens, i))) classes[i] = WordClass.Mark;
    return;
  }
  if (own === WordClass.Hyphen && token.text === '-' && i > 0) {
    if (tokens.ends[i - 1]! < tokens.starts[i]! && (i + 1 === tokens.length || isSpaceAfter(tokens, i)))
      classes[i] = WordClass.Colon;
    return;
  }
  if (token.kind !== 'word') return;
  const capital = classOf(token.text.charCodeAt(0)) === CharClass.Upper;
  const opens = before < 0 || before === WordClass.Mark || before === WordClass.Colon;
  if (capital && !opens && token.text !== 'I' && !isOfficeInitials(token)) {
    // In running text a capital inside the sentence is a name, whatever the word means in lower case.
    if (own === WordClass.Verb || own === WordClass.Noun || own === WordClass.Adverb)
      classes[i] = WordClass.Name;
    return;
  }
  if (before === WordClass.Noun && POSTPOSITIVE.has(token.lower)) {
    const next = i + 1 < sentence.endToken ? tokens[i + 1]!.lower : '';
    if (AFTER_POSTPOSITIVE.has(next)) classes[i] = WordClass.Adverb;
  } else if (own === WordClass.Noun && before === WordClass.To) {
    if (!isGoal(tokens, i)) classes[i] = WordClass.Verb;
  } else if (own === WordClass.Verb && isOfficeParticiple(token) && opensNoun(classes[i + 1] ?? -1))
    classes[i] = WordClass.Noun;
  else if (own === WordClass.Verb) {
    const nominal =
      before === WordClass.Determiner ||
      before === WordClass.Possessive ||
      before === WordClass.Number ||
      before === WordClass.Hyphen ||
      (before === WordClass.Preposition && !token.lower.endsWith('ing')) ||
      ((before === WordClass.Noun || before === WordClass.Name) &&
        PLAIN_FORMS.has(token.lower) &&
        !tokens[i - 1]!.lower.endsWith('s')) ||
      (before === WordClass.Noun && /(?:al|ic|ous|ive|ary|ful|less)$/.test(tokens[i - 1]!.lower)) ||
      (before === WordClass.Noun && isProceeding(tokens, classes, i));
    if (nominal) classes[i] = WordClass.Noun;
  } else if (own === WordClass.Pronoun && token.lower === 'one') {
    const next = i + 1 < sentence.endToken ? classes[i + 1]! : -1;
    const verbal = next === WordClass.Verb && opensNoun(classes[i + 2] ?? -1);
    if (next === WordClass.Noun || next === WordClass.Name || verbal) classes[i] = WordClass.Determiner;
  } else if (own === WordClass.Determiner && token.lower === 'that') {
    const next = classes[i + 1];
    if (next !== WordClass.Noun || before === WordClass.Cue || before === WordClass.Verb)
      classes[i] = WordClass.Subordinator;
  } else if (own === WordClass.Determiner && (token.lower === 'her' || token.lower === 'his')) {
    const next = i + 1 < sentence.endToken ? classes[i + 1]! : -1;
    if (
      next !== WordClass.Noun &&
      next !== WordClass.Name &&
      next !== WordClass.Verb &&
      next !== WordClass.Number
    )
      classes[i] = WordClass.Pronoun;
  }
}
