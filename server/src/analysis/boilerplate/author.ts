import { elementAt } from '../arrays';
import { isSignature, type LineFacts } from './lineFacts';

/** A name has so many words at most, a job title so many. */
const NAME = 4;
const TITLE = 6;
/** How far from a name the date or job title stands that shows it is an author's. */
const NEAR = 2;

const jobs: ReadonlySet<string> = new Set(
  'reporter correspondent editor writer columnist journalist producer contributor critic staff'.split(' '),
);

/**
 * True for an author line without a “by”: a name alone beside a date, a byline or a job title, or the job title below a
 * name (“Ann Example / Health correspondent”). Asked of lines between headline and story.
 */
export function isAuthorLine(facts: readonly LineFacts[], i: number): boolean {
  const f = facts[i]!;
  if (isJobTitle(f)) {
    const above = elementAt(facts, i - 1);
    return above !== undefined && (above.byline || isName(above));
  }
  if (!isName(f)) return false;
  for (let k = Math.max(0, i - NEAR); k <= i + NEAR && k < facts.length; k++)
    if (k !== i && (isSignature(facts[k]!) || isJobTitle(facts[k]!))) return true;
  return false;
}

function isName(f: LineFacts): boolean {
  const n = f.wordCount;
  return (
    n >= 2 && n <= NAME && f.capitals === n && f.stopwords === 0 && f.ending === 'none' && f.hits.length === 0
  );
}

function isJobTitle(f: LineFacts): boolean {
  const n = f.wordCount;
  return n >= 1 && n <= TITLE && f.ending === 'none' && !f.byline && jobs.has(f.word(n - 1).text);
}
