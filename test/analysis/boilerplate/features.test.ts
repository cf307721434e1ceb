import assert from 'node:assert/strict';
import {
  extractContext,
  extractOwn,
  type FeatureRows,
  featureNames,
} from '../../../server/src/analysis/boilerplate/features';
import { JOINT, partsOf } from '../../../server/src/analysis/boilerplate/features/joint';
import { findLineFacts } from '../../../server/src/analysis/boilerplate/readLines';
import { findLines } from '../../../server/src/analysis/lines';

const page = [
  'Menu',
  'Bridge to close for two weeks',
  'By Ann Example',
  'The old bridge over the river will close on Monday, and it will stay shut for two weeks, the council said.',
  'Read more: What the ferry costs',
  'Drivers are asked to take the road by the mill, which has one lane only until the works are done.',
];

describe('features of lines', () => {
  it('tell the line itself', () => {
    checkFeatures(own, 3, ['ending:stop', 'first character:upper', 'reports speech', 'title case: no']);
    checkFeatures(own, 1, ['ending:none', 'last character:letter', 'has lower-case content word']);
    checkFeatures(own, 2, ['byline', 'date:none']);
  });

  it('tell the lines around it', () => {
    checkFeatures(context, 0, ['edge at -1', 'title at 1: no', 'prose at 3']);
    checkFeatures(context, 2, ['byline at -1: no', 'prose at 1', 'ending at 1:0', 'lines from start:2']);
    checkFeatures(context, 3, ['byline at -1', 'in best prose run', 'prose', 'prose at 2']);
  });

  it('are those of the model, each once a line', () => {
    const names = featureNames();
    assert.ok(names.length <= JOINT, 'a feature of the model has the number of a joint one');
    for (const rows of [own, context])
      page.forEach((line, i) => {
        const features = featuresOf(rows, i);
        assert.ok(!features.includes(undefined as never), line);
        assert.deepEqual(features, [...new Set(features)], line);
      });
  });
});

const text = page.join('\n');
const facts = findLineFacts(text, findLines(text));
const prepared = extractOwn(text, facts);
const own = prepared.rows;
const context = extractContext(
  facts,
  prepared,
  facts.map((_, i) => i),
).rows;

function featuresOf({ rowOf, from, index }: FeatureRows, line: number): string[] {
  const row = rowOf[line]!;
  return [...index.subarray(from[row], from[row + 1])].flatMap(partsOf).map((f) => featureNames()[f]!);
}

/** Asserts that the line has these features, and has not those that end in “: no”. */
function checkFeatures(rows: FeatureRows, line: number, expected: readonly string[]): void {
  const found = featuresOf(rows, line);
  for (const name of expected) {
    const isAbsent = name.endsWith(': no');
    const feature = name.replace(/: no$/, '');
    assert.equal(found.includes(feature), !isAbsent, `${page[line]}: ${name}\n${found.join(', ')}`);
  }
}
