import type { Analysis } from '../model';
import { hashText } from '../models/hashed';
import { int32s } from '../numbers';
import { type WordTable, wordTable } from './wordClasses';
import { Role, SAID } from './wordTraits';

/** The text around cues, prepared for features. */
export interface CueContext {
  readonly tokens: Analysis['tokens'];
  readonly sentences: Analysis['sentences'];
  readonly words: WordTable;
  /** For every token the index of the outermost quotation it stands in, marks included; -1 outside. */
  readonly quotationOf: Int32Array;
  /** How many finite verbs outside quotations, quoted tokens, commas and forms of `say` stand before each token. */
  readonly finiteUpTo: Int32Array;
  readonly quotedUpTo: Int32Array;
  readonly commasUpTo: Int32Array;
  readonly saidUpTo: Int32Array;
  /** The next comma, mark of a quotation, “that” and form of a reporting verb at or after each token; the number of tokens when none follows. */
  readonly nextComma: Int32Array;
  readonly nextMark: Int32Array;
  readonly nextThat: Int32Array;
  readonly nextForm: Int32Array;
  /** The last comma, quoted token and form of a reporting verb before each token; -1 when there is none. */
  readonly lastComma: Int32Array;
  readonly lastQuoted: Int32Array;
  readonly lastForm: Int32Array;
}

type ContextRead = Pick<Analysis, 'tokens' | 'sentences' | 'quotations'>;

/** The class of what stands outside the sentence. */
export const EDGE = hashText('<edge>');
export const COMMA = hashText(',');
export const MARK = hashText('"');

const contexts = new WeakMap<Analysis['quotations'], CueContext>();

/** Prepares the features of a text; made once for the same tokens and quotations. */
export function cueContext(read: ContextRead): CueContext {
  let context = contexts.get(read.quotations);
  if (context?.tokens !== read.tokens) {
    context = contextOf(read);
    contexts.set(read.quotations, context);
  }
  return context;
}

function contextOf(read: ContextRead): CueContext {
  const n = read.tokens.length;
  const quotationOf = quotationsOf(read);
  const words = withOneMark(wordTable(read.tokens), read, quotationOf);
  const finiteUpTo = int32s(n + 1);
  const quotedUpTo = int32s(n + 1);
  const commasUpTo = int32s(n + 1);
  const saidUpTo = int32s(n + 1);
  const lastComma = int32s(n + 1);
  const lastQuoted = int32s(n + 1);
  const lastForm = int32s(n + 1);
  let finite = 0;
  let quoted = 0;
  let commas = 0;
  let said = 0;
  let comma = -1;
  let quote = -1;
  let form = -1;
  for (let i = 0; i < n; i++) {
    lastComma[i] = comma;
    lastQuoted[i] = quote;
    lastForm[i] = form;
    if (quotationOf[i]! >= 0) {
      quoted++;
      quote = i;
    } else finite += words.finite[i]!;
    const role = words.role[i]!;
    if (role !== Role.None) {
      if (role === Role.Comma) {
        commas++;
        comma = i;
      } else if (role === Role.Report) {
        form = i;
        said += words.traits[i]! & SAID ? 1 : 0;
      }
    }
    finiteUpTo[i + 1] = finite;
    quotedUpTo[i + 1] = quoted;
    commasUpTo[i + 1] = commas;
    saidUpTo[i + 1] = said;
  }
  const { nextComma, nextMark, nextThat, nextForm } = nextOnes(words, quotationOf);
  return {
    tokens: read.tokens,
    sentences: read.sentences,
    words,
    quotationOf,
    finiteUpTo,
    quotedUpTo,
    commasUpTo,
    saidUpTo,
    nextComma,
    nextMark,
    nextThat,
    nextForm,
    lastComma,
    lastQuoted,
    lastForm,
  };
}

function nextOnes(words: WordTable, quotationOf: Int32Array) {
  const n = quotationOf.length;
  const nextComma = int32s(n + 1).fill(n);
  const nextMark = int32s(n + 1).fill(n);
  const nextThat = int32s(n + 1).fill(n);
  const nextForm = int32s(n + 1).fill(n);
  let comma = n;
  let mark = n;
  let that = n;
  let form = n;
  for (let i = n - 1; i >= 0; i--) {
    const role = words.role[i]!;
    if (role !== Role.None) {
      if (role === Role.Comma) comma = i;
      else if (role === Role.That) that = i;
      else if (role === Role.Report) form = i;
      else if (quotationOf[i]! >= 0) mark = i;
    }
    nextComma[i] = comma;
    nextMark[i] = mark;
    nextThat[i] = that;
    nextForm[i] = form;
  }
  return { nextComma, nextMark, nextThat, nextForm };
}

function quotationsOf(read: ContextRead): Int32Array {
  const { tokens } = read;
  const quotationOf = int32s(tokens.length).fill(-1);
  let at = 0;
  read.quotations.forEach((quotation, index) => {
    if (quotation.level > 0) return;
    while (at < tokens.length && tokens[at]!.start < quotation.start) at++;
    while (at < tokens.length && tokens[at]!.end <= quotation.end) quotationOf[at++] = index;
  });
  return quotationOf;
}

/** Single marks that enclose a quotation count as double ones: which style a newsroom writes tells nothing. */
function withOneMark(words: WordTable, read: ContextRead, quotationOf: Int32Array): WordTable {
  if (!read.quotations.some((q) => q.level === 0 && q.mark === 'single')) return words;
  const plain = { ...words, word: words.word.slice(), class: words.class.slice() };
  for (let i = 0; i < quotationOf.length; i++) {
    const q = quotationOf[i]!;
    if (q < 0 || read.tokens[i]!.kind !== 'mark') continue;
    const { start, end, mark } = read.quotations[q]!;
    if (mark !== 'single' || (read.tokens[i]!.start !== start && read.tokens[i]!.end !== end)) continue;
    plain.word[i] = plain.class[i] = MARK;
  }
  return plain;
}
