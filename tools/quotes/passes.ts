import type { AnalysisOptions, ModelSource } from '../../server/src/analysis';
import { findBlocks } from '../../server/src/analysis/blocks';
import { findLayout } from '../../server/src/analysis/boilerplate';
import { findLines } from '../../server/src/analysis/lines';
import { findQuotations, judgeSpeech } from '../../server/src/analysis/quotes';
import { findCueCandidates } from '../../server/src/analysis/quotes/cueCandidates';
import { findCues } from '../../server/src/analysis/quotes/cues';
import { findReports, withoutNames } from '../../server/src/analysis/quotes/reports';
import { findSentences } from '../../server/src/analysis/tokens/sentences';

/** What stands before the cues are judged: marks, tokens, sentences and every candidate cue. */
export function readCandidates(text: string) {
  const lines = findLines(text);
  const blocks = findBlocks(text, lines);
  const layout = findLayout({ text, lines, blocks }, {});
  const { tokens, sentences } = findSentences(text, blocks);
  const quotations = findQuotations({ text, lines, blocks, layout });
  const read = { text, lines, blocks, layout, tokens, sentences, quotations };
  return { ...read, cues: findCueCandidates(read) };
}

/** The passes of this folder alone, with the given weights: what the whole analysis finds, without its entities and sources. */
export function readReports(text: string, models: ModelSource) {
  const options: AnalysisOptions = { models };
  const candidates = readCandidates(text);
  const cues = findCues(candidates, options);
  const read = { ...candidates, cues };
  const reports = findReports(read, options);
  const quotations = judgeSpeech({ ...read, reports }, options);
  return { ...read, found: reports, reports: withoutNames(reports, quotations), quotations };
}
