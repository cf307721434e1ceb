import type { Analysis, AnalysisOptions } from '../../model';
import { float32s } from '../../numbers';
import { drain, type Pausing } from '../../pauses';
import { type Tagger, taggerOf } from '../tagger';
import { columnsOf } from './columns';
import { findDates } from './dates';
import { respectDecisions } from './decided';
import { findEvents } from './events';
import { findNamesByRule } from './fallback';
import { findGroups } from './groups';
import { withoutOverlaps } from './merge';
import { findMoney } from './money';
import type { Name } from './name';
import { isCalledFor, lookFor, nothingMet } from './needs';
import { NEEDS, RULES } from './rules';
import type { Read } from './rules/rule';
import { namesOfTagging } from './tagged';
import { findWorks } from './works';

/** Rules read a text of fewer tokens than this so fast that no pause is needed between them. */
const SHORT = 5000;

/** All names of the text in order, without overlaps; what they name is not yet decided. */
export function findNames(
  read: Pick<Analysis, 'text' | 'tokens' | 'sentences'>,
  options: AnalysisOptions,
): readonly Name[] {
  return drain(readNames(read, options));
}

/** The same, with pauses. */
export function* readNames(
  document: Pick<Analysis, 'text' | 'tokens' | 'sentences'>,
  options: AnalysisOptions,
): Pausing<readonly Name[]> {
  const { tokens, sentences } = document;
  const tagger = taggerFor(options);
  const columns = columnsOf(tokens);
  const { kinds, keys, does, listed, traits, present, presentInCapitals, capitals, landmarks } = columns;
  yield null;
  const tagging = tagger
    ? yield* tagger.tagging({
        text: document.text,
        tokens,
        words: columns,
        sentences,
        remembers: options.memo !== undefined,
      })
    : null;
  const margins = tagging?.margins ?? float32s(tokens.length);
  yield null;
  let names: readonly Name[] = tagging ? namesOfTagging(tokens, tagging) : findNamesByRule(tokens, sentences);
  const read: Read = {
    tokens,
    kinds,
    keys,
    does,
    margins,
    sentences,
    listed,
    traits,
    present,
    presentInCapitals,
    capitals,
    landmarks,
  };
  yield null;
  const met = nothingMet();
  lookFor(names, columns, met);
  for (let k = 0; k < RULES.length; k++) {
    if (!isCalledFor(NEEDS, k, met)) continue;
    if (tokens.length > SHORT) yield null;
    const mended = RULES[k]!(names, read);
    if (areSame(mended, names)) continue;
    names = mended;
    lookFor(names, columns, met);
  }
  yield null;
  const works = findWorks(tokens, kinds, landmarks);
  yield null;
  const events = findEvents(tokens, columns);
  yield null;
  const sums = findMoney(tokens, kinds, landmarks);
  yield null;
  const groups = findGroups(tokens, columns);
  yield null;
  const dates = findDates(tokens, columns);
  yield null;
  const all = withoutOverlaps(works, events, sums, names, groups, dates);
  yield null;
  return respectDecisions(all, tokens, options.decisions);
}

/** True for two lists of the same names: most rules find nothing to mend. */
function areSame(a: readonly Name[], b: readonly Name[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function taggerFor(options: AnalysisOptions): Tagger | null {
  const bytes = options.models?.('entities.bin') ?? null;
  return bytes && taggerOf(bytes);
}

/** What a person should know about how names were found: nothing, or that the learned weights are missing. */
export function noticesAboutNames(options: AnalysisOptions): readonly string[] {
  return taggerFor(options)
    ? []
    : ['Names are found by lists alone: the learned weights (entities.bin) are missing.'];
}
