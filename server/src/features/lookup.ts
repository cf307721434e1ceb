import type {
  Analysis,
  Attribution,
  BoilerplateSection,
  BoilerplateSpan,
  Entity,
  Mention,
  Quotation,
} from '../analysis';
import { contains, type Span, spanAt, touches } from '../analysis/span';

/** A mention with the entity it belongs to. */
export interface Named extends Span {
  readonly mention: Mention;
  readonly entity: Entity;
}

interface Index {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly sections: ReadonlyMap<string, BoilerplateSection>;
  readonly mentions: readonly Named[];
  readonly quotesBy: ReadonlyMap<string, readonly Attribution[]>;
}

const indexes = new WeakMap<Analysis, Index>();

/** Tables over an analysis, built once and kept as long as the analysis lives. */
function indexOf(analysis: Analysis): Index {
  let index = indexes.get(analysis);
  if (!index) {
    const quotesBy = new Map<string, Attribution[]>();
    for (const a of analysis.attributions) {
      const key = sourceKey(a);
      if (key === null) continue;
      const list = quotesBy.get(key);
      if (list) list.push(a);
      else quotesBy.set(key, [a]);
    }
    index = {
      entities: new Map(analysis.entities.map((e) => [e.id, e])),
      attributions: new Map(analysis.attributions.map((a) => [a.id, a])),
      sections: new Map(analysis.layout.sections.map((s) => [s.id, s])),
      mentions: analysis.entities
        .flatMap((entity) =>
          entity.mentions.map((mention) => ({ start: mention.start, end: mention.end, mention, entity })),
        )
        .sort((a, b) => a.start - b.start || b.end - a.end),
      quotesBy,
    };
    indexes.set(analysis, index);
  }
  return index;
}

/** Two attributions with the same key have the same source; null when the source is not known by name. */
export function sourceKey(attribution: Attribution): string | null {
  return attribution.entity ?? (attribution.sourceName === null ? null : `=${attribution.sourceName}`);
}

export function entityOf(analysis: Analysis, id: string | null): Entity | null {
  return id === null ? null : (indexOf(analysis).entities.get(id) ?? null);
}

export function attributionOf(analysis: Analysis, id: string | null): Attribution | null {
  return id === null ? null : (indexOf(analysis).attributions.get(id) ?? null);
}

export function sectionOf(analysis: Analysis, id: string): BoilerplateSection | null {
  return indexOf(analysis).sections.get(id) ?? null;
}

/** Every mention of every entity, in text order. */
export function mentionsOf(analysis: Analysis): readonly Named[] {
  return indexOf(analysis).mentions;
}

/** The attributions with the same source as `attribution`, in text order; itself alone when the source is unknown. */
export function quotesBySame(analysis: Analysis, attribution: Attribution): readonly Attribution[] {
  const key = sourceKey(attribution);
  return key === null ? [attribution] : (indexOf(analysis).quotesBy.get(key) ?? [attribution]);
}

export function quotesByEntity(analysis: Analysis, entity: Entity): readonly Attribution[] {
  return indexOf(analysis).quotesBy.get(entity.id) ?? [];
}

/** The mention at a cursor, the shortest where several touch it. */
export function mentionAt(analysis: Analysis, offset: number): Named | null {
  return shortest(indexOf(analysis).mentions, offset);
}

/** The innermost pair of marks at a cursor. */
export function quotationAt(analysis: Analysis, offset: number): Quotation | null {
  return shortest(analysis.quotations, offset);
}

/** The attribution one of whose parts (content, cue or source) touches the cursor; the shortest part decides. */
export function attributionAt(analysis: Analysis, offset: number): Attribution | null {
  let found: Attribution | null = null;
  let length = Number.POSITIVE_INFINITY;
  for (const attribution of analysis.attributions) {
    for (const part of [attribution.content, attribution.cue, attribution.source]) {
      for (const span of part) {
        if (touches(span, offset) && span.end - span.start < length) {
          found = attribution;
          length = span.end - span.start;
        }
      }
    }
  }
  return found ?? attributionOf(analysis, quotationAt(analysis, offset)?.attribution ?? null);
}

export function boilerplateAt(analysis: Analysis, offset: number): BoilerplateSpan | null {
  const found = spanAt(analysis.layout.boilerplate, offset);
  return found ?? analysis.layout.boilerplate.find((b) => b.end === offset) ?? null;
}

/** The mention that introduces an entity: the first with its fullest name, else the first name, else the first. */
export function introductionOf(analysis: Analysis, entity: Entity): Mention | null {
  const mentions = entity.mentions.filter((m) => m.boilerplate === entity.boilerplate);
  const names = mentions.filter((m) => m.kind === 'name');
  const full = names.find((m) => analysis.text.slice(m.start, m.end) === entity.name);
  return full ?? names[0] ?? mentions[0] ?? entity.mentions[0] ?? null;
}

/** True when `span` is (part of) a source somewhere in the article. */
export function isSource(analysis: Analysis, span: Span): boolean {
  return analysis.attributions.some((a) => a.source.some((s) => contains(s, span)));
}

function shortest<T extends Span>(spans: readonly T[], offset: number): T | null {
  let found: T | null = null;
  for (const span of spans) {
    if (span.start > offset) break;
    if (touches(span, offset) && (!found || span.end - span.start < found.end - found.start)) found = span;
  }
  return found;
}
