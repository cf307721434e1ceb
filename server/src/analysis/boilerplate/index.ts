import { mapped, roomFor } from '../arrays';
import { writtenCount } from '../lines';
import type { Analysis, AnalysisOptions, BoilerplateSpan, Evidence, Layout, StructureSpan } from '../model';
import { drain, type Pausing } from '../pauses';
import { settledBy } from './decisions';
import { judgeLines } from './judge';
import type { Purpose } from './kinds';
import type { LineFacts } from './lineFacts';
import type { ReadyNetwork } from './network';
import { findPurposes } from './purposes';
import { readLineFacts } from './readLines';
import { findRoles } from './roles';
import { findSections } from './sections';
import { findStories } from './stories';
import { findUnits } from './units';
import { learnedNetwork } from './weights';

export { foldLine } from './decisions';
export { findTemplateLines, foldedLines, templateLinesIn } from './template';

/**
 * Boilerplate with its kinds and reasons, its sections, the role of every non-blank line, and the stories the file holds.
 * Linear in the text; any text gives a layout.
 */
export function findLayout(
  read: Pick<Analysis, 'text' | 'lines' | 'blocks'>,
  options: AnalysisOptions,
  network: ReadyNetwork = learnedNetwork(),
): Layout {
  return drain(readLayout(read, options, network));
}

/** The same, with pauses. */
export function* readLayout(
  read: Pick<Analysis, 'text' | 'lines' | 'blocks'>,
  options: AnalysisOptions,
  network: ReadyNetwork = learnedNetwork(),
): Pausing<Layout> {
  const { text } = read;
  const { lines } = read;
  const units = findUnits(read);
  const facts = yield* readLineFacts(text, units.units);
  const settled = settledBy(text, options.decisions);
  const level = options.boilerplate ?? 'balanced';
  const { verdicts, header } = yield* judgeLines(text, facts, network, level, settled);
  yield null;
  const roles = findRoles(text, facts, verdicts, header);
  yield null;
  const purposes = findPurposes(text, facts, verdicts);
  yield null;
  const { sections, sectionOf } = findSections(text, facts, purposes);
  yield null;
  const boilerplate: BoilerplateSpan[] = [];
  const structure = roomFor<StructureSpan>(writtenCount(lines));
  let written = 0;
  for (let i = 0; i < facts.length; i++) {
    const purpose = purposes[i];
    const f = facts[i]!;
    const unit = f.line;
    const evidence = purpose && units.isJoined(unit) ? evidenceAt(purpose, f) : purpose?.evidence;
    for (let k = units.firstLine(unit); k < units.endLine(unit); k++) {
      const start = lines.starts[k]!;
      const end = lines.ends[k]!;
      structure[written++] = { start, end, role: roles[i]! };
      if (!purpose || !evidence) continue;
      boilerplate.push({
        start,
        end,
        kind: purpose.kind,
        rule: purpose.rule,
        confidence: verdicts.probability[i]!,
        section: sectionOf[i]!,
        evidence,
      });
    }
  }
  yield null;
  return { boilerplate, sections, structure, stories: findStories(text, facts, roles, purposes) };
}

/** The reasons for a purpose with the words they rest on: of several lines that are one unit no line is the whole. */
function evidenceAt({ evidence }: Purpose, { start, end }: LineFacts): Evidence[] {
  return mapped(evidence, (e) => ({ ...e, span: { start, end } }));
}
