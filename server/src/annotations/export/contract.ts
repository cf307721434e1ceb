import type { Analysis, Attribution, BoilerplateSpan, Entity, Quotation, Span } from '../../analysis';
import { trimSpan } from '../../analysis/span';

/** An analysis as plain data in the documented JSON shape (docs/format.md): what programs and pipes read. */
export function toContract(id: unknown, analysis: Analysis): Record<string, unknown> {
  const { text, layout, quotations, attributions, entities, notices } = analysis;
  return {
    id,
    structure: layout.structure.map(structureOf),
    boilerplate: layout.boilerplate.map((b) => boilerplateOf(text, b)),
    quotations: quotations.filter(isOutermost).map(quotationOf),
    attributions: attributions.map(attributionOf),
    entities: entities.map(entityOf),
    ...(notices.length > 0 ? { notices } : {}),
  };
}

function structureOf(s: Analysis['layout']['structure'][number]) {
  return { start: s.start, end: s.end, role: s.role };
}

function boilerplateOf(text: string, b: BoilerplateSpan) {
  return {
    start: b.start,
    end: b.end,
    kind: b.kind,
    rule: b.rule,
    confidence: round(b.confidence),
    section: b.section,
    evidence: b.evidence.map((e) => (e.span ? e : { ...e, span: trimSpan(text, b) })),
  };
}

function isOutermost({ level }: Quotation): boolean {
  return level === 0;
}

function quotationOf(q: Quotation) {
  return {
    start: q.start,
    end: q.end,
    mark: q.mark,
    closed: q.closed,
    speech: q.speech,
    confidence: round(q.confidence),
    attribution: q.attribution,
    boilerplate: q.boilerplate,
    evidence: q.evidence,
  };
}

function attributionOf(a: Attribution) {
  return {
    id: a.id,
    kind: a.kind,
    content: a.content.map(span),
    cue: a.cue.map(span),
    source: a.source.map(span),
    sourceName: a.sourceName,
    entity: a.entity,
    channel: a.channel && { name: a.channel.name, span: span(a.channel.span) },
    anonymous: a.anonymous,
    confidence: round(a.confidence),
    evidence: a.evidence,
    rejected: a.rejected,
    boilerplate: a.boilerplate,
  };
}

function entityOf(e: Entity) {
  return {
    id: e.id,
    type: e.type,
    name: e.name,
    role: e.role,
    gender: e.gender,
    aliases: e.aliases,
    boilerplate: e.boilerplate,
    mentions: e.mentions.map(mentionOf),
  };
}

function mentionOf(m: Entity['mentions'][number]) {
  return { start: m.start, end: m.end, kind: m.kind, boilerplate: m.boilerplate };
}

function span(s: Span): Span {
  return { start: s.start, end: s.end };
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
