import type { Span } from '../../analysis';
import { lineAt, lineOf } from '../../analysis/lines';
import { boilerplateAt, sectionOf } from '../lookup';
import type { Snapshot } from '../snapshot';
import { count, plain } from '../words';
import type { Fix, FixEffect, FixProvider } from './model';

/** Says that lines belong to the article: the one at the cursor, its section, or this text in every article here. */
export const keepBoilerplate: FixProvider = (snapshot, { start }) => {
  const { analysis, lines } = snapshot;
  const at = boilerplateAt(analysis, start);
  if (!at) return [];
  const line = lineOf(lines, lineAt(lines, start));
  const section = sectionOf(analysis, at.section);
  const fixes = [fix('keep.line', 'Not boilerplate: keep this line', decide(line, false))];
  if (section && section.lines > 1) {
    const title = `Not boilerplate: keep the whole section (${count(section.lines, 'line')})`;
    fixes.push(fix('keep.section', title, decide(section, false)));
  }
  const never = ruleFor(snapshot, line, 'neverBoilerplate');
  if (never) fixes.push(fix('keep.folder', 'Never boilerplate in this folder: this line', never));
  return fixes;
};

/** Says that the selected lines of the article are boilerplate, here or in every article of the folder. */
export const markBoilerplate: FixProvider = (snapshot, selection) => {
  const { analysis, lines, text } = snapshot;
  if (selection.end <= selection.start || !/\S/.test(text.slice(selection.start, selection.end))) return [];
  if (boilerplateAt(analysis, selection.start)) return [];
  const span = {
    start: lines.starts[lineAt(lines, selection.start)]!,
    end: lines.ends[lineAt(lines, selection.end - 1)]!,
  };
  const n = lineAt(lines, span.end) - lineAt(lines, span.start) + 1;
  const title = n === 1 ? 'Boilerplate: this line' : `Boilerplate: these ${n} lines`;
  const fixes: Fix[] = [{ ...fix('mark.lines', title, decide(span, true)), kind: 'refactor.rewrite' }];
  const always = n === 1 ? ruleFor(snapshot, span, 'alwaysBoilerplate') : null;
  if (always) {
    const everywhere = fix('mark.folder', 'Always boilerplate in this folder: this line', always);
    fixes.push({ ...everywhere, kind: 'refactor.rewrite' });
  }
  return fixes;
};

function fix(id: string, title: string, effect: FixEffect): Fix {
  return { id, title, kind: 'quickfix', code: 'boilerplate', effect };
}

function decide({ start, end }: Span, value: boolean): FixEffect {
  return { kind: 'decide', decision: { kind: 'boilerplate', span: { start, end }, value } };
}

/** A folder rule about the line's own words; none for long lines, which do not recur. */
function ruleFor(
  { text }: Snapshot,
  { start, end }: Span,
  list: 'alwaysBoilerplate' | 'neverBoilerplate',
): FixEffect | null {
  const line = plain(text.slice(start, Math.min(end, start + 400)));
  return line === '' || line.length > 300 ? null : { kind: 'rule', rule: { list, line } };
}
