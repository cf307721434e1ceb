import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis';
import { findMarkProblems } from '../../../server/src/analysis/quotes/problems';

/** The text must have the one problem given, and its edits must turn it into `mended`, which has none. */
function checkProblem(text: string, kind: string, mended: string): void {
  const problems = findMarkProblems(text, analyze(text).quotations);
  assert.deepEqual(
    problems.map((p) => p.kind),
    [kind],
  );
  let out = text;
  for (const edit of [...problems[0]!.edits].sort((a, b) => b.start - a.start))
    out = out.slice(0, edit.start) + edit.text + out.slice(edit.end);
  assert.equal(out, mended);
  assert.deepEqual(findMarkProblems(mended, analyze(mended).quotations), []);
}

describe('problems of marks', () => {
  it('closes an open mark, before the reporting clause where there is one', () => {
    checkProblem('“We won, she said.', 'unclosed', '“We won,” she said.');
    checkProblem('She said: "We won.', 'unclosed', 'She said: "We won."');
  });
  it('opens a lone closing mark', () =>
    checkProblem('We won,” she said.', 'unopened', '“We won,” she said.'));
  it('makes mixed marks equal', () => checkProblem('“We won," she said.', 'mixed', '“We won,” she said.'));
  it('makes double and single marks equal', () => {
    checkProblem('“We won,’ she said.', 'mixed', '“We won,” she said.');
    checkProblem('"We won,\' she said.', 'mixed', '"We won," she said.');
    checkProblem('‘We won,” she said.', 'mixed', '“We won,” she said.');
  });
  it('gives inner guillemets and low marks their single forms', () => {
    checkProblem('«He cried «help» twice», she said.', 'nested', '«He cried ‹help› twice», she said.');
    checkProblem('„He cried „help“ twice“, she said.', 'nested', '„He cried ‚help‘ twice“, she said.');
  });
  it('takes doubled marks away', () =>
    checkProblem('““We won,”” she said.', 'doubled', '“We won,” she said.'));
  it('gives an inner quotation the other marks', () =>
    checkProblem(
      '“They call it “the pit” here,” she said.',
      'nested',
      '“They call it ‘the pit’ here,” she said.',
    ));
  it('lets curly marks inside straight ones be: they can be told apart', () => {
    const text = '"They call it “the pit” here," she said.';
    assert.deepEqual(findMarkProblems(text, analyze(text).quotations), []);
  });
  it('finds nothing in clean text', () => {
    const text =
      '“They call it ‘the pit’ here,” she said.\n\n“One.\n\n“Two,” he said. \'And "three",\' Orr added.';
    assert.deepEqual(findMarkProblems(text, analyze(text).quotations), []);
  });
  it('gives edits inside the text, whatever it is', () => {
    const char = fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', 'a', 'said', ' ', '.', ',', '\n');
    fc.assert(
      fc.property(fc.array(char, { maxLength: 60 }), (chars) => {
        const text = chars.join('');
        for (const p of findMarkProblems(text, analyze(text).quotations))
          for (const e of p.edits) assert.ok(e.start >= 0 && e.end >= e.start && e.end <= text.length);
      }),
      { numRuns: 60 },
    );
  });
});
