import {
  type Analysis,
  type Attribution,
  analyze,
  type BoilerplateKind,
  type Entity,
  type EntityType,
  type Mention,
  type Quotation,
  type StructureRole,
} from '../../server/src/analysis';
import { entityTypes } from '../../server/src/analysis/entityTypes';
import type { Span } from '../../server/src/analysis/span';
import { applyDecisions } from '../../server/src/features/applyDecisions';
import type { Decision } from '../../server/src/features/decisions';
import type { Snapshot } from '../../server/src/features/snapshot';
import { type Marked, parseMarked } from './marked';

const types: readonly string[] = entityTypes;
const roles: readonly string[] = ['headline', 'dek', 'byline', 'dateline', 'subhead'];

/**
 * A document whose findings are written into its text, so that a feature is tested on exactly them:
 *
 *     <q a=1 e=1>“We go,”</q> <cue a=1>said</cue> <src a=1><person e=1 role=Mayor>Ann Lee</person></src>.
 *
 * `q` is a pair of marks (`speech=no`, `open=yes` when not closed), `a` the attribution it belongs to, `c` content
 * without marks, `cue`, `src`, `channel`; names are tagged with their type and `e`, the entity (`kind=pronoun` for
 * other mentions); `bp` is boilerplate (`kind`, `s` its section); `headline`, `subhead` … are roles. `_` stands for a
 * space in attributes. Everything else is as the engine finds it.
 */
export function snapshotOf(
  source: string,
  decisions: readonly Decision[] = [],
): Snapshot & { cursor: number } {
  const { text, spans, cursors } = parseMarked(source);
  const entities = entitiesOf(text, spans);
  const analysis: Analysis = {
    ...analyze(text),
    layout: layoutOf(text, spans),
    quotations: quotationsOf(text, spans),
    cues: [],
    entities,
    attributions: attributionsOf(text, spans, entities),
    notices: [],
  };
  const decided = applyDecisions(analysis, decisions);
  const { lines } = analysis;
  const fixed = { uri: 'file:///articles/a.txt', version: 1, revision: 1, text, lines, decisions };
  return { ...fixed, analysis: decided, cursor: cursors[0] ?? 0 };
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function isInBoilerplate(spans: readonly Marked[], span: Span): boolean {
  return spans.some((s) => s.tag === 'bp' && s.start <= span.start && span.end <= s.end);
}

function layoutOf(text: string, spans: readonly Marked[]): Analysis['layout'] {
  const boilerplate = spans
    .filter((s) => s.tag === 'bp')
    .map((s) => ({
      ...bare(s),
      kind: (s.attributes.kind ?? 'related') as BoilerplateKind,
      rule: 'test',
      confidence: 0.9,
      section: `s${s.attributes.s ?? '1'}`,
      evidence: [{ rule: 'test', note: 'it is marked so', span: null }],
    }));
  const ids = [...new Set(boilerplate.map((b) => b.section))];
  const sections = ids.map((id) => {
    const own = boilerplate.filter((b) => b.section === id);
    const span = { start: own[0]!.start, end: own.at(-1)!.end };
    const lines = text
      .slice(span.start, span.end)
      .split('\n')
      .filter((l) => l.trim()).length;
    return {
      ...span,
      id,
      kind: own[0]!.kind,
      title: text.slice(span.start, span.end).split('\n')[0]!,
      lines,
    };
  });
  const structure = spans
    .filter((s) => roles.includes(s.tag) || s.tag === 'bp')
    .map((s) => ({ ...bare(s), role: (s.tag === 'bp' ? 'boilerplate' : s.tag) as StructureRole }));
  return { boilerplate, sections, structure, stories: [{ start: 0, end: text.length }] };
}

function quotationsOf(text: string, spans: readonly Marked[]): Quotation[] {
  const all = spans.filter((s) => s.tag === 'q');
  return all.map((s) => {
    const closed = s.attributes.open !== 'yes';
    const mark = '“"„'.includes(text[s.start]!) ? 'double' : 'single';
    return {
      ...bare(s),
      mark,
      closed,
      pieces: [{ start: s.start + 1, end: closed ? s.end - 1 : s.end }],
      level: all.filter((o) => o !== s && o.start <= s.start && s.end <= o.end).length,
      speech: s.attributes.speech !== 'no',
      confidence: 0.9,
      attribution: s.attributes.a ? `a${s.attributes.a}` : null,
      boilerplate: isInBoilerplate(spans, s),
      evidence: [],
    };
  });
}

function entitiesOf(text: string, spans: readonly Marked[]): Entity[] {
  const ids = [...new Set(spans.filter((s) => types.includes(s.tag)).map((s) => s.attributes.e ?? '0'))];
  return ids.map((id) => {
    const own = spans.filter((s) => types.includes(s.tag) && (s.attributes.e ?? '0') === id);
    const type = own[0]!.tag as EntityType;
    const mentions = own.map(
      (s): Mention => ({
        ...bare(s),
        kind: (s.attributes.kind ?? 'name') as Mention['kind'],
        type,
        entity: `e${id}`,
        confidence: 0.9,
        boilerplate: isInBoilerplate(spans, s),
      }),
    );
    const names = own.filter((s) => !s.attributes.kind).map((s) => text.slice(s.start, s.end));
    const name = names.reduce((longest, n) => (n.length > longest.length ? n : longest), '');
    const role = own.find((s) => s.attributes.role)?.attributes.role?.replace(/_/g, ' ') ?? null;
    const boilerplate = mentions.every((m) => m.boilerplate);
    const aliases = [...new Set(names)].filter((n) => n !== name);
    return {
      id: `e${id}`,
      type,
      name,
      role,
      roleSpan: null,
      gender: null,
      aliases,
      mentions,
      boilerplate,
      evidence: [],
    };
  });
}

function attributionsOf(text: string, spans: readonly Marked[], entities: readonly Entity[]): Attribution[] {
  const ids = [...new Set(spans.map((s) => s.attributes.a).filter((a) => a !== undefined))];
  return ids.map((id) => {
    const own = spans.filter((s) => s.attributes.a === id);
    const of = (tag: string) => own.filter((s) => s.tag === tag);
    const quotes = of('q');
    const content = [
      ...quotes.map((q) => ({ start: q.start + 1, end: q.attributes.open === 'yes' ? q.end : q.end - 1 })),
      ...of('c').map(bare),
    ].sort((a, b) => a.start - b.start);
    const source = of('src').map(bare);
    const inSource = (m: Span) => source.some((s) => s.start <= m.start && m.end <= s.end);
    const named = own.find((s) => s.attributes.e)?.attributes.e;
    const entity = entities.find((e) => e.id === `e${named}` || e.mentions.some(inSource)) ?? null;
    const channel = of('channel')[0];
    return {
      id: `a${id}`,
      kind: quotes.length === 0 ? 'indirect' : of('c').length > 0 ? 'mixed' : 'direct',
      content,
      cue: of('cue').map(bare),
      source,
      sourceName: entity?.name ?? null,
      entity: entity?.id ?? null,
      channel: channel ? { name: text.slice(channel.start, channel.end), span: bare(channel) } : null,
      anonymous: own.some((s) => s.attributes.anonymous === 'yes'),
      confidence: Number(own.find((s) => s.attributes.sure)?.attributes.sure ?? 0.93),
      evidence: [{ rule: 'test', note: 'the cue stands right after the quote', span: null }],
      rejected: [],
      boilerplate: content.length > 0 && content.every((c) => isInBoilerplate(spans, c)),
    };
  });
}
