import type { AnalysisOptions } from '../analysis';
import type { Decision } from '../features/decisions';

/** The options with what the person has decided about names in this document. */
export function withNames(options: AnalysisOptions, decisions: readonly Decision[]): AnalysisOptions {
  const own = decisions.filter((d) => d.kind === 'name').map((d) => [d.name, d.type] as const);
  if (own.length === 0) return options;
  const names = { ...options.decisions?.names, ...Object.fromEntries(own) };
  return { ...options, decisions: { ...options.decisions, names } };
}
