import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { AnalysisMemo, analyze } from '../../server/src/analysis';
import { modelsIn } from '../../server/src/workspace/models';
import { Newsroom } from '../../tools/bench/corpus';

const weights = join(__dirname, '../../server/src/analysis/models');
const models = modelsIn(weights);
const samples = join(__dirname, '../../samples');
const sample = (name: string) => readFileSync(join(samples, name), 'utf8');

/** Texts of different makes: scraped pages, one story, lines wrapped by hand, other line breaks, the same lines over again. */
const texts: Readonly<Record<string, string>> = {
  'a scraped page': new Newsroom(3).article(2_500),
  'an article': sample('harbour-tunnel.article.txt'),
  'short paragraphs': sample('library-robot.txt'),
  'wrapped lines': wrapped(new Newsroom(8).prose(1_500)),
  'Windows line breaks': new Newsroom(5).article(1_200).replaceAll('\n', '\r\n'),
  'repeated lines': 'Share this\n“No,” said Ann Bell.\n'.repeat(8) + new Newsroom(9).prose(600),
  'nothing yet': '',
};

/** One edit: the text goes on from the one before; `undo` takes the last one back. */
type Edit =
  | { readonly kind: 'replace'; readonly at: number; readonly gone: number; readonly text: string }
  | { readonly kind: 'type'; readonly at: number; readonly text: string }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  | { readonly kind: 'undo' };

const piece = fc.constantFrom(
  '',
  'a',
  ' ',
  '.',
  '\n',
  '\n\n',
  '“',
  '”',
  '"',
  "'",
  '’s',
  'Ms. Ann Bell',
  ',” said Ann Bell. ',
  '\n“Nobody asked us,” Quayle said.\n',
  '\nAdvertisement\n',
  'The mayor, Rosa Quayle, told reporters that the harbour would stay open until Friday.\nShe did not say why.\n',
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('replace' as const),
    at: fc.nat(),
    gone: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(60), fc.nat(900)),
    text: piece,
  }),
  fc.record({ kind: fc.constant('type' as const), at: fc.nat(), text: piece }),
  fc.record({ kind: fc.constant('move' as const), from: fc.nat(), to: fc.nat() }),
  fc.constant({ kind: 'undo' as const }),
);

/** The texts that lead from `before` to what the edit makes of it: one for each key that is pressed. */
function versions(before: string, change: Edit, past: readonly string[]): string[] {
  switch (change.kind) {
    case 'replace': {
      const at = change.at % (before.length + 1);
      return [before.slice(0, at) + change.text + before.slice(at + change.gone)];
    }
    case 'type': {
      const at = change.at % (before.length + 1);
      const keys = [...change.text].slice(0, 12);
      return keys.map((_, i) => before.slice(0, at) + keys.slice(0, i + 1).join('') + before.slice(at));
    }
    case 'move': {
      const lines = before.split('\n');
      const [line] = lines.splice(change.from % lines.length, 1);
      lines.splice(change.to % (lines.length + 1), 0, line!);
      return [lines.join('\n')];
    }
    case 'undo':
      return [past.at(-2) ?? before];
  }
}

function wrapped(prose: string): string {
  return prose.replace(/(.{50,72}) /g, '$1\n');
}

describe('analysis with a memory', () => {
  for (const [name, opened] of Object.entries(texts)) {
    it(`gives after every edit what an analysis of the new text gives: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (changes) => {
          const memo = new AnalysisMemo();
          const past = [opened];
          analyze(opened, { models, memo });
          for (const change of changes) {
            for (const text of versions(past.at(-1)!, change, past)) {
              past.push(text);
              assert.deepEqual(analyze(text, { models, memo }), analyze(text, { models }));
            }
          }
        }),
        { numRuns: 10 },
      );
    });
  }

  it('gives the same when the memory has served other texts, settings and levels', () => {
    const memo = new AnalysisMemo();
    for (const text of Object.values(texts))
      for (const boilerplate of ['cautious', 'thorough', 'balanced'] as const) {
        const decisions = { names: { 'Ann Bell': 'organization' as const } };
        for (const options of [{ boilerplate }, { boilerplate, decisions }, { models, boilerplate }])
          assert.deepEqual(analyze(text, { ...options, memo }), analyze(text, options));
      }
  });

  it('gives the same when so much was read that it forgot', () => {
    const memo = new AnalysisMemo();
    const room = new Newsroom(77);
    const first = room.article(3_000);
    analyze(first, { models, memo });
    for (let i = 0; i < 3; i++) analyze(room.prose(900_000).slice(0, 900_000), { memo });
    assert.deepEqual(analyze(first, { models, memo }), analyze(first, { models: modelsIn(weights) }));
  }).timeout(60_000);
});
