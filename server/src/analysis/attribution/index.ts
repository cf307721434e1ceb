import type { Analysis, AnalysisOptions } from '../model';

/** Who said what; quotations come back with the attribution they belong to. */
export function findAttributions(
  read: Omit<Analysis, 'attributions' | 'notices'>,
  _options: AnalysisOptions,
): Pick<Analysis, 'attributions' | 'quotations'> {
  return { attributions: [], quotations: read.quotations };
}
