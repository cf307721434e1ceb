import { elementAt, roomFor } from '../arrays';
import type { StructureRole } from '../model';
import { isAuthorLine } from './author';
import { findCopies, mayBeCopy } from './copies';
import { isContributorLine, isNameBelowBy } from './dates';
import type { Verdicts } from './decide';
import type { Header } from './header';
import { isDateLabel, type LineFacts } from './lineFacts';
import type { PhraseHit } from './phrases';
import { isProse } from './prose';
import { WordClass } from './wordClasses';

/** The role of every line: boilerplate where it is marked, else header, subhead, credit, caption or body. */
export function findRoles(
  text: string,
  facts: readonly LineFacts[],
  verdicts: Verdicts,
  header: Header,
): StructureRole[] {
  const repeats = new Set(header.repeats);
  // Pull quotes stand between paragraphs as subheads do, but head nothing.
  const subheads: number[] = [];
  for (let i = header.body + 1; i < facts.length; i++)
    if (mayBeCopy(facts[i]!) && !repeats.has(i) && isSubhead(facts, verdicts, i)) subheads.push(i);
  const copies = findCopies(facts, subheads, verdicts.boilerplate);
  const roles = roomFor<StructureRole>(facts.length);
  for (let i = 0; i < facts.length; i++) {
    roles[i] = verdicts.boilerplate[i]
      ? 'boilerplate'
      : repeats.has(i)
        ? 'headline'
        : roleOf(text, facts, verdicts, header, copies, i);
  }
  return roles;
}

/** The role of a line that stays. */
function roleOf(
  text: string,
  facts: readonly LineFacts[],
  verdicts: Verdicts,
  header: Header,
  copies: ReadonlySet<number>,
  i: number,
): StructureRole {
  const f = facts[i]!;
  if (f.classes & WordClass.credit && isContributorLine(text.slice(f.start, Math.min(f.end, f.start + 400))))
    return 'credit';
  const above = header.headline >= 0 ? i < bodyStart(facts, header) : i < header.body;
  if (above || f.wordCount <= 12) {
    if (f.byline || isNameBelowBy(elementAt(facts, i - 1), f)) return 'byline';
    if (isDateLine(f) || (above && i > header.headline && (isTimeAgo(f) || isDateLabel(f))))
      return 'dateline';
    if (i > header.headline && i < bodyStart(facts, header) && isAuthorLine(facts, i)) return 'byline';
  }
  if (i > header.headline && header.headline >= 0 && isDek(facts, verdicts, header, i)) return 'dek';
  if (f.hits.length > 0 && !isProse(f) && f.hits.some(isCaption)) return 'caption';
  return !copies.has(i) && isSubhead(facts, verdicts, i) ? 'subhead' : 'body';
}

const isCaption = ({ kind }: PhraseHit) => kind === 'caption';

/** Index of the line where the header certainly ends. */
function bodyStart(facts: readonly LineFacts[], header: Header): number {
  return Math.min(facts.length, Math.max(header.body, header.headline + 1));
}

function isDateLine(f: LineFacts): boolean {
  return f.wordCount <= 14 && f.date === 'absolute' && f.ending !== 'stop';
}

/** “3 hours ago”. */
const isTimeAgo = (f: LineFacts) => f.date === 'relative' && f.wordCount <= 4;

/**
 * A summary stands between headline and story and apart from the first paragraph: a byline, a date, boilerplate or a
 * shape of its own comes between.
 */
function isDek(facts: readonly LineFacts[], verdicts: Verdicts, header: Header, i: number): boolean {
  const f = facts[i]!;
  if (i - header.headline > 4 || f.wordCount < 4 || f.wordCount > 60) return false;
  for (let k = header.headline + 1; k < i; k++)
    if (isProse(facts[k]!) && !verdicts.boilerplate[k]) return false;
  if (i < header.body) return f.wordCount >= 5;
  const next = facts[i + 1];
  return (
    next !== undefined &&
    (verdicts.boilerplate[i + 1] === 1 ||
      (next.wordCount <= 8 && next.ending === 'none' && next.hits.length > 0))
  );
}

function isSubhead(facts: readonly LineFacts[], verdicts: Verdicts, i: number): boolean {
  const f = facts[i]!;
  if (verdicts.boilerplate[i]) return false;
  if (f.wordCount > 14 || f.wordCount === 0) return false;
  if (f.ending === 'stop' || f.ending === 'comma' || f.ending === 'ellipsis' || f.word(0).shape === 0)
    return false;
  const next = facts[i + 1];
  return i > 0 && next !== undefined && !verdicts.boilerplate[i + 1] && next.wordCount > f.wordCount;
}
