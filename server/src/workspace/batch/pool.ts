import { Worker } from 'node:worker_threads';

/** Batches that may wait or run per worker: one running, one ready. */
const AHEAD = 2;
/** A finished batch may wait for an earlier one; so many per worker may be under way in all. */
const WINDOW = 6;

export interface PoolOptions {
  /** The script of a worker; it answers each message, a list of tasks, with a list of results. */
  readonly script: string;
  /** Given to each worker. */
  readonly data: unknown;
  readonly size: number;
}

interface Batch<T, R> {
  readonly sequence: number;
  readonly tasks: readonly T[];
  results: readonly R[] | null;
}

interface Seat<T, R> {
  /** Null until there is work for it, and after a crash. */
  worker: Worker | null;
  batches: Batch<T, R>[];
}

/**
 * Worker threads that do batches of tasks and give the results back in the order the batches came. `add` waits while
 * enough is under way, and results are handed on one by one, so memory stays steady however much comes. A task that
 * takes its worker down (out of memory, say) is answered by `onCrash`; the others of its batch are done again.
 */
export class OrderedPool<T, R> {
  private readonly seats: Seat<T, R>[] = [];
  private readonly queue: Batch<T, R>[] = [];
  private readonly retries: Batch<T, R>[] = [];
  private readonly wakers: (() => void)[] = [];
  private sequence = 0;
  private delivering: Promise<void> = Promise.resolve();
  private problem: unknown = null;

  constructor(
    private readonly options: PoolOptions,
    private readonly onResults: (results: readonly R[]) => Promise<void>,
    private readonly onCrash: (task: T, message: string) => R,
  ) {
    for (let i = 0; i < options.size; i++) this.seats.push({ worker: null, batches: [] });
  }

  /** Hands a batch in; resolves when there is room for the next. */
  async add(tasks: readonly T[]): Promise<void> {
    const batch: Batch<T, R> = { sequence: this.sequence++, tasks, results: null };
    this.queue.push(batch);
    await this.until(() => this.freeSeat() !== null && this.queue.length <= this.options.size * WINDOW);
    this.give(batch, this.freeSeat()!);
  }

  /** Resolves when every batch has been delivered; the workers are gone then. */
  async finish(): Promise<void> {
    await this.until(() => this.queue.length === 0);
    await this.delivering;
    await this.close();
    if (this.problem) throw this.problem;
  }

  /** Ends the workers at once. */
  async close(): Promise<void> {
    await Promise.all(this.seats.map((seat) => seat.worker?.removeAllListeners().terminate()));
  }

  private start(seat: Seat<T, R>): Worker {
    const worker = new Worker(this.options.script, { workerData: this.options.data });
    let reason = 'the worker ended';
    worker.on('message', (results: readonly R[]) => {
      const batch = seat.batches.shift()!;
      batch.results = results;
      this.deliver();
      this.refill(seat);
    });
    worker.on('error', (error) => {
      reason = error.message;
    });
    worker.on('exit', () => this.replace(seat, reason));
    return worker;
  }

  /** After a crash: the batch that was running is done again task by task, a lone task is given up. */
  private replace(seat: Seat<T, R>, reason: string): void {
    const [broken, ...waiting] = seat.batches;
    seat.batches = [];
    seat.worker = null;
    if (broken) this.retryAlone(broken, seat, reason);
    for (const batch of waiting) this.give(batch, seat);
    this.wake();
  }

  private retryAlone(broken: Batch<T, R>, seat: Seat<T, R>, reason: string): void {
    if (broken.tasks.length <= 1) {
      broken.results = broken.tasks.map((task) => this.onCrash(task, reason));
      this.deliver();
      return;
    }
    const parts = broken.tasks.map((task) => ({ sequence: broken.sequence, tasks: [task], results: null }));
    this.queue.splice(this.queue.indexOf(broken), 1, ...parts);
    this.retries.push(...parts);
    this.refill(seat);
  }

  private refill(seat: Seat<T, R>): void {
    while (seat.batches.length < AHEAD && this.retries.length > 0) this.give(this.retries.shift()!, seat);
    this.wake();
  }

  private give(batch: Batch<T, R>, seat: Seat<T, R>): void {
    seat.batches.push(batch);
    seat.worker ??= this.start(seat);
    seat.worker.postMessage(batch.tasks);
  }

  private freeSeat(): Seat<T, R> | null {
    const least = this.seats.reduce((a, b) => (b.batches.length < a.batches.length ? b : a));
    return least.batches.length < AHEAD ? least : null;
  }

  /** Hands on what is finished at the head of the queue. */
  private deliver(): void {
    while (this.queue[0]?.results) {
      const { results } = this.queue.shift()!;
      this.delivering = this.delivering
        .then(() => this.onResults(results!))
        .catch((error: unknown) => {
          this.problem ??= error;
        });
    }
    this.wake();
  }

  private wake(): void {
    for (const waker of this.wakers.splice(0)) waker();
  }

  /** Waits until `ready` holds and all that was delivered so far is written: back-pressure from the reader of the output. */
  private async until(ready: () => boolean): Promise<void> {
    for (;;) {
      await this.delivering;
      if (ready()) return;
      await new Promise<void>((resolve) => this.wakers.push(resolve));
    }
  }
}
