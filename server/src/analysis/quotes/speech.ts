import type { Analysis, Cue, Quotation, Token } from '../model';
import { firstEndingAfter, spanAt } from '../span';

type SpeechRead = Pick<
  Analysis,
  'text' | 'layout' | 'tokens' | 'sentences' | 'cues' | 'quotations' | 'entities'
>;

/** Words right before a pair that announce a name, title or term, not speech. */
const NAMING = new Set(
  'so-called called titled entitled dubbed nicknamed named known as labeled labelled term word phrase movie film show book song album series'.split(
    ' ',
  ),
);

/** The same pairs with the decision which of them are speech. */
export function judgeSpeech(read: SpeechRead): readonly Quotation[] {
  const starts = read.tokens;
  return read.quotations.map((quotation) => {
    const confidence = speechChance(read, starts, quotation);
    return { ...quotation, speech: confidence >= 0.5, confidence: Math.max(confidence, 1 - confidence) };
  });
}

/** 0–1 that the words were said or written by someone. */
function speechChance(read: SpeechRead, tokens: readonly Token[], quotation: Quotation): number {
  const first = firstEndingAfter(tokens, quotation.pieces[0]!.start);
  const last = firstEndingAfter(tokens, quotation.pieces[quotation.pieces.length - 1]!.end - 1);
  const words = last - first + 1;
  if (words >= 8 || quotation.pieces.length > 1) return 0.97;
  let before = first - 1;
  while (before >= 0 && before > first - 4 && tokens[before]!.kind === 'mark') before--;
  if (before >= 0 && NAMING.has(tokens[before]!.lower)) return 0.25;
  const sentence = spanAt(read.sentences, quotation.start);
  const reported = sentence !== null && cuesIn(read.cues, sentence.firstToken, sentence.endToken);
  if (/[,.?!]$/.test(tokens[last]?.text ?? '') && words > 3) return reported ? 0.95 : 0.8;
  return reported ? 0.75 : words > 4 ? 0.6 : 0.35;
}

function cuesIn(cues: readonly Cue[], from: number, to: number): boolean {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.firstToken < from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < cues.length && cues[i]!.firstToken < to; i++)
    if (cues[i]!.meaning === 'speech') return true;
  return false;
}
