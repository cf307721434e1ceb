import { statSync } from 'node:fs';
import { articlesBelow } from './articlesBelow';

export interface FoundFiles {
  /** Paths in the order named, those of a folder sorted; each once. */
  readonly paths: readonly string[];
  /** Arguments that led to no file, each with the reason in words. */
  readonly empty: readonly { readonly argument: string; readonly message: string }[];
}

/**
 * The files that command-line arguments mean: a file is itself, a folder all `.txt` files below it (hidden folders left
 * out), anything else with `*`, `?`, `[` or `{` a glob. A path that does not exist is given back as it is, so that
 * reading it tells why.
 */
export async function findFiles(args: readonly string[]): Promise<FoundFiles> {
  const paths = new Set<string>();
  const empty: { argument: string; message: string }[] = [];
  for (const argument of args) {
    const kind = kindOf(argument);
    if (kind === 'file') paths.add(argument);
    else {
      const found = kind === 'folder' ? articlesBelow(argument) : await globbed(argument);
      const message = kind === 'folder' ? 'no .txt files in this folder' : 'no file matches';
      if (found.length === 0) empty.push({ argument, message });
      for (const path of found) paths.add(path);
    }
  }
  return { paths: [...paths], empty };
}

function kindOf(argument: string): 'file' | 'folder' | 'glob' {
  try {
    return statSync(argument).isDirectory() ? 'folder' : 'file';
  } catch {
    return /[*?[{]/.test(argument) ? 'glob' : 'file';
  }
}

async function globbed(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    onlyFiles: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  return found.sort();
}
