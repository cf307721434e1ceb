import assert from 'node:assert/strict';
import type { Decisions } from '../../server/src/analysis';
import { findLines } from '../../server/src/analysis/lines';
import { applyRules } from '../../server/src/features/applyRules';
import { processorTime } from '../support/processorTime';
import { snapshotOf } from '../support/snapshots';

/** What is boilerplate after the rules, line by line. */
function checkRules(source: string, rules: Decisions, expected: readonly string[]): void {
  const { analysis, text } = snapshotOf(source);
  const { layout } = applyRules(analysis, rules);
  assert.deepEqual(
    layout.boilerplate.map((b) => text.slice(b.start, b.end)),
    expected,
  );
  for (const b of layout.boilerplate) assert.ok(layout.sections.some((s) => s.id === b.section));
}

describe('folder rules applied', () => {
  it('take lines out of the article wherever they stand, trimmed and in any case', () =>
    checkRules('News.\n  READ more \nMore news.\nRead More\n', { alwaysBoilerplate: ['read more'] }, [
      '  READ more ',
      'Read More',
    ]));
  it('keep lines the engine would strip', () =>
    checkRules('<bp s=1>Share\nCorrections\nTweet</bp>', { neverBoilerplate: ['Corrections'] }, [
      'Share',
      'Tweet',
    ]));
  it('let “never” win over “always”', () =>
    checkRules('One\nTwo\n', { alwaysBoilerplate: ['One', 'Two'], neverBoilerplate: ['two'] }, ['One']));
  it('settle what a name is, or that it is none', () => {
    const { analysis } = snapshotOf('<person e=1>Apple</person> and <location e=2>Share</location>');
    const { entities } = applyRules(analysis, { names: { Apple: 'organization', Share: 'none' } });
    assert.deepEqual(
      entities.map((e) => [e.name, e.type, e.mentions[0]!.type]),
      [['Apple', 'organization', 'organization']],
    );
  });
  it('take no more time than there are lines', () => {
    const text = 'Share\nThe story goes on here.\n'.repeat(20_000);
    const analysis = { ...snapshotOf('').analysis, text, lines: findLines(text) };
    const took = processorTime(() => {
      const { layout } = applyRules(analysis, { alwaysBoilerplate: ['Share'] });
      assert.equal(layout.boilerplate.length, 20_000);
    });
    assert.ok(took < 5_000);
  });
});
