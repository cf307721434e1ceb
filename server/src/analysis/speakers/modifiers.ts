import type { Tokens } from '../model';
import type { Nominees } from '../syntax/nominees';
import {
  Item,
  type Items,
  isOblique,
  isPhrase,
  isPossessor,
  itemAt,
  refAt,
  tokenAt,
} from '../syntax/outline';
import { Trait } from '../syntax/phraseTraits';

/**
 * True for a phrase left of the cue at `cueAt` that only tells the subject apart, and so cannot be the subject itself:
 * `a company owned by Ana Ruiz said`, `the lawyer representing Ana Ruiz said`, `a source close to Ana Ruiz said`, `a man who worked with Ana Ruiz said`.
 */
export function isInsidePostmodifier(
  items: Items,
  at: number,
  cueAt: number,
  { tokens, nominees }: { readonly tokens: Tokens; readonly nominees: Nominees },
): boolean {
  for (let i = at + 1; i < cueAt; i++) if (!isOfNoun(items, i)) return false;
  let i = at - 1;
  while (isOfNoun(items, i)) i--;
  const verb = itemAt(items, i);
  if (verb === Item.Nominal) return isOblique(items, at) && SPEAKERS.has(nominees.trait(refAt(items, i)));
  if (i < 1) return false;
  const before = itemAt(items, i - 1);
  const followed = itemAt(items, i + 1) === Item.Preposition;
  // `a report claiming Ana Ruiz said`: what a reporting verb has for its object may well speak itself.
  if (verb !== Item.Verb && !(verb === Item.Cue && followed)) return false;
  if (before === Item.Relative) return hasNoun(items, i - 2);
  if (before === Item.Auxiliary) return itemAt(items, i - 2) === Item.Relative;
  const token = tokenAt(items, i);
  if (!hasNoun(items, i - 1) || nominees.endToken(refAt(items, i - 1)) !== token) return false;
  const word = tokens[token]!.lower;
  return word.endsWith('ing') || (followed && isParticiple(word));
}

/**
 * The relative pronoun that opens an insertion closed right before the cue at `cueAt`, or -1: whoever stands inside
 * `, who spoke because she was not authorised to,` is not the subject of the verb behind it.
 */
export function insertionBefore(items: Items, cueAt: number, tokens: Tokens): number {
  if (itemAt(items, cueAt - 1) !== Item.Comma) return -1;
  for (let i = cueAt - 2; i > 1; i--) {
    const item = itemAt(items, i);
    if (item === Item.Stop || item === Item.Quote || item === Item.Colon) return -1;
    if (item !== Item.Relative) continue;
    // `Lee, who when asked, said`: the insertion stands inside the relative clause.
    if (itemAt(items, i - 1) !== Item.Comma || itemAt(items, i + 1) === Item.Subordinator) return -1;
    return tokens[tokenAt(items, i)]!.lower !== 'whose' && hasNoun(items, i - 2) ? i : -1;
  }
  return -1;
}

/**
 * Where the role begins of a person named between commas right before the cue at `cueAt`, or -1: in
 * `the club refused and their coach, Ana Ruiz, said` nobody named before the role is the subject.
 */
export function namedRole(items: Items, cueAt: number, nominees: Nominees): number {
  const name = cueAt - 2;
  const role = cueAt - 4;
  if (!isPhrase(items, name) || !isPhrase(items, role)) return -1;
  if (isOblique(items, role) || isOblique(items, name) || isPossessor(items, role)) return -1;
  if (itemAt(items, cueAt - 1) !== Item.Comma || itemAt(items, cueAt - 3) !== Item.Comma) return -1;
  const trait = nominees.trait(refAt(items, role));
  if (nominees.isPlural(refAt(items, role)) || (trait !== Trait.PersonNoun && trait !== Trait.AgentNoun))
    return -1;
  return nominees.trait(refAt(items, name)) === Trait.PersonName && !isPossessor(items, name) ? role : -1;
}

/** Nouns that speak: what a group after them names does not. */
const SPEAKERS: ReadonlySet<Trait> = new Set([
  Trait.PersonNoun,
  Trait.GroupNoun,
  Trait.DocumentNoun,
  Trait.AgentNoun,
]);

/** `Reed` of `Reed’s wife`, `Reed’s lawyer Ana Ruiz`: somebody else is meant than the owner. */
export function ownsPerson(items: Items, at: number, { nominees }: { readonly nominees: Nominees }): boolean {
  if (!isPossessor(items, at)) return false;
  const first = tokenAt(items, at);
  let whole = at + 1;
  while (isPossessor(items, whole) && tokenAt(items, whole) === first) whole++;
  if (!isPhrase(items, whole) || tokenAt(items, whole) !== first) return false;
  const trait = nominees.trait(refAt(items, whole));
  return trait === Trait.PersonNoun || trait === Trait.PersonName;
}

/** The words of prepositional groups and possessors: they lengthen the phrase before them. */
function isOfNoun(items: Items, at: number): boolean {
  return itemAt(items, at) === Item.Preposition || isOblique(items, at) || isPossessor(items, at);
}

function hasNoun(items: Items, at: number): boolean {
  const item = itemAt(items, at);
  return item === Item.Nominal || item === Item.Pronoun;
}

const IRREGULAR: ReadonlySet<string> = new Set([
  ...['born', 'bought', 'brought', 'built', 'caught', 'chosen', 'driven', 'drawn', 'fed', 'fought', 'found'],
  ...['given', 'held', 'hit', 'hurt', 'kept', 'known', 'led', 'left', 'lent', 'made', 'met', 'paid', 'put'],
  ...[
    'run',
    'seen',
    'sent',
    'set',
    'shot',
    'shown',
    'sold',
    'spun',
    'sued',
    'taken',
    'taught',
    'torn',
    'won',
  ],
  ...['worn', 'written'],
]);

function isParticiple(word: string): boolean {
  return word.endsWith('ed') || IRREGULAR.has(word);
}
