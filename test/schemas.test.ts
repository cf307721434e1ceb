import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';

/** What an editor would underline in a file that the schema `name` describes. */
function problems(name: string, value: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(__dirname, '../schemas', name), 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

describe('the schema of newsmark.json', () => {
  it('accepts labels with keys, colours and a codebook', () => {
    const labels = {
      claim: { title: 'Claim', color: '#aa3300', key: 'c', codebook: 'A fact that can be checked.' },
    };
    assert.deepEqual(problems('newsmark.schema.json', { labels }), []);
  });
  it('accepts that a default label is taken away', () => {
    assert.deepEqual(problems('newsmark.schema.json', { labels: { location: null } }), []);
  });
  it('tells a wrong colour, a long key and an unknown member', () => {
    const found = problems('newsmark.schema.json', {
      labels: { claim: { color: 'red', key: 'cl' } },
      lables: {},
    });
    for (const place of ['/labels/claim/color', '/labels/claim/key', 'must NOT have additional properties'])
      assert.ok(
        found.some((f) => f.includes(place)),
        `${place} in ${found.join('; ')}`,
      );
  });
});
