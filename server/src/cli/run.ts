import { availableParallelism } from 'node:os';
import { makeObjectsYoung } from '../workspace/batch/youngObjects';
import { findFiles } from '../workspace/fileSystem/findFiles';
import { deliveryOf } from './delivery';
import { Output, ReaderGone } from './output';
import { crashed, failed, perform, performInTurns } from './perform';
import { type Progress, progressFor } from './progress';
import { countOf, tasksFor } from './tasks';
import { templatesIn } from './templates';
import type { Delivery, Outcome, Task, Totals, Verb, VerbOptions } from './verb';
import { createVerb } from './verbs';

/** Exit statuses; see docs/cli.md. */
export const DONE = 0;
export const FINDINGS = 1;
export const COULD_NOT_RUN = 2;

/** Files count as one article of the usual size, in bytes. */
const USUAL_SIZE = 5 * 1024;
/** So many bytes are done in this thread alone before another is worth its start. */
const ALONE = 256 * 1024;
/**
 * After so many bytes all is compiled. Until then a thread keeps two cores busy, V8’s compiler the second: no more threads begin
 * at once than there are pairs of cores.
 */
const WARM = 4 * 1024 * 1024;

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

  const { workers } = options;
  const reporter = new Reporter(verb, await progressFor(countOf(paths, jsonl)));
  try {
    await reporter.begin();
    await runTasks(verb, tasksFor(paths, jsonl), reporter, {
      ...(workers === undefined ? usualStaff() : { all: workers, first: workers, aloneFor: 0 }),
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

/** Who does the work: threads, this one included. */
interface Staff {
  readonly all: number;
  /** How many begin, until so many bytes have come as warm an engine up. */
  readonly first: number;
  /** Bytes that this thread does alone before. */
  readonly aloneFor: number;
  /** What a worker is told when it starts. */
  readonly data: unknown;
}

/** As many threads as cores, if more keeps coming. */
function usualStaff(): Omit<Staff, 'data'> {
  const all = availableParallelism();
  const first = Math.max(1, all >> 1);
  return { all, first, aloneFor: first > 1 ? ALONE : WARM };
}

/** Small inputs are done in this thread, which is quickest; when more keeps coming, workers help. Order is kept. */
async function runTasks(
  verb: Verb,
  batches: AsyncIterable<readonly Task[]>,
  reporter: Reporter,
  staff: Staff,
): Promise<void> {
  makeObjectsYoung();
  let done = 0;
  const coming = batches[Symbol.asyncIterator]();
  for (;;) {
    const next = await coming.next();
    if (next.done) return;
    if (staff.all > 1 && done >= staff.aloneFor)
      return runWithWorkers(verb, next.value, coming, reporter, staff, done);
    for (const outcome of perform(verb, next.value)) await reporter.report(deliveryOf([outcome], verb));
    done += bytesOf(next.value);
  }
}

function bytesOf(tasks: readonly Task[]): number {
  let bytes = 0;
  for (const task of tasks) bytes += task.kind === 'file' ? USUAL_SIZE : (task.bytes?.length ?? 0);
  return bytes;
}

/** Goes on with `next` and what comes after it; `before` bytes are done. */
async function runWithWorkers(
  verb: Verb,
  next: readonly Task[],
  coming: AsyncIterator<readonly Task[]>,
  reporter: Reporter,
  { all, first, data }: Staff,
  before: number,
): Promise<void> {
  const { OrderedPool } = await import('../workspace/batch/pool');
  const pool = new OrderedPool<Task, Delivery>(
    { script: __filename, data, size: all, own: (tasks) => performHere(verb, tasks) },
    async (deliveries) => {
      for (const delivery of deliveries) await reporter.report(delivery);
    },
    (task, message) => deliveryOf([failed(verb, crashed(task, message))], verb),
  );
  try {
    let done = before;
    for (let tasks = next; ; ) {
      pool.employ(done < WARM ? first : all);
      await pool.add(tasks);
      done += bytesOf(tasks);
      const more = await coming.next();
      if (more.done) break;
      tasks = more.value;
    }
    await pool.finish();
  } finally {
    await pool.close();
  }
}

/** What a worker does with a batch, here, with pauses in which the workers are looked after. */
function* performHere(verb: Verb, tasks: readonly Task[]): Generator<null, Delivery[]> {
  const outcomes: Outcome[] = [];
  for (const outcome of performInTurns(verb, tasks)) {
    if (outcome) outcomes.push(outcome);
    yield null;
  }
  return [deliveryOf(outcomes, verb)];
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
