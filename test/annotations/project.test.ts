import assert from 'node:assert/strict';
import schema from '../../schemas/newsmark.schema.json';
import { parseProject } from '../../server/src/annotations/project';
import { nameTypes } from '../../server/src/annotations/ruleMembers';
import { diagnosticCodes } from '../../server/src/features/settings';

/** What is told of a `newsmark.json`, each with its line. */
function checkTold(text: string, expected: readonly string[]): void {
  const told = parseProject(text).problems.map(({ line, message }) => `${line}: ${message}`);
  assert.deepEqual(told, expected);
}

describe('newsmark.json', () => {
  it('is told where a name is called what no name can be', () =>
    checkTold('{\n"names": { "Will": "none",\n"Morning Post": "paper" }\n}', [
      `3: “paper” is no type of a name: it must be one of ${nameTypes.join(', ')}.`,
    ]));
  it('is told where a rule is no word', () =>
    checkTold('{ "ignore": [5, "quote.mixed-marks"] }', [
      '1: “ignore” must be a list of rules to leave out: this entry is passed over.',
    ]));
  it('is completed with the types of names and the codes of findings there are', () => {
    const { names, ignore } = schema.properties;
    assert.deepEqual(names.additionalProperties.enum, nameTypes);
    assert.deepEqual(ignore.items.enum, diagnosticCodes);
  });
});
