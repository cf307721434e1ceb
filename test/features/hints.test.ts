import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/codeLens';
import { documentLinks } from '../../server/src/features/documentLink';
import { inlayHints } from '../../server/src/features/inlayHint';
import { countsOf } from '../../server/src/features/overview';
import { defaultSettings, readSettings } from '../../server/src/features/settings';
import { EVERYTHING, wordsOf } from '../support/features';
import { processorTime } from '../support/processorTime';
import { snapshotOf } from '../support/snapshots';

describe('inlay hints', () => {
  /** The text with the hints written into it in braces. */
  function checkHints(source: string, expected: string): void {
    const snapshot = snapshotOf(source);
    const hints = inlayHints(snapshot, defaultSettings, { start: 0, end: snapshot.text.length });
    const shown = [...hints]
      .reverse()
      .reduce((t, h) => `${t.slice(0, h.at)}{${h.label}}${t.slice(h.at)}`, snapshot.text);
    assert.equal(shown, expected);
  }
  it('name who a pronoun or a role means', () =>
    checkHints(
      '<person e=1>Ann Lee</person> came. <q a=1>“Hi,”</q> <src a=1><person e=1 kind=pronoun>she</person></src> said.',
      'Ann Lee came. “Hi,” she{Ann Lee} said.',
    ));
  it('are silent where the words name the source', () =>
    checkHints(
      '<person e=1>Ann Lee</person> came. <q a=1>“Hi,”</q> <src a=1>Mayor <person e=1>Lee</person></src> said.',
      'Ann Lee came. “Hi,” Mayor Lee said.',
    ));
  it('ask where it is not sure who is meant', () => {
    checkHints(
      '<person e=1>Ann Lee</person> came. <q a=1>“Hi,”</q> <src a=1 sure=.4><person e=1 kind=pronoun>she</person></src> said.',
      'Ann Lee came. “Hi,” she{Ann Lee?} said.',
    );
  });
  it('are silent inside a name', () =>
    checkHints(
      '<q a=1>“Hi,”</q> said <person e=1><src a=1>Ann</src> “Bo” Lee</person>.',
      '“Hi,” said Ann “Bo” Lee.',
    ));
  it('can be switched off', () => {
    const snapshot = snapshotOf(EVERYTHING);
    const all = { start: 0, end: snapshot.text.length };
    assert.equal(inlayHints(snapshot, defaultSettings, all).length, 1);
    assert.deepEqual(inlayHints(snapshot, { ...defaultSettings, inlayHints: false }, all), []);
  });
});

describe('code lenses', () => {
  it('count what there is to strip, above the text and above longer sections', () =>
    assert.deepEqual(
      codeLenses(snapshotOf(EVERYTHING), defaultSettings).map((l) => l.title),
      ['2 boilerplate sections, 27 % of the text · strip all', 'Related Articles, 3 lines · strip'],
    ));
});

describe('document links', () => {
  function checkLinks(text: string, expected: readonly string[]): void {
    const snapshot = snapshotOf(text);
    assert.deepEqual(
      documentLinks(snapshot).map((l) => `${wordsOf(snapshot, l)} → ${l.target}`),
      expected,
    );
  }
  it('find web and mail addresses without the stop behind them', () => {
    checkLinks('See https://example.org/a_(b)?c=1, please.', [
      'https://example.org/a_(b)?c=1 → https://example.org/a_(b)?c=1',
    ]);
    checkLinks('(at www.example.org)', ['www.example.org → https://www.example.org']);
    checkLinks('Write to desk@example.org.', ['desk@example.org → mailto:desk@example.org']);
  });
  it('find nothing else', () => checkLinks('command:evil javascript:x @handle a@b', []));
  it('take no time over long lines', () => {
    const took = processorTime(() => {
      for (const unit of ['www.', 'a@', 'https://', 'a.b-', '@'])
        documentLinks(snapshotOf(`x${unit.repeat(20_000)}`));
    });
    assert.ok(took < 5_000);
  });
});

describe('counts', () => {
  it('are of the article, not of its boilerplate', () => {
    const { boilerplateShare, ...counts } = countsOf(snapshotOf(EVERYTHING));
    assert.deepEqual(counts, { quotes: 4, sources: 1, unattributed: 1, boilerplateSections: 2 });
    assert.ok(boilerplateShare > 0.2 && boilerplateShare < 0.3);
  });
});

describe('settings', () => {
  it('keep their defaults where an editor sends nonsense', () => {
    for (const sent of [
      undefined,
      null,
      3,
      { hover: 'loud', layers: { quotes: 'no' }, maxFileSize: -1, diagnostics: [] },
    ]) {
      assert.deepEqual(readSettings(sent), defaultSettings);
    }
  });
  it('take what is sent', () => {
    const read = readSettings({
      hover: 'off',
      layers: { quotes: false },
      diagnostics: { boilerplate: 'off' },
    });
    assert.deepEqual(
      [read.hover, read.layers.quotes, read.layers.cues, read.diagnostics.boilerplate],
      ['off', false, true, 'off'],
    );
  });
});
