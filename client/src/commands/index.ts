import { commands, Disposable } from 'vscode';
import type { CandidatesParams } from '../../../server/src/protocol';
import type { Newsmark } from '../newsmark';
import { annotateFile } from './annotateFile';
import { chooseLayers } from './chooseLayers';
import { describe } from './describe';
import { goTo, type Target } from './goTo';
import { goToQuote } from './goToQuote';
import { openSample } from './openSample';
import { restartServer } from './restartServer';
import { restoreStripped } from './restoreStripped';
import { setSource } from './setSource';
import { showLog } from './showLog';
import { showSource } from './showSource';
import { stripBoilerplate } from './stripBoilerplate';
import { stripSection } from './stripSection';
import { toggleLayer } from './toggleLayer';

/** Registers every palette command; one file each. */
export function registerCommands(newsmark: Newsmark): Disposable {
  const all = {
    annotateFile: () => annotateFile(newsmark),
    stripBoilerplate: () => stripBoilerplate(newsmark),
    stripSection: (item: unknown) => stripSection(newsmark, item),
    restoreStripped: () => restoreStripped(newsmark),
    nextQuote: () => goToQuote(newsmark, 'next', 'any'),
    previousQuote: () => goToQuote(newsmark, 'previous', 'any'),
    nextUnattributedQuote: () => goToQuote(newsmark, 'next', 'unattributed'),
    previousUnattributedQuote: () => goToQuote(newsmark, 'previous', 'unattributed'),
    showSource: () => showSource(newsmark),
    describe: () => describe(newsmark),
    chooseLayers: () => chooseLayers(),
    toggleBoilerplate: () => toggleLayer('boilerplate'),
    toggleQuotes: () => toggleLayer('quotes'),
    toggleCues: () => toggleLayer('cues'),
    toggleSources: () => toggleLayer('sources'),
    toggleEntities: () => toggleLayer('entities'),
    openSample: () => openSample(newsmark),
    goTo: (target?: Target) => goTo(target),
    setSource: (at?: CandidatesParams) => setSource(newsmark, at),
    restartServer: () => restartServer(newsmark),
    showLog: () => showLog(newsmark),
  };
  return Disposable.from(
    ...Object.entries(all).map(([name, run]) => commands.registerCommand(`newsmark.${name}`, run)),
  );
}
