import type { Rule } from './rule';

/** Without names that begin in one paragraph and end in another: a role at the end of a headline introduces nobody. */
export const keepWithinBlocks: Rule = (names, { sentences }) => {
  let s = 0;
  const kept = names.filter(({ firstToken, endToken }) => {
    while (s < sentences.length && sentences[s]!.endToken <= firstToken) s++;
    let last = s;
    while (last < sentences.length && sentences[last]!.endToken < endToken) last++;
    return last >= sentences.length || sentences[last]!.block === sentences[s]!.block;
  });
  return kept.length === names.length ? names : kept;
};
