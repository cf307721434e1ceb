import { EMPTY, mapped, roomFor } from '../../arrays';
import { hashOn, NO_TEXT } from '../../hash';
import { NAME_ALIASES } from '../../lexicon/nameAliases';
import type { Tokens } from '../../model';
import type { Span } from '../../span';
import { perWord } from '../../tokens/wordTypes';
import { pronounHint, titleGender } from '../gender';
import { KeyTable } from '../names/keyTable';
import type { Name } from '../names/name';
import { keyOfWord, smallHash } from '../tagger/kinds';
import { spellingKey } from './spelling';

/** The words of a name made comparable. */
export interface NameWords {
  /** In lower case without stops, generational suffixes and hyphens left out. */
  readonly words: readonly string[];
  /** {@link spellingKey} of each word. */
  readonly keys: readonly string[];
}

/** What a name is told by, the same wherever its words stand: shared by all that are written alike. */
export interface Told extends NameWords {
  /** The words joined by a space. */
  readonly plain: string;
  /** What a place or organisation is known by; null until somebody asks (`placeOrOrgKey`). */
  known: string | null;
  /** `jr`, `sr`, `iii` at its end, or null: a father and a son share all other words. */
  readonly suffix: string | null;
}

/** A name as identity sees it: what it is told by, and where it stands. */
export interface Form {
  readonly name: Name;
  /** Its place among all forms of the text. */
  readonly index: number;
  readonly told: Told;
  /** The part of the document in which short names resolve: the number of a story, or the section of a piece of boilerplate. */
  readonly scope: number | string;
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
  /** What a name of this word alone is told by. */
  readonly alone: Told;
}

const comparable = perWord(({ lower, kind }): Comparable => {
  const word = lower.includes('.') ? lower.replaceAll('.', '') : lower;
  const left = kind === 'punctuation' || kind === 'mark' || lower === "'s";
  const key = spellingKey(word);
  return {
    word: left ? null : word,
    key,
    suffix: SUFFIX.has(word) ? word : null,
    alone: left ? NO_WORDS : toldBy([word], [key], word, NAME_ALIASES.get(word) ?? word, null),
  };
});

function toldBy(
  words: readonly string[],
  keys: readonly string[],
  plain: string,
  known: string | null,
  suffix: string | null,
): Told {
  return { words, keys, plain, known, suffix };
}

const NO_WORDS = toldBy(EMPTY, EMPTY, '', '', null);

/** The comparable words of a name that is known as text alone. */
export function wordsOfName(name: string): NameWords {
  const words = name
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s-]+/)
    .filter(Boolean);
  if (words.length > 1 && SUFFIX.has(words[words.length - 1]!)) words.pop();
  return { words, keys: mapped(words, spellingKey) };
}

/** The words of `span` on one line. */
export function surfaceOf(text: string, span: Span): string {
  const words = text.slice(span.start, span.end);
  return /[\n\r\t]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words;
}

/** Makes the forms of one text, in text order; one text at a time. */
export class FormReader {
  readonly forms: Form[];
  private count = 0;

  /** For so many names. */
  constructor(
    private readonly tokens: Tokens,
    names: number,
  ) {
    this.forms = roomFor(names);
    written.clear();
  }

  /** Adds the form of a name; see its fields. */
  add(name: Name, scope: number | string, boilerplate: boolean): void {
    const { tokens } = this;
    const { firstToken, endToken } = name;
    const isPerson = name.type === 'person';
    const gender = isPerson ? titleGender(tokens, firstToken) : null;
    const hint = isPerson ? pronounHint(tokens, endToken) : null;
    const told =
      endToken - firstToken === 1 ? comparable(tokens[firstToken]!).alone : this.toldOf(firstToken, endToken);
    const index = this.count++;
    this.forms[index] = { name, index, told, scope, gender, hint, boilerplate };
  }

  /** What a name of several words is told by; of names written alike only the first is read. */
  private toldOf(firstToken: number, endToken: number): Told {
    const { tokens } = this;
    let hash = NO_TEXT;
    for (let i = firstToken; i < endToken; i++) hash = hashOn(hash, keyOfWord(tokens[i]!));
    const key = smallHash(hash ^ (hash >>> 15));
    const number = written.get(key);
    if (number !== 0) {
      const { name, told } = this.forms[number - 1]!;
      if (isSame(tokens, name.firstToken, name.endToken, firstToken, endToken)) return told;
    }
    written.set(key, this.count + 1);
    return readWords(tokens, firstToken, endToken);
  }
}

/** The forms of the text at hand by the hash of their words: the number of the last that was read, from 1. */
const written = new KeyTable();

/** True when the same words, written alike, stand in both places. */
function isSame(tokens: Tokens, a: number, endA: number, b: number, endB: number): boolean {
  if (endA - a !== endB - b) return false;
  for (let i = a, k = b; i < endA; i++, k++) if (tokens[i] !== tokens[k]) return false;
  return true;
}

function readWords(tokens: Tokens, firstToken: number, endToken: number): Told {
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
  return toldBy(wordsRead.slice(0, count), keysRead.slice(0, count), plain, null, suffix);
}

/** Words and keys of the name that is read: copies are just as long as the name, lists that grow are several times as long. */
const wordsRead: string[] = [];
const keysRead: string[] = [];
