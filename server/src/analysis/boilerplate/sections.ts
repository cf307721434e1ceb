import type { BoilerplateSection } from '../model';
import { kindNames, type Purpose } from './kinds';
import type { LineFacts } from './lineFacts';

/** Neighbouring boilerplate lines of one purpose, each group with a title for people. */
export function findSections(
  facts: readonly LineFacts[],
  purposes: readonly (Purpose | null)[],
): { sections: BoilerplateSection[]; sectionOf: (string | null)[] } {
  const sections: BoilerplateSection[] = [];
  const sectionOf: (string | null)[] = facts.map(() => null);
  for (let i = 0; i < facts.length; ) {
    const purpose = purposes[i];
    if (!purpose) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < facts.length && purposes[end]?.kind === purpose.kind) end++;
    const id = `s${sections.length + 1}`;
    sectionOf.fill(id, i, end);
    sections.push({
      id,
      kind: purpose.kind,
      title: kindNames[purpose.kind],
      lines: end - i,
      start: facts[i]!.start,
      end: facts[end - 1]!.end,
    });
    i = end;
  }
  return { sections, sectionOf };
}
