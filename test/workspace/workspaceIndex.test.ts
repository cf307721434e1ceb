import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { type AnalysisOptions, analysisSteps } from '../../server/src/analysis';
import { decodeIndex, encodeIndex } from '../../server/src/workspace/index/cacheFile';
import { packSymbols, unpackSymbols } from '../../server/src/workspace/index/record';
import {
  createWorkspaceIndex,
  type IndexOptions,
  type WorkspaceIndex,
} from '../../server/src/workspace/workspaceIndex';
import { models } from '../support/models';

const STORY = `Bridge to close for repairs

The bridge will close in May, said Mayor Ingrid Solberg on Tuesday in Westhaven.
`;

describe('workspace index', () => {
  let folder: string;
  let analysed: number;
  const running: WorkspaceIndex[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-index-'));
    analysed = 0;
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((index) => index.dispose()));
    rmSync(folder, { recursive: true, force: true });
  });

  function* counted(text: string, options: AnalysisOptions) {
    analysed++;
    return yield* analysisSteps(text, options);
  }

  function indexOf(options: Partial<IndexOptions> = {}) {
    const roots = () => [pathToFileURL(folder).href, 'untitled:x'];
    const index = createWorkspaceIndex({
      roots,
      engine: async () => counted,
      models,
      log: () => {},
      ...options,
    });
    running.push(index);
    return index;
  }

  const put = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
  const file = () => join(folder, '.storage', 'index.bin');
  const kept = { file, key: () => 'one' };

  async function namesIn(index: WorkspaceIndex, except = new Set<string>()): Promise<string[]> {
    await index.ready();
    return index.symbols(except).map((s) => s.name);
  }

  it('finds the names of articles nobody has opened, with their places', async () => {
    put('story.txt', STORY);
    const index = indexOf();
    assert.ok((await namesIn(index)).includes('Ingrid Solberg'));
    const [symbol, ...more] = index.symbols(new Set(), (name) => name === 'Ingrid Solberg');
    assert.deepEqual(more, []);
    assert.equal(symbol!.kind, 'person');
    assert.equal(symbol!.start.line, 2);
    assert.equal(
      STORY.split('\n')[2]!.slice(symbol!.start.character, symbol!.end.character),
      'Ingrid Solberg',
    );
  });
  it('leaves out lists, binaries and documents that are open', async () => {
    put('story.txt', STORY);
    put('requirements.txt', STORY);
    put('binary.txt', Buffer.from([0xff, 0x00, 0xfe]));
    const open = new Set([pathToFileURL(join(folder, 'story.txt')).href]);
    assert.deepEqual(await namesIn(indexOf(), open), []);
  });
  it('reads again what has changed', async () => {
    put('story.txt', STORY);
    const index = indexOf();
    await namesIn(index);
    rmSync(join(folder, 'story.txt'));
    index.invalidate();
    assert.deepEqual(await namesIn(index), []);
  });
  it('reads the next time only what has changed since', async () => {
    for (const name of ['a', 'b', 'c']) put(`${name}.txt`, STORY);
    const before = await namesIn(indexOf(kept));
    assert.equal(analysed, 3);
    put('b.txt', STORY.replaceAll('Ingrid Solberg', 'Rosa Quayle'));
    rmSync(join(folder, 'c.txt'));
    const after = await namesIn(indexOf(kept));
    assert.equal(analysed, 4);
    assert.equal(before.filter((name) => name === 'Ingrid Solberg').length, 3);
    assert.equal(after.filter((name) => name === 'Ingrid Solberg').length, 1);
    assert.ok(after.includes('Rosa Quayle'));
  });
  it('does not analyse a file that was only touched', async () => {
    put('a.txt', STORY);
    await namesIn(indexOf(kept));
    utimesSync(join(folder, 'a.txt'), new Date(1000), new Date(1000));
    assert.ok((await namesIn(indexOf(kept))).includes('Ingrid Solberg'));
    assert.equal(analysed, 1);
  });
  it('reads all anew when the engine is another or what was kept is broken', async () => {
    put('a.txt', STORY);
    const names = await namesIn(indexOf(kept));
    assert.deepEqual(await namesIn(indexOf({ file, key: () => 'two' })), names);
    assert.equal(analysed, 2);
    const bytes = readFileSync(file());
    for (const broken of [Buffer.alloc(0), bytes.subarray(0, -3), Buffer.concat([bytes, bytes])]) {
      writeFileSync(file(), broken);
      assert.deepEqual(await namesIn(indexOf({ file, key: () => 'two' })), names);
    }
    bytes[30]! ^= 1;
    writeFileSync(file(), bytes);
    assert.deepEqual(await namesIn(indexOf({ file, key: () => 'two' })), names);
    assert.equal(analysed, 6);
  });
  it('follows files that the editor tells of, and only those that a search of the folder finds', async () => {
    put('a.txt', STORY);
    const index = indexOf();
    assert.ok((await namesIn(index)).includes('Ingrid Solberg'));
    put('a.txt', STORY.replaceAll('Ingrid Solberg', 'Rosa Quayle'));
    put('new.txt', STORY.replaceAll('Ingrid Solberg', 'Tom Reed'));
    mkdirSync(join(folder, '.hidden'));
    put('.hidden/b.txt', STORY);
    put('c.md', STORY);
    const tell = (...names: string[]) =>
      index.changed(names.map((name) => pathToFileURL(join(folder, name)).href));
    tell('a.txt', 'new.txt', '.hidden/b.txt', 'c.md', '../outside.txt');
    await new Promise((resume) => setTimeout(resume, 700));
    const names = await namesIn(index);
    assert.equal(analysed, 3);
    assert.ok(
      names.includes('Rosa Quayle') && names.includes('Tom Reed') && !names.includes('Ingrid Solberg'),
    );
    rmSync(join(folder, 'a.txt'));
    tell('a.txt');
    await new Promise((resume) => setTimeout(resume, 700));
    assert.ok(!(await namesIn(index)).includes('Rosa Quayle'));
  });
  it('shows how far it is, stops when asked, keeps what it has read and goes on there', async () => {
    for (let i = 0; i < 30; i++) put(`${i}.txt`, STORY);
    const told: [number, number][] = [];
    let ended = 0;
    const progress = async () => ({
      report: (done: number, all: number) => told.push([done, all]),
      stopped: () => told.length === 7,
      end: () => ended++,
    });
    await indexOf({ ...kept, progress }).ready();
    assert.deepEqual([told.length, told.at(-1), ended, analysed], [7, [7, 30], 1, 7]);
    const all = await namesIn(indexOf(kept));
    assert.equal(analysed, 30);
    assert.equal(all.filter((name) => name === 'Ingrid Solberg').length, 30);
  });
  it('knows the lines of each article', async () => {
    put('a.txt', `Share this\n${STORY}`);
    put(
      'b.txt',
      `  SHARE  this \nThe harbour in Eastmere was closed on Monday, the authority said in a statement.\n`,
    );
    const index = indexOf();
    await index.ready();
    const [a, b] = [...index.lineSets()].map(([, lines]) => new Set(lines));
    assert.equal([...a!].filter((line) => b!.has(line)).length, 1);
  });
  it('packs symbols and records without loss', () => {
    const place = fc
      .record({ line: fc.nat(9000), character: fc.nat(300_000) })
      .map(({ line, character }) => ({ line, character }));
    const symbol = fc
      .record({
        kind: fc.constantFrom('headline', 'person', 'organization', 'location', 'other'),
        name: fc.string({ unit: 'binary' }),
        container: fc.constantFrom('', 'Harbour closed', 'Harbour closed (2 quotes)', 'Ä'.repeat(200)),
        start: place,
        further: fc.nat(3),
        column: fc.nat(500),
      })
      .map(({ further, column, start, ...rest }) => ({
        ...rest,
        start,
        end: { line: start.line + further, character: column },
      }));
    fc.assert(
      fc.property(fc.array(symbol), (symbols) => {
        assert.deepEqual(unpackSymbols(packSymbols(symbols as never)), symbols);
      }),
    );
    const record = fc
      .record({
        changed: fc.double({ noNaN: true }),
        size: fc.nat(),
        hash: fc.integer({ min: 0, max: 0xffffffff }),
        symbols: fc.uint8Array(),
        lines: fc.uint32Array(),
      })
      .map((made) => ({ ...made }));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), record), fc.string(), (byPath, key) => {
        const records = new Map(Object.entries(byPath));
        const bytes = encodeIndex(key, records);
        assert.deepEqual(decodeIndex(bytes, key), records);
        assert.equal(decodeIndex(bytes, `${key}!`), null);
      }),
    );
  });
  it('takes no bytes for an index that are none', () => {
    const good = encodeIndex('k', new Map());
    fc.assert(
      fc.property(fc.uint8Array(), (noise) => {
        const bytes = Uint8Array.from([...good.subarray(0, 8), ...noise]);
        const read = decodeIndex(bytes, 'k');
        assert.ok(read === null || read.size === 0);
      }),
    );
  });
});
