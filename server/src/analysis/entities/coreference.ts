import type { Analysis, Entity } from '../model';

/** The entities with their pronoun and nominal mentions added where that is safe. */
export function resolveReferences(
  read: Pick<Analysis, 'text' | 'layout' | 'tokens' | 'sentences' | 'quotations' | 'cues' | 'entities'>,
): readonly Entity[] {
  return read.entities;
}
