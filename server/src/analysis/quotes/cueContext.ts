import { hashText } from '../hash';
import type { Analysis, Quotation } from '../model';
import { int32s, uint16s } from '../numbers';
import { nextTokenEndingAfter, nextTokenStartingAt } from '../tokens/places';
import { type WordTable, wordTable } from './wordClasses';
import { FINITE_VERB, Role, roleIn, SAID } from './wordTraits';

/** The text around cues, prepared for features. */
export interface CueContext {
  readonly tokens: Analysis['tokens'];
  readonly sentences: Analysis['sentences'];
  readonly words: WordTable;
  /** For every token the index of the outermost quotation it stands in, marks included; -1 outside. */
  readonly quotationOf: Int32Array;
  /** For every outermost quotation its tokens, marks included: `[firstOf, stopOf)`. */
  readonly firstOf: Int32Array;
  readonly stopOf: Int32Array;
  /**
   * How many finite verbs outside quotations, quoted tokens, commas and forms of `say` stand before each token, four numbers
   * each; what does not fit into 16 bits is left out, which the difference of two does not show.
   */
  readonly upTo: Uint16Array;
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

/** Which of the four numbers of a token in `upTo`. */
const FINITE = 0;
const QUOTED = 1;
const COMMAS = 2;
const SAID_FORMS = 3;
const EACH = 4;

/** Counts are right for fewer tokens than this; sentences are far shorter. */
export const MOST_COUNTED = 0x10000;

/** Finite verbs outside quotations from token `from` up to `to`. */
export function finiteIn({ upTo }: CueContext, from: number, to: number): number {
  return countIn(upTo, from, to, FINITE);
}

/** Tokens of quotations from token `from` up to `to`. */
export function quotedIn({ upTo }: CueContext, from: number, to: number): number {
  return countIn(upTo, from, to, QUOTED);
}

/** Commas from token `from` up to `to`. */
export function commasIn({ upTo }: CueContext, from: number, to: number): number {
  return countIn(upTo, from, to, COMMAS);
}

/** Forms of `say` and `tell` that report from token `from` up to `to`. */
export function saidIn({ upTo }: CueContext, from: number, to: number): number {
  return countIn(upTo, from, to, SAID_FORMS);
}

function countIn(upTo: Uint16Array, from: number, to: number, which: number): number {
  return (upTo[to * EACH + which]! - upTo[from * EACH + which]!) & (MOST_COUNTED - 1);
}

function contextOf(read: ContextRead): CueContext {
  const firstOf = int32s(read.quotations.length);
  const stopOf = int32s(read.quotations.length);
  const quotationOf = quotationsOf(read, firstOf, stopOf);
  const words = withOneMark(wordTable(read.tokens), read, quotationOf);
  const { traits } = words;
  const n = traits.length;
  const upTo = uint16s((n + 1) * EACH);
  let finite = 0;
  let quoted = 0;
  let commas = 0;
  let said = 0;
  for (let i = 0, at = EACH; i < n; i++, at += EACH) {
    const own = traits[i]!;
    if (quotationOf[i]! >= 0) quoted++;
    else if (own & FINITE_VERB) finite++;
    const role = roleIn(own);
    if (role === Role.Comma) commas++;
    else if (role === Role.Report && own & SAID) said++;
    upTo[at] = finite;
    upTo[at + QUOTED] = quoted;
    upTo[at + COMMAS] = commas;
    upTo[at + SAID_FORMS] = said;
  }
  return { tokens: read.tokens, sentences: read.sentences, words, quotationOf, firstOf, stopOf, upTo };
}

function quotationsOf(read: ContextRead, firstOf: Int32Array, stopOf: Int32Array): Int32Array {
  const { tokens, quotations } = read;
  const quotationOf = int32s(tokens.length).fill(-1);
  let at = 0;
  for (let q = 0; q < quotations.length; q++) {
    const { level, start, end } = quotations[q]!;
    if (level > 0) continue;
    at = nextTokenStartingAt(tokens, start, at);
    firstOf[q] = at;
    const stop = nextTokenEndingAfter(tokens, end, at);
    stopOf[q] = stop;
    while (at < stop) quotationOf[at++] = q;
  }
  return quotationOf;
}

function isSingle({ level, mark }: Quotation): boolean {
  return level === 0 && mark === 'single';
}

/** Single marks that enclose a quotation count as double ones: which style a newsroom writes tells nothing. */
function withOneMark(words: WordTable, read: ContextRead, quotationOf: Int32Array): WordTable {
  if (!read.quotations.some(isSingle)) return words;
  const plain = { word: words.word.slice(), class: words.class.slice(), traits: words.traits };
  for (let i = 0; i < quotationOf.length; i++) {
    const q = quotationOf[i]!;
    if (q < 0 || read.tokens[i]!.kind !== 'mark') continue;
    const { start, end, mark } = read.quotations[q]!;
    if (mark !== 'single' || (read.tokens.starts[i]! !== start && read.tokens.ends[i]! !== end)) continue;
    plain.word[i] = plain.class[i] = MARK;
  }
  return plain;
}
