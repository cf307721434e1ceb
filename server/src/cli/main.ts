import { isMainThread } from 'node:worker_threads';
import { forgiveGoneReader } from './output';

/** The `newsmark` command. The same file is the script of its worker threads. */
async function main(): Promise<void> {
  if (!isMainThread) return (await import('./worker')).work();
  const { runCommand } = await import('./command');
  // `newsmark --help | head`, `newsmark … 2>&1 | less`
  for (const stream of [process.stdout, process.stderr]) forgiveGoneReader(stream);
  process.exitCode = await runCommand(process.argv.slice(2));
}

main().catch((error: unknown) => {
  process.stderr.write(
    `newsmark: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 2;
});
