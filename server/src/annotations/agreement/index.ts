import { unitizingAlpha } from './alpha';
import { cohenKappa } from './kappa';
import { spanF1 } from './spanF1';
import { type Annotated, labelsOf, pairOf } from './units';

/** How far two annotators agree on one label. Measures are null where they are undefined. */
export interface Agreement {
  readonly label: string;
  /** Units of each. */
  readonly a: number;
  readonly b: number;
  /** F1 of the same spans, and of spans that share a character; 0–1. */
  readonly exact: number;
  readonly overlap: number;
  /** Cohen’s kappa over words. */
  readonly kappa: number | null;
  /** Krippendorff’s unitizing alpha over characters. */
  readonly alpha: number | null;
}

/** The agreement of two annotators on each label, over all documents together. */
export function agreementOf(documents: readonly Annotated[]): Agreement[] {
  const pair = pairOf(documents);
  return labelsOf(pair).map((label) => {
    const a = pair.units[0].get(label) ?? [];
    const b = pair.units[1].get(label) ?? [];
    return {
      label,
      a: a.length,
      b: b.length,
      ...spanF1(a, b),
      kappa: cohenKappa(pair.words, a, b),
      alpha: unitizingAlpha(pair.length, a, b),
    };
  });
}
