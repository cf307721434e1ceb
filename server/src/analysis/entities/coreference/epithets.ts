import { wordSet } from '../../lexicon/words';
import type { Entity, Tokens } from '../../model';
import type { Syntax } from '../../syntax';
import type { Nominees } from '../../syntax/nominees';
import { isPhrase, refAt } from '../../syntax/outline';
import type { Nominee } from '../../syntax/phraseTraits';
import { lowerAt } from '../../tokens/wordsAt';
import { perWord } from '../../tokens/wordTypes';
import { type Definites, isThe } from './definites';

/** Somebody called by nationality or age, with the person meant: `the Australian`, `the 58-year-old`. */
export interface Epithet {
  readonly phrase: Nominee;
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
  { tokens, syntax }: { readonly tokens: Tokens; readonly syntax: Syntax },
  { refs }: Definites,
): Epithet[] {
  const { nominees } = syntax;
  if (!anyEpithet(nominees, refs, tokens)) return [];
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
    const items = outline;
    for (let at = 0; at < items.length; at++) {
      if (!isPhrase(items, at)) continue;
      const ref = refAt(items, at);
      const entity = nominees.entity(ref);
      if (entity?.type === 'person') here.add(entity);
      else if (isEpithet(nominees, ref, tokens)) {
        const named = here.size > 0 ? here : before;
        if (named.size === 1)
          found.push({ phrase: nominees.at(ref), entity: [...named][0]!, confidence: CONFIDENCE });
      }
    }
  }
  return found;
}

function anyEpithet(nominees: Nominees, refs: readonly number[], tokens: Tokens): boolean {
  for (const ref of refs) if (isEpithet(nominees, ref, tokens)) return true;
  return false;
}

/** The words that {@link isEpithet} asks more of. */
const mayBeEpithet = perWord(
  ({ lower }) => /(?:an|i|old)$/.test(lower) || PARENTS.has(lower) || COMPATRIOTS.has(lower),
);

function isEpithet(nominees: Nominees, index: number, tokens: Tokens): boolean {
  if (nominees.isPossessor(index) || !nominees.isDefinite(index)) return false;
  const first = nominees.firstToken(index);
  const end = nominees.endToken(index);
  const head = tokens[end - 1]!;
  if (!isThe(tokens[first]!) || !mayBeEpithet(head)) return false;
  const { lower } = head;
  // `58-year-old` is one token or five, as it is written.
  if (lower === 'old' || lower.endsWith('-year-old')) return isAge(tokens, first, end);
  if (end - first !== 2) return false;
  if (PARENTS.has(lower)) return isParentOf(tokens, end);
  return COMPATRIOTS.has(lower) || (nominees.entity(index)?.type === 'norp' && /(?:an|i)$/.test(lower));
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
function isParentOf(tokens: Tokens, at: number): boolean {
  const number = tokens[at + 1];
  return (
    lowerAt(tokens, at) === 'of' &&
    number !== undefined &&
    (number.kind === 'number' || NUMBERS.has(number.lower))
  );
}

function isAge(tokens: Tokens, firstToken: number, endToken: number): boolean {
  let words = '';
  for (let i = firstToken + 1; i < endToken && words.length < 20; i++) words += tokens[i]!.lower;
  return /^\d{1,3}-year-old$/.test(words);
}
