import type { Analysis, Span } from '../../analysis';

/** An analysis as plain data in the documented JSON shape (docs/format.md): what programs and pipes read. */
export function toContract(id: unknown, analysis: Analysis): Record<string, unknown> {
  return {
    id,
    structure: analysis.layout.structure.map((s) => ({ start: s.start, end: s.end, role: s.role })),
    boilerplate: analysis.layout.boilerplate.map((b) => ({
      start: b.start,
      end: b.end,
      kind: b.kind,
      rule: b.rule,
      confidence: round(b.confidence),
      section: b.section,
      evidence: b.evidence,
    })),
    quotations: analysis.quotations
      .filter((q) => q.level === 0)
      .map((q) => ({
        start: q.start,
        end: q.end,
        mark: q.mark,
        closed: q.closed,
        speech: q.speech,
        confidence: round(q.confidence),
        attribution: q.attribution,
        boilerplate: q.boilerplate,
        evidence: q.evidence,
      })),
    attributions: analysis.attributions.map((a) => ({
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
    })),
    entities: analysis.entities.map((e) => ({
      id: e.id,
      type: e.type,
      name: e.name,
      role: e.role,
      gender: e.gender,
      aliases: e.aliases,
      boilerplate: e.boilerplate,
      mentions: e.mentions.map((m) => ({
        start: m.start,
        end: m.end,
        kind: m.kind,
        boilerplate: m.boilerplate,
      })),
    })),
    ...(analysis.notices.length > 0 ? { notices: analysis.notices } : {}),
  };
}

function span(s: Span): Span {
  return { start: s.start, end: s.end };
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
