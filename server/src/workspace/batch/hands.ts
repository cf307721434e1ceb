import { Worker } from 'node:worker_threads';

/** Somebody who does batches of tasks, in the order they come, and answers each with its results. */
export interface Hand<T> {
  /** Takes a batch on. */
  readonly take: (tasks: readonly T[]) => void;
  /** Ends at once. */
  readonly close: () => Promise<unknown>;
}

/** A worker thread: `answered` is called for each batch, `gone` with a reason when the thread ends by itself. */
export function threadHand<T, R>(
  script: string,
  workerData: unknown,
  answered: (results: readonly R[]) => void,
  gone: (reason: string) => void,
): Hand<T> {
  const worker = new Worker(script, { workerData });
  let reason = 'the worker ended';
  worker.on('message', answered);
  worker.on('error', (error) => {
    reason = error.message;
  });
  worker.on('exit', () => gone(reason));
  return {
    take: (tasks) => worker.postMessage(tasks),
    close: () => worker.removeAllListeners().terminate(),
  };
}

/** Milliseconds of work in this thread before it looks after the others. */
const SLICE = 8;

/** This thread, which works between its other events: `work` pauses as often as it can, and must not throw. */
export function ownHand<T, R>(
  work: (tasks: readonly T[]) => Generator<unknown, readonly R[]>,
  answered: (results: readonly R[]) => void,
): Hand<T> {
  const waiting: (readonly T[])[] = [];
  let working: Generator<unknown, readonly R[]> | null = null;
  let isOpen = true;
  const go = () => {
    const end = performance.now() + SLICE;
    while (isOpen && working) {
      const step = working.next();
      if (step.done) {
        const next = waiting.shift();
        working = next ? work(next) : null;
        answered(step.value);
      }
      if (performance.now() > end) break;
    }
    if (isOpen && working) setImmediate(go);
  };
  return {
    take: (tasks) => {
      if (working) waiting.push(tasks);
      else {
        working = work(tasks);
        setImmediate(go);
      }
    },
    close: async () => {
      isOpen = false;
    },
  };
}
