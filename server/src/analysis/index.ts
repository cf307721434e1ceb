import { findAttributions } from './attribution';
import { findBlocks } from './blocks';
import { readLayout } from './boilerplate';
import { readEntities } from './entities';
import { resolvingReferences } from './entities/coreference';
import { noticesAboutNames } from './entities/names';
import { findLines } from './lines';
import type { Analysis, AnalysisOptions } from './model';
import { drain, type Pausing } from './pauses';
import { judgingSpeech, readQuotations } from './quotes';
import { readCues } from './quotes/cues';
import { readReports, withoutNames } from './quotes/reports';
import { CueRanking } from './speakers/subjects';
import { readingSyntax } from './syntax';
import { readSentences } from './tokens/sentences';

export { AnalysisMemo } from './memo';
export type * from './model';
export { type Span, textOf } from './span';

/** The step an analysis has just finished; the caller may stop between steps. */
export type AnalysisStep =
  | 'lines'
  | 'boilerplate'
  | 'sentences'
  | 'quotations'
  | 'cues'
  | 'entities'
  | 'reports'
  | 'speech'
  | 'syntax'
  | 'references'
  | 'attributions';

/** What is known long before the rest: boilerplate, the roles of lines, and marks, whose speech is not judged yet. */
export type Marks = Pick<Analysis, 'text' | 'lines' | 'blocks' | 'layout' | 'quotations'>;

/** What an analysis tells when it pauses; null in the midst of a pass. */
export type AnalysisPause = Exclude<AnalysisStep, 'quotations'> | Marks | null;

/**
 * Everything Newsmark can tell about `text`, in one go. Total: any string gives a result, none throws.
 * Offsets are UTF-16 code units of `text` exactly as given.
 */
export function analyze(text: string, options: AnalysisOptions = {}): Analysis {
  const steps = analysisSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A shorter text (UTF-16 code units) is analysed in a few milliseconds: nobody has to wait for the end of one of its passes. */
const SHORT = 16 * 1024;

/** The work of a pass, without its pauses where the text is short: ninety that each go through all generators on the way. */
function* passing<T>(text: string, pass: Pausing<T>): Pausing<T> {
  return text.length <= SHORT ? drain(pass) : yield* pass;
}

/** The same, pausing after every pass so that a caller on one thread can answer others or give up. */
export function* analysisSteps(
  text: string,
  options: AnalysisOptions = {},
): Generator<AnalysisPause, Analysis> {
  const lines = findLines(text);
  const blocks = findBlocks(text, lines);
  yield 'lines';
  const layout = yield* passing(text, readLayout({ text, lines, blocks }, options));
  yield 'boilerplate';
  const { tokens, sentences } = yield* passing(text, readSentences(text, blocks, options.memo));
  yield 'sentences';
  const marks = yield* passing(text, readQuotations({ text, lines, blocks, layout }));
  yield { text, lines, blocks, layout, quotations: marks };
  const cues = yield* passing(text, readCues({ text, tokens, sentences, quotations: marks }, options));
  yield 'cues';
  const named = yield* passing(
    text,
    readEntities({ text, lines, blocks, layout, tokens, sentences }, options),
  );
  yield 'entities';
  // Written out member by member: spreads of objects this large are dear.
  const found = yield* passing(
    text,
    readReports({ text, tokens, sentences, cues, quotations: marks }, options),
  );
  yield 'reports';
  const quotations = yield* passing(
    text,
    judgingSpeech(
      { text, blocks, layout, tokens, sentences, cues, reports: found, quotations: marks },
      options,
    ),
  );
  const reports = withoutNames(found, quotations);
  yield 'speech';
  const syntax = yield* passing(
    text,
    readingSyntax({ tokens, sentences, cues, quotations, entities: named }),
  );
  yield 'syntax';
  const speakers = new CueRanking({ tokens, cues, outlines: syntax.outlines, nominees: syntax.nominees });
  const references = {
    text,
    blocks,
    layout,
    tokens,
    sentences,
    quotations,
    cues,
    entities: named,
    syntax,
    speakers,
  };
  const entities = yield* passing(text, resolvingReferences(references));
  yield 'references';
  const input = {
    text,
    lines,
    blocks,
    layout,
    tokens,
    sentences,
    cues,
    quotations,
    reports,
    entities,
    syntax,
    speakers,
  };
  const { attributions, quotations: attributed } = yield* passing(text, findAttributions(input, options));
  yield 'attributions';
  const notices = noticesAboutNames(options);
  return {
    text,
    lines,
    blocks,
    layout,
    tokens,
    sentences,
    cues,
    attributions,
    quotations: attributed,
    reports,
    entities,
    notices,
  };
}
