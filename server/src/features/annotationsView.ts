import type { Analysis, BoilerplateKind, Span } from '../analysis';
import { findAlteredQuotes } from '../annotations/altered';
import { type Annotation, spansOf } from '../annotations/annotation';
import { type AnchorCandidate, findCandidates } from '../annotations/candidates';
import { readableOf } from '../annotations/describe';
import { fromAnalysis, openSuggestions, type Suggestion } from '../annotations/fromAnalysis';
import { nameOfKind } from './reasons';
import { excerpt } from './words';

/** A piece of an annotation whose words are gone, with places they may have gone to. */
export interface Orphan {
  readonly annotation: Annotation;
  readonly index: number;
  readonly words: string;
  readonly near: number;
  readonly candidates: readonly AnchorCandidate[];
}

/** Orphans for which candidates are looked for; the rest is listed without. */
const MOST_SEARCHED = 50;

/** The lost pieces among `annotations`, in text order. Searches the text for each of the first fifty. */
export function findOrphans(text: string, annotations: readonly Annotation[]): Orphan[] {
  const readable = readableOf(text);
  return annotations
    .flatMap((annotation) => annotation.targets.map((target, index) => ({ annotation, target, index })))
    .filter(({ target }) => target.span === null)
    .map(({ annotation, target, index }, i) => ({
      annotation,
      index,
      words: target.quote.exact,
      near: target.near,
      candidates: i < MOST_SEARCHED ? findCandidates(readable, target.quote, target.near) : [],
    }));
}

/** A suggestion with what a list shows of it. */
export interface ListedSuggestion extends Suggestion {
  readonly words: string;
  readonly detail: string;
  readonly reasons: readonly string[];
  /** True for the cue and the source of a quote: decided with it. */
  readonly part: boolean;
}

/** Suggestions that are listed at a time; the rest follows as these are decided. */
const MOST_LISTED = 1000;

/** What Newsmark suggests, in text order, without what stands in boilerplate. */
export function suggestionsIn(analysis: Analysis): Suggestion[] {
  return fromAnalysis(analysis).filter((s) => !s.boilerplate);
}

/** The first of `all` that nobody has decided on, as lists show them. */
export function listSuggestions(
  text: string,
  all: readonly Suggestion[],
  annotations: readonly Annotation[],
): ListedSuggestion[] {
  const open = openSuggestions(all, annotations, MOST_LISTED);
  const parts = new Set(open.flatMap((s) => s.relations.map((r) => r.target)));
  const byId = new Map(open.map((s) => [s.id, s]));
  const speakers = speakersOf(open);
  return open.map((s) => ({
    ...s,
    words: wordsOf(text, s.spans),
    detail: speakers.get(s.id) ?? detailOf(text, s, byId),
    reasons: s.evidence.map((e) => e.note ?? e.rule).slice(0, 4),
    part: parts.has(s.id),
  }));
}

/** By the id of each suggested source (“he”, “the minister”) the name of who it is, where that is known. */
function speakersOf(suggestions: readonly Suggestion[]): Map<string, string> {
  return new Map(
    suggestions.flatMap(({ attributes, relations }) =>
      attributes.speaker === undefined
        ? []
        : relations
            .filter((r) => r.type === 'source')
            .map((r) => [r.target, String(attributes.speaker)] as const),
    ),
  );
}

/** Who said a quote, what a name means, of what kind a boilerplate section is. */
function detailOf(
  text: string,
  { label, attributes, relations }: Suggestion,
  byId: ReadonlyMap<string, Suggestion>,
) {
  if (label === 'boilerplate') return nameOfKind(attributes.kind as BoilerplateKind);
  if (label !== 'quote') return String(attributes.name ?? attributes.kind ?? '');
  if (attributes.speaker !== undefined) return String(attributes.speaker);
  const source = byId.get(relations.find((r) => r.type === 'source')?.target ?? '');
  return source ? wordsOf(text, source.spans) : 'no source';
}

/** The words of an annotation, pieces joined, shortened; those it lost where nothing is left. */
export function annotationWords(text: string, annotation: Annotation, limit = 80): string {
  const spans = spansOf(annotation);
  return spans.length > 0
    ? wordsOf(text, spans, limit)
    : shortened(annotation.targets[0]?.quote.exact ?? '', limit);
}

function wordsOf(text: string, spans: readonly Span[], limit = 80): string {
  return spans.map((s) => excerpt(text, s, limit)).join(' … ');
}

function shortened(words: string, limit: number): string {
  return excerpt(words, { start: 0, end: words.length }, limit);
}

/** The altered quotes by id of their annotation. */
export function alteredById(
  text: string,
  annotations: readonly Annotation[],
): Map<string, { confirmed: string; span: Span }> {
  return new Map(
    findAlteredQuotes(text, annotations).map((a) => [
      a.annotation.id,
      { confirmed: a.confirmed, span: a.span },
    ]),
  );
}
