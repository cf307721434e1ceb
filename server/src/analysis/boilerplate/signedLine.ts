import { isSignature, type LineFacts } from './lineFacts';

/** How far below a headline its date or byline may stand: the names of the authors may come between. */
const SIGNED = 3;
/** Fewer words are a menu entry, more are a teaser. */
const WORDS = [4, 30] as const;

/** The name of a section or button between headline and byline is no longer than this. */
const LABEL = 2;

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
  const n = f.wordCount;
  if (n < WORDS[0] || n > WORDS[1] || leads(f) || f.ending === 'ellipsis' || f.ending === 'comma')
    return null;
  if (isSignature(f) || isUpdate(f) || f.credited) return null;
  const out = [i];
  for (let k = i + 1; k <= i + SIGNED && k < body; k++) {
    const below = facts[k]!;
    const words = below.wordCount;
    out.push(k);
    // A date without a year may be one of a list of events.
    // “By Type” heads a menu: a signature has a name of two words.
    const isNamed = below.byline && words > LABEL;
    if (isUpdate(below)) return out;
    if (isSignature(below) && (isNamed || /\d{4}/.test(text.slice(below.start, below.end)))) return out;
    // Names stand in capitals, sections and buttons are a word or two; anything else is another story's headline.
    if (words > 10 || words - below.capitals > 1 || (leads(below) && words > LABEL)) return null;
  }
  return null;
}

const updates: ReadonlySet<string> = new Set(['updated', 'published', 'posted']);

/** “Updated 2 minutes ago”: other stories are listed with their time alone. */
function isUpdate(f: LineFacts): boolean {
  return f.date !== 'none' && f.wordCount <= 14 && saysUpdate(f);
}

function saysUpdate(f: LineFacts): boolean {
  for (let i = 0; i < 2 && i < f.wordCount; i++) if (updates.has(f.word(i).text)) return true;
  return false;
}

const leads = (f: LineFacts) => f.hits[0]?.from === 0;
