import type { IndexProgress } from '../workspace/workspaceIndex';
import type { Connection } from './languageServer';

/** Shows in the editor how many articles have been read, with a way to stop; null where the editor cannot. */
export async function showProgress(connection: Connection): Promise<IndexProgress | null> {
  const progress = await connection.window.createWorkDoneProgress().catch(() => null);
  if (!progress) return null;
  progress.begin('Newsmark: reading articles', 0, undefined, true);
  let told = -1;
  return {
    report(done, all) {
      const percent = Math.floor((100 * done) / all);
      if (percent === told) return;
      told = percent;
      progress.report(percent, `${done} of ${all}`);
    },
    stopped: () => progress.token.isCancellationRequested,
    end: () => progress.done(),
  };
}
