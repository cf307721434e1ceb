import type { Tokens } from '../model';

/**
 * The word of the token `at` in lower case, '' beyond the ends of the text. Rules that look at their neighbours ask here: V8
 * compiles them for what they have met, and once more when the first name of all opens or ends its text.
 */
export function lowerAt(tokens: Tokens, at: number): string {
  return at >= 0 && at < tokens.length ? tokens[at]!.lower : '';
}

/** The same as it is written. */
export function textAt(tokens: Tokens, at: number): string {
  return at >= 0 && at < tokens.length ? tokens[at]!.text : '';
}
