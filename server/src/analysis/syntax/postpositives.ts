/**
 * Adjectives that follow the noun they describe when a preposition comes after them: `a source close to the minister`,
 * `people familiar with the talks` (Quirk et al., “A Comprehensive Grammar of the English Language”, 1985, 7.22).
 */
export const POSTPOSITIVE: ReadonlySet<string> = new Set([
  ...['adjacent', 'allied', 'answerable', 'aware', 'beholden', 'close', 'critical', 'eligible', 'familiar'],
  ...['fluent', 'friendly', 'hostile', 'loyal', 'near', 'opposed', 'privy', 'responsible', 'similar'],
  ...['supportive', 'suspicious', 'sympathetic', 'unaware', 'wary'],
]);

/** What they are followed by. */
export const AFTER_POSTPOSITIVE: ReadonlySet<string> = new Set(['to', 'with', 'of', 'for', 'about']);
