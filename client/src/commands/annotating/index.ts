import { commands, Disposable } from 'vscode';
import type { Annotations } from '../../annotations';
import type { Newsmark } from '../../newsmark';
import { annotate } from './annotate';
import { annotateOccurrences } from './annotateOccurrences';
import { addPiece, changeLabel, confirmWords, deleteAnnotation, editNote, resize } from './changeAnnotation';
import { acceptShown, decide } from './decide';
import { linkSource } from './linkSource';
import { attachOrphan, settleConflicts } from './orphans';
import type { Review } from './review';
import { cycleOverlaps, goToAnnotation, goToSuggestion } from './walk';

/** Registers the commands with which a person annotates. */
export function registerAnnotating(newsmark: Newsmark, annotations: Annotations, review: Review): Disposable {
  const all: Readonly<Record<string, (item?: unknown) => unknown>> = {
    annotate: () => annotate(annotations),
    annotateQuote: () => annotate(annotations, 'quote'),
    annotateCue: () => annotate(annotations, 'cue'),
    annotateSource: () => annotate(annotations, 'source'),
    annotatePerson: () => annotate(annotations, 'person'),
    annotateOrganization: () => annotate(annotations, 'organization'),
    annotateLocation: () => annotate(annotations, 'location'),
    annotateBoilerplate: () => annotate(annotations, 'boilerplate'),
    annotateNote: () => annotate(annotations, 'note'),
    annotateOccurrences: () => annotateOccurrences(newsmark, annotations),
    addPiece: () => addPiece(annotations),
    linkSource: () => linkSource(annotations),
    changeLabel: (item) => changeLabel(annotations, item),
    editNote: (item) => editNote(annotations, item),
    deleteAnnotation: (item) => deleteAnnotation(annotations, item),
    confirmWords: () => confirmWords(annotations),
    growEnd: () => resize(annotations, 'end', 'grow'),
    shrinkEnd: () => resize(annotations, 'end', 'shrink'),
    growStart: () => resize(annotations, 'start', 'grow'),
    shrinkStart: () => resize(annotations, 'start', 'shrink'),
    acceptSuggestion: () => decide(annotations, 'accept'),
    rejectSuggestion: () => decide(annotations, 'reject'),
    acceptShown: () => acceptShown(annotations),
    nextSuggestion: () => goToSuggestion(annotations, 'next'),
    previousSuggestion: () => goToSuggestion(annotations, 'previous'),
    nextAnnotation: () => goToAnnotation(annotations, 'next'),
    previousAnnotation: () => goToAnnotation(annotations, 'previous'),
    cycleOverlaps: () => cycleOverlaps(annotations),
    undoAnnotation: () => annotations.act({ kind: 'undo' }),
    redoAnnotation: () => annotations.act({ kind: 'redo' }),
    attachOrphan: (item) => attachOrphan(annotations, item),
    settleConflicts: () => settleConflicts(annotations),
    review: () => review.start(),
    reviewAccept: () => review.decide('accept'),
    reviewReject: () => review.decide('reject'),
    reviewFix: () => review.fix(),
    reviewSkip: () => review.skip(),
    reviewStop: () => review.stop(),
  };
  return Disposable.from(
    ...Object.entries(all).map(([name, run]) => commands.registerCommand(`newsmark.${name}`, run)),
  );
}
