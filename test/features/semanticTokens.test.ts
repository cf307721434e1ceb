import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../server/src/analysis';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { defaultSettings } from '../../server/src/features/settings';
import type { Snapshot } from '../../server/src/features/snapshot';
import { EVERYTHING, wordsOf } from '../support/features';
import { lineSpans } from '../support/lines';
import { snapshotOf } from '../support/snapshots';

/** The tokens of a marked text as `words:type.modifier…`. */
function checkTokens(source: string, expected: readonly string[], layers = {}): void {
  const snapshot = snapshotOf(source);
  const settings = { ...defaultSettings, layers: { ...defaultSettings.layers, ...layers } };
  const shown = semanticTokens(snapshot, settings).map(
    (t) => `${wordsOf(snapshot, t)}:${[t.type, ...t.modifiers].join('.')}`,
  );
  assert.deepEqual(shown, expected);
}

function plainSnapshot(text: string): Snapshot {
  const analysis = analyze(text);
  return {
    uri: 'file:///a.txt',
    version: 1,
    revision: 1,
    text,
    lines: analysis.lines,
    analysis,
    decisions: [],
  };
}

/** Never empty, sorted, apart, inside one line. */
function checkFlat({ text, lines }: Snapshot, tokens: readonly { start: number; end: number }[]): void {
  let at = 0;
  for (const t of tokens) {
    assert.ok(t.start >= at && t.end > t.start, `overlap at ${t.start}`);
    assert.ok(
      lineSpans(lines).some((l) => l.start <= t.start && t.end <= l.end),
      `over a line break: ${JSON.stringify(text.slice(t.start, t.end))}`,
    );
    at = t.end;
  }
}

describe('semantic tokens', () => {
  it('show the innermost layer: a name inside a source, the source around it', () =>
    checkTokens(
      '<q a=1>“We go,”</q> <cue a=1>said</cue> <src a=1>Mayor <person e=1>Ann Lee</person></src>.',
      ['“We go,”:quote', 'said:cue', 'Mayor :source.source', 'Ann Lee:person.source'],
    ));
  it('split a quote around a name in it', () =>
    checkTokens(
      '<q a=1>“We like <location e=1>Rome</location> a lot,”</q> <src a=1>he</src> <cue a=1>said</cue>',
      ['“We like :quote', 'Rome:location', ' a lot,”:quote', 'he:source.source', 'said:cue'],
    ));
  it('end at each line and begin again', () =>
    checkTokens('<q a=1>“One\r\ntwo”</q>', ['“One:quote', 'two”:quote']));
  it('mark quotes without a source, and leave other marks alone', () =>
    checkTokens('<q>“Go!”</q> and <q speech=no>“Emma”</q>', ['“Go!”:quote.unattributed']));
  it('keep names in boilerplate recognisable', () =>
    checkTokens('<bp kind=related s=1>Meet <person e=1>Ann Lee</person></bp>', [
      'Meet :boilerplate.boilerplate',
      'Ann Lee:person.boilerplate',
    ]));
  it('keep names in a headline, subhead or byline in its look', () =>
    checkTokens(
      '<headline><person e=1>Ann Lee</person> leaves</headline>\n<byline>By <person e=2>Bo Berg</person></byline>\nHere is <person e=1>Lee</person>.\n<subhead>In <location e=3>Rome</location></subhead>',
      [
        'Ann Lee:person.headline',
        ' leaves:headline.headline',
        'By :byline.byline',
        'Bo Berg:person.byline',
        'Lee:person',
        'In :subhead.subhead',
        'Rome:location.subhead',
      ],
    ));
  it('colour indirect content and unnamed sources apart', () =>
    checkTokens('<src a=1 anonymous=yes>An aide</src> <cue a=1>said</cue> <c a=1>it rained</c>', [
      'An aide:source.source',
      'said:cue',
      'it rained:indirect.anonymous',
    ]));
  it('leave out one type of entity and keep the others', () => {
    const source = '<person e=1>Ann Lee</person> came <date e=2>Tuesday</date> with <money e=3>$30</money>.';
    checkTokens(source, ['Ann Lee:person', 'Tuesday:date', '$30:money']);
    checkTokens(source, ['Ann Lee:person', '$30:money'], { dates: false });
    checkTokens(source, ['Tuesday:date', '$30:money'], { people: false });
    checkTokens(source, [], { entities: false });
  });
  it('leave out the layers a person has switched off', () =>
    checkTokens('<q a=1>“Hi,”</q> <cue a=1>said</cue> <person e=1>Ann</person>', ['said:cue'], {
      quotes: false,
      entities: false,
    }));
  it('are the same for a part of the text as for the whole', () => {
    const snapshot = snapshotOf(EVERYTHING);
    const all = semanticTokens(snapshot, defaultSettings);
    fc.assert(
      fc.property(fc.nat(snapshot.text.length), fc.nat(snapshot.text.length), (a, b) => {
        const window = { start: Math.min(a, b), end: Math.max(a, b) };
        const part = semanticTokens(snapshot, defaultSettings, window);
        const clipped = all
          .filter((t) => t.start < window.end && t.end > window.start)
          .map((t) => ({ ...t, start: Math.max(t.start, window.start), end: Math.min(t.end, window.end) }))
          .filter((t) => t.end > t.start);
        assert.deepEqual(part, clipped);
      }),
    );
  });
  it('never overlap and never leave their line, whatever the text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      ' said ',
      'Ann Lee',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '😀',
      '\ud83d',
      '\0',
      'x',
      '. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const snapshot = plainSnapshot(pieces.join(''));
        checkFlat(snapshot, semanticTokens(snapshot, defaultSettings));
      }),
    );
  });
});
