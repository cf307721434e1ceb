import type { Analysis, Entity } from '../analysis';
import { type Span, spanAt, touches } from '../analysis/span';
import { canSpeak } from './canSpeak';
import type { Decision } from './decisions';
import { attributionAt, entityOf, introductionOf, quotationAt } from './lookup';
import type { Snapshot } from './snapshot';
import { excerpt, plain } from './words';

/** Someone who may have said a quote. */
export interface SourceCandidate {
  readonly name: string;
  readonly role: string | null;
  /** The words that name them near the quote; null when only the name is known. */
  readonly span: Span | null;
  /** True for the source the quote has now. */
  readonly chosen: boolean;
  readonly decision: Decision;
}

/**
 * The piece of a quote at a cursor: what a person means who corrects its source. The first one when the cursor is on its cue
 * or source; null when there is no quote.
 */
export function pieceAt({ analysis }: Snapshot, offset: number): Span | null {
  const quotation = quotationAt(analysis, offset);
  const pieces =
    attributionAt(analysis, offset)?.content ?? (quotation?.pieces.length ? quotation.pieces : [quotation]);
  const piece = pieces.find((p) => p && touches(p, offset)) ?? pieces[0];
  return piece ? { start: piece.start, end: piece.end } : null;
}

/**
 * Who may have said the quote at a cursor, best first: the source found, those the engine weighed that can speak, by score,
 * then the people and organisations of the article, the nearest first.
 */
export function sourceCandidates(snapshot: Snapshot, offset: number, limit = 12): SourceCandidate[] {
  const { analysis, text } = snapshot;
  const quote = pieceAt(snapshot, offset);
  if (!quote) return [];
  const found: SourceCandidate[] = [];
  const names = new Set<string>();
  const add = (entity: Entity | null, words: Span | null, name: string | null, chosen: boolean) => {
    const shown = plain(entity?.name ?? name ?? (words ? excerpt(text, words, 60) : ''));
    if (shown === '' || names.has(shown)) return;
    names.add(shown);
    const span = words && { start: words.start, end: words.end };
    const decided = entity?.name ?? name;
    const decision: Decision = { kind: 'source', span: quote, source: span, name: decided };
    found.push({ name: shown, role: entity?.role ?? null, span, chosen, decision });
  };
  const attribution = attributionAt(analysis, offset);
  if (attribution && (attribution.source[0] || attribution.sourceName !== null)) {
    const entity = entityOf(analysis, attribution.entity);
    add(entity, attribution.source[0] ?? null, attribution.sourceName, true);
  }
  const rejected = [...(attribution?.rejected ?? [])].sort((a, b) => b.score - a.score);
  for (const c of rejected) {
    const entity = entityOf(analysis, c.entity);
    if (canSpeak(entity, text.slice(c.start, Math.min(c.end, c.start + 200)))) add(entity, c, c.name, false);
  }
  for (const entity of nearest(snapshot, quote)) add(entity, nearestMention(entity, quote), null, false);
  return found.slice(0, limit);
}

/**
 * The people, then the organisations of the article (not of its boilerplate), by their distance from the quote; last those
 * who are named for their work on it only.
 */
function nearest({ analysis }: Snapshot, quote: Span): Entity[] {
  const distance = (e: Entity) => {
    const mention = nearestMention(e, quote) ?? introductionOf(analysis, e);
    return mention ? Math.abs(mention.start - quote.start) : Number.POSITIVE_INFINITY;
  };
  const order = (type: 'person' | 'organization') =>
    analysis.entities
      .filter((e) => e.type === type && !e.boilerplate)
      .map((e) => ({ e, d: distance(e) }))
      .sort((a, b) => a.d - b.d)
      .map(({ e }) => e);
  const all = [...order('person'), ...order('organization')];
  return [
    ...all.filter((e) => !isCreditedOnly(analysis, e)),
    ...all.filter((e) => isCreditedOnly(analysis, e)),
  ];
}

/** True for who stands in bylines and credits only: reporters seldom are the source. */
function isCreditedOnly({ layout }: Analysis, { mentions }: Entity): boolean {
  return mentions.every((m) => {
    const role = spanAt(layout.structure, m.start)?.role;
    return m.boilerplate || role === 'byline' || role === 'credit';
  });
}

/** The mention of `entity` nearest to the quote, outside of it where possible. */
function nearestMention(entity: Entity, quote: Span): Span | null {
  let best: Span | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const m of entity.mentions) {
    const isInside = m.start < quote.end && m.end > quote.start;
    const distance = isInside ? 1e9 : m.end <= quote.start ? quote.start - m.end : m.start - quote.end;
    if (distance < least) {
      least = distance;
      best = m;
    }
  }
  return best;
}
