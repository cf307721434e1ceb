import type { StructureRole } from '../model';
import type { Span } from '../span';
import type { Purpose } from './kinds';
import type { LineFacts } from './lineFacts';

/** The article from its first kept line to its last, then every further story or teaser as far as a border shows. */
export function findStories(
  text: string,
  facts: readonly LineFacts[],
  roles: readonly StructureRole[],
  purposes: readonly (Purpose | null)[],
): Span[] {
  const first = roles.findIndex((r) => r !== 'boilerplate');
  if (first < 0) return [{ start: 0, end: text.length }];
  let last = first;
  for (let i = first; i < facts.length; i++) if (roles[i] !== 'boilerplate') last = i;
  const stories: Span[] = [{ start: facts[first]!.start, end: facts[last]!.end }];
  let start = -1;
  let prose = false;
  for (let i = last + 1; i <= facts.length; i++) {
    const f = facts[i];
    const related = f !== undefined && purposes[i]!.kind === 'related';
    const paragraph = related && f.wordCount >= 15;
    if (start >= 0 && (!related || (prose && !paragraph))) {
      if (prose) stories.push({ start, end: facts[i - 1]!.end });
      start = -1;
      prose = false;
    }
    if (related && start < 0) start = f.start;
    prose ||= paragraph;
  }
  return stories;
}
