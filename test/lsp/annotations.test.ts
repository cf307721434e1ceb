import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type AnnotateAction,
  type AnnotateResult,
  type AnnotationsView,
  type Range,
  type ViewUpdate,
  viewFrom,
} from '../../server/src/protocol';
import { initializeParams, type StdioClient, startClient } from '../support/stdioClient';
import { article } from './article';

/** A person at work on one article through the protocol. */
describe('annotations over stdio', () => {
  let client: StdioClient;
  let folder: string;
  let uri: string;
  let text = article;
  let version = 1;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-'));
    writeFileSync(join(folder, 'newsmark.json'), '{"labels": {"claim": {"title": "Claim", "key": "x"}}}');
    writeFileSync(join(folder, 'bridge.txt'), text);
    uri = pathToFileURL(join(folder, 'bridge.txt')).href;
    client = startClient();
    await client.request('initialize', initializeParams());
    await client.notify('initialized', {});
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version, text },
    });
    await client.until<{ state: string }>('newsmark/status', (s) => s.state === 'ready');
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const sidecar = () => join(folder, 'bridge.txt.annotations.jsonld');
  const view = () => client.request<AnnotationsView>('newsmark/annotations', { uri });
  let last: AnnotationsView | undefined;
  /** Acts as the editor does: it is told only what has changed since its last action. */
  async function act(action: AnnotateAction): Promise<{ done: string | null; view: AnnotationsView }> {
    const since = last?.revision;
    const answer = await client.request<AnnotateResult>('newsmark/annotate', { uri, version, action, since });
    last = viewFrom(answer.view, last);
    return { done: answer.done, view: last };
  }

  function rangeOf(words: string): Range {
    const at = (offset: number) => {
      const lines = text.slice(0, offset).split('\n');
      return { line: lines.length - 1, character: lines.at(-1)!.length };
    };
    const start = text.indexOf(words);
    assert.ok(start >= 0, `no “${words}”`);
    return { start: at(start), end: at(start + words.length) };
  }

  async function edit(old: string, now: string): Promise<void> {
    const range = rangeOf(old);
    text = text.replace(old, () => now);
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: now }],
    });
  }

  /** Waits until `look` finds something. */
  async function eventually<T>(
    look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  ): Promise<T> {
    for (let i = 0; i < 200; i++) {
      const found = await look();
      if (found) return found;
      await new Promise((r) => setTimeout(r, 20));
    }
    assert.fail('it never happened');
  }

  /** The sidecar once it says `words`. */
  async function savedWith(words: string): Promise<string> {
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    return eventually(() => {
      const json = existsSync(sidecar()) ? readFileSync(sidecar(), 'utf8') : '';
      return json.includes(`"exact":"${words}"`) && json;
    });
  }

  it('offers the labels of the project, and what Newsmark found', async () => {
    const { labels, suggestions, annotations } = await view();
    assert.ok(labels.some((l) => l.name === 'claim' && l.key === 'x'));
    assert.ok(labels.some((l) => l.name === 'quote'));
    assert.ok(suggestions.some((s) => s.label === 'quote' && s.detail !== ''));
    assert.deepEqual(annotations, []);
    assert.equal(existsSync(sidecar()), false);
  });
  it('tells only what an action changed to an editor that knows the rest', async () => {
    const before = await view();
    const action = { kind: 'add', label: 'note', ranges: [rangeOf('ferries')] } as const;
    const params = { uri, version, since: before.revision };
    const { view: told } = await client.request<AnnotateResult>('newsmark/annotate', { ...params, action });
    const { annotations, suggestions } = told as ViewUpdate;
    assert.deepEqual(
      annotations.flatMap(({ come }) => come.map((a) => `${a.label}: ${a.words}`)),
      ['note: ferries'],
    );
    assert.deepEqual(suggestions, []);
    const { revision: _, ...known } = viewFrom(told, before);
    const { revision: __, ...whole } = await view();
    assert.deepEqual(known, whole);
    const undo = { ...params, action: { kind: 'undo' }, since: -1 };
    const { view: unknown } = await client.request<AnnotateResult>('newsmark/annotate', undo);
    assert.ok(!('since' in unknown), 'who knows nothing is told everything');
  });
  it('annotates, undoes and redoes', async () => {
    const word = text.match(/\b[A-Z][a-z]{4,}\b/)![0];
    const { done, view: after } = await act({ kind: 'add', label: 'claim', ranges: [rangeOf(word)] });
    assert.equal(done, `annotate “${word}” as Claim`);
    assert.deepEqual(
      after.annotations.map((a) => [a.label, a.words, a.status]),
      [['claim', word, 'accepted']],
    );
    assert.equal((await act({ kind: 'undo' })).view.annotations.length, 0);
    assert.equal((await act({ kind: 'redo' })).done, `Done again: annotate “${word}” as Claim`);
  });
  it('says in the hover who annotated the words, and as what', async () => {
    const [claim] = (await view()).annotations;
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: claim!.ranges[0]!.start,
    });
    assert.match(hover.contents.value, /annotated as (\*\*)?Claim/i);
  });
  it('keeps the annotation on its words while the text is edited, and saves it beside the article', async () => {
    const [before] = (await view()).annotations;
    await edit(before!.words, `New ${before!.words}`);
    const replaced = (await view()).annotations[0]!;
    assert.equal(replaced.words, before!.words);
    const json = JSON.parse(await savedWith(before!.words));
    assert.equal(json.first.items[0].target.source, 'bridge.txt');
  });
  it('refuses an action about an older version of the text', async () => {
    const old = { uri, version: version - 1, action: { kind: 'undo' } };
    await assert.rejects(client.request('newsmark/annotate', old), { code: -32801 });
  });
  it('accepts a quote with its source, and never suggests it again', async () => {
    const { suggestions } = await view();
    const quote = suggestions.find((s) => s.label === 'quote' && !s.part)!;
    const after = (await act({ kind: 'accept', suggestions: [quote.id] })).view;
    const accepted = after.annotations.find((a) => a.label === 'quote')!;
    assert.equal(accepted.words, quote.words);
    assert.ok(accepted.relations.every((r) => after.annotations.some((a) => a.id === r.target)));
    assert.ok(after.suggestions.every((s) => s.id !== quote.id));
  });
  it('takes a suggestion over as something else, and takes that back in one step', async () => {
    const name = (await view()).suggestions.find((s) => s.label === 'person' && !s.part)!;
    const fixed = await act({ kind: 'fix', suggestion: name.id, label: 'claim' });
    assert.equal(fixed.done, `accept “${name.words}” as Claim`);
    assert.ok(fixed.view.annotations.some((a) => a.label === 'claim' && a.words === name.words));
    assert.ok(fixed.view.suggestions.every((s) => s.id !== name.id));
    const { view: undone } = await act({ kind: 'undo' });
    assert.ok(undone.annotations.every((a) => a.words !== name.words));
    assert.ok(undone.suggestions.some((s) => s.id === name.id));
  });
  it('annotates with a cursor alone the whole name that was found there', async () => {
    const name = (await view()).suggestions.find((s) => s.label === 'person' && /\S \S/.test(s.words))!;
    const { start } = name.ranges[0]!;
    const cursor = { line: start.line, character: start.character + 1 };
    const { done } = await act({
      kind: 'add',
      label: 'organization',
      ranges: [{ start: cursor, end: cursor }],
    });
    assert.equal(done, `annotate “${name.words}” as Organisation`);
    await act({ kind: 'undo' });
  });
  it('puts another source in the place of the first, be it suggested, selected or annotated before', async () => {
    const quote = (await view()).annotations.find((a) => a.label === 'quote')!;
    const first = quote.relations.find((r) => r.type === 'source')!.target;
    const sourcesAfter = async (to: string | Range) => {
      const { view: after } = await act({ kind: 'link', id: quote.id, type: 'source', to });
      const now = after.annotations.find((a) => a.id === quote.id)!;
      assert.equal(now.attributes.speaker, undefined);
      const targets = now.relations.filter((r) => r.type === 'source').map((r) => r.target);
      return targets.map((id) => after.annotations.find((a) => a.id === id)!);
    };
    const [reporters, ...others] = await sourcesAfter(rangeOf('reporters'));
    assert.deepEqual([reporters!.words, others], ['reporters', []]);
    assert.deepEqual(
      (await sourcesAfter(first)).map((a) => a.id),
      [first],
    );
    await act({ kind: 'undo' });
    await act({ kind: 'undo' });
  });
  it('warns when the words of an accepted quote change', async () => {
    const quote = (await view()).annotations.find((a) => a.label === 'quote')!;
    const start = text.split('\n').slice(0, quote.ranges[0]!.start.line).join('\n').length;
    const word = text.slice(start + quote.ranges[0]!.start.character + 1).match(/[a-z]{4,}/)![0];
    const whole = text.slice(0);
    const at = whole.indexOf(word, start);
    const around = whole.slice(at - 12, at + word.length);
    await edit(around, `${around.slice(0, 12)}XXXX`);
    const altered = (await view()).annotations.find((a) => a.label === 'quote')!.altered;
    assert.ok(altered?.confirmed.includes(word));
    await edit(`${around.slice(0, 12)}XXXX`, around);
    assert.equal((await view()).annotations.find((a) => a.label === 'quote')!.altered, null);
  });
  it('lists lost words as orphans and attaches them again', async () => {
    const claim = (await view()).annotations.find((a) => a.label === 'claim')!;
    await edit(claim.words, 'Zzz');
    const { orphans } = await view();
    assert.deepEqual(
      orphans.map((o) => o.words),
      [claim.words],
    );
    const { view: after } = await act({ kind: 'attach', id: claim.id, index: 0, range: rangeOf('Zzz') });
    assert.deepEqual(after.orphans, []);
    assert.equal(after.annotations.find((a) => a.id === claim.id)!.words, 'Zzz');
  });
  it('takes in what another program wrote into the sidecar', async () => {
    const json = JSON.parse(await savedWith('Zzz'));
    const claim = json.first.items.find((i: { body: { value: string }[] }) => i.body[0]!.value === 'claim');
    claim.body[0].value = 'note';
    writeFileSync(sidecar(), JSON.stringify(json));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(sidecar()).href, type: 2 }],
    });
    await eventually(async () => (await view()).annotations.some((a) => a.label === 'note'));
  });
  it('offers a choice where an annotation was changed here and on disk, and does not choose by itself', async () => {
    const { annotations } = await view();
    const words = annotations.find((a) => a.label === 'note')!;
    await savedWith(words.words);
    const relabelled = readFileSync(sidecar(), 'utf8').replace('"value":"note"', '"value":"location"');
    writeFileSync(sidecar(), relabelled);
    await act({ kind: 'relabel', id: words.id, label: 'person' });
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    const conflict = await eventually(async () => (await view()).conflicts[0]);
    assert.deepEqual(conflict, {
      id: words.id,
      ours: `Person: ${words.words}`,
      theirs: `Location: ${words.words}`,
    });
    const labelNow = async () => (await view()).annotations.find((a) => a.id === words.id)!.label;
    assert.equal(await labelNow(), 'person');
    await act({ kind: 'settle', id: words.id });
    assert.equal(await labelNow(), 'location');
    assert.deepEqual((await view()).conflicts, []);
  });
  it('tells of a sidecar that another program broke, leaves it alone, and goes on once it is mended', async () => {
    const whole = readFileSync(sidecar(), 'utf8');
    const changed = () =>
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(sidecar()).href, type: 2 }],
      });
    const told = () => client.received.filter((m) => m.method === 'newsmark/annotationsChanged').length;
    const before = told();
    writeFileSync(sidecar(), '{\n  "id": oops\n}');
    await changed();
    await eventually(async () => (await view()).problems.length > 0);
    await eventually(() => told() > before);
    const { problems, annotations } = await view();
    assert.match(
      problems.join('\n'),
      /jsonld cannot be read: line 2, column 9: Invalid symbol \(and 1 more problem\)\. .*not saved/,
    );
    assert.ok(annotations.length > 0);
    await act({ kind: 'add', label: 'claim', ranges: [rangeOf('ferries')] });
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    await new Promise((r) => setTimeout(r, 500));
    assert.equal(readFileSync(sidecar(), 'utf8'), '{\n  "id": oops\n}');
    writeFileSync(sidecar(), whole);
    await changed();
    await eventually(async () => (await view()).problems.length === 0);
    // Nobody saves the article: what was annotated meanwhile goes to the mended file by itself.
    await eventually(() => readFileSync(sidecar(), 'utf8').includes('"exact":"ferries"'));
  });
  it('says that it cannot write, keeps what was annotated, and saves it once it can', async () => {
    // A folder in its place: as good as a file that may not be written, for whoever runs this as root.
    const kept = readFileSync(sidecar(), 'utf8');
    rmSync(sidecar());
    mkdirSync(sidecar());
    await act({ kind: 'add', label: 'claim', ranges: [rangeOf('bearings')] });
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    await eventually(async () => (await view()).problems.some((p) => p.includes('kept in memory')));
    rmSync(sidecar(), { recursive: true });
    writeFileSync(sidecar(), kept);
    await act({ kind: 'undo' });
    await act({ kind: 'redo' });
    await savedWith('bearings');
    await eventually(async () => (await view()).problems.length === 0);
  });
});
