import type { StructureRole } from '../model';
import { dateShape, isByline, isContributorLine } from './dates';
import type { Verdict } from './decide';
import type { LineFacts } from './lineFacts';

/** The role of every line. The lines above the story that name, sum up, sign or date it are never boilerplate. */
export function findRoles(
  text: string,
  facts: readonly LineFacts[],
  verdicts: readonly Verdict[],
): StructureRole[] {
  const roles: StructureRole[] = facts.map((f, i) => {
    if (verdicts[i]!.boilerplate) return 'boilerplate';
    const line = text.slice(f.start, Math.min(f.end, f.start + 400));
    if (isContributorLine(line)) return 'credit';
    if (isByline(line)) return 'byline';
    if (isSubhead(facts, verdicts, i)) return 'subhead';
    return 'body';
  });
  nameHeader(text, facts, verdicts, roles);
  return roles;
}

/** How many lines above the first paragraph may belong to the story's header. */
const HEADER = 12;

function nameHeader(
  text: string,
  facts: readonly LineFacts[],
  verdicts: readonly Verdict[],
  roles: StructureRole[],
): void {
  const first = verdicts.findIndex((v) => !v.boilerplate);
  if (first < 0) return;
  for (let i = first; i >= Math.max(0, first - HEADER); i--) {
    const f = facts[i]!;
    const line = text.slice(f.start, Math.min(f.end, f.start + 300));
    if (isByline(line)) roles[i] = 'byline';
    else if (dateShape(line) === 'absolute' && f.words.length <= 12) roles[i] = 'dateline';
    else if (f.words.length < 4 || f.words.length > 40 || f.hits.some((h) => h.from === 0)) continue;
    else if (f.ending === 'stop' && f.words.length > 10) {
      // A summary stands apart from the first paragraph: byline, date or boilerplate comes between.
      const next = roles[i + 1];
      if (next === 'boilerplate' || next === 'byline' || next === 'dateline') roles[i] = 'dek';
    } else {
      roles[i] = 'headline';
      return;
    }
  }
}

function isSubhead(facts: readonly LineFacts[], verdicts: readonly Verdict[], i: number): boolean {
  const f = facts[i]!;
  if (f.words.length > 14 || f.ending === 'stop' || f.ending === 'comma' || f.shapes[0] === 0) return false;
  const next = facts[i + 1];
  return i > 0 && next !== undefined && !verdicts[i + 1]!.boilerplate && next.words.length > f.words.length;
}
