import type { Token } from '../../model';
import type { Span } from '../../span';
import { perWord } from '../../tokens/wordTypes';
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
  /** The words joined by a space. */
  readonly plain: string;
  /** The part of the document in which short names resolve: a story, or one piece of boilerplate. */
  readonly scope: string;
  /** `jr`, `sr`, `iii` at its end, or null: a father and a son share all other words. */
  readonly suffix: string | null;
  /** From a courtesy title right before it. */
  readonly gender: 'm' | 'f' | null;
  /** From a pronoun after a speech verb; decides only between people of one surname. */
  readonly hint: 'm' | 'f' | null;
  readonly boilerplate: boolean;
}

const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const suffixOf = perWord(({ lower }): string | null => {
  const word = lower.replaceAll('.', '');
  return SUFFIX.has(word) ? word : null;
});

/** The comparable words of the tokens from `first` to `end`. */
export function comparableWords(tokens: readonly Token[], first: number, end: number): string[] {
  const words: string[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    if (token.kind === 'punctuation' || token.kind === 'mark') continue;
    if (token.lower === "'s") continue;
    const word = token.lower.includes('.') ? token.lower.replaceAll('.', '') : token.lower;
    if (i > first && i === end - 1 && SUFFIX.has(word)) continue;
    words.push(word);
  }
  return words;
}

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
  { scope, gender, hint, boilerplate }: Pick<Form, 'scope' | 'gender' | 'hint' | 'boilerplate'>,
): Form {
  const words = comparableWords(tokens, name.firstToken, name.endToken);
  const keys = words.map(spellingKey);
  const plain = words.length === 1 ? words[0]! : words.join(' ');
  const suffix = name.endToken - name.firstToken > 1 ? suffixOf(tokens[name.endToken - 1]!) : null;
  return { name, words, keys, plain, suffix, scope, gender, hint, boilerplate };
}
