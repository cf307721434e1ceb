import type { Sentence, Tokens } from '../../../model';
import type { Name } from '../name';
import type { Rule } from './rule';

/**
 * Without names that begin in one paragraph and end in another, an empty line between: a role at the end of a headline
 * introduces nobody below it.
 */
export const keepWithinBlocks: Rule = (names, { tokens, sentences }) => {
  let s = 0;
  const kept: Name[] = [];
  for (const name of names) {
    while (s < sentences.length && sentences[s]!.endToken <= name.firstToken) s++;
    if (!crossesBlocks(name, tokens, sentences, s)) kept.push(name);
  }
  return kept.length === names.length ? names : kept;
};

/** True where an empty line stands inside the name, which begins in sentence `s`. */
function crossesBlocks(
  { endToken }: Name,
  tokens: Tokens,
  sentences: readonly Sentence[],
  s: number,
): boolean {
  for (let k = s; k < sentences.length && sentences[k]!.endToken < endToken; k++) {
    const border = sentences[k]!.endToken;
    if (tokens.starts[border]! - tokens.ends[border - 1]! > 1) return true;
  }
  return false;
}
