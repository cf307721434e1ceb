import { elementAt } from '../../../arrays';
import { ROLE_NOUNS } from '../../../lexicon/titles';
import type { Tokens, WordType } from '../../../model';
import { lowerAt, textAt } from '../../../tokens/wordsAt';
import { isAcronymOf } from '../../identity/organization';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, type Read, when } from './rule';

/** Most words of a name that a bracketed acronym after it proves. */
const MAX_WORDS = 8;

/**
 * A bracketed acronym right after an organisation names it too, `International Trade Board (ITB)`; and the capitalised
 * words before a bracketed acronym made of their initials are an organisation.
 */
export const nameAcronyms = when({ written: WRITTEN.bracket | WRITTEN.known }, (names, read) => {
  const found = [...inBrackets(names, read), ...introduced(names, read)];
  return found.length === 0 ? names : withoutOverlaps(found, names);
});

/** `International Trade Board, known as the ITB`. */
function introduced(names: readonly Name[], { tokens, kinds, landmarks }: Read): Name[] {
  const found: Name[] = [];
  let next = 0;
  for (const i of landmarks.known) {
    if (i < 2 || i + 1 >= tokens.length || (kinds[i - 1] !== KIND.sign && kinds[i] !== KIND.lower)) continue;
    const known = knownAs(tokens, kinds, i + 1);
    while (next < names.length && names[next]!.endToken < i - 1) next++;
    if (known && names[next]?.type === 'organization' && names[next]!.endToken >= i - 1) found.push(known);
  }
  return found;
}

function inBrackets(names: readonly Name[], { tokens, kinds, landmarks }: Read): Name[] {
  const found: Name[] = [];
  let next = 0;
  for (const i of landmarks.brackets) {
    if (i < 1 || i + 2 >= tokens.length) continue;
    const acronym = tokens[i + 1]!;
    if (!(isAcronym(acronym, kinds[i + 1]) || isHyphenated(tokens, i + 1))) continue;
    const end = tokens[i + 2]!.text === '-' && isCapitalAt(kinds, i + 3) ? i + 4 : i + 2;
    if (acronym.text.length > 8 || !/^[),]$/.test(textAt(tokens, end))) continue;
    while (next < names.length && names[next]!.endToken < i) next++;
    const before = names[next]?.endToken === i ? names[next]! : null;
    if (before?.type === 'person' && isPerson(tokens, before)) continue;
    const first =
      before?.type === 'organization' ? before.firstToken : expansionStart(tokens, kinds, i, acronym.lower);
    if (first < 0 || (before?.type === 'person' && first !== before.firstToken)) continue;
    if (before?.type === 'person')
      found.push(nameAt(tokens, first, i, 'organization', 'acronym.expansion', 0.9));
    if (before?.type !== 'person' && (!before || first < before.firstToken))
      found.push(nameAt(tokens, first, i, 'organization', 'acronym.expansion', 0.9));
    found.push(nameAt(tokens, i + 1, end, 'organization', 'acronym.bracketed', 0.95));
  }
  return found;
}

/** The acronym after `known as the`, whose first word is token `at`. */
function knownAs(tokens: Tokens, kinds: Uint8Array, at: number): Name | null {
  if (lowerAt(tokens, at) !== 'as') return null;
  const i = lowerAt(tokens, at + 1) === 'the' ? at + 2 : at + 1;
  return kinds[i] === KIND.allCapitals && tokens[i]!.text.length <= 8
    ? nameAt(tokens, i, i + 1, 'organization', 'acronym.known', 0.9)
    : null;
}

/** Too short to be a body, or with a given name or a title: `Lena Marsh (LM)`. */
function isPerson(tokens: Tokens, name: Name): boolean {
  if (name.endToken - name.firstToken < 3) return true;
  const before = elementAt(tokens, name.firstToken - 1);
  const titled = before !== undefined && (listedOf(before) & LISTED.title) !== 0;
  return titled || (listedOf(tokens[name.firstToken]!) & GIVEN) !== 0;
}

/** One capital before a hyphen: the `N` of `N-VA`. */
function isHyphenated(tokens: Tokens, i: number): boolean {
  const { text } = tokens[i]!;
  return text.length === 1 && text !== text.toLowerCase() && textAt(tokens, i + 1) === '-';
}

/** All capitals, or short with two capitals (`LiF`). */
function isAcronym(token: WordType, kind: number | undefined): boolean {
  if (kind === KIND.allCapitals) return true;
  return kind === KIND.capital && token.text.length <= 6 && /\p{Lu}.*\p{Lu}/u.test(token.text);
}

/** Start of the run of words before token `end` whose initials spell `acronym`, or -1. */
function expansionStart(tokens: Tokens, kinds: Uint8Array, end: number, acronym: string): number {
  const letters = acronym.replaceAll('.', '');
  const words: string[] = [];
  for (let i = end - 1; i >= 0 && i >= end - MAX_WORDS; i--) {
    if (kinds[i] === KIND.sign && tokens[i]!.text !== '-') return -1;
    if (kinds[i] !== KIND.sign) words.unshift(tokens[i]!.lower);
    if (words.length > 1 && isCapitalAt(kinds, i) && isAcronymOf(letters, words))
      return ROLE_NOUNS.has(words[0]!) ? -1 : i;
  }
  return -1;
}
