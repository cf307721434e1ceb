import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelSource } from '../analysis';

/**
 * Reads learned weights from a folder, each file once, when a pass first asks for it. In the bundles the folder is
 * `models` beside the program; in the tests it is the source folder.
 */
export function modelsIn(folder: string): ModelSource {
  const read = new Map<string, Uint8Array | null>();
  return (name) => {
    let bytes = read.get(name);
    if (bytes === undefined) {
      try {
        bytes = readFileSync(join(folder, name));
      } catch {
        bytes = null;
      }
      read.set(name, bytes);
    }
    return bytes;
  };
}

/** Says which engine stands in `folder`: the sizes and times of its files. Changes with every new version. */
export function engineKey(folder: string, files: readonly string[]): string {
  const stamps = files.map((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found ? `${name} ${found.size} ${found.mtimeMs}` : name;
  });
  return stamps.join('\n');
}
