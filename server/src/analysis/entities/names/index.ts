import type { Analysis, AnalysisOptions } from '../../model';
import { findDates } from './dates';
import { findNamesByRule } from './fallback';
import { findGroups } from './groups';
import { withoutOverlaps } from './merge';
import { findMoney } from './money';
import type { Name } from './name';

/** All names of the text in order, without overlaps; what they name is not yet decided. */
export function findNames(
  read: Pick<Analysis, 'text' | 'tokens' | 'sentences'>,
  _options: AnalysisOptions,
): readonly Name[] {
  const { tokens, sentences } = read;
  return withoutOverlaps(
    findNamesByRule(tokens, sentences),
    findGroups(tokens),
    findMoney(tokens),
    findDates(tokens),
  );
}
