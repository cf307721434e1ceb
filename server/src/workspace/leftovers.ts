import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A younger file may belong to a save that is under way in another window. Milliseconds. */
const SETTLED = 60_000;

/** Names that write-file-atomic gives a sidecar's temporary file: the name, a dot and a 32-bit number. */
const TEMPORARY = /\.annotations\.jsonld\.\d{1,10}$/;

/** Folders already swept: once in a run is enough, and a folder of many articles is listed once only. */
const swept = new Set<string>();

/**
 * Removes the temporary files that saves killed half-way left in `folder`, the first time it is asked. Never rejects:
 * a leftover that cannot be removed does no harm.
 */
export async function removeLeftovers(folder: string, now: number = Date.now()): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!TEMPORARY.test(name)) continue;
    const path = join(folder, name);
    const file = await stat(path).catch(() => null);
    if (file?.isFile() && now - file.mtimeMs > SETTLED) await unlink(path).catch(() => {});
  }
}
