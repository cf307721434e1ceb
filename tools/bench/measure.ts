/** Milliseconds of one task, one number a round. */
export interface Sample {
  readonly name: string;
  readonly times: number[];
}

export interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

/**
 * Runs the tasks A B C A B C …, so that whatever else the machine does falls on all of them alike. The heap is not
 * collected by force: that throws compiled code away and measures the compiler. A round's time is the processor time of one call (what a busy machine disturbs least); for a
 * promise, which waits for other processes, the time on the clock. A round whose times are thrown away goes first, unless
 * the tasks are programs that start anew each time.
 */
export async function interleave(
  tasks: readonly Task[],
  rounds: number,
  trial = true,
): Promise<Map<string, Sample>> {
  const samples = new Map(tasks.map(({ name }) => [name, { name, times: [] as number[] }]));
  if (trial) for (const { run } of tasks) await run();
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of tasks) {
      const begun = performance.now();
      const used = processorTime();
      const result = run();
      let time = processorTime() - used;
      if (result instanceof Promise) {
        await result;
        time = performance.now() - begun;
      }
      samples.get(name)!.times.push(time);
    }
  }
  return samples;
}

/** Milliseconds of processor time that this process has used. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The value below which `share` of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** The middle half of the numbers as a share of their median. */
export function spread(numbers: readonly number[]): number {
  return (quantile(numbers, 0.75) - quantile(numbers, 0.25)) / median(numbers);
}

/**
 * The median over rounds of `a` divided by `b`, each pair taken in the same round: what a busy machine disturbs least.
 */
export function ratioOf(a: Sample, b: Sample): number {
  return median(a.times.map((time, round) => time / b.times[round]!));
}
