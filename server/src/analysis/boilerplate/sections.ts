import { mapped } from '../arrays';
import type { BoilerplateKind, BoilerplateSection } from '../model';
import { kindNames, type Purpose } from './kinds';
import type { LineFacts } from './lineFacts';

/** A heading longer than this is no title. */
const TITLE = 40;
/** A heading stands among so many first lines of its section: teasers may come before it. */
const REACH = 6;

/** Titles of sections that have no heading of their own. */
const titles: Readonly<Partial<Record<BoilerplateKind, string>>> = {
  newsletter: 'Newsletter sign-up',
  related: 'Other stories',
};

/**
 * Neighbouring boilerplate lines of one purpose, each group with a title for people: its own heading (“Related
 * Articles”) when it has one, else the name of its kind.
 */
export function findSections(
  text: string,
  facts: readonly LineFacts[],
  purposes: readonly (Purpose | null)[],
): { sections: BoilerplateSection[]; sectionOf: (string | null)[] } {
  const sections: BoilerplateSection[] = [];
  const sectionOf: (string | null)[] = mapped(facts, () => null);
  for (let i = 0; i < facts.length; ) {
    const purpose = purposes[i];
    if (!purpose) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < facts.length && purposes[end]?.kind === purpose.kind) end++;
    const id = `s${sections.length + 1}`;
    for (let k = i; k < end; k++) sectionOf[k] = id;
    sections.push({
      id,
      kind: purpose.kind,
      title: titleOf(text, facts, i, end, purpose),
      lines: end - i,
      start: facts[i]!.start,
      end: facts[end - 1]!.end,
    });
    i = end;
  }
  return { sections, sectionOf };
}

/** The title of the section of the lines from `from` to `end`. */
function titleOf(
  text: string,
  facts: readonly LineFacts[],
  from: number,
  end: number,
  { kind }: Purpose,
): string {
  // Only of other stories does the heading say more than the kind; alone it is no heading.
  if (kind === 'related' && end - from > 1)
    for (let i = from; i < end && i < from + REACH; i++) {
      const f = facts[i]!;
      const hit = f.hits[0];
      if (hit?.place !== 'line' || hit.kind !== kind || f.length > TITLE) continue;
      const words = text.slice(f.start, f.end).replace(/^[\s\-–—•:]+|[\s\-–—•:]+$/g, '');
      if (words !== '') return words;
      break;
    }
  return titles[kind] ?? kindNames[kind];
}
