import type { Analysis, AnalysisOptions } from '../../model';
import { taggerOf } from '../tagger';
import { findDates } from './dates';
import { findEvents } from './events';
import { findNamesByRule } from './fallback';
import { findGroups } from './groups';
import { withoutOverlaps } from './merge';
import { findMoney } from './money';
import type { Name } from './name';
import { RULES } from './rules';
import { namesOfTagging } from './tagged';

/** All names of the text in order, without overlaps; what they name is not yet decided. */
export function findNames(
  read: Pick<Analysis, 'text' | 'tokens' | 'sentences'>,
  options: AnalysisOptions,
): readonly Name[] {
  const { tokens, sentences } = read;
  const bytes = options.models?.('entities.bin') ?? null;
  const tagger = bytes && taggerOf(bytes);
  let names: readonly Name[] = tagger
    ? namesOfTagging(tokens, tagger.tag(tokens, sentences))
    : findNamesByRule(tokens, sentences);
  for (const rule of RULES) names = rule(names, read);
  return withoutOverlaps(findEvents(tokens), names, findGroups(tokens), findMoney(tokens), findDates(tokens));
}
