import type { Line } from '../model';
import { drain, PAUSE_EVERY, type Pausing } from '../pauses';
import { trimSpan } from '../span';
import { type DateShape, dateShape, isByline, SHORT } from './dates';
import { functionWordsOf } from './language';
import { findPhrases, type PhraseHit } from './phrases';
import { classesOf, WordClass } from './wordClasses';
import { wordsOf } from './words';

/** What one non-blank line looks like by itself. Counts are of its first words (READ_LIMIT); `length` is of all of it. */
export interface LineFacts {
  /** Index in the document's lines. */
  readonly line: number;
  /** Trimmed span. */
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly words: readonly string[];
  readonly shapes: readonly number[];
  readonly opens: readonly number[];
  /** Per word: bits of WordClass. */
  readonly classes: readonly number[];
  readonly hits: readonly PhraseHit[];
  /** Function words. */
  readonly stopwords: number;
  /** Words with a capital or in capitals, numbers left out. */
  readonly capitals: number;
  readonly allCapitals: number;
  readonly numbers: number;
  /** Words that look like two run together. */
  readonly glued: number;
  /** How the line ends, quotation marks and brackets left aside. */
  readonly ending: 'stop' | 'ellipsis' | 'colon' | 'comma' | 'none';
  /** The words as one string: equal lines have equal keys. */
  readonly key: string;
  /** The date or time it holds when it is short. */
  readonly date: DateShape;
  /** True for an author line. */
  readonly byline: boolean;
  /** Blank lines just before it. */
  readonly blankBefore: number;
}

/** The facts of every non-blank line. */
export function findLineFacts(text: string, lines: readonly Line[]): LineFacts[] {
  return drain(readLineFacts(text, lines));
}

/** The same, with pauses. */
export function* readLineFacts(text: string, lines: readonly Line[]): Pausing<LineFacts[]> {
  const facts: LineFacts[] = [];
  let blankBefore = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.blank) {
      blankBefore++;
      continue;
    }
    facts.push(factsOf(text, trimSpan(text, line), i, blankBefore));
    blankBefore = 0;
    if (facts.length % PAUSE_EVERY === 0) yield null;
  }
  const abroad = functionWordsOf(facts);
  return abroad ? facts.map((f) => withFunctionWords(f, abroad)) : facts;
}

/** The facts with the function words of another language in place of the English ones. */
function withFunctionWords(f: LineFacts, isFunction: (word: string) => boolean): LineFacts {
  let stopwords = 0;
  const classes = f.classes.map((of, i) => {
    if (!isFunction(f.words[i]!)) return of & ~WordClass.function;
    stopwords++;
    return of | WordClass.function;
  });
  return { ...f, classes, stopwords };
}

function factsOf(
  text: string,
  span: { start: number; end: number },
  line: number,
  blankBefore: number,
): LineFacts {
  const { words, shapes, opens, glued } = wordsOf(text, span.start, span.end);
  const classes: number[] = [];
  let stops = 0;
  let capitals = 0;
  let allCapitals = 0;
  let numbers = 0;
  for (let i = 0; i < words.length; i++) {
    const of = classesOf(words[i]!);
    classes.push(of);
    if (of & WordClass.function) stops++;
    const shape = shapes[i]!;
    if (shape === 3) numbers++;
    else if (shape > 0) {
      capitals++;
      if (shape === 2) allCapitals++;
    }
  }
  const short = span.end - span.start > SHORT ? null : text.slice(span.start, span.end);
  return {
    line,
    start: span.start,
    end: span.end,
    length: span.end - span.start,
    words,
    shapes,
    opens,
    classes,
    hits: findPhrases(words, (i) => (classes[i]! & WordClass.opensPhrase) !== 0),
    stopwords: stops,
    capitals,
    allCapitals,
    numbers,
    glued,
    ending: endingOf(text, span.start, span.end),
    key: words.join(' '),
    date: short === null ? 'none' : dateShape(short),
    byline: short !== null && isByline(short),
    blankBefore,
  };
}

/** True for a short line that signs what stands above it: an author line or a full date. */
export function isSignature(f: LineFacts): boolean {
  return f.words.length <= 14 && (f.byline || f.date === 'absolute');
}

function endingOf(text: string, start: number, end: number): LineFacts['ending'] {
  for (let i = end - 1, looked = 0; i >= start && looked < 6; i--, looked++) {
    const c = text[i]!;
    if (c === '.') return text.startsWith('..', i - 1) || text.startsWith('..', i) ? 'ellipsis' : 'stop';
    if (c === '!' || c === '?') return 'stop';
    if (c === '…') return 'ellipsis';
    if (c === ':') return 'colon';
    if (c === ',' || c === ';') return 'comma';
    if (!'"”’\')]» '.includes(c)) return 'none';
  }
  return 'none';
}
