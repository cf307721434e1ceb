import type { Quotation, Tokens } from '../model';
import type { Nominees } from '../syntax/nominees';
import type { Nominee } from '../syntax/phraseTraits';
import { tokenEndingAfter } from '../tokens/places';

const DASHES = new Set(['-', '--', '—', '–', '―', '~']);

/**
 * The name that signs a quotation: `“We will be back.” — Ana Ruiz`, at the end of its line or before the next quotation.
 * Null when something else follows, a verb above all.
 */
export function signatureOf(
  read: {
    readonly text: string;
    readonly tokens: Tokens;
    readonly nominees: Nominees;
  },
  quotation: Quotation,
): Nominee | null {
  if (!mayBeSigned(read.text, quotation.end)) return null;
  const { tokens } = read;
  const dash = tokenEndingAfter(tokens, quotation.end);
  if (!tokens[dash] || !DASHES.has(tokens[dash].text)) return null;
  const first = dash + 1;
  const { nominees } = read;
  let nominee: Nominee | null = null;
  for (let i = nominees.firstFrom(first); i < nominees.length && nominees.firstToken(i) === first; i++)
    if (!nominees.isPossessor(i)) nominee = nominees.at(i);
  if (nominee?.kind !== 'name') return null;
  const { endToken, end } = nominee;
  const next = tokens[endToken];
  if (!next || /[\n\r]/.test(read.text.slice(end, tokens.starts[endToken]))) return nominee;
  return next.kind === 'mark' || next.text === '.' || next.text === '(' ? nominee : null;
}

/** False where ASCII other than a dash follows at `end`: most quotations end so, and no token is looked up for them. */
function mayBeSigned(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && text.charCodeAt(at) === 0x20) at++;
  if (at === text.length) return false;
  const code = text.charCodeAt(at);
  return code < 0x21 || code > 0x7e || code === 0x2d || code === 0x7e;
}
