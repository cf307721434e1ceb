import type { Entity } from '../../model';
import type { Span } from '../../span';
import type { Syntax } from '../../syntax';
import { Trait } from '../../syntax/phraseTraits';
import type { Placements } from './order';
import { Role } from './pronounFeatures';

/** Places that stand for their government by what they do, with where: `Nairobi said it would send police`. */
export function findMetonyms({ nominees }: Syntax, { roles }: Placements): ReadonlyMap<Entity, Span> {
  const found = new Map<Entity, Span>();
  for (let i = 0; i < nominees.length; i++) {
    if (roles[i] !== Role.Speaker) continue;
    if (nominees.trait(i) !== Trait.PlaceName) continue;
    const { entity, start, end } = nominees.at(i);
    if (!entity || found.has(entity)) continue;
    if (!entity.evidence.some(({ rule }) => rule === 'entity.metonym')) found.set(entity, { start, end });
  }
  return found;
}
