import type { Analysis, AnalysisOptions, Entity } from '../model';

/** The named people, organisations, places … of a text, each with its name mentions, role and gender. */
export function findEntities(
  _read: Pick<Analysis, 'text' | 'lines' | 'blocks' | 'layout' | 'tokens' | 'sentences'>,
  _options: AnalysisOptions,
): Entity[] {
  return [];
}
