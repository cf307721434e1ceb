import { isSignature, type LineFacts } from './lineFacts';

/** How far below a headline its date or byline may stand: the names of the authors may come between. */
const SIGNED = 3;
/** Fewer words are a menu entry, more are a teaser. */
const WORDS = [4, 30] as const;

/**
 * The only line above the story, which begins at line `body` (-1: nowhere), that has a byline or a full date below it, with the lines
 * down to that signature: most likely the headline. Empty when there is none or more than one.
 */
export function onlySignedLine(text: string, facts: readonly LineFacts[], body: number): readonly number[] {
  let found: readonly number[] = [];
  const end = body < 0 ? facts.length : body;
  for (let i = 0; i < end; i++) {
    if (found.includes(i)) continue;
    const signed = signedBy(text, facts, end, i);
    if (signed && found.length > 0) return [];
    if (signed) found = signed;
  }
  return found;
}

function signedBy(text: string, facts: readonly LineFacts[], body: number, i: number): number[] | null {
  const f = facts[i]!;
  const n = f.words.length;
  if (n < WORDS[0] || n > WORDS[1] || leads(f) || f.ending === 'ellipsis' || f.ending === 'comma')
    return null;
  if (isSignature(f)) return null;
  const out = [i];
  for (let k = i + 1; k <= i + SIGNED && k < body; k++) {
    const below = facts[k]!;
    const words = below.words.length;
    out.push(k);
    // A date without a year may be one of a list of events.
    if (isSignature(below) && (below.byline || /\d{4}/.test(text.slice(below.start, below.end)))) return out;
    // Names stand in capitals; anything else is another story's headline or a button.
    if (words > 10 || words - below.capitals > 1 || leads(below)) return null;
  }
  return null;
}

const leads = (f: LineFacts) => f.hits[0]?.from === 0;
