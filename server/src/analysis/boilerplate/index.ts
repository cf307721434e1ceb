import type { Analysis, AnalysisOptions, Layout } from '../model';

/** Boilerplate, its sections, the role of every line, and the stories the file holds. */
export function findLayout(
  read: Pick<Analysis, 'text' | 'lines' | 'blocks'>,
  _options: AnalysisOptions,
): Layout {
  const structure = read.lines
    .filter((l) => !l.blank)
    .map((l) => ({ start: l.start, end: l.end, role: 'body' as const }));
  return { boilerplate: [], sections: [], structure, stories: [{ start: 0, end: read.text.length }] };
}
