import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readableOf } from '../../server/src/annotations/describe';
import { renderSidecar } from '../../server/src/annotations/sidecar/write';
import type {
  AnnotateAction,
  AnnotateResult,
  AnnotationsView,
  AnnotatorComparison,
  ExportResult,
  Formats,
  ImportResult,
  TakeResult,
} from '../../server/src/protocol';
import { initializeParams, type StdioClient, startClient } from '../support/stdioClient';
import { annotate } from '../support/tracked';
import { article } from './article';

/** A person who exchanges annotations of one article with other programs and people. */
describe('exchange over stdio', () => {
  let client: StdioClient;
  let folder: string;
  let uri: string;
  const version = 1;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-'));
    writeFileSync(join(folder, 'bridge.txt'), article);
    uri = pathToFileURL(join(folder, 'bridge.txt')).href;
    client = startClient();
    await client.request('initialize', initializeParams());
    await client.notify('initialized', {});
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version, text: article },
    });
    await client.until<{ state: string }>('newsmark/status', (s) => s.state === 'ready');
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = <T>(method: string, params: object = {}) =>
    client.request<T>(`newsmark/${method}`, { uri, ...params });
  const act = (action: AnnotateAction) => ask<AnnotateResult>('annotate', { version, action });
  const accepted = async () =>
    (await ask<AnnotationsView>('annotations')).annotations.map((a) => `${a.label}: ${a.words}`);

  /** A standoff line for the first occurrence of `words`. */
  function brat(id: string, label: string, words: string): string {
    const start = article.indexOf(words);
    assert.ok(start >= 0);
    return `${id}\t${label} ${start} ${start + words.length}\t${words}\n`;
  }

  /** A sidecar of another annotator. */
  function sidecar(who: string, ...marked: readonly (readonly [label: string, words: string])[]): string {
    const annotations = marked.map(([label, words], i) => {
      const start = article.indexOf(words);
      return {
        ...annotate(article, { start, end: start + words.length }, `urn:uuid:${who}-${i}`, label),
        creator: who,
      };
    });
    return renderSidecar(readableOf(article), annotations, {
      source: 'bridge.txt',
      foreign: [],
      members: {},
    });
  }

  it('offers every format with what it cannot hold', async () => {
    const { export: formats, import: readable } = await ask<Formats>('formats');
    assert.ok(formats.length >= 8 && formats.every((f) => f.loses !== '' && f.extension.startsWith('.')));
    assert.ok(readable.some((f) => f.extensions.includes('ann')));
  });
  it('imports what it can place, tells the rest, and is undone at once', async () => {
    const content = `${brat('T1', 'PER', 'Ingrid Solberg')}${brat('T2', 'LOC', 'WESTHAVEN')}T3\tPER 0 6\tNobody\n`;
    const result = await ask<ImportResult>('import', { name: 'bridge.ann', content });
    assert.deepEqual([result.format, result.added, result.known], ['brat standoff', 2, 0]);
    assert.match(result.problems.join(), /^line 3: .*Nobody/);
    assert.deepEqual(await accepted(), ['location: WESTHAVEN', 'person: Ingrid Solberg']);
    const again = await ask<ImportResult>('import', { name: 'bridge.ann', content });
    assert.deepEqual([again.added, again.known], [0, 2]);
    await act({ kind: 'undo' });
    assert.deepEqual(await accepted(), []);
  });
  it('knows formats by their content, and takes only what is about this text', async () => {
    const doccano = (text: string) => JSON.stringify({ text, label: [[0, 7, 'LOC']] });
    const result = await ask<ImportResult>('import', {
      name: 'all.jsonl',
      content: doccano('Another text.'),
    });
    assert.equal(result.added, 0);
    assert.match(result.problems.join(), /not that of this article/);
    const own = await ask<ImportResult>('import', { name: 'all.jsonl', content: doccano(article) });
    assert.deepEqual([own.format, own.added], ['doccano', 1]);
    await act({ kind: 'undo' });
    assert.equal((await ask<ImportResult>('import', { name: 'x.bin', content: 'PK..' })).format, null);
  });
  it('exports what it imported, and what Newsmark found on request', async () => {
    const content = brat('T1', 'PER', 'Ingrid Solberg');
    await ask('import', { name: 'bridge.ann', content });
    const own = await ask<ExportResult>('export', { format: 'brat', suggestions: false });
    assert.equal(own.count, 1);
    assert.match(own.content, /^T1\tperson \d+ \d+\tIngrid Solberg/m);
    const all = await ask<ExportResult>('export', { format: 'spacy', suggestions: true });
    assert.ok(all.count > 5 && all.warnings.length > 0, 'a flat format cannot hold the links');
    await assert.rejects(ask('export', { format: 'word', suggestions: true }), { code: -32602 });
    await act({ kind: 'undo' });
  });
  it('lays two annotators side by side and takes what is chosen, also after undo', async () => {
    const a = sidecar('ada', ['person', 'Ingrid Solberg'], ['location', 'WESTHAVEN']);
    const b = sidecar('bo', ['person', 'Ingrid Solberg'], ['organization', 'WESTHAVEN'], ['cue', 'told']);
    const found = await ask<AnnotatorComparison>('compare', {
      a: { name: 'Ada', content: a },
      b: { name: 'Bo', content: b },
    });
    assert.equal(found.same, 1);
    assert.deepEqual(
      found.differences.map((d) => [d.kind, d.a?.label, d.b?.label, d.taken]),
      [
        ['label', 'Location', 'Organisation', null],
        ['only', undefined, 'Cue', null],
      ],
    );
    const [first, second] = found.differences;
    const take = (id: string, how: string) => ask<TakeResult>('take', { version, ids: [id], take: how });
    assert.equal((await take(first!.id, 'b')).comparison.differences[0]!.taken, 'b');
    await take(second!.id, 'none');
    assert.deepEqual(await accepted(), ['organization: WESTHAVEN', 'person: Ingrid Solberg']);
    await act({ kind: 'undo' });
    const now = await ask<AnnotatorComparison>('comparison');
    assert.deepEqual(
      now.differences.map((d) => d.taken),
      [null, 'none'],
    );
  });
  it('tells apart what began as copies of one sidecar', async () => {
    const a = sidecar('ada', ['person', 'Ingrid Solberg']);
    const b = a.replace('"value":"person"', '"value":"source"');
    assert.notEqual(a, b);
    const sides = { a: { name: 'Ada', content: a }, b: { name: 'Bo', content: b } };
    const [row] = (await ask<AnnotatorComparison>('compare', sides)).differences;
    const take = (how: string) => ask<TakeResult>('take', { version, ids: [row!.id], take: how });
    await take('b');
    assert.ok((await accepted()).includes('source: Ingrid Solberg'));
    await take('both');
    assert.equal((await accepted()).filter((x) => x.endsWith('Solberg')).length, 2);
    const again = await ask<AnnotatorComparison>('compare', sides);
    assert.equal(again.differences[0]!.taken, 'both', 'decided in an earlier session');
    await act({ kind: 'undo' });
    await act({ kind: 'undo' });
  });
  it('says where a sidecar is broken', async () => {
    const broken = { name: 'Bo', content: '{"type": ' };
    const here = { name: 'Here', content: null };
    await assert.rejects(ask('compare', { a: here, b: broken }), /Bo, line 1, column \d+/);
  });
});
