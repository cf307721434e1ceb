import { readFileSync } from 'node:fs';
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
