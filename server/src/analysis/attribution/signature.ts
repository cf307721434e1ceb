import type { Quotation, Token } from '../model';
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
    readonly nominees: readonly Nominee[];
  },
  quotation: Quotation,
): Nominee | null {
  const { tokens } = read;
  const dash = firstEndingAfter(tokens, quotation.end);
  if (!tokens[dash] || !DASHES.has(tokens[dash].text)) return null;
  const first = dash + 1;
  const at = firstPhraseFrom(read.nominees, first);
  let nominee: Nominee | null = null;
  for (let i = at; i < read.nominees.length && read.nominees[i]!.firstToken === first; i++)
    if (!read.nominees[i]!.possessor) nominee = read.nominees[i]!;
  if (nominee?.kind !== 'name') return null;
  const { endToken, end } = nominee;
  const next = tokens[endToken];
  if (!next || /[\n\r]/.test(read.text.slice(end, next.start))) return nominee;
  return next.kind === 'mark' || next.text === '.' || next.text === '(' ? nominee : null;
}

/** Index of the first phrase that starts at token `first` or later. */
function firstPhraseFrom(nominees: readonly Nominee[], first: number): number {
  let low = 0;
  let high = nominees.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nominees[middle]!.firstToken < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
