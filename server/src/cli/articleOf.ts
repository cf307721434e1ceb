import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportDocument } from '../annotations/import/document';
import { articlesBelow } from '../workspace/fileSystem/articlesBelow';
import { readTextFile } from '../workspace/fileSystem/textFile';

/**
 * Looks for the articles of documents that carry their text: the file of a document's name that holds the same text, in
 * `folder` where one is named; else the only file below `folder` with that text, whatever it is called. The folder is read
 * once, and only when a name leads nowhere.
 */
export function articleFinder(folder: string | undefined): (document: ImportDocument) => string | null {
  let byText: Map<string, string | null> | null = null;
  return ({ name, text }) => {
    const named = name === null ? undefined : placesOf(name, folder).find((path) => holds(path, text));
    if (named || folder === undefined) return named ?? null;
    byText ??= readAll(folder);
    return byText.get(text) ?? null;
  };
}

function placesOf(name: string, folder: string | undefined): string[] {
  const inside = (place: string) => [
    join(place, name),
    join(place, basename(name)),
    join(place, `${basename(name)}.txt`),
  ];
  return folder === undefined ? [name, ...inside('.')] : [...inside(folder), name];
}

/** Path of each text below `folder`; null for a text that several files hold. */
function readAll(folder: string): Map<string, string | null> {
  const byText = new Map<string, string | null>();
  for (const path of articlesBelow(folder)) {
    const text = textOf(path);
    if (text !== null) byText.set(text, byText.has(text) ? null : path);
  }
  return byText;
}

function holds(path: string, text: string): boolean {
  return existsSync(path) && textOf(path) === text;
}

/** The text of the file at `path`; null where it cannot be read. */
export function textOf(path: string): string | null {
  const result = readTextFile(path);
  return 'problem' in result ? null : result.file.text;
}
