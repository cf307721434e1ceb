import { availableParallelism } from 'node:os';
import { makeObjectsYoung } from '../workspace/batch/youngObjects';
import { findFiles } from '../workspace/fileSystem/findFiles';
import { deliveryOf } from './delivery';
import { Output, ReaderGone } from './output';
import { crashed, failed, perform } from './perform';
import { type Progress, progressFor } from './progress';
import { countOf, tasksFor } from './tasks';
import { templatesIn } from './templates';
import type { Delivery, Task, Totals, Verb, VerbOptions } from './verb';
import { createVerb } from './verbs';

/** Exit statuses; see docs/cli.md. */
export const DONE = 0;
export const FINDINGS = 1;
export const COULD_NOT_RUN = 2;

/**
 * So many bytes (files count as one article of the usual size) are done in this thread before workers are worth their
 * start, unless their number is asked for.
 */
const WORKERS_AFTER = 256 * 1024;
const USUAL_SIZE = 5 * 1024;

/** Runs a verb over the inputs that `args` name and gives the exit status. */
export async function runVerb(
  name: string,
  args: readonly string[],
  flags: Readonly<Record<string, unknown>>,
): Promise<number> {
  const jsonl = flags.jsonl === true;
  const named = args.length > 0 ? args : jsonl ? ['-'] : [];
  if (named.length === 0) return refuse('name files, folders or globs, or - for standard input (see --help)');
  const { paths, empty } = await findFiles(named);
  for (const { argument, message } of empty) complain(`${argument}: ${message}`);
  if (paths.length === 0) return COULD_NOT_RUN;

  const columns = process.stdout.isTTY ? process.stdout.columns : null;
  const single = named.length === 1 && paths[0] === named[0];
  const templates = flags.alone === true ? new Map() : templatesIn(paths);
  const options: VerbOptions = { ...flags, jsonl, columns, single, templates };
  const verb = await createVerb(name, options);
  if ('usage' in verb) return refuse(verb.usage);

  const workers = options.workers ?? availableParallelism();
  const aloneFor = options.workers === undefined ? WORKERS_AFTER : 0;
  const reporter = new Reporter(verb, await progressFor(countOf(paths, jsonl)));
  try {
    await reporter.begin();
    await runTasks(verb, tasksFor(paths, jsonl), reporter, {
      workers,
      aloneFor,
      data: { verb: name, options },
    });
    await reporter.end();
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
    process.stdin.destroy();
  }
  return reporter.status(empty.length);
}

/** Tells `message` on standard error. */
export function complain(message: string): void {
  process.stderr.write(`newsmark: ${message}\n`);
}

function refuse(message: string): number {
  complain(message);
  return COULD_NOT_RUN;
}

/** Who does the work. */
interface Staff {
  readonly workers: number;
  /** Bytes that this thread does alone first. */
  readonly aloneFor: number;
  /** What a worker is told when it starts. */
  readonly data: unknown;
}

/** Small inputs are done in this thread, which is quickest; when more keeps coming, workers take over. Order is kept. */
async function runTasks(
  verb: Verb,
  batches: AsyncIterable<readonly Task[]>,
  reporter: Reporter,
  { workers, aloneFor, data }: Staff,
): Promise<void> {
  makeObjectsYoung();
  let done = 0;
  const coming = batches[Symbol.asyncIterator]();
  for (;;) {
    const next = await coming.next();
    if (next.done) return;
    if (workers > 1 && done >= aloneFor) {
      return runInWorkers(verb, next.value, coming, reporter, workers, data);
    }
    for (const outcome of perform(verb, next.value)) await reporter.report(deliveryOf([outcome], verb));
    for (const task of next.value) done += task.kind === 'file' ? USUAL_SIZE : (task.bytes?.length ?? 0);
  }
}

async function runInWorkers(
  verb: Verb,
  first: readonly Task[],
  coming: AsyncIterator<readonly Task[]>,
  reporter: Reporter,
  size: number,
  data: unknown,
): Promise<void> {
  const { OrderedPool } = await import('../workspace/batch/pool');
  const pool = new OrderedPool<Task, Delivery>(
    { script: __filename, data, size },
    async (deliveries) => {
      for (const delivery of deliveries) await reporter.report(delivery);
    },
    (task, message) => deliveryOf([failed(verb, crashed(task, message))], verb),
  );
  try {
    for (let tasks = first; ; ) {
      await pool.add(tasks);
      const next = await coming.next();
      if (next.done) break;
      tasks = next.value;
    }
    await pool.finish();
  } finally {
    await pool.close();
  }
}

/** Writes what came of the tasks as it comes and counts it. */
class Reporter {
  private readonly output = new Output(process.stdout);
  private written = false;
  private unreadable = 0;
  private readonly totals = { articles: 0, failed: 0, findings: 0, counts: {} as Record<string, number> };

  constructor(
    private readonly verb: Verb,
    private readonly progress: Progress,
  ) {}

  begin(): Promise<void> {
    return this.output.write(this.verb.head ?? '');
  }

  async report(delivery: Delivery): Promise<void> {
    const { totals, verb, progress } = this;
    totals.articles += delivery.articles;
    totals.findings += delivery.findings;
    totals.failed += delivery.failed;
    this.unreadable += delivery.unreadable;
    for (const [key, count] of Object.entries(delivery.counts)) {
      totals.counts[key] = (totals.counts[key] ?? 0) + count;
    }
    if (delivery.output.length > 0 || delivery.messages.length > 0) progress.hide();
    for (const message of delivery.messages) process.stderr.write(`${message}\n`);
    if (delivery.output.length > 0) {
      if (this.written) await this.output.write(verb.separator ?? '');
      await this.output.write(delivery.output);
      this.written = true;
    }
    progress.update(totals.articles);
  }

  async end(): Promise<void> {
    this.progress.stop();
    await this.output.write(this.verb.tail ?? '');
    const summary = this.verb.summary?.(this.totals satisfies Totals);
    if (summary) process.stderr.write(`${summary}\n`);
  }

  /** 2 when nothing at all could be opened, 1 with findings or failures, else 0. */
  status(emptyArguments: number): number {
    const { articles, failed: failures, findings } = this.totals;
    if (articles > 0 && this.unreadable === articles) return COULD_NOT_RUN;
    return failures + findings + emptyArguments > 0 ? FINDINGS : DONE;
  }
}
