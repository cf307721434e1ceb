/** Shows how far a run has come. */
export interface Progress {
  update(done: number): void;
  /** Takes the bar off the screen, so that a line can be written; the next update draws it again. */
  hide(): void;
  stop(): void;
}

const NONE: Progress = { update() {}, hide() {}, stop() {} };

/** A bar on standard error for `total` articles; nothing when that is no terminal or there is little to wait for. */
export async function progressFor(total: number | null): Promise<Progress> {
  if (!process.stderr.isTTY || total === null || total < 2) return NONE;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: '{bar} {value}/{total} articles, {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(total, 0);
  return {
    update: (done) => bar.update(done),
    hide: () => process.stderr.write('\r\x1b[K'),
    stop: () => bar.stop(),
  };
}
