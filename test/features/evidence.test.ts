import assert from 'node:assert/strict';
import { analyze, textOf } from '../../server/src/analysis';
import { quoteRows } from '../../server/src/cli/quoteRows';
import { whyLines } from '../../server/src/cli/why';
import { hover, toPlainText } from '../../server/src/features/hover';
import { defaultSettings } from '../../server/src/features/settings';
import { weighedWords } from '../../server/src/features/weighed';
import { models } from '../support/models';

const TEXT = `The harbor of Northport has been closed since the storm, and the town has argued over its repair ever since.

John Hale met Peter Stone on Monday. “We checked the old pier twice before the winter,” he told reporters, according to the agency.

“It was never safe,” said a spokesman for the harbor board, who asked not to be named.

The council will meet again in the spring to vote on the plan, which has divided the town for many years.`;

/** The article as the editor holds it. */
function analyzed() {
  const analysis = analyze(TEXT, { models });
  const { lines } = analysis;
  const snapshot = {
    uri: 'file:///a.txt',
    version: 1,
    revision: 1,
    text: TEXT,
    lines,
    analysis,
    decisions: [],
  };
  return { analysis, lines, snapshot };
}

describe('the evidence of a quote', () => {
  it('is the same in the hover and on the command line, other candidates with their scores included', () => {
    const { analysis, lines, snapshot } = analyzed();
    let others = 0;
    for (const row of quoteRows(analysis, { indirect: true, everything: false })) {
      const { attribution } = row;
      assert.ok(attribution);
      const why = whyLines(analysis, row).join('\n');
      const card = hover(snapshot, attribution.cue[0]!.start, defaultSettings)
        .map((c) => toPlainText(c, lines))
        .join('\n');
      for (const { rule, note, weight } of attribution.evidence) {
        assert.ok(why.includes(note!), `${note} is missing in\n${why}`);
        // The card has short words for what a model weighed.
        const short = weight === undefined ? note! : weighedWords([{ rule, note: note!, span: null }]);
        assert.ok(card.includes(short), `${short} is missing in\n${card}`);
        if (weight !== undefined) assert.ok(short.length < 35, short);
      }
      for (const other of attribution.rejected) {
        others++;
        const name = other.name ?? textOf(TEXT, other);
        const score = /not .*\(score (?:under 0\.01|[01](?:\.\d\d?)?)\)/;
        for (const told of [why, card]) {
          assert.ok(told.includes(name), `${name} is missing in\n${told}`);
          assert.match(told, score);
        }
      }
    }
    assert.ok(others > 0, 'somebody else was considered');
  });
  it('says first in the card what stands in the text, then where to look, last what was weighed', () => {
    const { analysis, lines, snapshot } = analyzed();
    const quote = analysis.attributions.find(({ cue }) => cue[0] && textOf(TEXT, cue[0]) === 'said')!;
    const card = hover(snapshot, quote.cue[0]!.start, defaultSettings);
    const told = toPlainText(card[0]!, lines).split('\n');
    const starts = told.map((line) => /^[a-z]+/i.exec(line)?.[0]);
    assert.deepEqual(
      starts.slice(0, 5),
      ['Unnamed', 'direct', starts[2], 'named', 'weighed'],
      told.join('\n'),
    );
    assert.match(told[2]!, /^(?:sure|likely|unsure) \(\d+ %\): “said” reports it/);
    assert.ok(!/how |whether /.test(told[2]!), told[2]);
  });
  it('tells whom a pronoun means and where that person is named', () => {
    const { attributions } = analyze(TEXT, { models });
    const told = attributions[0]!.evidence.find(({ rule }) => rule === 'source.reference');
    assert.match(told?.note ?? '', /^“he” means (?:John Hale|Peter Stone) \(\d\d % sure\)$/);
    assert.ok(told!.note!.includes(textOf(TEXT, told!.span!)));
  });
});
