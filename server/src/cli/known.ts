import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Decisions } from '../analysis';
import type { Annotation } from '../annotations/annotation';
import { readableOf } from '../annotations/describe';
import { parseProject } from '../annotations/project';
import { readSidecar } from '../annotations/sidecar/read';
import { type FolderRules, rulesOf as rulesIn } from '../features/folderRules';
import { RULES_FILE } from '../workspace/folderRules';
import { sidecarPath } from '../workspace/sidecars';

/** What people have said about an article before: in the rules of its folder and in its sidecar. */
export interface Known {
  readonly rules: FolderRules;
  readonly annotations: readonly Annotation[];
  /** What could not be understood, each as `file:line:col message`. */
  readonly problems: readonly string[];
}

export const NOTHING_KNOWN: Known = { rules: {}, annotations: [], problems: [] };

/** What is known about the article file at `path` with this `text`. */
export function knownAbout(path: string, text: string): Known {
  const rules = rulesOf(dirname(resolve(path)));
  const sidecar = sidecarPath(path);
  const json = contentOf(sidecar);
  if (json === null) return rules ? { ...NOTHING_KNOWN, ...rules } : NOTHING_KNOWN;
  const reading = readSidecar(json, readableOf(text));
  const problems = reading.problems.map((p) => `${sidecar}:${p.line}:${p.column}: ${p.message}`);
  return {
    rules: rules?.rules ?? {},
    annotations: reading.ok ? reading.sidecar.annotations : [],
    problems: [...(rules?.problems ?? []), ...problems],
  };
}

/** The part of the rules that the analysis respects; undefined when there is none. */
export function decisionsIn(rules: FolderRules): Decisions | undefined {
  return Object.keys(rules).length > 0 ? rules : undefined;
}

interface Rules {
  readonly rules: FolderRules;
  readonly problems: readonly string[];
}

const byFolder = new Map<string, Rules | null>();

/** The nearest `newsmark.json` at or above `folder`, read once a run. */
function rulesOf(folder: string): Rules | null {
  const known = byFolder.get(folder);
  if (known !== undefined) return known && { rules: known.rules, problems: [] };
  const path = join(folder, RULES_FILE);
  const text = contentOf(path);
  const parent = dirname(folder);
  let found: Rules | null;
  if (text !== null) {
    const { value, problems } = parseProject(text);
    found = {
      rules: rulesIn(value),
      problems: problems.map((p) => `${path}:${p.line}:${p.column}: ${p.message}`),
    };
  } else found = parent === folder ? null : rulesOf(parent);
  byFolder.set(folder, found);
  return found;
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
