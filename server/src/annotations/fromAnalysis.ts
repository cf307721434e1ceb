import type { Analysis, Attribution, BoilerplateSpan, Entity, Evidence, Span } from '../analysis';
import { firstEndingAfter, overlaps } from '../analysis/span';
import { type Annotation, type AttributeValue, type Motivation, type Relation, spansOf } from './annotation';
import { nameLabels } from './nameLabels';

/** Something Newsmark found, for a person to accept or reject; becomes an {@link Annotation} when decided. */
export interface Suggestion {
  /** Stable while the analysis stays the same: `quote:120-180`. */
  readonly id: string;
  readonly label: string;
  readonly motivation: Motivation;
  /** Sorted. */
  readonly spans: readonly Span[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Arrows to other suggestions. */
  readonly relations: readonly Relation[];
  /** 0–1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** True inside boilerplate: left out of lists unless asked for. */
  readonly boilerplate: boolean;
}

/** Everything in `analysis` as suggestions, in text order; `own`: without what stands in boilerplate. */
export function fromAnalysis(analysis: Analysis, own = false): Suggestion[] {
  const byId = new Map<string, Suggestion>();
  const take = (s: Suggestion) => {
    if (s.spans.length > 0 && !byId.has(s.id)) byId.set(s.id, s);
  };
  boilerplateSuggestions(analysis).forEach(take);
  for (const a of analysis.attributions) if (!own || !a.boilerplate) quoteSuggestions(a).forEach(take);
  for (const entity of analysis.entities) nameSuggestions(entity, own).forEach(take);
  return [...byId.values()].sort(
    (a, b) => a.spans[0]!.start - b.spans[0]!.start || b.spans[0]!.end - a.spans[0]!.end,
  );
}

/**
 * The suggestions that are still open: not those whose words a person has already annotated or rejected with the same
 * label, and not names inside what a person named otherwise. No more than the first `limit`.
 */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  annotations: readonly Annotation[],
  limit = Number.POSITIVE_INFINITY,
): Suggestion[] {
  const decided = new Map<string, Span[]>();
  const named: Span[] = [];
  for (const a of annotations) {
    const spans = decided.get(a.label) ?? [];
    spans.push(...spansOf(a));
    decided.set(a.label, spans);
    if (a.motivation === 'identifying' && a.status === 'accepted') named.push(...spansOf(a));
  }
  const taken = new Map([...decided].map(([label, spans]) => [label, united(spans)]));
  const names = united(named);
  const isOpen = (s: Suggestion) => {
    const same = taken.get(s.label);
    if (same && s.spans.some((span) => meets(same, span))) return false;
    return s.motivation !== 'identifying' || !s.spans.some((span) => meets(names, span));
  };
  const open: Suggestion[] = [];
  for (const s of suggestions) {
    if (open.length >= limit) break;
    if (isOpen(s)) open.push(s);
  }
  return open;
}

/** The union of `spans`: sorted, not overlapping. */
function united(spans: readonly Span[]): Span[] {
  const union: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = union[union.length - 1];
    if (last && span.start < last.end)
      union[union.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else union.push(span);
  }
  return union;
}

function meets(union: readonly Span[], span: Span): boolean {
  const next = union[firstEndingAfter(union, span.start)];
  return next !== undefined && overlaps(next, span);
}

/** `suggestion` with the ones its arrows lead to: what is accepted or rejected together. */
export function withRelated(suggestion: Suggestion, all: readonly Suggestion[]): Suggestion[] {
  const ids = new Set(suggestion.relations.map((r) => r.target));
  return [suggestion, ...all.filter((s) => ids.has(s.id))];
}

function boilerplateSuggestions(analysis: Analysis): Suggestion[] {
  const bySection = new Map<string, BoilerplateSpan[]>();
  for (const b of analysis.layout.boilerplate) {
    const rules = bySection.get(b.section);
    if (rules) rules.push(b);
    else bySection.set(b.section, [b]);
  }
  return analysis.layout.sections.map((section) => {
    const rules = bySection.get(section.id) ?? [];
    const confidence = rules.reduce((least, b) => Math.min(least, b.confidence), 1);
    return suggestion('boilerplate', 'classifying', [section], confidence, {
      attributes: { kind: section.kind },
      evidence: rules.flatMap((b) => b.evidence).slice(0, 8),
    });
  });
}

function quoteSuggestions(a: Attribution): Suggestion[] {
  const { boilerplate, confidence, evidence } = a;
  const source = suggestion('source', 'classifying', a.source, confidence, { boilerplate, evidence });
  const cue = suggestion('cue', 'classifying', a.cue, confidence, { boilerplate, evidence });
  const quote = suggestion('quote', 'classifying', a.content, confidence, {
    boilerplate,
    evidence,
    attributes: {
      kind: a.kind,
      ...(a.sourceName === null ? {} : { speaker: a.sourceName }),
      ...(a.anonymous ? { anonymous: true } : {}),
      ...(a.channel ? { channel: a.channel.name } : {}),
    },
    relations: [
      ...(a.source.length > 0 ? [{ type: 'source', target: source.id }] : []),
      ...(a.cue.length > 0 ? [{ type: 'cue', target: cue.id }] : []),
    ],
  });
  return [quote, source, cue];
}

function nameSuggestions({ mentions, evidence, name, role }: Entity, own: boolean): Suggestion[] {
  const attributes = role === null ? { name } : { name, role };
  return mentions
    .filter((m) => m.kind === 'name' && nameLabels.includes(m.type) && !(own && m.boilerplate))
    .map((m) =>
      suggestion(m.type, 'identifying', [m], m.confidence, {
        boilerplate: m.boilerplate,
        evidence,
        attributes,
      }),
    );
}

function suggestion(
  label: string,
  motivation: Motivation,
  spans: readonly Span[],
  confidence: number,
  rest: Partial<Suggestion>,
): Suggestion {
  const sorted = spans.map(({ start, end }) => ({ start, end }));
  if (sorted.length > 1) sorted.sort((a, b) => a.start - b.start);
  const { attributes = {}, relations = [], evidence = [], boilerplate = false } = rest;
  return {
    id: `${label}:${sorted.map((s) => `${s.start}-${s.end}`).join(',')}`,
    label,
    motivation,
    spans: sorted,
    confidence,
    attributes,
    relations,
    evidence,
    boilerplate,
  };
}
