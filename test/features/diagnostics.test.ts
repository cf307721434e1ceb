import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import { diagnostics } from '../../server/src/features/diagnostics';
import { type DiagnosticCode, defaultSettings } from '../../server/src/features/settings';
import { EVERYTHING, wordsOf } from '../support/features';
import { models } from '../support/models';
import { snapshotOf } from '../support/snapshots';

/** The diagnostics of a marked text as `code: words`, all rules or one. */
function checkDiagnostics(source: string, expected: readonly string[], only?: DiagnosticCode): void {
  const snapshot = snapshotOf(source);
  const found = diagnostics(snapshot, defaultSettings)
    .filter((d) => !only || d.code === only)
    .map((d) => `${d.code}: ${wordsOf(snapshot, d.span)}`);
  assert.deepEqual(found, expected);
}

describe('diagnostics', () => {
  it('mark each unbroken run of boilerplate as unnecessary, with its kind and reason', () => {
    const snapshot = snapshotOf(
      'Story.\n<bp kind=share s=1>Share\nTweet</bp>\nMore story.\n<bp s=1>Mail</bp>',
    );
    const found = diagnostics(snapshot, defaultSettings);
    assert.deepEqual(
      found.map((d) => [d.code, d.severity, d.unnecessary, wordsOf(snapshot, d.span)]),
      [
        ['boilerplate', 'hint', true, 'Share\nTweet'],
        ['boilerplate', 'hint', true, 'Mail'],
      ],
    );
    assert.equal(found[0]!.message, 'Boilerplate: share and social buttons, 4 lines: it is marked so');
  });
  it('report a quotation that is never closed at its opening mark', () =>
    checkDiagnostics('He said <q a=1 open=yes>“We go.</q>\nNext.', ['quote.unclosed: “'], 'quote.unclosed'));
  it('report a pair with two kinds of marks', () =>
    checkDiagnostics('<q a=1>“We go"</q>', ['quote.mixed-marks: "'], 'quote.mixed-marks'));
  it('report once that the article mixes curly and straight marks', () =>
    checkDiagnostics(
      '<q a=1>“One”</q> <q a=1>“two”</q> <q a=1>"three"</q> <q a=1>"four"</q> <q a=1>“five”</q>',
      ['quote.mixed-marks: "'],
      'quote.mixed-marks',
    ));
  it('report a quotation that is never opened, and marks that stand twice', () => {
    const text = 'We go,” said Lee.\n\n““Stay,”” said Orr.\n';
    const { quotations } = analyze(text);
    const snapshot = snapshotOf(text);
    const found = diagnostics(
      { ...snapshot, analysis: { ...snapshot.analysis, quotations } },
      defaultSettings,
    );
    assert.deepEqual(
      found
        .filter((d) => d.code !== 'quote.unattributed')
        .map((d) => `${d.code}: ${wordsOf(snapshot, d.span)}`),
      ['quote.unopened: ”', 'quote.doubled-marks: ““'],
    );
  });
  it('report no marks of another story', () =>
    checkDiagnostics('<bp s=1><q open=yes>“We go.</q></bp>', [], 'quote.unclosed'));
  it('report the same marks inside each other', () =>
    checkDiagnostics(
      '<q a=1>“He cried <q>“help”</q> twice.”</q>',
      ['quote.nested-marks: “help”'],
      'quote.nested-marks',
    ));
  it('report spoken words without a source, not titles, not boilerplate', () =>
    checkDiagnostics(
      '<q>“Go!”</q> <q speech=no>“Emma”</q>\n<bp s=1><q>“Run!”</q></bp>',
      ['quote.unattributed: “Go!”'],
      'quote.unattributed',
    ));
  it('report unnamed sources', () =>
    checkDiagnostics(EVERYTHING, ['source.anonymous: A senior official'], 'source.anonymous'));
  it('report a speaker who is only known by surname, once', () =>
    checkDiagnostics(
      '<q a=1>“A,”</q> <src a=1><person e=1>Lee</person></src> said. <q a=2>“B,”</q> <src a=2><person e=1>Lee</person></src> said.',
      ['source.not-introduced: Lee'],
      'source.not-introduced',
    ));
  it('report a quote of which only the channel is known', () =>
    checkDiagnostics(
      '<c a=1>Rain fell</c>, <channel a=1>Tass</channel> reported.',
      ['source.channel-only: Tass'],
      'source.channel-only',
    ));
  it('report words in marks that only an outlet relays', () => {
    const check = (text: string, expected: readonly string[]) => {
      const snapshot = snapshotOf(text);
      const analysis = analyze(text, { models });
      const found = diagnostics({ ...snapshot, analysis }, defaultSettings);
      assert.deepEqual(
        found.filter((d) => d.code === 'source.channel-only').map((d) => wordsOf(snapshot, d.span)),
        expected,
      );
    };
    check('“Nobody came to the pier,” the Northport Herald reported.', ['the Northport Herald']);
    check('“Nobody came to the pier,” according to local media.', ['local media']);
    check('“Nobody came to the pier,” Ana Ruiz said, the Northport Herald reported.', []);
    check('“Nobody came to the pier,” Ana Ruiz said, according to Tass.', []);
    check('“Nobody came to the pier,” the ministry reported.', []);
    check('The Northport Herald reported that nobody came to the pier.', []);
  });
  it('are silent where a person ignores them: here, in the file, in the folder, by setting', () => {
    const source = '<q>“Go!”</q> and <q>“Stop!”</q>';
    const first = { start: 0, end: 5 };
    const count = (
      decisions: Parameters<typeof snapshotOf>[1],
      settings = defaultSettings,
      folder: string[] = [],
    ) => diagnostics(snapshotOf(source, decisions), settings, folder).length;
    const code = 'quote.unattributed';
    assert.equal(count([]), 2);
    assert.equal(count([{ kind: 'ignore', code, span: first }]), 1);
    assert.equal(count([{ kind: 'ignore', code, span: null }]), 0);
    assert.equal(count([], defaultSettings, [code]), 0);
    const off = {
      ...defaultSettings,
      diagnostics: { ...defaultSettings.diagnostics, [code]: 'off' as const },
    };
    assert.equal(count([], off), 0);
  });
});
