import { elementAt } from '../arrays';
import { hashOn, NO_TEXT } from '../hash';
import type { Analysis, Cue, Quotation } from '../model';
import { float32s, int32s, uint8s } from '../numbers';
import { nextEndingAfter } from '../span';
import { CharClass, classOf } from '../tokens/characters';
import { nextTokenEndingAfter, nextTokenStartingAt, tokenEndingAfterNear } from '../tokens/places';
import { type CueContext, cueContext, MOST_COUNTED, quotedIn } from './cueContext';

export type SpeechRead = Pick<
  Analysis,
  'text' | 'blocks' | 'layout' | 'tokens' | 'sentences' | 'cues' | 'reports' | 'quotations'
>;

/** The text around quotations, prepared for features. */
export interface SpeechContext extends CueContext {
  readonly read: SpeechRead;
  /** For every quotation, the tokens of its words (marks excluded): `[first, stop)`; both 0 for inner ones. */
  readonly first: Int32Array;
  readonly stop: Int32Array;
  /** For every quotation, the index of the sentence it begins in; -1 for none. */
  readonly sentenceOf: Int32Array;
  /** For every quotation, the surest report whose content it lies in: 0–1. */
  readonly reported: Float32Array;
  /** For every sentence, its surest cue: 0–1. */
  readonly surest: Float32Array;
  /** Words in the longest quotation of each block. */
  readonly longest: Int32Array;
  /** For every quotation the hash of the start of its words, as `wordingOf` gives it; 0 for inner ones. */
  readonly wording: Int32Array;
  /** How often each quoted wording occurs in marks. */
  readonly wordings: Map<number, number>;
  readonly prefersSingle: boolean;
  /** For every quotation the nearest cue before and after it, as `nearness` gives it. */
  readonly cueBefore: Uint8Array;
  readonly cueAfter: Uint8Array;
}

/** Prepares the features of a text's quotations; linear in its length. */
export function speechContext(read: SpeechRead): SpeechContext {
  const n = read.quotations.length;
  const around = cueContext(read);
  // Written out: a spread of so many members is dear.
  const context: SpeechContext = {
    tokens: around.tokens,
    sentences: around.sentences,
    words: around.words,
    quotationOf: around.quotationOf,
    firstOf: around.firstOf,
    stopOf: around.stopOf,
    upTo: around.upTo,
    read,
    first: int32s(n),
    stop: int32s(n),
    sentenceOf: int32s(n).fill(-1),
    reported: float32s(n),
    surest: float32s(read.sentences.length),
    longest: int32s(read.blocks.length),
    wording: int32s(n),
    wordings: new Map(),
    prefersSingle: prefersSingle(read.quotations),
    cueBefore: uint8s(n),
    cueAfter: uint8s(n),
  };
  for (const cue of read.cues)
    if (cue.meaning === 'speech' && cue.confidence > context.surest[cue.sentence]!)
      context.surest[cue.sentence] = cue.confidence;
  let token = 0;
  let sentence = 0;
  let cue = 0;
  for (let q = 0; q < n; q++) {
    const quotation = read.quotations[q]!;
    if (quotation.level > 0) continue;
    // A token may begin before the mark and end behind it.
    token = nextTokenEndingAfter(
      read.tokens,
      quotation.pieces[0]!.start,
      Math.max(token, around.firstOf[q]! - 1),
    );
    context.first[q] = token;
    token = nextTokenStartingAt(read.tokens, quotation.pieces[quotation.pieces.length - 1]!.end, token);
    context.stop[q] = token;
    sentence = nextEndingAfter(read.sentences, quotation.start, sentence);
    const own = read.sentences[sentence];
    if (own && own.start <= quotation.start) {
      context.sentenceOf[q] = sentence;
      const words = token - context.first[q]!;
      if (words > context.longest[own.block]!) context.longest[own.block] = words;
    }
    while (cue < read.cues.length && read.cues[cue]!.firstToken < context.stop[q]!) cue++;
    const next = elementAt(read.cues, cue);
    if (next) context.cueAfter[q] = nearness(next, next.firstToken - context.stop[q]!);
    let last = cue - 1;
    while (last >= 0 && read.cues[last]!.endToken > context.first[q]! && last > cue - 8) last--;
    const previous = elementAt(read.cues, last);
    if (previous) context.cueBefore[q] = nearness(previous, context.first[q]! - previous.endToken);
    const wording = wordingOf(read.text, quotation);
    context.wording[q] = wording;
    context.wordings.set(wording, (context.wordings.get(wording) ?? 0) + 1);
  }
  markReported(context);
  return context;
}

/** A cue further away than this many tokens is not beside a quotation. */
const FAR = 15;

/** How near a cue of speech stands, so many tokens away, and how sure it is: 1–24; 0 for one that is far or of other things. */
function nearness(cue: Cue, tokens: number): number {
  if (cue.meaning !== 'speech' || tokens < 0 || tokens > FAR) return 0;
  const step = tokens < 2 ? 0 : tokens < 8 ? tokens - 1 : 7;
  return 1 + step * 3 + (cue.confidence > 0.9 ? 2 : cue.confidence > 0.5 ? 1 : 0);
}

function markReported(context: SpeechContext): void {
  const { tokens, quotationOf, reported } = context;
  const { cues, reports } = context.read;
  for (const { cue, content, confidence } of reports)
    for (const { start, end } of content) {
      const from = tokenEndingAfterNear(tokens, start, cues[cue]!.firstToken);
      const to = nextTokenStartingAt(tokens, end, from);
      if (to - from < MOST_COUNTED && quotedIn(context, from, to) === 0) continue;
      for (let i = from; i < to; i++) {
        const q = quotationOf[i]!;
        if (q >= 0 && confidence > reported[q]!) reported[q] = confidence;
      }
    }
}

const CLOSING = '.,!?;:';

/** The hash of the start of the words in lower case: enough to see the same term again. */
function wordingOf(text: string, { pieces }: Quotation): number {
  const { start, end } = pieces[0]!;
  let stop = Math.min(end, start + 40);
  while (stop > start && CLOSING.includes(text[stop - 1]!)) stop--;
  let hash = NO_TEXT;
  for (let i = start; i < stop; i++) hash = hashOn(hash, lowered(text.charCodeAt(i)));
  return hash;
}

/** The code unit in lower case, where that is one code unit. */
function lowered(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  return classOf(code) === CharClass.Upper ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code;
}

/** True when most quotations of the text stand in single marks, as in British papers. */
function prefersSingle(quotations: readonly Quotation[]): boolean {
  let single = 0;
  let all = 0;
  for (const q of quotations)
    if (q.level === 0) {
      all++;
      if (q.mark === 'single') single++;
    }
  return single * 2 > all;
}
