import type { Attribution } from '../../analysis';
import { contains, type Span } from '../../analysis/span';
import { channelWords } from '../channelWords';
import { entityOf, introductionOf, quotationAt, quotesBySame, sourceKey } from '../lookup';
import {
  type Considered,
  factsAndWeights,
  othersConsidered,
  reasons,
  scoreWords,
  sureness,
} from '../reasons';
import type { Snapshot } from '../snapshot';
import { weighedWords } from '../weighed';
import { excerpt } from '../words';
import { action, type Card, dotted, link, type Piece, strong, text } from './card';

/**
 * The card of a quote: who said it and in which role, how it is reported and through whom, how sure and why, where the
 * source is named and introduced, their other quotes, what was weighed and who else considered, and what a person can do
 * about it.
 */
export function quoteCard(snapshot: Snapshot, attribution: Attribution, offset: number, full: boolean): Card {
  const span = partAt(attribution, offset);
  const lines: Piece[][] = [headOf(snapshot, attribution)];
  const reported = reportOf(snapshot, attribution);
  if (reported.length > 0) lines.push(reported);
  const { facts, weights } = factsAndWeights(attribution.evidence);
  if (full) {
    const why = reasons(snapshot.text, facts, facts.length);
    lines.push([text(`${sureness(attribution.confidence)}${why ? `: ${why}` : ''}`)]);
  }
  const places = placesOf(snapshot, attribution);
  if (places.length > 0) lines.push(dotted(places));
  const same = othersOf(snapshot, attribution);
  if (same.length > 0) lines.push(same);
  if (full) {
    if (weights.length > 0) lines.push([text(`weighed: ${weighedWords(weights)}`)]);
    const others = othersConsidered(snapshot.text, attribution);
    if (others.length > 0) lines.push([text(notThem(others))]);
    lines.push(dotted(actionsOf(snapshot, attribution)));
  }
  return { span, lines };
}

function headOf({ analysis, text: source }: Snapshot, a: Attribution): Piece[] {
  const entity = entityOf(analysis, a.entity);
  const name = a.sourceName ?? entity?.name ?? null;
  if (name !== null) {
    return entity?.role ? [strong(name), text(` · ${entity.role}`)] : [strong(name)];
  }
  const words = a.source.map((s) => `“${excerpt(source, s, 60)}”`).join(' ');
  if (a.anonymous) return [strong('Unnamed source'), text(words && ` · ${words}`)];
  return words ? [strong('Source not resolved'), text(` · ${words}`)] : [strong('No source found')];
}

function reportOf({ text: source }: Snapshot, a: Attribution): Piece[] {
  const pieces: Piece[] = [];
  if (a.cue.length > 0) {
    const cue = a.cue.map((c) => excerpt(source, c, 40)).join(' … ');
    pieces.push(text(`${a.kind} quote, reported by “${cue}”`));
  } else pieces.push(text(`${a.kind} quote`));
  if (a.channel) pieces.push(text(channelWords(a.channel)));
  if (a.boilerplate) pieces.push(text('in boilerplate: another story'));
  return dotted(pieces);
}

/** Who else was considered: `not Ana Ruiz (score 0.12), the board or a deal (score under 0.01)`. */
function notThem(others: readonly Considered[]): string {
  const byScore = new Map<string, string[]>();
  for (const { name, score: number } of others) {
    const score = scoreWords(number);
    const names = byScore.get(score);
    if (names) names.push(name);
    else byScore.set(score, [name]);
  }
  return `not ${[...byScore].map(([score, names]) => `${names.join(' or ')} (score ${score})`).join(', ')}`;
}

/** Links to the words that name the source here and to its first, fullest mention. */
function placesOf({ analysis }: Snapshot, a: Attribution): Piece[] {
  const pieces: Piece[] = [];
  const here = a.source[0];
  if (here) pieces.push(link('named here', here.start));
  const entity = entityOf(analysis, a.entity);
  const introduction = entity && introductionOf(analysis, entity);
  if (introduction && !(here && contains(here, introduction))) {
    pieces.push(link('introduced', introduction.start));
  }
  return pieces;
}

function othersOf({ analysis }: Snapshot, a: Attribution): Piece[] {
  const same = quotesBySame(analysis, a).filter((other) => other.boilerplate === a.boilerplate);
  if (sourceKey(a) === null || same.length < 2) return [];
  const at = same.indexOf(a);
  const next = same[(at + 1) % same.length]!;
  const to = next.content[0] ?? next.cue[0];
  const where = text(`quote ${at + 1} of ${same.length} by this source`);
  return to ? [where, text(' · '), link('next', to.start)] : [where];
}

function actionsOf({ analysis }: Snapshot, a: Attribution): Piece[] {
  const at = a.content[0]?.start ?? a.cue[0]?.start ?? 0;
  const pieces = [action('Set source…', { kind: 'set-source', at })];
  const quotation = analysis.quotations.find((q) => q.attribution === a.id) ?? quotationAt(analysis, at);
  if (quotation) {
    const span = { start: quotation.start, end: quotation.end };
    pieces.push(action('Not a quote', { kind: 'decide', decision: { kind: 'speech', span, value: false } }));
  }
  return pieces;
}

/** The part of the attribution the cursor is on; editors underline it. */
function partAt(a: Attribution, offset: number): Span {
  const parts = [...a.source, ...a.cue, ...a.content];
  const { start, end } = parts.find((p) => p.start <= offset && offset <= p.end) ??
    parts[0] ?? { start: offset, end: offset };
  return { start, end };
}
