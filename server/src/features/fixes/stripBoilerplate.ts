import { boilerplateAt, sectionOf } from '../lookup';
import { nameOfKind } from '../reasons';
import type { Snapshot } from '../snapshot';
import { type StripSelection, stripEdits } from '../strip';
import { count, excerpt } from '../words';
import type { Fix, FixProvider } from './model';

/** Takes out the boilerplate at the cursor: its section, its line, all of its kind, everything. */
export const stripBoilerplate: FixProvider = (snapshot, { start }) => {
  const { analysis } = snapshot;
  const at = boilerplateAt(analysis, start);
  if (!at) return [];
  const { sections, boilerplate } = analysis.layout;
  const section = sectionOf(analysis, at.section);
  const fixes: Fix[] = [];
  if (section && section.lines > 1) {
    const title = `Strip “${excerpt(section.title, whole(section.title), 40)}” (${count(section.lines, 'line')})`;
    fixes.push(strip(snapshot, 'strip.section', title, { what: 'sections', ids: [section.id] }, true));
  }
  const line = { what: 'line', offset: at.start } as const;
  const isOneLine = !snapshot.text.slice(at.start, at.end).includes('\n');
  if (isOneLine) fixes.push(strip(snapshot, 'strip.line', 'Strip this line', line, fixes.length === 0));
  const alike = sections.filter((s) => s.kind === at.kind);
  if (alike.length > 1) {
    const title = `Strip all of this kind: ${nameOfKind(at.kind)} (${count(alike.length, 'section')})`;
    fixes.push(strip(snapshot, 'strip.kind', title, { what: 'kind', kind: at.kind }));
  }
  if (boilerplate.length > 1) {
    const title = `Strip all boilerplate (${count(sections.length, 'section')})`;
    fixes.push(strip(snapshot, 'strip.all', title, { what: 'all' }));
  }
  return fixes;
};

/** The same for the whole file, on save or on request. */
export const stripEverything: FixProvider = (snapshot) => {
  if (snapshot.analysis.layout.boilerplate.length === 0) return [];
  const fix = strip(snapshot, 'fixAll', 'Strip all boilerplate', { what: 'all' });
  return [{ ...fix, kind: 'source.fixAll.newsmark' }];
};

function strip(
  { analysis }: Snapshot,
  id: string,
  title: string,
  selection: StripSelection,
  preferred = false,
): Fix {
  const edits = () => stripEdits(analysis, selection).map((span) => ({ span, newText: '' }));
  return { id, title, kind: 'quickfix', code: 'boilerplate', preferred, effect: { kind: 'edit', edits } };
}

function whole(text: string) {
  return { start: 0, end: text.length };
}
