import type { Span } from '../analysis';

/** Why an annotation was made, in the words of the W3C Web Annotation vocabulary. */
export type Motivation = 'identifying' | 'classifying' | 'linking' | 'tagging' | 'commenting';

/** Who found it: a person, or Newsmark. */
export type Origin = 'human' | 'machine';

/** What a person thinks of it. What a person made is accepted from the start. */
export type Status = 'suggested' | 'accepted' | 'rejected';

/** The value of an attribute: `{ certainty: "low" }`. */
export type AttributeValue = string | number | boolean;

/**
 * What of a description occurred once in the text it was made from: what can prove a place in another text. Distances
 * count folded characters (white space runs as one).
 */
export interface Uniqueness {
  /** What they begin with that occurred once: their first word; or only the run of their first 16 characters. */
  readonly start: 'word' | 'run' | null;
  /** What they end with that occurred once. */
  readonly end: 'word' | 'run' | null;
  /** Runs of 16 characters of the prefix that occurred once: distance from the words to where each begins, rising. */
  readonly before: readonly number[];
  /** Runs of the suffix: distance from the words to where each ends, rising. */
  readonly after: readonly number[];
  /** The prefix is everything before the words, the suffix everything after them. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Words with what stood before and after them: W3C's TextQuoteSelector. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Null when unknown: another program wrote the selector. */
  readonly unique: Uniqueness | null;
}

/** How sure the place of a target is. `fuzzy`: the words have changed a little; `orphan`: its words are gone or ambiguous. */
export type Place = 'exact' | 'moved' | 'fuzzy' | 'orphan';

/** One span of an annotation, or what is left of it. */
export interface Target {
  /** The words in the present text; null for an orphan. */
  readonly span: Span | null;
  readonly place: Place;
  /** 0–1: likeness of the words found to the words described; 1 unless fuzzy, 0 for an orphan. */
  readonly score: number;
  /** The words as last settled (made, loaded, re-attached, reviewed), with their context. */
  readonly quote: TextQuote;
  /** Where the words stood last, moved along with edits: where an orphan would begin. */
  readonly near: number;
  /** Runs inside the span that were typed since the words were settled; absent when there are none. */
  readonly typed?: readonly Span[];
  /** The words a person confirmed, when those in the text have been altered since. */
  readonly confirmed?: string;
  /** Members and selectors of the file it was read from that we do not know; written back as they were. */
  readonly extra?: {
    readonly members: Readonly<Record<string, unknown>>;
    readonly selectors: readonly unknown[];
    /** Members of the two selectors we know. */
    readonly position?: Readonly<Record<string, unknown>>;
    readonly quote?: Readonly<Record<string, unknown>>;
  };
}

/** A named arrow to another annotation: quote —source→ person. */
export interface Relation {
  /** Name of the relation in the project, e.g. `source`. */
  readonly type: string;
  /** Id of the annotation it leads to. */
  readonly target: string;
}

/** A member of a file as it was read, with what we would have written for it (JSON; null = nothing). */
export interface Original {
  readonly raw: unknown;
  readonly ours: string | null;
}

/** Something said about words of a text, by a person or by Newsmark. */
export interface Annotation {
  /** A URI, `urn:uuid:…` for our own. */
  readonly id: string;
  readonly motivation: Motivation;
  /** A label of the project: `quote`, `person`, `boilerplate`, `note` … */
  readonly label: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Free words of the annotator; empty when there are none. */
  readonly note: string;
  /** One or more, sorted by place. */
  readonly targets: readonly Target[];
  readonly relations: readonly Relation[];
  /** Name of the person, empty for the machine. */
  readonly creator: string;
  readonly origin: Origin;
  readonly status: Status;
  /** 0–1, of a machine's suggestion; 1 for a person. */
  readonly confidence: number;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  /** Members and bodies of the file it was read from that we do not know; written back as they were. */
  readonly extra?: {
    readonly members: Readonly<Record<string, unknown>>;
    readonly bodies: readonly unknown[];
    /** Members that say more, or otherwise, than we would: as they were, until what we would write for them changes. */
    readonly originals?: Readonly<Record<string, Original>>;
  };
}

/** The spans that could be placed, in text order. */
export function spansOf(annotation: Annotation): Span[] {
  const spans: Span[] = [];
  for (const target of annotation.targets) if (target.span) spans.push(target.span);
  return spans;
}

/** The span from the first to the last placed word; null when every target is an orphan. */
export function extentOf(annotation: Annotation): Span | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const { span } of annotation.targets) {
    if (!span) continue;
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return end < 0 ? null : { start, end };
}

/** Where an annotation belongs in a list: its first words, or where they stood. */
export function positionOf(annotation: Annotation): number {
  const first = annotation.targets[0];
  return first ? (first.span?.start ?? first.near) : 0;
}

/** Order by position, longer first, then by id: the same everywhere. */
export function byPosition(a: Annotation, b: Annotation): number {
  return (
    positionOf(a) - positionOf(b) || lengthOf(b) - lengthOf(a) || (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

function lengthOf(annotation: Annotation): number {
  const first = annotation.targets[0];
  return first?.span ? first.span.end - first.span.start : 0;
}
