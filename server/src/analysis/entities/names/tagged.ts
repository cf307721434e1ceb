import type { Tokens } from '../../model';
import type { Tagging } from '../tagger';
import { begins, OUTSIDE, typeOfLabel } from '../tagger/labels';
import type { Name } from './name';

/** The names a tagging holds, in order; those of the miscellaneous kind have type `work` and are settled by other rules. */
export function namesOfTagging(tokens: Tokens, tagging: Tagging): Name[] {
  const { labels, margins } = tagging;
  const names: Name[] = [];
  for (let i = 0; i < labels.length; ) {
    const label = labels[i]!;
    if (label === OUTSIDE) {
      i++;
      continue;
    }
    let end = i + 1;
    let margin = margins[i]!;
    while (end < labels.length && labels[end] !== OUTSIDE && !begins(labels[end]!)) {
      margin += margins[end]!;
      end++;
    }
    const type = typeOfLabel(label);
    if (type)
      names.push({
        start: tokens.starts[i]!,
        end: tokens.ends[end - 1]!,
        type,
        firstToken: i,
        endToken: end,
        confidence: confidenceOf(margin),
        rule: 'tagger',
      });
    i = end;
  }
  return names;
}

/** Share of names that are right at this summed margin: a logistic curve fitted on texts not trained on. */
function confidenceOf(margin: number): number {
  return Math.round(100 / (1 + Math.exp(-0.35 * margin - 1.3))) / 100;
}
