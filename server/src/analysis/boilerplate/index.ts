import type { Analysis, AnalysisOptions, BoilerplateSpan, Layout } from '../model';
import { decide } from './decide';
import { findLineFacts } from './lineFacts';
import { findPurposes } from './purposes';
import { findRoles } from './roles';
import { findSections } from './sections';
import { findStories } from './stories';

/**
 * Boilerplate with its kinds and reasons, its sections, the role of every non-blank line, and the stories the file holds.
 * Linear in the text; any text gives a layout.
 */
export function findLayout(
  read: Pick<Analysis, 'text' | 'lines' | 'blocks'>,
  _options: AnalysisOptions,
): Layout {
  const { text } = read;
  const facts = findLineFacts(text, read.lines);
  const verdicts = decide(text, facts);
  const roles = findRoles(text, facts, verdicts);
  const marked = facts.map((_, i) => roles[i] === 'boilerplate');
  const purposes = findPurposes(text, facts, marked, verdicts);
  const { sections, sectionOf } = findSections(facts, purposes);
  const boilerplate: BoilerplateSpan[] = [];
  facts.forEach((f, i) => {
    const purpose = purposes[i];
    if (!purpose) return;
    const line = read.lines[f.line]!;
    boilerplate.push({
      start: line.start,
      end: line.end,
      kind: purpose.kind,
      rule: purpose.rule,
      confidence: verdicts[i]!.probability,
      section: sectionOf[i]!,
      evidence: purpose.evidence,
    });
  });
  const structure = facts.map((f, i) => {
    const line = read.lines[f.line]!;
    return { start: line.start, end: line.end, role: roles[i]! };
  });
  return { boilerplate, sections, structure, stories: findStories(text, facts, roles, purposes) };
}
