import { elementAt } from '../arrays';
import type { Token } from '../model';
import { Item, type OutlineItem } from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';

/**
 * True for a phrase left of the cue at `cueAt` that only tells the subject apart, and so cannot be the subject itself:
 * `a company owned by Ana Ruiz said`, `the lawyer representing Ana Ruiz said`, `a source close to Ana Ruiz said`, `a man who worked with Ana Ruiz said`.
 */
export function isInsidePostmodifier(
  items: readonly OutlineItem[],
  at: number,
  cueAt: number,
  { tokens, nominees }: { readonly tokens: readonly Token[]; readonly nominees: readonly Nominee[] },
): boolean {
  for (let i = at + 1; i < cueAt; i++) if (!isOfNoun(items[i]!)) return false;
  let i = at - 1;
  while (i >= 0 && isOfNoun(items[i]!)) i--;
  const verb = elementAt(items, i);
  if (verb?.item === Item.Nominal) return items[at]!.oblique && SPEAKERS.has(nominees[verb.ref]!.trait);
  const before = elementAt(items, i - 1);
  if (!verb || !before) return false;
  const word = tokens[verb.token]!.lower;
  const followed = items[i + 1]!.item === Item.Preposition;
  // `a report claiming Ana Ruiz said`: what a reporting verb has for its object may well speak itself.
  if (verb.item !== Item.Verb && !(verb.item === Item.Cue && followed)) return false;
  if (before.item === Item.Relative || before.item === Item.Auxiliary)
    return before.item === Item.Relative ? hasNoun(items[i - 2]) : items[i - 2]?.item === Item.Relative;
  if (!hasNoun(before) || before.phrase!.endToken !== verb.token) return false;
  return word.endsWith('ing') || (followed && isParticiple(word));
}

/**
 * The relative pronoun that opens an insertion closed right before the cue at `cueAt`, or -1: whoever stands inside
 * `, who spoke because she was not authorised to,` is not the subject of the verb behind it.
 */
export function insertionBefore(
  items: readonly OutlineItem[],
  cueAt: number,
  tokens: readonly Token[],
): number {
  if (elementAt(items, cueAt - 1)?.item !== Item.Comma) return -1;
  for (let i = cueAt - 2; i > 1; i--) {
    const { item } = items[i]!;
    if (item === Item.Stop || item === Item.Quote || item === Item.Colon) return -1;
    if (item !== Item.Relative) continue;
    // `Lee, who when asked, said`: the insertion stands inside the relative clause.
    if (items[i - 1]!.item !== Item.Comma || items[i + 1]!.item === Item.Subordinator) return -1;
    return tokens[items[i]!.token]!.lower !== 'whose' && hasNoun(items[i - 2]) ? i : -1;
  }
  return -1;
}

/**
 * Where the role begins of a person named between commas right before the cue at `cueAt`, or -1: in
 * `the club refused and their coach, Ana Ruiz, said` nobody named before the role is the subject.
 */
export function namedRole(
  items: readonly OutlineItem[],
  cueAt: number,
  nominees: readonly Nominee[],
): number {
  const name = elementAt(items, cueAt - 2);
  const role = elementAt(items, cueAt - 4);
  if (!name?.phrase || !role?.phrase || role.oblique || name.oblique || role.phrase.possessor) return -1;
  if (items[cueAt - 1]!.item !== Item.Comma || items[cueAt - 3]!.item !== Item.Comma) return -1;
  const { trait, plural } = nominees[role.ref]!;
  if (plural || (trait !== Trait.PersonNoun && trait !== Trait.AgentNoun)) return -1;
  return nominees[name.ref]!.trait === Trait.PersonName && !name.phrase.possessor ? cueAt - 4 : -1;
}

/** Nouns that speak: what a group after them names does not. */
const SPEAKERS: ReadonlySet<Trait> = new Set([
  Trait.PersonNoun,
  Trait.GroupNoun,
  Trait.DocumentNoun,
  Trait.AgentNoun,
]);

/** `Reed` of `Reed’s wife`, `Reed’s lawyer Ana Ruiz`: somebody else is meant than the owner. */
export function ownsPerson(
  items: readonly OutlineItem[],
  at: number,
  { nominees }: { readonly nominees: readonly Nominee[] },
): boolean {
  const owner = items[at]!.phrase;
  if (!owner?.possessor) return false;
  let whole = at + 1;
  while (items[whole]?.phrase?.possessor && items[whole]!.phrase!.firstToken === owner.firstToken) whole++;
  const owned = items[whole]?.phrase;
  if (owned?.firstToken !== owner.firstToken) return false;
  const { trait } = nominees[items[whole]!.ref]!;
  return trait === Trait.PersonNoun || trait === Trait.PersonName;
}

/** The words of prepositional groups and possessors: they lengthen the phrase before them. */
function isOfNoun({ item, oblique, phrase }: OutlineItem): boolean {
  return item === Item.Preposition || oblique || phrase?.possessor === true;
}

function hasNoun(item: OutlineItem | undefined): boolean {
  return item?.item === Item.Nominal || (item?.item === Item.Pronoun && item.phrase !== null);
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
