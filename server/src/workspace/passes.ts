import type { Analysis, AnalysisOptions, AnalysisPause, Marks } from '../analysis';

/** The engine: an analysis that pauses after every pass. */
export type AnalysisSteps = (text: string, options: AnalysisOptions) => Generator<AnalysisPause, Analysis>;

/** Thrown to whoever waits for a version of a document that a newer one has replaced. */
export class StaleError extends Error {
  constructor() {
    super('the document has changed');
  }
}

/** How long passes run before waiting messages are looked at, in milliseconds. */
const SLICE = 4;

/** A document that takes longer than this is shown as busy, in milliseconds. */
const PATIENCE = 80;

/** Who looks on while an analysis runs. */
export interface Watch {
  /** False as soon as the work is no longer wanted. */
  readonly isCurrent: () => boolean;
  /** Called once when it takes long. */
  readonly onSlow?: () => void;
  /** Called when marks and boilerplate are known; true when somebody waits for them. */
  readonly onMarks?: (marks: Marks) => boolean;
}

/**
 * Runs the passes in short slices with a look at the message queue between them. Rejects with `StaleError` as soon as
 * the work is no longer wanted.
 */
export async function runInSlices(steps: ReturnType<AnalysisSteps>, watch: Watch): Promise<Analysis> {
  const begun = performance.now();
  let sliceBegun = begun;
  let isSlow = false;
  for (;;) {
    if (!watch.isCurrent()) throw new StaleError();
    const step = steps.next();
    if (step.done) return step.value;
    const { value } = step;
    const isAwaited = value !== null && typeof value !== 'string' && watch.onMarks?.(value) === true;
    const now = performance.now();
    if (!isSlow && now - begun > PATIENCE) {
      isSlow = true;
      watch.onSlow?.();
    }
    if (now - sliceBegun < SLICE && !isAwaited) continue;
    await new Promise((resume) => setImmediate(resume));
    sliceBegun = performance.now();
  }
}

/** Runs all passes at once, for short texts. */
export function runAtOnce(steps: ReturnType<AnalysisSteps>): Analysis {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
