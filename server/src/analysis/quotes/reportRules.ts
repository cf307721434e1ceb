import type { Cue, Sentence } from '../model';
import type { FoundContent, ReportRead } from './content';

/**
 * The content of a cue by rule, where no learned weights are at hand: `said (that) Y` to the end of the sentence, else
 * `Y, X said` back to its start.
 */
export function plainContent(read: ReportRead, cue: Cue, sentence: Sentence): FoundContent | null {
  if (cue.meaning !== 'speech') return null;
  const next = read.tokens[cue.endToken];
  const ends = cue.endToken >= sentence.endToken;
  if (!ends && next!.kind !== 'punctuation' && sentence.endToken - cue.endToken >= 3)
    return { side: 'after', spans: [{ first: cue.endToken, stop: sentence.endToken, chance: 0.5 }] };
  for (let i = cue.firstToken - 1; i > sentence.firstToken + 1 && i > cue.firstToken - 12; i--)
    if (read.tokens[i]!.text === ',')
      return { side: 'before', spans: [{ first: sentence.firstToken, stop: i, chance: 0.5 }] };
  return null;
}
