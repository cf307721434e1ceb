import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analysisSteps, analyze } from '../../server/src/analysis';
import { Newsroom } from '../../tools/bench/corpus';
import { models } from '../support/models';

/** What a person types, pastes and deletes. */
const typed = fc.constantFrom(
  '',
  'a',
  ' ',
  '\n',
  '“',
  '”',
  '"',
  "'",
  '.',
  ',” said Ann Bell. ',
  'Mayor Rosa Quayle told reporters that ',
  '\nAdvertisement\n',
);

/** All results; what the passes remember of a type of word, which fills with time, left out. */
function resultsOf(text: string): string {
  return written(analyze(text, { models }));
}

function written({ tokens, ...analysis }: Analysis): string {
  const placed = tokens.map(({ text, lower, kind }, i) => [
    tokens.starts[i],
    tokens.ends[i],
    text,
    lower,
    kind,
  ]);
  return JSON.stringify({ ...analysis, tokens: placed });
}

const edits = fc.array(fc.record({ at: fc.nat(), gone: fc.nat(40), text: typed }), {
  minLength: 1,
  maxLength: 5,
});

describe('analyze', () => {
  it('gives what the text alone determines, whatever was analysed and typed before', () => {
    fc.assert(
      fc.property(fc.nat(1000), edits, (seed, steps) => {
        let text = new Newsroom(seed).article(1_500);
        const first = resultsOf(text);
        const opened = text;
        for (const { at, gone, text: added } of steps) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + added + text.slice(from + gone);
          analyze(text, { models });
        }
        assert.equal(resultsOf(opened), first);
      }),
      { numRuns: 12 },
    );
  });

  it('gives the same when another text is analysed in its pauses, as in an editor with two files', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.infiniteStream(fc.boolean()), (seed, turns) => {
        const room = new Newsroom(seed);
        // Long enough for pauses within passes.
        const texts = [room.article(30_000), room.article(30_000)];
        const working = texts.map((text) => analysisSteps(text, { models }));
        const results: (string | null)[] = [null, null];
        for (const first of turns) {
          const k = first ? 0 : 1;
          if (results[k] !== null) continue;
          const step = working[k]!.next();
          if (step.done) results[k] = written(step.value);
          if (!results.includes(null)) break;
        }
        assert.deepEqual(results, texts.map(resultsOf));
      }),
      { numRuns: 4 },
    );
  });
});
