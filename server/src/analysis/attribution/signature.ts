import type { Phrase, Quotation, Token } from '../model';
import { firstEndingAfter } from '../span';
import type { Nominee } from '../syntax/phraseTraits';

const DASHES = new Set(['-', '--', '—', '–', '―', '~']);

/**
 * The name that signs a quotation: `“We will be back.” — Ana Ruiz`, at the end of its line or before the next quotation.
 * Null when something else follows, a verb above all.
 */
export function signatureOf(
  read: {
    readonly text: string;
    readonly tokens: readonly Token[];
    readonly phrases: readonly Phrase[];
    readonly nominees: readonly Nominee[];
  },
  quotation: Quotation,
): Nominee | null {
  const { tokens } = read;
  const dash = firstEndingAfter(tokens, quotation.end);
  if (!tokens[dash] || !DASHES.has(tokens[dash].text)) return null;
  const first = dash + 1;
  const at = firstPhraseFrom(read.phrases, first);
  let nominee: Nominee | null = null;
  for (let i = at; i < read.phrases.length && read.phrases[i]!.firstToken === first; i++)
    if (!read.phrases[i]!.possessor) nominee = read.nominees[i]!;
  if (nominee?.phrase.kind !== 'name') return null;
  const { endToken, end } = nominee.phrase;
  const next = tokens[endToken];
  if (!next || /[\n\r]/.test(read.text.slice(end, next.start))) return nominee;
  return next.kind === 'mark' || next.text === '.' || next.text === '(' ? nominee : null;
}

/** Index of the first phrase that starts at token `first` or later. */
function firstPhraseFrom(phrases: readonly Phrase[], first: number): number {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (phrases[middle]!.firstToken < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
