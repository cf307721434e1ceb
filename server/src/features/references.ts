import type { Attribution, Entity } from '../analysis';
import { bySpan, type Span } from '../analysis/span';
import { attributionAt, entityOf, introductionOf, mentionAt, quotesByEntity, quotesBySame } from './lookup';
import type { Snapshot } from './snapshot';

/**
 * Every place of the thing under the cursor, in text order: all mentions of an entity and all quotes by it; for a
 * quote of an unnamed source the quotes that share its source. Without the introduction when `declaration` is false.
 */
export function references({ analysis }: Snapshot, offset: number, declaration = true): Span[] {
  const named = mentionAt(analysis, offset);
  const attribution = named ? null : attributionAt(analysis, offset);
  const entity = named?.entity ?? entityOf(analysis, attribution?.entity ?? null);
  if (!entity) return attribution ? places(quotesBySame(analysis, attribution)) : [];
  const introduction = declaration ? null : introductionOf(analysis, entity);
  return distinct([
    ...mentionsOf(entity).filter((m) => m.start !== introduction?.start),
    ...places(quotesByEntity(analysis, entity)),
  ]);
}

function mentionsOf(entity: Entity): Span[] {
  return entity.mentions.map(({ start, end }) => ({ start, end }));
}

/** Where quotes begin: the first piece of each. */
function places(attributions: readonly Attribution[]): Span[] {
  return attributions.flatMap((a) =>
    a.content[0] ? [{ start: a.content[0].start, end: a.content[0].end }] : [],
  );
}

function distinct(spans: Span[]): Span[] {
  spans.sort(bySpan);
  return spans.filter((s, i) => i === 0 || s.start !== spans[i - 1]!.start || s.end !== spans[i - 1]!.end);
}
