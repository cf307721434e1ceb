import { type Hand, ownHand, threadHand } from './hands';

/** Batches that may wait or run per worker: one running, one ready. */
const AHEAD = 2;
/** A finished batch may wait for an earlier one; so many per worker may be under way in all. */
const WINDOW = 6;

export interface PoolOptions<T, R> {
  /** The script of a worker; it answers each message, a list of tasks, with a list of results. */
  readonly script: string;
  /** Given to each worker. */
  readonly data: unknown;
  /** How many hands there are, this thread included if it has {@link own} work. */
  readonly size: number;
  /** How this thread does a batch, with pauses, never throwing; absent: it only looks after the others. */
  readonly own?: (tasks: readonly T[]) => Generator<unknown, readonly R[]>;
}

interface Batch<T, R> {
  readonly sequence: number;
  readonly tasks: readonly T[];
  results: readonly R[] | null;
}

interface Seat<T, R> {
  /** Null until there is work for it, and after a crash. */
  hand: Hand<T> | null;
  batches: Batch<T, R>[];
}

/**
 * Hands, worker threads and this one, that do batches of tasks and give the results back in the order the batches came. `add` waits while
 * enough is under way, and results are handed on one by one, so memory stays steady however much comes. A task that
 * takes its worker down (out of memory, say) is answered by `onCrash`; the others of its batch are done again.
 */
export class OrderedPool<T, R> {
  private readonly seats: Seat<T, R>[] = [];
  /** So many seats, from the first on, are given work. */
  private open: number;
  private readonly queue: Batch<T, R>[] = [];
  private readonly retries: Batch<T, R>[] = [];
  private readonly wakers: (() => void)[] = [];
  private sequence = 0;
  private delivering: Promise<void> = Promise.resolve();
  private problem: unknown = null;

  constructor(
    private readonly options: PoolOptions<T, R>,
    private readonly onResults: (results: readonly R[]) => Promise<void>,
    private readonly onCrash: (task: T, message: string) => R,
  ) {
    for (let i = 0; i < options.size; i++) this.seats.push({ hand: null, batches: [] });
    this.open = options.size;
  }

  /** From now on `count` hands are given work, this thread first; all until this is called. */
  employ(count: number): void {
    this.open = Math.min(count, this.seats.length);
  }

  /** Hands a batch in; resolves when there is room for the next. Rejects when results could not be handed on. */
  async add(tasks: readonly T[]): Promise<void> {
    const batch: Batch<T, R> = { sequence: this.sequence++, tasks, results: null };
    this.queue.push(batch);
    await this.until(() => this.freeSeat() !== null && this.queue.length <= this.options.size * WINDOW);
    this.give(batch, this.freeSeat()!);
  }

  /** Resolves when every batch has been delivered; the workers are gone then. */
  async finish(): Promise<void> {
    try {
      await this.until(() => this.queue.length === 0);
      await this.delivering;
      if (this.problem) throw this.problem;
    } finally {
      await this.close();
    }
  }

  /** Ends the workers at once. */
  async close(): Promise<void> {
    await Promise.all(this.seats.map((seat) => seat.hand?.close()));
  }

  private start(seat: Seat<T, R>): Hand<T> {
    const { script, data, own } = this.options;
    const answered = (results: readonly R[]) => {
      const batch = seat.batches.shift()!;
      batch.results = results;
      this.deliver();
      this.refill(seat);
    };
    if (own && seat === this.seats[0]) return ownHand(own, answered);
    return threadHand(script, data, answered, (reason) => this.replace(seat, reason));
  }

  /** After a crash: the batch that was running is done again task by task, a lone task is given up. */
  private replace(seat: Seat<T, R>, reason: string): void {
    const [broken, ...waiting] = seat.batches;
    seat.batches = [];
    seat.hand = null;
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
    seat.hand ??= this.start(seat);
    seat.hand.take(batch.tasks);
  }

  private freeSeat(): Seat<T, R> | null {
    const open = this.seats.slice(0, this.open);
    const least = open.reduce((a, b) => (b.batches.length < a.batches.length ? b : a));
    return least.batches.length < AHEAD ? least : null;
  }

  /** Hands on what is finished at the head of the queue. */
  private deliver(): void {
    while (this.queue[0]?.results) {
      const { results } = this.queue.shift()!;
      this.delivering = this.delivering
        .then(() => (this.problem ? undefined : this.onResults(results!)))
        .catch((error: unknown) => {
          this.problem ??= error;
        });
    }
    this.wake();
  }

  private wake(): void {
    for (const waker of this.wakers.splice(0)) waker();
  }

  /**
   * Waits until `ready` holds and all that was delivered so far is written: back-pressure from the reader of the output. Throws
   * when results could not be handed on: nobody would read what comes after them.
   */
  private async until(ready: () => boolean): Promise<void> {
    for (;;) {
      await this.delivering;
      if (this.problem) throw this.problem;
      if (ready()) return;
      await new Promise<void>((resolve) => this.wakers.push(resolve));
    }
  }
}
