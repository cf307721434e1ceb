import type { Entity, Tokens } from '../../model';
import type { Nominees } from '../../syntax/nominees';
import { type Nominee, Trait } from '../../syntax/phraseTraits';
import { perWord } from '../../tokens/wordTypes';
import { NOWHERE, type Placements } from './order';
import { Role } from './pronounFeatures';

/** Phrases looked at behind the pronoun. */
const REACH = 6;

/** Words that open a clause before the main one. */
const OPENERS = new Set(
  'after although as asked because before if once since though unless until when whenever while'.split(' '),
);
const isOpener = perWord(({ lower }) => OPENERS.has(lower));

interface Read {
  readonly tokens: Tokens;
  readonly sentences: readonly { readonly firstToken: number }[];
  readonly syntax: { readonly nominees: Nominees };
}

/**
 * The person whom a pronoun of an opening clause announces: `When she arrived, Ana Ruiz said …`, `Asked whether he would
 * sue, Steyn paused` (cataphora; Quirk et al. 1985, 6.19). Null where the sentence does not open with such a clause, or
 * names somebody before the pronoun, or its subject is no person's name right behind a comma.
 */
export function announcedBy(
  read: Read,
  places: Placements,
  at: number,
): (Nominee & { readonly entity: Entity }) | null {
  const { nominees } = read.syntax;
  const sentence = nominees.sentence(at);
  const first = read.sentences[sentence]!.firstToken;
  if (!isOpener(read.tokens[first]!)) return null;
  for (let i = at - 1; i >= 0 && nominees.firstToken(i) >= first; i--)
    if (places.roles[i] !== NOWHERE && nominees.trait(i) === Trait.PersonName) return null;
  for (let i = at + 1, seen = 0; seen < REACH && i < nominees.length; i++) {
    const role = places.roles[i]!;
    if (role === NOWHERE) continue;
    seen++;
    if (nominees.sentence(i) !== sentence) return null;
    if (nominees.trait(i) !== Trait.PersonName || !nominees.entity(i) || nominees.isPossessor(i)) continue;
    const before = nominees.firstToken(i) - 1;
    if (before <= nominees.firstToken(at) || read.tokens[before]!.text !== ',') return null;
    return role <= Role.Subject ? (nominees.at(i) as Nominee & { readonly entity: Entity }) : null;
  }
  return null;
}
