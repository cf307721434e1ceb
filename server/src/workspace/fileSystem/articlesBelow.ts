import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that never hold articles. */
const SKIPPED = new Set(['node_modules']);

/** Whether a path relative to a folder is one that a search of the folder finds. */
export function isArticlePath(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = parts.pop()!;
  return (
    name.toLowerCase().endsWith('.txt') && !parts.some((part) => part.startsWith('.') || SKIPPED.has(part))
  );
}

/** All `.txt` files below `folder`, hidden folders left out, sorted; none where it cannot be read. */
export function articlesBelow(folder: string): string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    let entries: import('node:fs').Dirent[];
    try {
      entries = readdirSync(next, { withFileTypes: true });
    } catch {
      continue;
    }
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name)) waiting.push(path);
      else if (!entry.isDirectory() && entry.name.toLowerCase().endsWith('.txt')) found.push(path);
    }
  }
  return found.sort();
}
