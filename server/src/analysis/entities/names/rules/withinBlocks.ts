import type { Rule } from './rule';

/**
 * Without names that begin in one paragraph and end in another, an empty line between: a role at the end of a headline
 * introduces nobody below it.
 */
export const keepWithinBlocks: Rule = (names, { tokens, sentences }) => {
  let s = 0;
  const kept = names.filter(({ firstToken, endToken }) => {
    while (s < sentences.length && sentences[s]!.endToken <= firstToken) s++;
    for (let k = s; k < sentences.length && sentences[k]!.endToken < endToken; k++) {
      const border = sentences[k]!.endToken;
      if (tokens[border]!.start - tokens[border - 1]!.end > 1) return false;
    }
    return true;
  });
  return kept.length === names.length ? names : kept;
};
