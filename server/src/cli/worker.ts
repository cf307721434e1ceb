import { parentPort, workerData } from 'node:worker_threads';
import { deliveryOf } from './delivery';
import { perform } from './perform';
import type { Task, Verb, VerbOptions } from './verb';
import { createVerb } from './verbs';

/** What a worker is told when it starts. */
export interface WorkerSetup {
  readonly verb: string;
  readonly options: VerbOptions;
}

/** The life of a worker thread: batches of tasks in, what came of each batch out. */
export async function work(): Promise<void> {
  const setup = workerData as WorkerSetup;
  const verb = (await createVerb(setup.verb, setup.options)) as Verb;
  parentPort!.on('message', (tasks: readonly Task[]) => {
    const delivery = deliveryOf(perform(verb, tasks), verb);
    const { buffer } = delivery.output;
    // A piece of a buffer that others use, too, has to be copied.
    const own = buffer instanceof ArrayBuffer && buffer.byteLength === delivery.output.length;
    parentPort!.postMessage([delivery], own ? [buffer] : []);
  });
}
