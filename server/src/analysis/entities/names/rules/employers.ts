import { mapped } from '../../../arrays';
import type { Tokens } from '../../../model';
import { lowerAt, textAt } from '../../../tokens/wordsAt';
import { GIVEN, LISTED, listedOf, PLACE } from '../gazetteer';
import { type Name, retyped } from '../name';
import { trait } from '../traits';
import { when } from './rule';

const POSSESSIVE = new Set(["'s", '’s']);
const OWNS = trait(POSSESSIVE);
const AT = trait(['at']);

/**
 * Bodies that people are said to belong to: `Peel Hunt’s Ana Ruiz`, `Ana Ruiz at Berenberg said`. Listed places and whoever
 * has a given name stay what they are; a place with a possessive is where somebody comes from.
 */
export const findEmployers = when({ before: AT, after: OWNS }, (names, { tokens, traits }) => {
  let changed = false;
  const out = mapped(names, (name, i) => {
    const { firstToken: first, endToken: end } = name;
    const owned = end < tokens.length && (traits[end]! & OWNS) !== 0;
    if (!owned && (first === 0 || (traits[first - 1]! & AT) === 0)) return name;
    if (name.type === 'organization' || !isOpen(name, tokens)) return name;
    const next = names[i + 1];
    const owns =
      name.type === 'person' &&
      next?.type === 'person' &&
      next.endToken - next.firstToken > 1 &&
      next.firstToken === name.endToken + 1 &&
      POSSESSIVE.has(textAt(tokens, name.endToken));
    if (!owns && !isWorkplace(name, names[i - 1], tokens)) return name;
    changed = true;
    return retyped(name, 'organization', 'organization.employer');
  });
  return changed ? out : names;
});

/** A person or place that no list knows. */
function isOpen({ type, firstToken, endToken }: Name, tokens: Tokens): boolean {
  if (type !== 'person' && type !== 'location') return false;
  const first = listedOf(tokens[firstToken]!);
  if ((first & (GIVEN | LISTED.title)) !== 0) return false;
  for (let i = firstToken; i < endToken; i++) if ((listedOf(tokens[i]!) & PLACE) !== 0) return false;
  return true;
}

/** `Ana Ruiz at Berenberg said`. */
function isWorkplace({ firstToken, endToken }: Name, before: Name | undefined, tokens: Tokens): boolean {
  if (lowerAt(tokens, firstToken - 1) !== 'at') return false;
  if (
    before?.type !== 'person' ||
    before.endToken !== firstToken - 1 ||
    before.endToken - before.firstToken < 2
  )
    return false;
  return /^(?:said|says|told|wrote|added)$/.test(lowerAt(tokens, endToken));
}
