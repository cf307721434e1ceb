import { lineAt } from '../analysis/lines';
import type { Snapshot } from './snapshot';

/** Lines that fold under their first one; zero-based, the last included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  /** Boilerplate folds with the comments of other languages ("Fold All Block Comments"). */
  readonly kind: 'boilerplate' | 'section';
}

/** Boilerplate sections, and the text under each subhead up to the next one or to the end of the story. */
export function foldingRanges({ analysis, lines, text }: Snapshot): Fold[] {
  const folds: Fold[] = analysis.layout.sections.map((s) => ({
    startLine: lineAt(lines, s.start),
    endLine: lineAt(lines, Math.max(s.start, s.end - 1)),
    kind: 'boilerplate',
  }));
  const story = analysis.layout.stories[0] ?? { start: 0, end: text.length };
  const heads = analysis.layout.structure.filter((s) => s.role === 'subhead' && s.start < story.end);
  heads.forEach((head, i) => {
    const end = heads[i + 1]?.start ?? story.end;
    let endLine = lineAt(lines, Math.max(head.start, end - 1));
    if (heads[i + 1]) endLine = lineAt(lines, end) - 1;
    while (lines.blank[endLine]) endLine--;
    folds.push({ startLine: lineAt(lines, head.start), endLine, kind: 'section' });
  });
  return folds.filter((f) => f.endLine > f.startLine).sort((a, b) => a.startLine - b.startLine);
}
