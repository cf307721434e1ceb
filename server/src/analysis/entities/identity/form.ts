import { NAME_ALIASES } from '../../lexicon/nameAliases';
import type { Token } from '../../model';
import type { Span } from '../../span';
import { perWord } from '../../tokens/wordTypes';
import { pronounHint, titleGender } from '../gender';
import type { Name } from '../names/name';
import { spellingKey } from './spelling';

/** The words of a name made comparable. */
export interface NameWords {
  /** In lower case without stops, generational suffixes and hyphens left out. */
  readonly words: readonly string[];
  /** {@link spellingKey} of each word. */
  readonly keys: readonly string[];
}

/** A name as identity sees it: its words made comparable, and where it stands. */
export interface Form extends NameWords {
  readonly name: Name;
  /** Its place among all forms of the text. */
  readonly index: number;
  /** The words joined by a space. */
  readonly plain: string;
  /** Of a name of one word what a place or organisation is known by (`placeOrOrgKey`); null for a longer one. */
  readonly known: string | null;
  /** The part of the document in which short names resolve: the number of a story, or the section of a piece of boilerplate. */
  readonly scope: number | string;
  /** `jr`, `sr`, `iii` at its end, or null: a father and a son share all other words. */
  readonly suffix: string | null;
  /** From a courtesy title right before it. */
  readonly gender: 'm' | 'f' | null;
  /** From a pronoun after a speech verb; decides only between people of one surname. */
  readonly hint: 'm' | 'f' | null;
  readonly boilerplate: boolean;
}

const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** What identity knows of a word. */
interface Comparable {
  /** In lower case without stops; null for signs and possessives, which no name is told by. */
  readonly word: string | null;
  readonly key: string;
  /** The word, where it is one of {@link SUFFIX}. */
  readonly suffix: string | null;
  /** What a name of this word alone is told by, and what a place or organisation is known by. */
  readonly alone: NameWords;
  readonly known: string;
}

const comparable = perWord(({ lower, kind }): Comparable => {
  const word = lower.includes('.') ? lower.replaceAll('.', '') : lower;
  const left = kind === 'punctuation' || kind === 'mark' || lower === "'s";
  const key = spellingKey(word);
  return {
    word: left ? null : word,
    key,
    suffix: SUFFIX.has(word) ? word : null,
    alone: left ? NO_WORDS : { words: [word], keys: [key] },
    known: left ? '' : (NAME_ALIASES.get(word) ?? word),
  };
});

const NO_WORDS: NameWords = { words: [], keys: [] };

/** The comparable words of a name that is known as text alone. */
export function wordsOfName(name: string): NameWords {
  const words = name
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s-]+/)
    .filter(Boolean);
  if (words.length > 1 && SUFFIX.has(words[words.length - 1]!)) words.pop();
  return { words, keys: words.map(spellingKey) };
}

/** The words of `span` on one line. */
export function surfaceOf(text: string, span: Span): string {
  const words = text.slice(span.start, span.end);
  return /[\n\r\t]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words;
}

/** Makes a {@link Form}; see its fields. */
export function formOf(
  tokens: readonly Token[],
  name: Name,
  index: number,
  scope: number | string,
  boilerplate: boolean,
): Form {
  const { firstToken, endToken } = name;
  const isPerson = name.type === 'person';
  const gender = isPerson ? titleGender(tokens, firstToken) : null;
  const hint = isPerson ? pronounHint(tokens, endToken) : null;
  if (endToken - firstToken === 1) {
    const { word, alone, known } = comparable(tokens[firstToken]!);
    const { words, keys } = alone;
    const plain = word ?? '';
    return { name, index, words, keys, plain, known, suffix: null, scope, gender, hint, boilerplate };
  }
  let count = 0;
  let plain = '';
  let suffix: string | null = null;
  for (let i = firstToken; i < endToken; i++) {
    const known = comparable(tokens[i]!);
    if (i > firstToken && i === endToken - 1) {
      suffix = known.suffix;
      if (known.word !== null && suffix !== null) continue;
    }
    if (known.word === null) continue;
    plain = count === 0 ? known.word : `${plain} ${known.word}`;
    wordsRead[count] = known.word;
    keysRead[count++] = known.key;
  }
  const words = wordsRead.slice(0, count);
  const keys = keysRead.slice(0, count);
  return { name, index, words, keys, plain, known: null, suffix, scope, gender, hint, boilerplate };
}

/** Words and keys of the name that is read: copies are just as long as the name, lists that grow are several times as long. */
const wordsRead: string[] = [];
const keysRead: string[] = [];
