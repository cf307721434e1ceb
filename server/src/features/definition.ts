import type { Span } from '../analysis/span';
import { attributionAt, entityOf, introductionOf, mentionAt } from './lookup';
import type { Snapshot } from './snapshot';

/** A jump: from the words under the cursor to the words that say who or what is meant. */
export interface Definition {
  readonly origin: Span;
  readonly target: Span;
}

/**
 * Where the thing under the cursor is introduced: for a name, pronoun or role the first, fullest mention; for a quote
 * or its cue the same of its source, or the source's words when nothing more is known.
 */
export function definition({ analysis }: Snapshot, offset: number): Definition | null {
  const named = mentionAt(analysis, offset);
  if (named) {
    const introduction = introductionOf(analysis, named.entity);
    return introduction && { origin: bare(named), target: bare(introduction) };
  }
  const attribution = attributionAt(analysis, offset);
  if (!attribution) return null;
  const parts = [...attribution.source, ...attribution.cue, ...attribution.content];
  const origin = parts.find((p) => p.start <= offset && offset <= p.end) ?? parts[0];
  const entity = entityOf(analysis, attribution.entity);
  const target = (entity && introductionOf(analysis, entity)) ?? attribution.source[0];
  return origin && target ? { origin: bare(origin), target: bare(target) } : null;
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
