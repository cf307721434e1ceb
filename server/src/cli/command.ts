import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { COULD_NOT_RUN, DONE, runVerb } from './run';
import { VERBS } from './verbs';

const EXIT = `
Exit status: 0 done, 1 done with findings or with inputs that failed, 2 could not run.
Paths are files, folders (every .txt below them), globs, or - for standard input.`;

/** Reads the command line (without `node` and the script), runs the verb and gives the exit status. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  let status = DONE;
  const program = new Command('newsmark')
    .description(
      'Annotates news text: boilerplate, quotes and their sources, people, organisations and places. Offline.',
    )
    .version(version(), '-V, --version')
    .exitOverride()
    .showHelpAfterError('(newsmark --help lists the verbs)')
    .addHelpText('after', EXIT);
  for (const [name, { summary, load }] of Object.entries(VERBS)) {
    const command = program.command(name).description(summary);
    if (argv.find((word) => !word.startsWith('-')) !== name && !(argv[0] === 'help' && argv[1] === name))
      continue;
    (await load()).configure(command);
    command
      .argument('[paths...]', 'files, folders, globs, or - for standard input')
      .option(
        '--jsonl',
        'JSON Lines out, one an article; {"id", "text"} lines in where the path is - or missing',
      )
      .option('--alone', 'judge each article by itself, not by lines that recur in its folder')
      .option('--workers <n>', 'threads for large inputs (default: one a core)', wholeNumber)
      .addHelpText('after', EXIT)
      .action(async (paths: string[], options: Record<string, unknown>) => {
        status = await runVerb(name, paths, options);
      });
  }
  const done = (result: number) => {
    status = result;
  };
  const isCalled = (name: string) => argv.includes(name);
  const agree = program.command('agree').description('how far two annotators agree, per label');
  if (isCalled('agree')) (await import('./agree')).configureAgree(agree, done);
  const imports = program.command('import').description('annotations of other programs into sidecars');
  if (isCalled('import')) (await import('./import')).configureImport(imports, done);
  program
    .command('lsp')
    .description('the language server, for any editor')
    .option('--stdio', 'speak over standard input and output (the default)')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => (await import('./verbs/lsp')).serve());
  try {
    await program.parseAsync(argv as string[], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? DONE : COULD_NOT_RUN;
  }
  return status;
}

/** Reads an option that must be a whole number of at least 1. */
function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('expected a whole number of at least 1.');
  return Number(value);
}

function version(): string {
  try {
    return JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')).version;
  } catch {
    return 'unknown';
  }
}
