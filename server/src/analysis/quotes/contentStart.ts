import type { Cue, Sentence } from '../model';
import { textAt } from '../tokens/wordsAt';
import type { TokenSpan } from './content';
import type { CueContext } from './cueContext';

/** An aside, or the source of `according to`, is at most this many tokens long. */
const MAX_ASIDE = 30;
const ASIDES: ReadonlySet<string> = new Set(['—', '–', '--', '-', ',', '(']);
const RELATIVES: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that']);

/**
 * Content after a cue without what stands between: an aside before “that” (`has said — most recently in May — that …`), and
 * the rest of the source of `According to two people briefed on the talks, who asked not to be named, …`.
 */
export function withoutAside(context: CueContext, cue: Cue, sentence: Sentence, span: TokenSpan): TokenSpan {
  const first =
    cue.kind === 'according-to' ? afterSource(context, cue, sentence, span) : afterAside(context, cue, span);
  return first > span.first && first < span.stop - 1 ? { first, stop: span.stop, chance: span.chance } : span;
}

function afterAside({ tokens, quotationOf }: CueContext, cue: Cue, { first, stop }: TokenSpan): number {
  const opens = textAt(tokens, cue.endToken);
  if (!ASIDES.has(opens) || first > cue.endToken + 1) return first;
  const closes = opens === '(' ? ')' : opens;
  const limit = Math.min(stop - 1, first + MAX_ASIDE);
  for (let i = first; i < limit && quotationOf[i]! < 0; i++)
    if (tokens[i]!.text === closes && tokens[i + 1]!.lower === 'that') return i + 1;
  return first;
}

function afterSource(
  { tokens, quotationOf }: CueContext,
  cue: Cue,
  sentence: Sentence,
  { first, stop }: TokenSpan,
): number {
  if (cue.firstToken > sentence.firstToken + 1 || tokens[first - 1]!.text === ',' || quotationOf[first]! >= 0)
    return first;
  const limit = Math.min(stop - 1, first + MAX_ASIDE);
  for (let i = first; i < limit && quotationOf[i]! < 0; i++)
    if (tokens[i]!.text === ',' && !RELATIVES.has(tokens[i + 1]!.lower)) return i + 1;
  return first;
}
