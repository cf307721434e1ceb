import { type Actor, annotationOf } from '../annotations/actions';
import { readableOf } from '../annotations/describe';
import type { Change } from '../annotations/store';
import type { Decision } from '../features/decisions';
import { draftOf } from '../features/decisionsFrom';
import { titleOfDecision } from '../features/decisionTitle';
import type { Notebook } from './notebooks';

/** A decision as an annotation; one that is there for the same words gives way. */
export function decided(
  { text, store }: Pick<Notebook, 'text' | 'store'>,
  decision: Decision,
  actor: Actor,
): Change {
  const { draft, status } = draftOf(decision, text);
  const title = titleOfDecision(decision, text);
  const made = annotationOf(readableOf(text), draft, actor);
  if (!made) return { title, replaced: [] };
  const { span } = made.targets[0]!;
  const before = store.annotations.find(
    (a) =>
      a.label === made.label &&
      a.attributes.code === made.attributes.code &&
      a.targets.some((t) => t.span && t.span.start < span!.end && span!.start < t.span.end),
  );
  if (!before) return { title, replaced: [{ before: null, after: { ...made, status } }] };
  const attributes = { ...before.attributes, ...made.attributes };
  // A source that is set anew takes the place of the arrow to the old one.
  const relations =
    decision.kind === 'source' ? before.relations.filter((r) => r.type !== 'source') : before.relations;
  return {
    title,
    replaced: [{ before, after: { ...before, attributes, relations, status, modified: actor.now } }],
  };
}
