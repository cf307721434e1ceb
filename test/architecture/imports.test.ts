import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(__dirname, '../..');

/** Which room of the source tree may import which; a room always may import itself. ARCHITECTURE.md says why. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  analysis: [],
  annotations: ['analysis'],
  features: ['annotations', 'analysis'],
  workspace: ['features', 'annotations', 'analysis'],
  lsp: ['workspace', 'features', 'annotations', 'analysis', 'protocol'],
  cli: ['workspace', 'features', 'annotations', 'analysis'],
  client: ['protocol'],
  protocol: [],
};

/** Packages each room may name; `node:` stands for Node's own modules. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  analysis: ['compromise'],
  annotations: ['diff', 'jsonc-parser'],
  features: ['diff', 'jsonc-parser'],
  workspace: ['node:', 'write-file-atomic', 'jsonc-parser', 'tinyglobby'],
  lsp: ['node:', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  cli: ['node:', 'commander', 'cli-progress', 'diff', 'tinyglobby'],
  client: ['node:', 'vscode', 'vscode-languageclient'],
  protocol: [],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((f) => f.isFile() && /\.ts$/.test(f.name))
    .map((f) => relative(root, join(f.parentPath ?? f.path, f.name)));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const pattern =
    /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...source.matchAll(pattern)].map((m) => ({
    file,
    target: (m[2] ?? m[3])!,
    typeOnly: m[1] !== undefined,
  }));
}

/** The room a source file belongs to: `server/src/lsp/x.ts` → `lsp`. */
function roomOf(file: string): string {
  const server = /^server\/src\/([^/]+?)(?:\.ts)?(?:\/|$)/.exec(file);
  return server ? server[1]! : file.startsWith('client/') ? 'client' : file;
}

function resolved(i: Import): string {
  return relative(root, resolve(root, dirname(i.file), i.target));
}

const files = [...sourceFiles('server/src'), ...sourceFiles('client/src')];
const imports = files.flatMap(importsOf);

describe('architecture', () => {
  it('rooms import only what the plan allows', () => {
    const broken = imports
      .filter((i) => i.target.startsWith('.'))
      .filter((i) => {
        const from = roomOf(i.file);
        const to = roomOf(resolved(i));
        return from !== to && !MAY_IMPORT[from]?.includes(to);
      })
      .map((i) => `${i.file} → ${i.target}`);
    assert.deepEqual(broken, []);
  });

  it('rooms name only their packages', () => {
    const broken = imports
      .filter((i) => !i.target.startsWith('.'))
      .filter((i) => {
        const allowed = MAY_NAME[roomOf(i.file)] ?? [];
        return !allowed.some((p) => i.target === p || i.target.startsWith(p.endsWith(':') ? p : `${p}/`));
      })
      .map((i) => `${i.file} names ${i.target}`);
    assert.deepEqual(broken, []);
  });

  it('no file imports itself by a detour', () => {
    assert.deepEqual(findCycles(), []);
  });
});

/** Cycles of imports that exist at run time (types vanish in the build). */
function findCycles(): string[] {
  const known = new Set(files);
  const graph = new Map<string, string[]>();
  for (const file of files) {
    const targets = imports.filter((i) => i.file === file && !i.typeOnly && i.target.startsWith('.'));
    graph.set(
      file,
      targets.flatMap((i) => {
        const path = resolved(i);
        return [`${path}.ts`, join(path, 'index.ts')].filter((p) => known.has(p));
      }),
    );
  }
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return cycles;
}
