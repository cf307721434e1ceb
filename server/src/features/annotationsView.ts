import type { Analysis, BoilerplateKind, Span } from '../analysis';
import { type AlteredQuote, findAlteredQuotes } from '../annotations/altered';
import { type Annotation, spansOf, type Target, type TextQuote } from '../annotations/annotation';
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

/**
 * Finds the lost pieces among the annotations of a text, in text order, and searches the text for each of the first fifty.
 * As long as the text stays the same it searches for each once: that takes longer than all else about a list.
 */
export function orphanFinder(): (text: string, annotations: readonly Annotation[]) => Orphan[] {
  let readable = readableOf('');
  let known = new Map<TextQuote, readonly AnchorCandidate[]>();
  return (text, annotations) => {
    if (readable.text !== text) {
      readable = readableOf(text);
      known = new Map();
    }
    const candidatesFor = ({ quote, near }: Target) => {
      const candidates = known.get(quote) ?? findCandidates(readable, quote, near);
      known.set(quote, candidates);
      return candidates;
    };
    return annotations
      .flatMap((annotation) => annotation.targets.map((target, index) => ({ annotation, target, index })))
      .filter(({ target }) => target.span === null)
      .map(({ annotation, target, index }, i) => ({
        annotation,
        index,
        words: target.quote.exact,
        near: target.near,
        candidates: i < MOST_SEARCHED ? candidatesFor(target) : [],
      }));
  };
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
  return fromAnalysis(analysis, true);
}

/**
 * The first of `all` that nobody has decided on, as lists show them; those of `before`, made of the same suggestions, again
 * where they have not changed.
 */
export function listSuggestions(
  text: string,
  all: readonly Suggestion[],
  annotations: readonly Annotation[],
  before: readonly ListedSuggestion[] = [],
): ListedSuggestion[] {
  const open = openSuggestions(all, annotations, MOST_LISTED);
  const parts = new Set(open.flatMap((s) => s.relations.map((r) => r.target)));
  const byId = new Map(open.map((s) => [s.id, s]));
  const speakers = speakersOf(open);
  const listed = new Map(before.map((s) => [s.id, s]));
  return open.map((s) => {
    const detail = speakers.get(s.id) ?? detailOf(text, s, byId);
    const part = parts.has(s.id);
    const same = listed.get(s.id);
    if (same?.detail === detail && same.part === part) return same;
    const reasons = s.evidence.map((e) => e.note ?? e.rule).slice(0, 4);
    return { ...s, words: wordsOf(text, s.spans), detail, reasons, part };
  });
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

/** The first piece of an accepted quote that reads otherwise than confirmed; null when none does. */
export function alteredIn(text: string, annotation: Annotation): AlteredQuote | null {
  return findAlteredQuotes(text, [annotation])[0] ?? null;
}
