import * as closed from '../lexicon/functionWords';
import { PERSON_NOUNS } from '../lexicon/sourceNouns';
import { OFFICE_INITIALS } from '../lexicon/titles';
import { COMMON_VERBS, IRREGULAR_PAST } from '../lexicon/verbForms';
import type { Cue, Sentence, Token, WordType } from '../model';
import { uint8s } from '../numbers';
import type { Pausing } from '../pauses';
import { CharClass, classOf } from '../tokens/characters';
import { perWord, wordTest } from '../tokens/wordTypes';
import type { NamedTokens } from './namedTokens';
import { isSourceNoun } from './phraseTraits';
import { AFTER_POSTPOSITIVE, POSTPOSITIVE } from './postpositives';

const isOfficeParticiple = wordTest(closed.OFFICE_PARTICIPLES);
const isOfficeInitials = wordTest(OFFICE_INITIALS);

/** Coarse word classes: what is needed to see phrases and the subject of a verb, no more. */
export enum WordClass {
  /** Nouns, adjectives and every other open-class word. */
  Noun = 0,
  Name = 1,
  Determiner = 2,
  Preposition = 3,
  Conjunction = 4,
  Pronoun = 5,
  Auxiliary = 6,
  Verb = 7,
  Adverb = 8,
  Comma = 9,
  Stop = 10,
  Colon = 11,
  Open = 12,
  Close = 13,
  Mark = 14,
  Subordinator = 15,
  Relative = 16,
  Possessive = 17,
  Number = 18,
  Time = 19,
  To = 20,
  Hyphen = 21,
  Cue = 22,
}

/** How many classes there are. */
export const WORD_CLASSES = 23;

const lexicon = new Map<string, WordClass>();
const define = (list: readonly string[], c: WordClass) => {
  for (const word of list) lexicon.set(word, c);
};
define(COMMON_VERBS, WordClass.Verb);
define(COMMON_VERBS.map(thirdPerson), WordClass.Verb);
define(IRREGULAR_PAST, WordClass.Verb);
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

/** Verb forms that are often nouns after another noun: `state run`, `peace talk`. */
const PLAIN_FORMS = new Set(COMMON_VERBS);
for (const past of IRREGULAR_PAST) PLAIN_FORMS.delete(past);

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

/** One class a token, by index, with pauses. Cue words have the class `Cue`, words of a named entity `Name`. */
export function* classifyWords(read: {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly cues: readonly Cue[];
  readonly names: NamedTokens;
}): Pausing<Uint8Array> {
  const { tokens, sentences, names, cues } = read;
  const classes = uint8s(tokens.length);
  const unsettled = uint8s(tokens.length);
  classifyAlone(tokens, classes, unsettled);
  yield null;
  settleAll(tokens, sentences, classes, unsettled);
  yield null;
  const peoples = markNames(tokens, names, classes);
  yield null;
  markCues(tokens, cues, peoples, classes);
  return classes;
}

/** What each word is by itself; `unsettled` tells where the words around it have a say. */
function classifyAlone(tokens: readonly Token[], classes: Uint8Array, unsettled: Uint8Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const code = codeOf(tokens[i]!);
    classes[i] = code & 31;
    unsettled[i] = code >> 5;
  }
}

function settleAll(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  classes: Uint8Array,
  unsettled: Uint8Array,
): void {
  for (const sentence of sentences)
    for (let i = sentence.firstToken; i < sentence.endToken; i++)
      if (unsettled[i]! > 0) {
        if (unsettled[i] === MAYBE_VERB) {
          if (i > sentence.firstToken && classes[i - 1] === WordClass.To && !isGoal(tokens, i))
            classes[i] = WordClass.Verb;
        } else settle(tokens, classes, i, sentence);
      }
}

/** Marks the words of names; the last tokens of names of a people that may stand for one person: `a Russian`. */
function markNames(tokens: readonly Token[], names: NamedTokens, classes: Uint8Array): ReadonlySet<number> {
  const peoples = new Set<number>();
  const { mentions, entities, first } = names;
  for (let n = 0; n < mentions.length; n++) {
    const { type } = entities[n]!;
    if (type === 'date' || type === 'money') continue;
    const { end } = mentions[n]!;
    let last = -1;
    for (let i = first[n]!; i < tokens.length && tokens[i]!.start < end; i++)
      if (tokens[i]!.kind !== 'mark') classes[(last = i)] = WordClass.Name;
    if (type === 'norp' && !(last >= 0 && tokens[last]!.lower.endsWith('s'))) peoples.add(last);
  }
  return peoples;
}

