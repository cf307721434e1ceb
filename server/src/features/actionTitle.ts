import type { Annotation } from '../annotations/annotation';
import type { Project } from '../annotations/project';
import { annotationById, type Change } from '../annotations/store';
import type { ActionContext, AnnotationAction } from './annotationActions';
import { annotationWords } from './annotationsView';
import { count } from './words';

/** Characters of the words that a title names. */
const LONGEST = 50;

/** What an action did, for the message after it and for undo: `annotate “Ada Berg” as Person`. */
export function titleFor(action: AnnotationAction, change: Change, context: ActionContext): string {
  const { store, project } = context;
  const made = change.replaced.flatMap(({ after }) => (after ? [after] : []));
  const last = made.at(-1);
  const before = 'id' in action ? annotationById(store, action.id) : undefined;
  const words = quotedWords(context, before);
  switch (action.kind) {
    case 'add':
      return made.length === 1
        ? `annotate ${quotedWords(context, last)} as ${titleOfLabel(project, action.label)}`
        : `annotate ${count(made.length, 'place')} as ${titleOfLabel(project, action.label)}`;
    case 'relabel':
      return `change ${words} to ${titleOfLabel(project, action.label)}`;
    case 'note':
      return action.note.trim() === '' ? `remove the note on ${words}` : `write a note on ${words}`;
    case 'attribute': {
      const title = project.attributes.find((a) => a.name === action.name)?.title ?? action.name;
      return action.value === null ? `remove ${title} of ${words}` : `set ${title} to ${action.value}`;
    }
    case 'addPiece':
      return `add a piece to ${words}`;
    case 'resize':
      return `${action.change} to ${quotedWords(context, last)}`;
    case 'delete':
      return `delete ${labelOf(project, before)} ${words}`;
    case 'link':
      return `link ${words} to its ${action.type}`;
    case 'unlink':
      return `unlink ${words} from its ${action.type}`;
    case 'accept':
    case 'reject': {
      const wanted = context.suggestions.filter((s) => action.suggestions.includes(s.id));
      if (wanted.length !== 1) return `${action.kind} ${count(wanted.length, 'suggestion')}`;
      const main = made.find((a) => a.label === wanted[0]!.label);
      return `${action.kind} ${labelOf(project, main)} ${quotedWords(context, main)}`;
    }
    case 'fix':
      return `accept ${quotedWords(context, last)} as ${titleOfLabel(project, action.label)}`;
    case 'attach':
      return `attach ${words} to ${quotedWords(context, last)}`;
    case 'confirm':
      return `confirm the words ${words}`;
  }
}

/** The title of a label for people; its name where the project has none. */
export function titleOfLabel(project: Pick<Project, 'labels'>, label: string): string {
  return project.labels.find((l) => l.name === label)?.title ?? label;
}

function labelOf(project: Project, annotation: Annotation | null | undefined): string {
  return annotation ? titleOfLabel(project, annotation.label) : 'annotation';
}

function quotedWords({ readable }: ActionContext, annotation: Annotation | null | undefined): string {
  const words = annotation ? annotationWords(readable.text, annotation, LONGEST) : '';
  return /^["“„«‘']/.test(words) ? words : `“${words}”`;
}
