import type { Span } from '../analysis';
import { trimSpan } from '../analysis/span';
import type { Annotation, AttributeValue, Motivation, Relation, Target } from './annotation';
import { describeQuickly, type Readable } from './describe';
import type { Suggestion } from './fromAnalysis';
import type { Change, Replacement, Store } from './store';

/** What an action needs to know of the world; injected, so that the core has no clock and no chance. */
export interface Actor {
  /** Name of the annotator. */
  readonly creator: string;
  /** The present time, ISO 8601 in UTC. */
  readonly now: string;
  /** A new URI for an annotation. */
  readonly newId: () => string;
}

/** What a new annotation says. */
export interface Draft {
  readonly label: string;
  readonly motivation: Motivation;
  readonly spans: readonly Span[];
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  readonly note?: string;
  readonly relations?: readonly Relation[];
}

/** A person annotates words. Spans lose white space at their ends; a draft without words changes nothing. */
export function annotate(readable: Readable, drafts: readonly Draft[], actor: Actor): Change {
  const made = drafts.flatMap((draft) => {
    const annotation = annotationOf(readable, draft, actor);
    return annotation ? [annotation] : [];
  });
  const what = drafts.length === 1 ? `annotate as ${drafts[0]!.label}` : `annotate ${made.length} places`;
  return { title: what, replaced: made.map((after) => ({ before: null, after })) };
}

/** The annotation a draft becomes, or null when it covers no words. */
export function annotationOf(readable: Readable, draft: Draft, actor: Actor): Annotation | null {
  const targets = targetsOf(readable, draft.spans);
  if (targets.length === 0) return null;
  return {
    id: actor.newId(),
    motivation: draft.motivation,
    label: draft.label,
    attributes: draft.attributes ?? {},
    note: draft.note ?? '',
    targets,
    relations: draft.relations ?? [],
    creator: actor.creator,
    origin: 'human',
    status: 'accepted',
    confidence: 1,
    created: actor.now,
    modified: actor.now,
  };
}

/** Targets on `spans`, trimmed, in text order. Their uniqueness is found out when they are written to the sidecar. */
export function targetsOf(readable: Readable, spans: readonly Span[]): Target[] {
  return spans
    .map((s) => trimSpan(readable.text, s))
    .filter((s) => s.end > s.start)
    .sort((a, b) => a.start - b.start)
    .map((span) => ({
      span,
      place: 'exact' as const,
      score: 1,
      quote: describeQuickly(readable.text, span),
      near: span.start,
    }));
}

/** Another label for an annotation; a machine's becomes the person's. */
export function relabel(annotation: Annotation, label: string, motivation: Motivation, actor: Actor): Change {
  return revise(`change to ${label}`, annotation, { label, motivation }, actor);
}

/** Sets (or with null removes) one attribute. */
export function setAttribute(
  annotation: Annotation,
  name: string,
  value: AttributeValue | null,
  actor: Actor,
): Change {
  const { [name]: _, ...others } = annotation.attributes;
  const attributes = value === null ? others : { ...others, [name]: value };
  return revise(`set ${name}`, annotation, { attributes }, actor);
}

/** Sets the annotator's words on an annotation. */
export function setNote(annotation: Annotation, note: string, actor: Actor): Change {
  return revise('write note', annotation, { note }, actor);
}

/** The annotation on other words: grown, shrunk, or an orphan attached again. */
export function retarget(
  readable: Readable,
  annotation: Annotation,
  index: number,
  span: Span,
  actor: Actor,
): Change {
  const [target] = targetsOf(readable, [span]);
  if (!target || !annotation.targets[index]) return { title: 'move', replaced: [] };
  const targets = annotation.targets
    .map((t, i) => (i === index ? target : t))
    .sort((a, b) => a.near - b.near);
  return revise('change the words', annotation, { targets }, actor);
}

/** One more piece for an annotation: a quote that goes on after its cue. */
export function addPiece(readable: Readable, annotation: Annotation, span: Span, actor: Actor): Change {
  const [target] = targetsOf(readable, [span]);
  if (!target) return { title: 'add a piece', replaced: [] };
  const targets = [...annotation.targets, target].sort((a, b) => a.near - b.near);
  return revise('add a piece', annotation, { targets }, actor);
}

/** The words as they stand now are right: settles every placed target anew. */
export function confirmWords(readable: Readable, annotation: Annotation, actor: Actor): Change {
  const targets = annotation.targets.map((t) => (t.span ? (targetsOf(readable, [t.span])[0] ?? t) : t));
  return revise('confirm the words', annotation, { targets }, actor);
}

/** An arrow from one annotation to another. */
export function link(from: Annotation, type: string, to: string, actor: Actor): Change {
  if (from.relations.some((r) => r.type === type && r.target === to)) return { title: 'link', replaced: [] };
  return revise(`link ${type}`, from, { relations: [...from.relations, { type, target: to }] }, actor);
}

/** Removes the arrows of `type`, or the one to `to`; with the source of a quote goes the name of its speaker. */
export function unlink(from: Annotation, type: string, to: string | null, actor: Actor): Change {
  const relations = from.relations.filter((r) => r.type !== type || (to !== null && r.target !== to));
  const { speaker, ...others } = from.attributes;
  const isSource = type === 'source' && speaker !== undefined;
  if (relations.length === from.relations.length && !isSource) return { title: 'unlink', replaced: [] };
  const attributes = isSource ? others : from.attributes;
  return revise(`unlink ${type}`, from, { relations, attributes }, actor);
}

/** Deletes an annotation and the arrows that lead to it. */
export function remove(store: Store, id: string, actor: Actor): Change {
  const replaced = store.annotations.flatMap((a): Replacement[] => {
    if (a.id === id) return [{ before: a, after: null }];
    if (!a.relations.some((r) => r.target === id)) return [];
    const relations = a.relations.filter((r) => r.target !== id);
    return [{ before: a, after: { ...a, relations, modified: actor.now } }];
  });
  return { title: 'delete', replaced };
}

/**
 * Takes over suggestions, or turns them down; either way they are the person's decision from then on and are not
 * suggested again. Arrows among the suggestions lead to the annotations they become.
 */
export function decide(
  readable: Readable,
  suggestions: readonly Suggestion[],
  status: 'accepted' | 'rejected',
  actor: Actor,
): Change {
  const ids = new Map(suggestions.map((s) => [s.id, actor.newId()]));
  const made = suggestions.flatMap((s) => {
    const relations = s.relations.flatMap((r) => {
      const target = ids.get(r.target);
      return target ? [{ type: r.type, target }] : [];
    });
    const known = { ...actor, newId: () => ids.get(s.id)! };
    const annotation = annotationOf(readable, { ...s, relations }, known);
    return annotation
      ? [{ ...annotation, origin: 'machine' as const, status, confidence: s.confidence }]
      : [];
  });
  const what = made.length === 1 ? made[0]!.label : `${made.length} suggestions`;
  return {
    title: `${status === 'accepted' ? 'accept' : 'reject'} ${what}`,
    replaced: made.map((after) => ({ before: null, after })),
  };
}

/** One action made of several: undone at once. */
export function together(title: string, changes: readonly Change[]): Change {
  return { title, replaced: changes.flatMap((c) => c.replaced) };
}

function revise(title: string, before: Annotation, now: Partial<Annotation>, actor: Actor): Change {
  const after: Annotation = { ...before, ...now, status: 'accepted', modified: actor.now };
  return { title, replaced: [{ before, after }] };
}
