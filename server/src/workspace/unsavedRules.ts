import { readFile } from 'node:fs/promises';

/** Texts of rules files that an editor holds and has not saved. */
export interface UnsavedRules {
  /** An editor holds `text` for the file at `path` now; null: it holds none any more. */
  hold(path: string, text: string | null): void;
  /** The editor has saved what it holds. */
  saved(path: string): void;
  /** What an editor holds for a file and the disk does not have; null when there is no such text. */
  of(path: string): string | null;
  /** The disk may have changed: an editor that shows the same text now has nothing unsaved. */
  check(): void;
}

interface Held {
  text: string;
  /** What the disk had when editor and disk were last known to agree, or when the editor opened the file. */
  disk: string | null;
}

/** Nothing is held at first. */
export function createUnsavedRules(): UnsavedRules {
  const byPath = new Map<string, Held>();

  function compare(path: string, held: Held, isNew: boolean): void {
    void readFile(path, 'utf8').then(
      (disk) => {
        if (isNew || disk === held.text) held.disk = disk;
      },
      () => undefined,
    );
  }

  return {
    hold(path, text) {
      const held = byPath.get(path);
      if (text === null) byPath.delete(path);
      else if (held) held.text = text;
      else {
        const opened = { text, disk: text };
        byPath.set(path, opened);
        // An editor may open a file with changes it kept from its last start.
        compare(path, opened, true);
      }
    },
    saved(path) {
      const held = byPath.get(path);
      if (held) held.disk = held.text;
    },
    of(path) {
      const held = byPath.get(path);
      return held && held.text !== held.disk ? held.text : null;
    },
    check() {
      for (const [path, held] of byPath) compare(path, held, false);
    },
  };
}
