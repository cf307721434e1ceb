import type { Analysis, Attribution, Entity, EntityType, Evidence, Lines, Quotation } from '../analysis';
import { lineAt } from '../analysis/lines';
import { contains, overlaps, type Span, spanAt } from '../analysis/span';
import { linesIn, moveLines } from './boilerplateLines';
import type { Decision } from './decisions';
import { type SpanIndex, spanIndex } from './spanIndex';

/** The evidence of everything a person has decided. */
const byPerson: Evidence = { rule: 'person.decision', note: 'a person decided so', span: null };

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

/**
 * The analysis with a person's decisions laid over it: they outrank whatever the engine found. Decisions apply in the
 * order in which they were taken, so a later one may take an earlier one back. Decisions about diagnostics (`ignore`)
 * change nothing here. One pass for all decisions: O((findings + decisions) log findings).
 */
export function applyDecisions(analysis: Analysis, decisions: readonly Decision[]): Analysis {
  const moved = decideBoilerplate(analysis, decisions.filter(isAboutLines));
  const rest = decisions.filter((d) => d.kind !== 'boilerplate' && d.kind !== 'ignore');
  if (rest.length === 0) return moved;
  const draft = draftOf(moved);
  for (const decision of rest) {
    if (decision.kind === 'speech') decideSpeech(draft, decision);
    else if (decision.kind === 'source') decideSource(draft, decision, analysis.lines);
    else if (decision.kind === 'name') decideName(draft, decision);
  }
  return finished(moved, draft);
}

function isAboutLines(decision: Decision): decision is Of<'boilerplate'> {
  return decision.kind === 'boilerplate';
}

/** Of each line the last decision counts. */
function decideBoilerplate(analysis: Analysis, decisions: readonly Of<'boilerplate'>[]): Analysis {
  if (decisions.length === 0) return analysis;
  const last = new Map<number, { readonly value: boolean; readonly first: number }>();
  for (const { span, value } of decisions) {
    const lines = linesIn(analysis.lines, span);
    for (const line of lines) last.set(line, { value, first: lines[0]! });
  }
  const decided = [...last].sort(([a], [b]) => a - b);
  const kept = decided.filter(([, d]) => !d.value).map(([line]) => line);
  const marked = decided.filter(([, d]) => d.value).map(([line]) => line);
  return moveLines(analysis, kept, marked, byPerson, (line) => last.get(line)!.first);
}

/** The findings while decisions are laid over them; what is null has gone. */
interface Draft {
  readonly quotations: Quotation[];
  /** Those of the engine; what a person added follows. */
  readonly attributions: (Attribution | null)[];
  readonly entities: (Entity | null)[];
  /** Outermost quotations, pieces of attributions, mentions: by their index in the lists. */
  readonly quotationsAt: SpanIndex<number>;
  readonly contentAt: SpanIndex<number>;
  readonly mentionsAt: SpanIndex<number>;
  /** Entities by name and alias. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  /** Those a person added, by the stretches of the text they touch. */
  readonly addedAt: Map<number, number[]>;
  /** How many attributions the engine found. */
  readonly found: number;
  /** True where the text is not the article. */
  readonly isBoilerplate: (offset: number) => boolean;
  readonly gone: Set<string>;
  /** What entities are by now, by their index. */
  readonly types: Map<number, EntityType>;
}

function draftOf({ quotations, attributions, entities, layout }: Analysis): Draft {
  const named = new Map<string, number[]>();
  for (const [i, e] of entities.entries())
    for (const name of new Set([e.name, ...e.aliases])) {
      const known = named.get(name);
      if (known) known.push(i);
      else named.set(name, [i]);
    }
  const indexOf = <T>(list: readonly T[], spans: (item: T) => readonly Span[]) => {
    let index: SpanIndex<number> | undefined;
    return {
      overlapping(span: Span) {
        index ??= spanIndex(
          list.flatMap((x, item) => spans(x).map(({ start, end }) => ({ start, end, item }))),
        );
        return index.overlapping(span);
      },
    };
  };
  return {
    quotations: [...quotations],
    attributions: [...attributions],
    entities: [...entities],
    quotationsAt: indexOf(quotations, (q) => (q.level === 0 ? [q] : [])),
    contentAt: indexOf(attributions, (a) => a.content),
    mentionsAt: indexOf(entities, (e) => e.mentions),
    named,
    addedAt: new Map(),
    found: attributions.length,
    isBoilerplate: (offset) => spanAt(layout.boilerplate, offset) !== null,
    gone: new Set(),
    types: new Map(),
  };
}

function decideSpeech(draft: Draft, { span, value }: Of<'speech'>): void {
  const index = first(draft.quotationsAt.overlapping(span));
  if (index === null) return;
  const at = draft.quotations[index]!;
  draft.quotations[index] = {
    ...at,
    speech: value,
    confidence: 1,
    attribution: value ? at.attribution : null,
    evidence: [byPerson],
  };
  if (value) return;
  for (const i of attributionsAt(draft, at)) {
    const a = draft.attributions[i]!;
    const content = a.content.filter((c) => !contains(at, c));
    if (content.length < a.content.length)
      draft.attributions[i] = content.length === 0 ? null : { ...a, content };
  }
}

