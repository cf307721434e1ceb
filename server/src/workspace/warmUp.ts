import type { Analysis, ModelSource } from '../analysis';
import { AnalysisMemo } from '../analysis/memo';
import { type AnalysisSteps, runInSlices, StaleError } from './passes';

/**
 * So many analyses make the compiler know what is worth its work, and do it: after 16 a keystroke costs twice what it costs
 * after 100, which take a second or two of one core.
 */
export const ROUNDS = 100;
/** So many characters of the text are enough for that. */
const LENGTH = 6000;

export interface WarmUp {
  readonly text: string;
  readonly engine: () => Promise<AnalysisSteps>;
  readonly models: ModelSource;
  /** Resolves when nothing more urgent is to be done. */
  readonly calm: () => Promise<void>;
  readonly isCalm: () => boolean;
  /** What else a keystroke asks for. */
  readonly draw: (analysis: Analysis) => void;
}

/**
 * Analyses a text some times as if somebody typed in it, while nobody does: code that has run often is compiled, and the
 * first keystrokes need not wait for that. Gives way at once; resolves with the number of rounds that came to an end.
 */
export async function warmUp({ text, engine, models, calm, isCalm, draw }: WarmUp): Promise<number> {
  const steps = await engine();
  const memo = new AnalysisMemo();
  const start = text.slice(0, LENGTH);
  const at = start.length >> 1;
  let done = 0;
  for (let round = 0; round < 2 * ROUNDS && done < ROUNDS; round++) {
    await calm();
    const typed = start.slice(0, at) + 'words '.repeat(ROUNDS).slice(0, round) + start.slice(at);
    try {
      draw(await runInSlices(steps(typed, { models, memo }), { isCurrent: isCalm }));
      done++;
    } catch (error) {
      if (!(error instanceof StaleError)) return done;
    }
  }
  return done;
}
