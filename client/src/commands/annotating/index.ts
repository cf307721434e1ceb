import type { Disposable } from 'vscode';
import type { Annotations } from '../../annotations';
import type { Newsmark } from '../../newsmark';
import { compareAnnotators } from '../comparing/compareAnnotators';
import { exportArticle } from '../exchange/exportArticle';
import { importFile } from '../exchange/importFile';
import { type Commands, register } from '../register';
import { annotate } from './annotate';
import { annotateOccurrences } from './annotateOccurrences';
import { setAttribute } from './attributes';
import { addPiece, changeLabel, confirmWords, deleteAnnotation, editNote, resize } from './changeAnnotation';
import { acceptShown, decide } from './decide';
import { linkSource } from './linkSource';
import { attachOrphan, settleConflicts } from './orphans';
import type { Review } from './review';
import { unlinkSource } from './unlinkSource';
import { cycleOverlaps, goToAnnotation, goToSuggestion } from './walk';

/** Registers the commands with which a person annotates. */
export function registerAnnotating(newsmark: Newsmark, annotations: Annotations, review: Review): Disposable {
  const { comparison } = newsmark;
  const all: Commands = {
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
    unlinkSource: () => unlinkSource(annotations),
    changeLabel: (item) => changeLabel(annotations, item),
    setAttribute: (item) => setAttribute(annotations, item),
    editNote: (item) => editNote(annotations, item),
    deleteAnnotation: (item) => deleteAnnotation(annotations, item),
    confirmWords: (item) => confirmWords(annotations, item),
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
    reviewBack: () => review.back(),
    reviewStop: () => review.stop(),
    exportArticle: () => exportArticle(newsmark, annotations),
    importFile: () => importFile(newsmark, annotations),
    compareAnnotators: () => compareAnnotators(annotations, comparison),
    takeA: (item) => comparison.take('a', item),
    takeB: (item) => comparison.take('b', item),
    takeBoth: (item) => comparison.take('both', item),
    takeNeither: (item) => comparison.take('none', item),
    nextDifference: () => comparison.step('next'),
    previousDifference: () => comparison.step('previous'),
    stopComparing: () => comparison.stop(),
  };
  return register(newsmark, all);
}