function decideSource(draft: Draft, { span, source, name }: Of<'source'>, lines: Lines): void {
  const known =
    name !== null
      ? first((draft.named.get(name) ?? []).filter((i) => draft.entities[i]))
      : source && first(draft.mentionsAt.overlapping(source).filter((i) => draft.entities[i]));
  const entity = known === null ? null : draft.entities[known]!;
  const decided = {
    source: source ? [source] : [],
    sourceName: entity?.name ?? name,
    entity: entity?.id ?? null,
    anonymous: false,
    confidence: 1,
    evidence: [byPerson],
    rejected: [],
  };
  const at = earliest(draft, attributionsAt(draft, span));
  const index = first(draft.quotationsAt.overlapping(span));
  const quotation = index === null ? null : draft.quotations[index]!;
  const content = quotation && quotation.pieces.length > 0 ? quotation.pieces : [span];
  const bare = {
    ...decided,
    kind: quotation ? ('direct' as const) : ('indirect' as const),
    cue: [],
    channel: null,
  };
  if (at !== null) {
    const found = draft.attributions[at]!;
    const [own, goingOn] = goneOn(found, Math.min(span.start, content[0]!.start), lines);
    if (goingOn.length === 0) draft.attributions[at] = { ...found, ...decided };
    else {
      draft.attributions[at] = { ...found, content: own };
      add(draft, { ...found, ...bare, id: `p${goingOn[0]!.start}`, content: goingOn });
    }
    return;
  }
  const boilerplate = quotation?.boilerplate ?? draft.isBoilerplate(content[0]!.start);
  add(draft, { ...bare, id: `p${span.start}`, content, boilerplate });
  if (quotation) draft.quotations[index!] = { ...draft.quotations[index!]!, speech: true };
}

/**
 * The pieces of an attribution, divided where a later paragraph goes on without saying who speaks: a person who says so there
 * says nothing of what stands before, which has a source of its own. Undivided where the cue follows, or stands beside.
 */
function goneOn(
  { content, cue, source }: Attribution,
  from: number,
  lines: Lines,
): readonly [readonly Span[], readonly Span[]] {
  const start = lines.starts[lineAt(lines, from)]!;
  const said = [...cue, ...source];
  const isSaidBefore = said.length > 0 && said.every((s) => s.start < start);
  const own = content.filter((c) => c.start < from);
  return isSaidBefore && own.length > 0 ? [own, content.filter((c) => c.start >= from)] : [content, []];
}

/** Adds what only a person says, and gives it the quotations it consists of. */
function add(draft: Draft, added: Attribution): void {
  const index = draft.attributions.push(added) - 1;
  for (const stretch of new Set(added.content.flatMap(stretchesOf)))
    draft.addedAt.set(stretch, [...(draft.addedAt.get(stretch) ?? []), index]);
  for (const i of new Set(added.content.flatMap((c) => draft.quotationsAt.overlapping(c))))
    draft.quotations[i] = { ...draft.quotations[i]!, attribution: added.id };
}

function decideName(draft: Draft, { name, type }: Of<'name'>): void {
  for (const i of draft.named.get(name) ?? []) {
    const entity = draft.entities[i];
    if (!entity) continue;
    if (type === 'none') {
      draft.gone.add(entity.id);
      draft.entities[i] = null;
    } else draft.types.set(i, type);
  }
}

/** Indices of the attributions that still have a piece overlapping `span`: the engine's and a person's. */
function attributionsAt(draft: Draft, span: Span): number[] {
  const candidates = new Set(draft.contentAt.overlapping(span));
  for (const stretch of stretchesOf(span))
    for (const i of draft.addedAt.get(stretch) ?? []) candidates.add(i);
  return [...candidates].filter((i) => draft.attributions[i]?.content.some((c) => overlaps(c, span)));
}

/** The numbers of the stretches of 1,024 characters that `span` touches. */
function stretchesOf({ start, end }: Span): number[] {
  const first = start >> 10;
  return Array.from({ length: (Math.max(start, end - 1) >> 10) - first + 1 }, (_, i) => first + i);
}

/** The one whose content begins first. */
function earliest(draft: Draft, indices: readonly number[]): number | null {
  const startOf = (i: number) => draft.attributions[i]!.content[0]?.start ?? 0;
  let best: number | null = null;
  for (const i of indices)
    if (best === null || startOf(i) < startOf(best) || (startOf(i) === startOf(best) && i < best)) best = i;
  return best;
}

function first(indices: readonly number[]): number | null {
  return indices.length === 0 ? null : Math.min(...indices);
}

function finished(analysis: Analysis, draft: Draft): Analysis {
  const attributions = draft.attributions.flatMap((a) => {
    if (!a) return [];
    return a.entity !== null && draft.gone.has(a.entity) ? [{ ...a, entity: null }] : [a];
  });
  if (draft.attributions.length > draft.found)
    attributions.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  const entities = draft.entities.flatMap((e, i) => {
    const type = draft.types.get(i);
    return e && type ? [{ ...e, type, mentions: e.mentions.map((m) => ({ ...m, type })) }] : (e ?? []);
  });
  return { ...analysis, quotations: draft.quotations, attributions, entities };
}
