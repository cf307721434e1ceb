/** Milliseconds of processor time that `run` takes: what else the machine does counts less than on the clock. */
export function processorTime(run: () => void): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1000;
}
