import type { Analysis, Entity, Mention } from '../model';
import pronounWeights from '../models/pronouns.json';
import { readWeights, type WeightTable } from '../ranking/featureSpace';
import { bySpan, spanAt } from '../span';
import type { CueRanking } from '../speakers/subjects';
import type { Syntax } from '../syntax';
import { PRONOUN_SPACE } from './coreference/pronounFeatures';
import { resolvePronouns } from './coreference/pronouns';
import { resolveRelatives } from './coreference/relatives';

const WEIGHTS = readWeights(PRONOUN_SPACE, pronounWeights as unknown as WeightTable);

/** A pronoun less sure than this stays unlinked. */
const LEAST = 0.3;

/** The entities with their pronoun and nominal mentions added where that is safe. */
export function resolveReferences(
  read: Pick<Analysis, 'text' | 'layout' | 'tokens' | 'sentences' | 'quotations' | 'cues' | 'entities'> & {
    readonly syntax: Syntax;
    readonly speakers: CueRanking;
  },
): readonly Entity[] {
  const { entities, layout } = read;
  if (entities.length === 0) return entities;
  const choices = resolvePronouns(read, WEIGHTS);
  const added = new Map<number, Mention[]>();
  for (const { nominee, candidates, probabilities, best } of choices) {
    const index = candidates[best]!.referent?.entity ?? -1;
    const confidence = probabilities[best]!;
    if (index < 0 || confidence < LEAST) continue;
    const entity = entities[index]!;
    const { start, end } = nominee.phrase;
    const mention: Mention = {
      start,
      end,
      kind: 'pronoun',
      type: entity.type,
      entity: entity.id,
      confidence,
      boilerplate: spanAt(layout.boilerplate, start) !== null,
    };
    const list = added.get(index);
    if (list) list.push(mention);
    else added.set(index, [mention]);
  }
  for (const { phrase, entity, confidence } of resolveRelatives(read)) {
    const index = entities.indexOf(entity);
    const { start, end } = phrase;
    const boilerplate = spanAt(layout.boilerplate, start) !== null;
    const mention: Mention = {
      start,
      end,
      kind: 'pronoun',
      type: entity.type,
      entity: entity.id,
      confidence,
      boilerplate,
    };
    const list = added.get(index);
    if (list) list.push(mention);
    else added.set(index, [mention]);
  }
  if (added.size === 0) return entities;
  return entities.map((entity, index) => {
    const more = added.get(index);
    return more ? { ...entity, mentions: [...entity.mentions, ...more].sort(bySpan) } : entity;
  });
}
