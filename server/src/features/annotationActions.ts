import type { Span } from '../analysis';
import * as actions from '../annotations/actions';
import type { Annotation } from '../annotations/annotation';
import type { Readable } from '../annotations/describe';
import { type Suggestion, withRelated } from '../annotations/fromAnalysis';
import { nameLabels } from '../annotations/nameLabels';
import { defaultProject, type Project } from '../annotations/project';
import { annotationById, type Change, type Store } from '../annotations/store';
import { resizeByWord, wordAt } from '../annotations/words';
import { titleFor } from './actionTitle';

/** Something to do, in offsets. The same kinds as the protocol's. */
export type AnnotationAction =
  | {
      readonly kind: 'add';
      readonly label: string;
      readonly spans: readonly Span[];
      readonly each: boolean;
      readonly note: string;
    }
  | { readonly kind: 'relabel'; readonly id: string; readonly label: string }
  | { readonly kind: 'note'; readonly id: string; readonly note: string }
  | { readonly kind: 'attribute'; readonly id: string; readonly name: string; readonly value: string | null }
  | { readonly kind: 'addPiece'; readonly id: string; readonly span: Span }
  | {
      readonly kind: 'resize';
      readonly id: string;
      readonly side: 'start' | 'end';
      readonly change: 'grow' | 'shrink';
      readonly offset: number;
    }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string; readonly type: string; readonly to: string | Span }
  | { readonly kind: 'unlink'; readonly id: string; readonly type: string }
  | { readonly kind: 'accept' | 'reject'; readonly suggestions: readonly string[] }
  | { readonly kind: 'fix'; readonly suggestion: string; readonly label: string }
  | { readonly kind: 'attach'; readonly id: string; readonly index: number; readonly span: Span }
  | { readonly kind: 'confirm'; readonly id: string };

/** What an action works on. */
export interface ActionContext {
  readonly store: Store;
  readonly readable: Readable;
  readonly project: Project;
  /** The open suggestions. */
  readonly suggestions: readonly Suggestion[];
  readonly actor: actions.Actor;
}

const nothing: Change = { title: '', replaced: [] };

/** The change that `action` makes; one without replacements when there is nothing to do (an unknown id, no words). */
export function changeFor(action: AnnotationAction, context: ActionContext): Change {
  const change = bareChange(action, context);
  return change.replaced.length === 0 ? change : { ...change, title: titleFor(action, change, context) };
}

function bareChange(action: AnnotationAction, context: ActionContext): Change {
  const { store, readable, actor, suggestions } = context;
  const motivation = (label: string) =>
    [...context.project.labels, ...defaultProject.labels].find((l) => l.name === label)?.motivation ??
    'tagging';
  const on = (id: string, change: (annotation: Annotation) => Change) => {
    const annotation = annotationById(store, id);
    return annotation ? change(annotation) : nothing;
  };
  switch (action.kind) {
    case 'add': {
      const { label, note } = action;
      const draft = { label, motivation: motivation(label), note };
      const [only, ...others] = action.spans;
      const found =
        only && others.length === 0 && only.end === only.start
          ? foundAt(only.start, label, suggestions)
          : null;
      const spans =
        found ?? action.spans.map((s) => (s.end > s.start ? s : (wordAt(readable.text, s.start) ?? s)));
      const drafts = action.each ? spans.map((s) => ({ ...draft, spans: [s] })) : [{ ...draft, spans }];
      return actions.annotate(readable, drafts, actor);
    }
    case 'relabel':
      return on(action.id, (a) => actions.relabel(a, action.label, motivation(action.label), actor));
    case 'note':
      return on(action.id, (a) => actions.setNote(a, action.note, actor));
    case 'attribute':
      return on(action.id, (a) => actions.setAttribute(a, action.name, action.value, actor));
    case 'addPiece':
      return on(action.id, (a) => actions.addPiece(readable, a, action.span, actor));
    case 'resize':
      return on(action.id, (a) => resize(a, action, readable, actor));
    case 'delete':
      return actions.remove(store, action.id, actor);
    case 'link':
      return on(action.id, (a) => linkTo(a, action.type, action.to, context));
    case 'unlink':
      return on(action.id, (a) => actions.unlink(a, action.type, null, actor));
    case 'accept':
    case 'reject': {
      const wanted = suggestions.filter((s) => action.suggestions.includes(s.id));
      const all = new Set(wanted.flatMap((s) => withRelated(s, suggestions)));
      return actions.decide(readable, [...all], action.kind === 'accept' ? 'accepted' : 'rejected', actor);
    }
    case 'fix': {
      const suggestion = suggestions.find((s) => s.id === action.suggestion);
      if (!suggestion) return nothing;
      const { label } = action;
      const draft = { label, motivation: motivation(label), spans: suggestion.spans };
      return actions.together('', [
        actions.decide(readable, withRelated(suggestion, suggestions), 'rejected', actor),
        actions.annotate(readable, [draft], actor),
      ]);
    }
    case 'attach':
      return on(action.id, (a) => actions.retarget(readable, a, action.index, action.span, actor));
    case 'confirm':
      return on(action.id, (a) => actions.confirmWords(readable, a, actor));
  }
}

