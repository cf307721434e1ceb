import { commands, Disposable } from 'vscode';
import type { Newsmark } from '../newsmark';
import { annotateFile } from './annotateFile';
import { chooseLayers } from './chooseLayers';
import { goToQuote } from './goToQuote';
import { openSample } from './openSample';
import { restartServer } from './restartServer';
import { reveal } from './reveal';
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
    nextQuote: () => goToQuote(newsmark, 'next', 'any'),
    previousQuote: () => goToQuote(newsmark, 'previous', 'any'),
    nextUnattributedQuote: () => goToQuote(newsmark, 'next', 'unattributed'),
    previousUnattributedQuote: () => goToQuote(newsmark, 'previous', 'unattributed'),
    showSource: () => showSource(newsmark),
    chooseLayers: () => chooseLayers(),
    toggleBoilerplate: () => toggleLayer('boilerplate'),
    toggleQuotes: () => toggleLayer('quotes'),
    toggleCues: () => toggleLayer('cues'),
    toggleSources: () => toggleLayer('sources'),
    toggleEntities: () => toggleLayer('entities'),
    openSample: () => openSample(newsmark),
    reveal: (uri: string, range: unknown) => reveal(uri, range),
    restartServer: () => restartServer(newsmark),
    showLog: () => showLog(newsmark),
  };
  return Disposable.from(
    ...Object.entries(all).map(([name, run]) => commands.registerCommand(`newsmark.${name}`, run)),
  );
}
