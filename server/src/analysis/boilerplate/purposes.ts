import type { Verdict } from './decide';
import { ownPurpose, type Purpose, plain } from './kinds';
import type { LineFacts } from './lineFacts';

/**
 * The purpose of every marked line (null for kept ones): what its own words say, else what the section it stands in is
 * for, else what its place suggests.
 */
export function findPurposes(
  text: string,
  facts: readonly LineFacts[],
  marked: readonly boolean[],
  verdicts: readonly Verdict[],
): (Purpose | null)[] {
  let section: Purpose['kind'] | null = null;
  return facts.map((f, i) => {
    if (!marked[i]) {
      section = null;
      return null;
    }
    const own = ownPurpose(text, f);
    if (own && opensSection(own, f)) section = own.kind;
    if (own && !(section === 'related' && f.words.length > 12)) return own;
    if (section) return plain(section, 'place.section', 'stands under a heading of that kind', f);
    const place = verdicts[i]!.place;
    if (place === 'after')
      return plain('related', 'place.after-story', 'stands after the end of the story', f);
    if (place === 'before')
      return plain('navigation', 'place.before-story', 'stands before the story begins', f);
    return plain('label', 'shape.label', 'a short line that is no part of the prose', f);
  });
}

/** Headings whose kind holds for the lines below them. */
function opensSection(own: Purpose, f: LineFacts): boolean {
  return (
    f.words.length <= 6 &&
    (own.kind === 'related' || own.kind === 'comments' || own.kind === 'tags' || own.kind === 'bio')
  );
}
