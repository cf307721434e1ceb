import { parentPort, workerData } from 'node:worker_threads';
import { perform } from './perform';
import type { Task, Verb, VerbOptions } from './verb';
import { createVerb } from './verbs';

/** What a worker is told when it starts. */
export interface WorkerSetup {
  readonly verb: string;
  readonly options: VerbOptions;
}

/** The life of a worker thread: batches of tasks in, their outcomes out. */
export async function work(): Promise<void> {
  const setup = workerData as WorkerSetup;
  const verb = (await createVerb(setup.verb, setup.options)) as Verb;
  parentPort!.on('message', (tasks: readonly Task[]) => {
    parentPort!.postMessage(tasks.map((task) => perform(verb, task)));
  });
}
