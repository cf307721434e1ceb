import type {
  Analysis,
  Attribution,
  BoilerplateSection,
  BoilerplateSpan,
  Entity,
  Evidence,
  Layout,
  Line,
  Quotation,
} from '../analysis';
import { contains, overlaps, type Span } from '../analysis/span';
import type { Decision } from './decisions';
import { excerpt } from './words';

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
      return decision.value ? markLines(analysis, decision) : keepLines(analysis, decision);
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

function linesIn(lines: readonly Line[], span: Span): Line[] {
  return lines.filter((l) => !l.blank && l.start < Math.max(span.end, span.start + 1) && l.end > span.start);
}

/** These lines belong to the article. */
function keepLines(analysis: Analysis, { span }: Of<'boilerplate'>): Analysis {
  const lines = linesIn(analysis.lines, span);
  if (lines.length === 0) return analysis;
  const kept = { start: lines[0]!.start, end: lines.at(-1)!.end };
  const boilerplate = analysis.layout.boilerplate.flatMap((b) => cut(b, kept, analysis));
  const structure = analysis.layout.structure.map((s) =>
    s.role === 'boilerplate' && contains(kept, s) ? { ...s, role: 'body' as const } : s,
  );
  return flagged({ ...analysis, layout: { ...relaid(analysis, boilerplate), structure } }, kept, false);
}

/** These lines do not belong to the article. */
function markLines(analysis: Analysis, { span }: Of<'boilerplate'>): Analysis {
  const covered = analysis.layout.boilerplate;
  const lines = linesIn(analysis.lines, span).filter((l) => !covered.some((b) => overlaps(b, l)));
  if (lines.length === 0) return analysis;
  const section = `p${lines[0]!.start}`;
  const added = lines.map(
    ({ start, end }): BoilerplateSpan => ({
      start,
      end,
      kind: 'furniture',
      rule: byPerson.rule,
      confidence: 1,
      section,
      evidence: [byPerson],
    }),
  );
  const boilerplate = [...covered, ...added].sort((a, b) => a.start - b.start);
  const marked = { start: lines[0]!.start, end: lines.at(-1)!.end };
  const structure = analysis.layout.structure.map((s) =>
    lines.some((l) => contains(l, s)) ? { ...s, role: 'boilerplate' as const } : s,
  );
  return flagged({ ...analysis, layout: { ...relaid(analysis, boilerplate), structure } }, marked, true);
}

/** What is left of a boilerplate span without the kept lines; what follows them becomes a section of its own. */
function cut(b: BoilerplateSpan, kept: Span, { lines }: Analysis): BoilerplateSpan[] {
  if (!overlaps(b, kept)) return [b];
  const pieces: BoilerplateSpan[] = [];
  const before = lines.filter((l) => !l.blank && contains(b, l) && l.end <= kept.start);
  const after = lines.filter((l) => !l.blank && contains(b, l) && l.start >= kept.end);
  if (before.length > 0) pieces.push({ ...b, end: before.at(-1)!.end });
  if (after.length > 0) pieces.push({ ...b, start: after[0]!.start });
  return pieces;
}

/** The layout with its sections told anew from the spans: a section whose middle was kept falls in two. */
function relaid({ layout, lines, text }: Analysis, spans: readonly BoilerplateSpan[]): Layout {
  const known = new Map(layout.sections.map((s) => [s.id, s]));
  const boilerplate: BoilerplateSpan[] = [];
  const sections: BoilerplateSection[] = [];
  const filled = lines.filter((l) => !l.blank);
  const sourceSection = new Map<string, string>();

  function newSection({ section, kind, start, end }: BoilerplateSpan): BoilerplateSection {
    const isPiece = sourceSection.has(section);
    const id = isPiece ? `${section}.${start}` : section;
    sourceSection.set(id, section);
    const title = (!isPiece && known.get(section)?.title) || excerpt(text, { start, end }, 40);
    return { id, kind, title, start, end, lines: 0 };
  }

  for (const span of spans) {
    const last = sections.at(-1);
    const before = boilerplate.at(-1);
    const continues =
      last && sourceSection.get(last.id) === span.section && !/\S/.test(text.slice(before!.end, span.start));
    if (continues) sections[sections.length - 1] = { ...last, end: span.end };
    else sections.push(newSection(span));
    boilerplate.push({ ...span, section: sections.at(-1)!.id });
  }
  const counted = sections.map((s) => ({ ...s, lines: filled.filter((l) => contains(s, l)).length }));
  return { ...layout, boilerplate, sections: counted };
}

/** Everything inside `span` with its `boilerplate` flag set to `value`. */
function flagged(analysis: Analysis, span: Span, value: boolean): Analysis {
  const quotations = analysis.quotations.map((q) => (contains(span, q) ? { ...q, boilerplate: value } : q));
  const attributions = analysis.attributions.map((a) =>
    a.content.length > 0 && a.content.every((c) => contains(span, c)) ? { ...a, boilerplate: value } : a,
  );
  const entities = analysis.entities.map((e) => {
    if (!e.mentions.some((m) => contains(span, m))) return e;
    const mentions = e.mentions.map((m) => (contains(span, m) ? { ...m, boilerplate: value } : m));
    return { ...e, mentions, boilerplate: mentions.every((m) => m.boilerplate) };
  });
  return { ...analysis, quotations, attributions, entities };
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
