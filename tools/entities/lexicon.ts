import compromise from 'compromise/three';
import { LISTED } from '../../server/src/analysis/entities/names/gazetteer';
import { type LexiconWord, lexiconKey } from '../../server/src/analysis/entities/tagger/weights';
import { hashText } from '../../server/src/analysis/hash';
import { CharClass, classOf } from '../../server/src/analysis/tokens/characters';
import { type GoldRecord, readTokens } from './data';

/** Bits of the word classes, in the order of compromise's tags below; two more tell how the word is usually written. */
const CLASSES: readonly (readonly string[])[] = [
  ['MaleName'],
  ['FemaleName'],
  ['FirstName', 'Person'],
  ['LastName'],
  ['City'],
  ['Country'],
  ['Region', 'Place'],
  ['Organization'],
  ['SportsTeam'],
  ['Demonym'],
  [
    'Infinitive',
    'PastTense',
    'PresentTense',
    'Gerund',
    'Participle',
    'PhrasalVerb',
    'Verb',
    'Copula',
    'Modal',
    'Imperative',
  ],
  ['Adjective', 'Comparative', 'Superlative'],
  ['Singular', 'Plural', 'Uncountable', 'Unit', 'Noun', 'Currency'],
  ['Actor', 'Honorific'],
  [
    'Adverb',
    'Preposition',
    'Conjunction',
    'Determiner',
    'Pronoun',
    'QuestionWord',
    'Expression',
    'Condition',
    'Negative',
  ],
  ['WeekDay', 'Month', 'Date', 'Duration', 'TextValue', 'Value'],
];
/** The class of words usually written in lower case. */
export const USUALLY_LOWER = 1 << CLASSES.length;
const SOMETIMES_LOWER = 2 << CLASSES.length;
const USUALLY_CAPITAL = 4 << CLASSES.length;

/** compromise's word list (MIT) as class bits by word, and its phrases of several words as bits of {@link LISTED}. */
export function compromiseLexicon(): { words: Map<string, number>; phrases: [number, string][] } {
  const model = (
    compromise as unknown as { model(): { one: { lexicon: Record<string, string | string[]> } } }
  ).model();
  const words = new Map<string, number>();
  const phrases: [number, string][] = [];
  for (const [word, tags] of Object.entries(model.one.lexicon)) {
    const list = new Set([tags].flat());
    let bits = 0;
    CLASSES.forEach((names, k) => {
      if (names.some((name) => list.has(name))) bits |= 1 << k;
    });
    if (!word.includes(' ')) words.set(word, (words.get(word) ?? 0) | bits);
    else {
      const listed =
        (list.has('Organization') || list.has('SportsTeam') ? LISTED.organization : 0) |
        (list.has('City') ? LISTED.city : 0) |
        (list.has('Country') ? LISTED.country : 0) |
        (list.has('Region') || list.has('Place') ? LISTED.region : 0);
      if (listed && /^[\p{L} .'’&-]+$/u.test(word)) phrases.push([listed, word]);
    }
  }
  return { words, phrases };
}

/** Adds to `words` how each word is usually written in `records`: only words capitalised by choice count. */
export function addCaseClasses(words: Map<string, number>, records: readonly GoldRecord[]): void {
  const counts = new Map<string, { lower: number; capital: number }>();
  for (const { text } of records) {
    const { tokens, sentences } = readTokens(text);
    for (const sentence of sentences) {
      for (let i = sentence.firstToken + 1; i < sentence.endToken; i++) {
        const { lower, text: word, kind } = tokens[i]!;
        if (kind !== 'word' || tokens[i - 1]!.kind !== 'word' || !/^[\p{L}'’.]+$/u.test(lower)) continue;
        const count = counts.get(lower) ?? { lower: 0, capital: 0 };
        if (classOf(word.charCodeAt(0)) === CharClass.Upper) count.capital++;
        else count.lower++;
        counts.set(lower, count);
      }
    }
  }
  for (const [word, { lower, capital }] of counts) {
    if (lower + capital < 2) continue;
    const share = lower / (lower + capital);
    const bit = share > 0.9 ? USUALLY_LOWER : share > 0.3 ? SOMETIMES_LOWER : USUALLY_CAPITAL;
    words.set(word, (words.get(word) ?? 0) | bit);
  }
}

/** The lexicon in the order the weights file wants; of words with one hash the first stays. */
export function lexiconOf(
  words: ReadonlyMap<string, number>,
  clusters: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, number>,
): LexiconWord[] {
  const byHash = new Map<number, LexiconWord>();
  for (const word of new Set([...words.keys(), ...clusters.keys(), ...names.keys()])) {
    const hash = lexiconKey(hashText(word));
    if (!byHash.has(hash))
      byHash.set(hash, {
        hash,
        classes: words.get(word) ?? 0,
        cluster: clusters.get(word) ?? 0,
        names: names.get(word) ?? 0,
      });
  }
  return [...byHash.values()].sort((a, b) => a.hash - b.hash);
}
