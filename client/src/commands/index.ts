import type { Disposable } from 'vscode';
import type { CandidatesParams } from '../../../server/src/protocol';
import type { Newsmark } from '../newsmark';
import { annotateFile } from './annotateFile';
import { chooseLayers } from './chooseLayers';
import { describe } from './describe';
import { filterViews } from './filterViews';
import { foldBoilerplate } from './foldBoilerplate';
import { goTo, type Target } from './goTo';
import { goToQuote } from './goToQuote';
import { openSample } from './openSample';
import { type Commands, register } from './register';
import { restartServer } from './restartServer';
import { restoreStripped } from './restoreStripped';
import { setSource } from './setSource';
import { showLog } from './showLog';
import { showSource } from './showSource';
import { stripBoilerplate } from './stripBoilerplate';
import { stripSection } from './stripSection';
import { toggleLayer } from './toggleLayer';
import { correct, showMentions } from './treeActions';

/** Registers every palette command; one file each. */
export function registerCommands(newsmark: Newsmark): Disposable {
  const all: Commands = {
    annotateFile: () => annotateFile(newsmark),
    stripBoilerplate: () => stripBoilerplate(newsmark),
    stripSection: (item) => stripSection(newsmark, item),
    restoreStripped: () => restoreStripped(newsmark),
    foldBoilerplate: () => foldBoilerplate(newsmark, 'fold'),
    unfoldBoilerplate: () => foldBoilerplate(newsmark, 'unfold'),
    nextQuote: () => goToQuote(newsmark, 'next', 'any'),
    previousQuote: () => goToQuote(newsmark, 'previous', 'any'),
    nextUnattributedQuote: () => goToQuote(newsmark, 'next', 'unattributed'),
    previousUnattributedQuote: () => goToQuote(newsmark, 'previous', 'unattributed'),
    showSource: () => showSource(newsmark),
    describe: () => describe(newsmark),
    chooseLayers: () => chooseLayers(),
    filterViews: () => filterViews(newsmark),
    clearFilter: () => newsmark.filter.clear(),
    toggleBoilerplate: () => toggleLayer('boilerplate'),
    toggleQuotes: () => toggleLayer('quotes'),
    toggleCues: () => toggleLayer('cues'),
    toggleSources: () => toggleLayer('sources'),
    toggleEntities: () => toggleLayer('entities'),
    openSample: () => openSample(newsmark),
    correct: (item) => correct(item),
    showMentions: (item) => showMentions(item),
    goTo: (target) => goTo(target as Target | undefined),
    setSource: (at) => setSource(newsmark, at as CandidatesParams | undefined),
    restartServer: () => restartServer(newsmark),
    showLog: () => showLog(newsmark),
  };
  return register(newsmark, all);
}
