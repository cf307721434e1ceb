import type { Analysis, Cue } from '../model';

/** Words that report speech, writing or thought, in text order. */
export function findCues(_read: Pick<Analysis, 'text' | 'tokens' | 'sentences' | 'quotations'>): Cue[] {
  return [];
}
