import type { Analysis, Attribution, Lines, Mention } from '../analysis';
import { entityTypes } from '../analysis/entityTypes';
import { overlaps, type Span } from '../analysis/span';
import { mentionsOf } from './lookup';
import { isTypeShown, type Settings } from './settings';
import type { Snapshot } from './snapshot';

/** The legend: token types by index. */
export const tokenTypes = [
  'boilerplate',
  'headline',
  'byline',
  'dateline',
  'subhead',
  'quote',
  'indirect',
  'cue',
  'source',
  ...entityTypes,
] as const;

/**
 * The legend: modifiers by bit. A quote of an unnamed source is `anonymous`; what stands in a headline, subhead or byline
 * is marked so, whatever it is.
 */
export const tokenModifiers = [
  'boilerplate',
  'source',
  'anonymous',
  'unattributed',
  'headline',
  'subhead',
  'byline',
] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

/** A coloured piece of one line. */
export interface SemanticToken extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

interface Paint extends Span {
  readonly type: number;
  readonly modifiers: number;
}

const type = Object.fromEntries(tokenTypes.map((name, i) => [name, i])) as Record<TokenType, number>;
const bit = Object.fromEntries(tokenModifiers.map((name, i) => [name, 1 << i])) as Record<
  TokenModifier,
  number
>;
const rolePaints = {
  headline: { type: type.headline, modifiers: bit.headline },
  byline: { type: type.byline, modifiers: bit.byline },
  dateline: { type: type.dateline, modifiers: 0 },
  subhead: { type: type.subhead, modifiers: bit.subhead },
};

/**
 * The tokens of the lines that `window` touches (all by default), flattened: sorted, never overlapping, never over a
 * line break. The innermost layer shows: a name inside a quote keeps its colour. Each layer is painted on a strip of
 * one number a character, so the work grows with the window, not with how spans are nested.
 */
export function semanticTokens(
  { analysis, lines, text }: Snapshot,
  settings: Settings,
  window: Span = { start: 0, end: text.length },
): SemanticToken[] {
  const strip = new Uint16Array(window.end - window.start);
  for (const layer of paintLayers(analysis, settings)) {
    let from = window.start;
    for (const span of layer) {
      if (!overlaps(span, window)) continue;
      const start = Math.max(span.start, from);
      const end = Math.min(span.end, window.end);
      if (start >= end) continue;
      // A name inside boilerplate, a source or a headline keeps knowing so: modifiers add up, the type is replaced.
      for (let i = start - window.start; i < end - window.start; i++) {
        strip[i] = ((strip[i]! & KEPT) | (span.modifiers << 8) | (span.type + 1)) & 0xffff;
      }
      from = end;
    }
  }
  return readStrip(strip, window.start, lines);
}

/** Modifiers that inner layers inherit. */
const KEPT = (bit.boilerplate | bit.source | bit.headline | bit.subhead | bit.byline) << 8;

/** The layers from the outermost to the innermost; each sorted by start. */
function paintLayers(analysis: Analysis, settings: Settings): Paint[][] {
  const { layers } = settings;
  const painted: Paint[][] = [];
  if (layers.boilerplate) {
    const boilerplate = { type: type.boilerplate, modifiers: bit.boilerplate };
    painted.push(analysis.layout.boilerplate.map((b) => ({ ...boilerplate, start: b.start, end: b.end })));
  }
  painted.push(
    analysis.layout.structure.flatMap((s) =>
      s.role in rolePaints
        ? [{ start: s.start, end: s.end, ...rolePaints[s.role as keyof typeof rolePaints] }]
        : [],
    ),
  );
  if (layers.quotes) painted.push(quotePaint(analysis));
  if (layers.sources) painted.push(partPaint(analysis.attributions, 'source', type.source, bit.source));
  if (layers.cues) painted.push(partPaint(analysis.attributions, 'cue', type.cue, 0));
  if (layers.entities) painted.push(mentionPaint(analysis, settings));
  return painted;
}

function quotePaint(analysis: Analysis): Paint[] {
  const anonymous = new Map(analysis.attributions.map((a) => [a.id, a.anonymous]));
  const spans: Paint[] = [];
  for (const q of analysis.quotations) {
    if (q.level > 0 || !q.speech) continue;
    const modifiers =
      q.attribution === null ? bit.unattributed : anonymous.get(q.attribution) ? bit.anonymous : 0;
    spans.push({ start: q.start, end: q.end, type: type.quote, modifiers });
  }
  for (const a of analysis.attributions) {
    if (a.kind !== 'indirect') continue;
    const modifiers = a.anonymous ? bit.anonymous : 0;
    for (const c of a.content) spans.push({ start: c.start, end: c.end, type: type.indirect, modifiers });
  }
  return sorted(spans);
}

function partPaint(
  attributions: readonly Attribution[],
  part: 'cue' | 'source',
  type: number,
  modifiers: number,
): Paint[] {
  return sorted(
    attributions.flatMap((a) => a[part].map((s) => ({ start: s.start, end: s.end, type, modifiers }))),
  );
}

function mentionPaint(analysis: Analysis, settings: Settings): Paint[] {
  const isShown = ({ kind, type }: Mention) => kind === 'name' && isTypeShown(settings, type);
  return mentionsOf(analysis)
    .filter(({ mention }) => isShown(mention))
    .map(({ mention }) => ({
      start: mention.start,
      end: mention.end,
      type: type[mention.type],
      modifiers: mention.boilerplate ? bit.boilerplate : 0,
    }));
}

function sorted(spans: Paint[]): Paint[] {
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Runs of equal paint, cut at line breaks. */
function readStrip(strip: Uint16Array, offset: number, { starts, ends }: Lines): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const end = offset + strip.length;
  for (let l = firstLineEndingAfter(ends, offset); l < starts.length && starts[l]! < end; l++) {
    const stop = Math.min(ends[l]!, end);
    for (let at = Math.max(starts[l]!, offset); at < stop; ) {
      const paint = strip[at - offset]!;
      const start = at;
      while (at < stop && strip[at - offset] === paint) at++;
      if (paint & 0xff) {
        tokens.push({
          start,
          end: at,
          type: tokenTypes[(paint & 0xff) - 1]!,
          modifiers: namesOf(paint >> 8),
        });
      }
    }
  }
  return tokens;
}

const modifierLists: (readonly TokenModifier[])[] = [];

function namesOf(bits: number): readonly TokenModifier[] {
  return (modifierLists[bits] ??= tokenModifiers.filter((name) => bits & bit[name]));
}

function firstLineEndingAfter(ends: Int32Array, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