/** The words that Newsmark found at `offset` as what `label` says, the innermost: what a cursor alone means. */
function foundAt(offset: number, label: string, suggestions: readonly Suggestion[]): readonly Span[] | null {
  const size = ({ spans }: Suggestion) => spans.reduce((sum, s) => sum + s.end - s.start, 0);
  const isMeant = (s: Suggestion) =>
    // Where one kind of name was found, a person may say that it is another.
    (s.label === label || (nameLabels.includes(label) && nameLabels.includes(s.label))) &&
    s.spans.some((span) => span.start <= offset && offset <= span.end);
  const [found] = suggestions.filter(isMeant).sort((a, b) => size(a) - size(b));
  return found?.spans ?? null;
}

/** Grows or shrinks the piece that is nearest to the cursor. */
function resize(
  annotation: Annotation,
  { side, change, offset }: Extract<AnnotationAction, { kind: 'resize' }>,
  readable: Readable,
  actor: actions.Actor,
): Change {
  const placed = annotation.targets.flatMap((t, index) => (t.span ? [{ span: t.span, index }] : []));
  const distance = ({ span }: (typeof placed)[number]) => Math.max(span.start - offset, offset - span.end, 0);
  const [nearest] = placed.sort((a, b) => distance(a) - distance(b));
  if (!nearest) return nothing;
  const span = resizeByWord(readable.text, nearest.span, side, change);
  if (span.start === nearest.span.start && span.end === nearest.span.end) return nothing;
  return actions.retarget(readable, annotation, nearest.index, span, actor);
}

/** An arrow to an annotation, to a suggestion (which is accepted by that), or to words (which are annotated). */
function linkTo(from: Annotation, type: string, to: string | Span, context: ActionContext): Change {
  const { store, readable, suggestions, actor, project } = context;
  const known = typeof to === 'string' ? annotationById(store, to) : null;
  const suggestion = suggestions.find((s) => s.id === to);
  const label = project.relations.find((r) => r.name === type)?.to[0] ?? type;
  const made = suggestion
    ? actions.decide(readable, [suggestion], 'accepted', actor)
    : typeof to === 'string'
      ? nothing
      : actions.annotate(readable, [{ label, motivation: 'classifying', spans: [to] }], actor);
  const target = known ?? made.replaced[0]?.after;
  if (!target) return nothing;
  // One source speaks at a time: a new one takes the place of the old.
  const others = type === 'source' ? from.relations.filter((r) => r.type !== type) : from.relations;
  const { speaker: _, ...attributes } = from.attributes;
  const linked = actions.link(
    { ...from, relations: others, attributes: type === 'source' ? attributes : from.attributes },
    type,
    target.id,
    actor,
  );
  const replaced = linked.replaced.map((r) => ({ ...r, before: from }));
  return actions.together(linked.title, [made, { ...linked, replaced }]);
}
