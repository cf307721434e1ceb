import type { Analysis, Attribution, Entity, Evidence, Quotation } from '../analysis';
import { contains, overlaps, type Span } from '../analysis/span';
import { linesIn, moveLines } from './boilerplateLines';
import type { Decision } from './decisions';

/** The evidence of everything a person has decided. */
const byPerson: Evidence = { rule: 'person.decision', note: 'a person decided so', span: null };

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

/**
 * The analysis with a person's decisions laid over it: they outrank whatever the engine found. Decisions apply in the
 * order in which they were taken, so a later one may take an earlier one back. Decisions about diagnostics (`ignore`)
 * change nothing here.
 */
export function applyDecisions(analysis: Analysis, decisions: readonly Decision[]): Analysis {
  return decisions.reduce(applyDecision, analysis);
}

function applyDecision(analysis: Analysis, decision: Decision): Analysis {
  switch (decision.kind) {
    case 'boilerplate':
      return decideBoilerplate(analysis, decision);
    case 'speech':
      return decideSpeech(analysis, decision);
    case 'source':
      return decideSource(analysis, decision);
    case 'name':
      return decideName(analysis, decision);
    case 'ignore':
      return analysis;
  }
}

function decideBoilerplate(analysis: Analysis, { span, value }: Of<'boilerplate'>): Analysis {
  const lines = linesIn(analysis.lines, span);
  return value ? moveLines(analysis, [], lines, byPerson) : moveLines(analysis, lines, [], byPerson);
}

function decideSpeech(analysis: Analysis, { span, value }: Of<'speech'>): Analysis {
  const at = analysis.quotations.find((q) => overlaps(q, span) && q.level === 0);
  if (!at) return analysis;
  const decided: Quotation = {
    ...at,
    speech: value,
    confidence: 1,
    attribution: value ? at.attribution : null,
    evidence: [byPerson],
  };
  const quotations = analysis.quotations.map((q) => (q === at ? decided : q));
  if (value) return { ...analysis, quotations };
  const attributions = analysis.attributions.flatMap((a) => {
    const content = a.content.filter((c) => !contains(at, c));
    if (content.length === a.content.length) return [a];
    return content.length === 0 ? [] : [{ ...a, content }];
  });
  return { ...analysis, quotations, attributions };
}

function decideSource(analysis: Analysis, { span, source, name }: Of<'source'>): Analysis {
  const entity = analysis.entities.find((e) => namesEntity(e, source, name)) ?? null;
  const decided = {
    source: source ? [source] : [],
    sourceName: entity?.name ?? name,
    entity: entity?.id ?? null,
    anonymous: false,
    confidence: 1,
    evidence: [byPerson],
    rejected: [],
  };
  const at = analysis.attributions.find((a) => a.content.some((c) => overlaps(c, span)));
  if (at) {
    const attributions = analysis.attributions.map((a) => (a === at ? { ...a, ...decided } : a));
    return { ...analysis, attributions };
  }
  const quotation = analysis.quotations.find((q) => overlaps(q, span) && q.level === 0);
  const content = quotation && quotation.pieces.length > 0 ? quotation.pieces : [span];
  const added: Attribution = {
    ...decided,
    id: `p${span.start}`,
    kind: quotation ? 'direct' : 'indirect',
    content,
    cue: [],
    channel: null,
    boilerplate: quotation?.boilerplate ?? false,
  };
  const attributions = [...analysis.attributions, added].sort(
    (a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0),
  );
  const quotations = analysis.quotations.map((q) =>
    q === quotation ? { ...q, speech: true, attribution: added.id } : q,
  );
  return { ...analysis, attributions, quotations };
}

function namesEntity(entity: Entity, source: Span | null, name: string | null): boolean {
  if (name !== null) return entity.name === name || entity.aliases.includes(name);
  return source !== null && entity.mentions.some((m) => overlaps(m, source));
}

function decideName(analysis: Analysis, { name, type }: Of<'name'>): Analysis {
  const isIt = (e: Entity) => e.name === name || e.aliases.includes(name);
  if (type !== 'none') {
    const entities = analysis.entities.map((e) =>
      isIt(e) ? { ...e, type, mentions: e.mentions.map((m) => ({ ...m, type })) } : e,
    );
    return { ...analysis, entities };
  }
  const gone = new Set(analysis.entities.filter(isIt).map((e) => e.id));
  const entities = analysis.entities.filter((e) => !gone.has(e.id));
  const attributions = analysis.attributions.map((a) =>
    a.entity !== null && gone.has(a.entity) ? { ...a, entity: null } : a,
  );
  return { ...analysis, entities, attributions };
}
