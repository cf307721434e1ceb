import type { Analysis, Quotation } from '../model';

/** Every pair of quotation marks, inner ones included; speech is not yet decided. */
export function findQuotations(_read: Pick<Analysis, 'text' | 'lines' | 'blocks' | 'layout'>): Quotation[] {
  return [];
}

/** The same pairs with the decision which of them are speech. */
export function judgeSpeech(
  read: Pick<Analysis, 'text' | 'layout' | 'tokens' | 'sentences' | 'cues' | 'quotations' | 'entities'>,
): readonly Quotation[] {
  return read.quotations;
}
