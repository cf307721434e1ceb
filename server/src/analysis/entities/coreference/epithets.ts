import { wordSet } from '../../lexicon/words';
import type { Entity, Phrase, Token } from '../../model';
import type { Syntax } from '../../syntax';
import { isPhrase, refAt } from '../../syntax/outline';
import type { Nominee } from '../../syntax/phraseTraits';
import { perWord } from '../../tokens/wordTypes';
import { type Definite, isThe } from './definites';

/** Somebody called by nationality or age, with the person meant: `the Australian`, `the 58-year-old`. */
export interface Epithet {
  readonly phrase: Phrase;
  readonly entity: Entity;
  readonly confidence: number;
}

/** Less than a role that the text gives (`the minister`): only the place in the text speaks for it. */
const CONFIDENCE = 0.65;

/** People called by their country in the singular, beside the regular forms in -an and -i. */
const COMPATRIOTS = wordSet(
  'briton croat dane dutchman dutchwoman englishman englishwoman finn frenchman frenchwoman irishman irishwoman pole scot serb spaniard swede turk welshman welshwoman',
);

/**
 * Epithets that can mean one person only: the one person named before them in their paragraph, or else in the paragraph
 * before it, outside quotations. Where two are named, nothing is said: `Reed beat Hale. “I was tired,” the American said.`
 */
export function resolveEpithets(
  { tokens, syntax }: { readonly tokens: readonly Token[]; readonly syntax: Syntax },
  definites: readonly Definite[],
): Epithet[] {
  if (!definites.some(({ nominee }) => isEpithet(nominee, tokens))) return [];
  const found: Epithet[] = [];
  let block = -1;
  let before = new Set<Entity>();
  let here = new Set<Entity>();
  for (const outline of syntax.outlines.outer) {
    if (outline.block !== block) {
      before = outline.block === block + 1 ? here : new Set();
      here = new Set();
      block = outline.block;
    }
    const { items } = outline;
    for (let at = 0; at < items.length; at++) {
      if (!isPhrase(items, at)) continue;
      const nominee = syntax.nominees[refAt(items, at)]!;
      if (nominee.entity?.type === 'person') here.add(nominee.entity);
      else if (isEpithet(nominee, tokens)) {
        const named = here.size > 0 ? here : before;
        if (named.size === 1) found.push({ phrase: nominee, entity: [...named][0]!, confidence: CONFIDENCE });
      }
    }
  }
  return found;
}

/** The words that {@link isEpithet} asks more of. */
const mayBeEpithet = perWord(
  ({ lower }) => /(?:an|i|old)$/.test(lower) || PARENTS.has(lower) || COMPATRIOTS.has(lower),
);

function isEpithet(phrase: Nominee, tokens: readonly Token[]): boolean {
  if (phrase.possessor || phrase.endToken - phrase.firstToken < 2) return false;
  if (!isThe(tokens[phrase.firstToken]!) || !mayBeEpithet(tokens[phrase.head]!)) return false;
  const { lower } = tokens[phrase.head]!;
  // `58-year-old` is one token or five, as it is written.
  if (lower === 'old' || lower.endsWith('-year-old')) return isAge(phrase, tokens);
  if (phrase.endToken - phrase.firstToken !== 2) return false;
  if (PARENTS.has(lower)) return isParentOf(tokens, phrase.endToken);
  return COMPATRIOTS.has(lower) || (phrase.entity?.type === 'norp' && /(?:an|i)$/.test(lower));
}

const PARENTS: ReadonlySet<string> = new Set([
  'father',
  'mother',
  'dad',
  'mum',
  'mom',
  'grandfather',
  'grandmother',
]);
const NUMBERS = wordSet('one two three four five six seven eight nine ten');

/** `the father of three` */
function isParentOf(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at + 1];
  return (
    tokens[at]?.lower === 'of' &&
    number !== undefined &&
    (number.kind === 'number' || NUMBERS.has(number.lower))
  );
}

function isAge({ firstToken, endToken }: Phrase, tokens: readonly Token[]): boolean {
  let words = '';
  for (let i = firstToken + 1; i < endToken && words.length < 20; i++) words += tokens[i]!.lower;
  return /^\d{1,3}-year-old$/.test(words);
}
