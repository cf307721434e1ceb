import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AnalysisOptions, analysisSteps, analyze } from '../../server/src/analysis';
import type { Decision } from '../../server/src/features/decisions';
import { createDocuments, type DocumentState } from '../../server/src/workspace/documents';
import { type AnalysisSteps, StaleError } from '../../server/src/workspace/passes';
import { memoryDecisions } from '../support/memoryDecisions';

const uri = 'file:///a.txt';
const PROSE = 'The council said on Tuesday that the old bridge would close for repairs.';

function setUp(decisions = memoryDecisions(), steps: AnalysisSteps = analysisSteps) {
  const states: DocumentState[] = [];
  const documents = createDocuments({
    engine: async () => steps,
    analysisOptions: async () => ({}),
    sizeLimit: () => 1_000_000,
    decisions,
    onState: (_, state) => states.push(state),
  });
  const open = (text: string) => documents.open({ uri, languageId: 'plaintext', version: 1, text });
  return { documents, states, open };
}

describe('documents', () => {
  it('give one snapshot for each version, shared by all who ask', async () => {
    const { documents, states, open } = setUp();
    open(PROSE);
    const [one, two] = await Promise.all([documents.current(uri), documents.current(uri)]);
    assert.equal(one, two);
    assert.equal(one!.text, PROSE);
    assert.deepEqual(
      states.map((s) => s.kind),
      ['busy', 'ready'],
    );
  });
  it('tell those who wait that the text has changed', async () => {
    const { documents, open } = setUp();
    open(PROSE);
    const waiting = documents.current(uri);
    documents.change(uri, 2, `${PROSE}!`, [
      { span: { start: PROSE.length, end: PROSE.length }, newText: '!' },
    ]);
    await assert.rejects(waiting, StaleError);
    assert.equal((await documents.current(uri))!.version, 2);
  });
  it('answer those who wait when not the text but rules or settings have changed', async () => {
    const { documents, open } = setUp();
    open(PROSE);
    const waiting = documents.current(uri);
    documents.refresh();
    documents.refresh();
    const snapshot = await waiting;
    assert.equal(snapshot!.text, PROSE);
    assert.equal(snapshot, await documents.current(uri), 'it is the newest');
  });
  it('keep a decision that is made while rules or settings change', async () => {
    const store = memoryDecisions();
    const { documents, open } = setUp(store);
    open(PROSE);
    const span = { start: 0, end: PROSE.length };
    const deciding = documents.decide(uri, 1, { kind: 'boilerplate', span, value: true });
    documents.refresh();
    await deciding;
    assert.equal((await documents.current(uri))!.analysis.layout.boilerplate.length, 1);
    documents.close(uri);
    open(PROSE);
    assert.equal((await documents.current(uri))!.analysis.layout.boilerplate.length, 1);
  });
  it('know nothing of closed documents', async () => {
    const { documents, open } = setUp();
    open(PROSE);
    const waiting = documents.current(uri);
    documents.close(uri);
    await assert.rejects(waiting, StaleError);
    assert.equal(await documents.current(uri), null);
  });
  it('carry decisions through edits, and over closing and opening', async () => {
    const store = memoryDecisions();
    const { documents, open } = setUp(store);
    open(PROSE);
    await documents.current(uri);
    const decision: Decision = { kind: 'boilerplate', span: { start: 0, end: PROSE.length }, value: true };
    await documents.decide(uri, 1, decision);
    assert.equal((await documents.current(uri))!.analysis.layout.boilerplate.length, 1);
    documents.change(uri, 2, `Ferries will run instead of cars, every ten minutes.\n${PROSE}`, [
      { span: { start: 0, end: 0 }, newText: 'Ferries will run instead of cars, every ten minutes.\n' },
    ]);
    const [moved] = (await documents.current(uri))!.analysis.layout.boilerplate;
    assert.deepEqual([moved!.start, moved!.end], [53, 53 + PROSE.length]);
    documents.close(uri);
    open(PROSE);
    assert.equal((await documents.current(uri))!.analysis.layout.boilerplate.length, 1);
  });
  it('tell marks and boilerplate of the first text before anything else is known', async () => {
    let known = '';
    function* slow(text: string, options: AnalysisOptions) {
      const steps = analysisSteps(text, options);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value;
        if (step.value !== null) known = typeof step.value === 'string' ? step.value : 'marks';
        yield step.value;
      }
    }
    const { documents, states, open } = setUp(memoryDecisions(), slow);
    open(`Advertisement\n“${PROSE}”`);
    const marks = await documents.marks(uri);
    assert.equal(known, 'marks');
    assert.deepEqual(
      marks!.analysis.quotations.map((q) => [q.start, q.end]),
      [[14, 14 + PROSE.length + 2]],
    );
    assert.deepEqual(
      marks!.analysis.layout.boilerplate.map((b) => [b.start, b.end]),
      [[0, 13]],
    );
    const whole = await documents.current(uri);
    assert.deepEqual(whole!.analysis, analyze(whole!.text));
    assert.deepEqual(
      states.map((s) => (s.kind === 'ready' ? [s.kind, s.wasLate] : s.kind)),
      ['busy', ['ready', true]],
    );
    assert.equal(await documents.marks(uri), null);
  });
  it('tell no marks when the whole is there, the file is left alone or closed', async () => {
    const { documents, open } = setUp();
    open('');
    documents.annotateAnyway(uri);
    assert.equal(await documents.marks('file:///b.txt'), null);
    await documents.current(uri);
    assert.equal(await documents.marks(uri), null);
    documents.open({ uri: 'output:x', languageId: 'plaintext', version: 1, text: PROSE.repeat(400) });
    assert.equal(await documents.marks('output:x'), null);
    documents.open({ uri, languageId: 'plaintext', version: 1, text: PROSE.repeat(400) });
    const waiting = documents.marks(uri);
    documents.close(uri);
    assert.equal(await waiting, null);
  });
  it('refuse decisions about an older version', async () => {
    const { documents, open } = setUp();
    open(PROSE);
    await assert.rejects(
      documents.decide(uri, 7, { kind: 'ignore', code: 'boilerplate', span: null }),
      StaleError,
    );
  });
  it('say why a file is left alone, and annotate it when asked', async () => {
    const { documents, states } = setUp();
    documents.open({ uri, languageId: 'plaintext', version: 1, text: 'a=1\nb=2\nc=3\n' });
    assert.equal(await documents.current(uri), null);
    assert.equal(states.at(-1)!.kind, 'off');
    documents.annotateAnyway(uri);
    assert.ok(await documents.current(uri));
  });
  it('leave a file beyond the limit alone, say so, and annotate it when asked', async () => {
    const { documents, states, open } = setUp();
    open(`${PROSE} `.repeat(14_000));
    assert.equal(await documents.current(uri), null);
    const [off] = states.filter((s) => s.kind === 'off');
    assert.match(off!.reason, /larger than the limit of 1,000,000 characters/);
    documents.annotateAnyway(uri);
    const whole = await documents.current(uri);
    assert.ok(whole!.analysis.sentences.length > 10_000);
    documents.change(uri, 2, `${whole!.text}“No.”`, []);
    assert.equal((await documents.current(uri))!.version, 2);
  }).timeout(60_000);
  it('say so when the analysis fails, and try again with the next edit', async () => {
    let broken = true;
    const { documents, states, open } = setUp(memoryDecisions(), function* (text, options) {
      if (broken) throw new Error('broken');
      return yield* analysisSteps(text, options);
    });
    open(PROSE);
    await assert.rejects(documents.current(uri), /broken/);
    assert.equal(states.at(-1)!.kind, 'off');
    broken = false;
    documents.change(uri, 2, PROSE, []);
    assert.equal((await documents.current(uri))!.version, 2);
  });
  it('give a part of a large text first, with the person’s decisions', async () => {
    const { documents } = setUp();
    const text = `${PROSE}\n`.repeat(1500);
    documents.open({ uri, languageId: 'plaintext', version: 1, text });
    const part = (await documents.part(uri, 700, 720))!;
    assert.equal(part.firstLine, 680);
    assert.equal(part.snapshot.lines.length, 60);
    assert.ok(part.snapshot.text.startsWith(PROSE));
    documents.close(uri);
  });
  it('give no part of a small text', async () => {
    const { documents, open } = setUp();
    open(PROSE);
    assert.equal(await documents.part(uri, 0, 1), null);
  });
  it('give after any edits what the whole text gives', async () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(20),
      fc.constantFrom('', 'x', '“Yes,” he said.', '\n', '\r\n', '😀', '"', 'Mr. Lee '),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const { documents, open } = setUp();
        open(PROSE);
        let text = PROSE;
        let version = 1;
        for (const [at, length, newText] of edits) {
          const start = at % (text.length + 1);
          const end = Math.min(text.length, start + length);
          text = text.slice(0, start) + newText + text.slice(end);
          documents.change(uri, ++version, text, [{ span: { start, end }, newText }]);
        }
        documents.annotateAnyway(uri);
        const snapshot = (await documents.current(uri))!;
        assert.deepEqual(snapshot.analysis, analyze(text));
        assert.deepEqual(snapshot.version, version);
      }),
      { numRuns: 40 },
    );
  });
});