/** Marks the words of cues that are verbs or phrases here. */
function markCues(
  tokens: readonly Token[],
  cues: readonly Cue[],
  peoples: ReadonlySet<number>,
  classes: Uint8Array,
): void {
  for (let c = 0; c < cues.length; c++) {
    const cue = cues[c]!;
    if (cue.kind === 'colon' || cue.kind === 'noun' || isNounHere(cue, tokens, classes, peoples)) continue;
    if (!opensVerb(cue, cues[c + 1], tokens, classes))
      for (let i = cue.firstToken; i < cue.endToken; i++) classes[i] = WordClass.Cue;
  }
}

/** True for a noun that looks like a third person, right before the verb it is the subject of: `privacy advocates said`. */
function opensVerb(cue: Cue, next: Cue | undefined, tokens: readonly Token[], classes: Uint8Array): boolean {
  if (cue.kind !== 'verb' || next?.kind !== 'verb' || next.firstToken !== cue.endToken) return false;
  const { lower } = tokens[cue.firstToken]!;
  const before = cue.firstToken > 0 ? classes[cue.firstToken - 1]! : -1;
  return (
    lower.endsWith('s') && lower !== cue.lemma && (before === WordClass.Noun || before === WordClass.Name)
  );
}

/** From this confidence on a cue is taken for a verb whatever stands before it (`Police say`). */
const SURE_VERB = 0.7;

/**
 * True when the verb of a cue is a noun or part of a name here: `state` in `Democratic state lawmaker`, `host` in
 * `Fox host Jane Roe`. Only plain forms can be.
 */
function isNounHere(
  cue: Cue,
  tokens: readonly Token[],
  classes: Uint8Array,
  peoples: ReadonlySet<number>,
): boolean {
  const i = cue.firstToken;
  const own = classes[i]!;
  const token = tokens[i]!;
  const before = i > 0 ? classes[i - 1]! : -1;
  if (own === WordClass.Name && (before === WordClass.Name || classes[i + 1] === WordClass.Name)) return true;
  if (own === WordClass.Noun && PROCEEDINGS.has(token.lower)) return true;
  if (cue.confidence >= SURE_VERB) return false;
  // `Republican claims`: an adjective of people before a third person is an adjective.
  if (cue.kind === 'verb' && peoples.has(i - 1) && token.lower.endsWith('s')) return true;
  if (cue.kind !== 'verb' || token.lower !== cue.lemma || !PLAIN_FORMS.has(token.lower)) return false;
  if (before === WordClass.Noun || before === WordClass.Name || before === WordClass.Hyphen) {
    if (tokens[i - 1]!.lower.endsWith('s') || tokens[i - 1]!.lower === 'people') return false;
    return true;
  }
  return (
    before === WordClass.Determiner || before === WordClass.Possessive || before === WordClass.Preposition
  );
}

/** A noun in small letters: a verb after “to”, whatever else stands around it. */
const MAYBE_VERB = 1;
/** Its class depends on its neighbours. */
const UNSETTLED = 2;

/** What a token alone tells: its class in five bits, and above them how it depends on its neighbours. */
const codeOf = perWord((word): number => {
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

/** `one unaligned strategist`: a participle with a noun after it. */
function opensNoun(after: number): boolean {
  return after === WordClass.Noun || after === WordClass.Name;
}

/** Nouns in -ing for what courts, offices and firms make public; each may be a participle, too. */
const PROCEEDINGS: ReadonlySet<string> = new Set(
  'briefing filing finding hearing listing posting reading ruling'.split(' '),
);

/** `a court filing showed`, not `a firm filing a suit`, `a company filing for bankruptcy`, `a judge ruling on it`. */
function isProceeding(tokens: readonly Token[], classes: Uint8Array, at: number): boolean {
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
function isGoal(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  return /[^su]s$/.test(lower) || GOVERNING.has(tokens[at - 2]?.lower ?? '');
}

/** Looks at the neighbours: capitals inside a sentence, verbs that are nouns here, apostrophes that are marks. */
function settle(tokens: readonly Token[], classes: Uint8Array, i: number, sentence: Sentence): void {
  const token = tokens[i]!;
  const own = classes[i]!;
  const before = i > sentence.firstToken ? classes[i - 1]! : -1;
  if (token.kind === 'mark') {
    const after = i + 1 < tokens.length ? tokens[i + 1]! : null;
    const joined = i > 0 && tokens[i - 1]!.end === token.start && tokens[i - 1]!.lower.endsWith('s');
    if (own === WordClass.Possessive && !(joined && after && after.start > token.end))
      classes[i] = WordClass.Mark;
    return;
  }
  if (own === WordClass.Hyphen && token.text === '-' && i > 0) {
    const next = tokens[i + 1];
    if (tokens[i - 1]!.end < token.start && (!next || next.start > token.end)) classes[i] = WordClass.Colon;
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
