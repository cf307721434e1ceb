import { ROLE_NOUNS } from '../../../lexicon/titles';
import type { Token } from '../../../model';
import { isAcronymOf } from '../../identity/organization';
import { isCapital, KIND } from '../../tagger/kinds';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { nameAt, type Rule } from './rule';

/** Most words of a name that a bracketed acronym after it proves. */
const MAX_WORDS = 8;

/**
 * A bracketed acronym right after an organisation names it too, `International Trade Board (ITB)`; and the capitalised
 * words before a bracketed acronym made of their initials are an organisation.
 */
export const nameAcronyms: Rule = (names, { tokens, kinds }) => {
  const found: Name[] = [];
  let next = 0;
  for (let i = 1; i + 2 < tokens.length; i++) {
    const acronym = tokens[i + 1]!;
    if (tokens[i]!.text !== '(' || !isAcronym(acronym, kinds[i + 1])) continue;
    if (acronym.text.length > 8 || !/^[),]$/.test(tokens[i + 2]!.text)) continue;
    while (next < names.length && names[next]!.endToken < i) next++;
    const before = names[next]?.endToken === i ? names[next]! : null;
    if (before && before.type === 'person') continue;
    const first =
      before?.type === 'organization' ? before.firstToken : expansionStart(tokens, kinds, i, acronym.lower);
    if (first < 0) continue;
    if (!before || first < before.firstToken)
      found.push(nameAt(tokens, first, i, 'organization', 'acronym.expansion', 0.9));
    found.push(nameAt(tokens, i + 1, i + 2, 'organization', 'acronym.bracketed', 0.95));
  }
  return found.length === 0 ? names : withoutOverlaps(found, names);
};

/** All capitals, or short with two capitals (`LiF`). */
function isAcronym(token: Token, kind: number | undefined): boolean {
  if (kind === KIND.allCapitals) return true;
  return kind === KIND.capital && token.text.length <= 6 && /\p{Lu}.*\p{Lu}/u.test(token.text);
}

/** Start of the run of words before token `end` whose initials spell `acronym`, or -1. */
function expansionStart(tokens: readonly Token[], kinds: Uint8Array, end: number, acronym: string): number {
  const letters = acronym.replaceAll('.', '');
  const words: string[] = [];
  for (let i = end - 1; i >= 0 && i >= end - MAX_WORDS; i--) {
    if (kinds[i] === KIND.sign && tokens[i]!.text !== '-') return -1;
    if (kinds[i] !== KIND.sign) words.unshift(tokens[i]!.lower);
    if (words.length > 1 && isCapital(kinds[i]) && isAcronymOf(letters, words))
      return ROLE_NOUNS.has(words[0]!) ? -1 : i;
  }
  return -1;
}
