import { dirname } from 'node:path';
import { findTemplateLines } from '../analysis/boilerplate';
import { readTextFile } from '../workspace/fileSystem/textFile';

/** Lines that recur in the articles of a folder, by folder as its paths name it. */
export type Templates = ReadonlyMap<string, ReadonlySet<string>>;

/** Fewer articles tell nothing. */
const LEAST = 3;
/** So many articles of a folder show its furniture; more are not read for it. */
const MOST = 150;
/** Folders looked at in one run. */
const FOLDERS = 100;

/** The page furniture of the folders that several of the article files at `paths` stand in. */
export function templatesIn(paths: readonly string[]): Templates {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    if (path === '-') continue;
    const folder = dirname(path);
    const files = byFolder.get(folder);
    if (files) files.push(path);
    else byFolder.set(folder, [path]);
  }
  const templates = new Map<string, ReadonlySet<string>>();
  for (const [folder, files] of byFolder) {
    if (files.length < LEAST || templates.size >= FOLDERS) continue;
    const texts: string[] = [];
    for (const path of files.slice(0, MOST)) {
      const read = readTextFile(path);
      if ('file' in read) texts.push(read.file.text);
    }
    const lines = findTemplateLines(texts);
    if (lines.size > 0) templates.set(folder, lines);
  }
  return templates;
}
