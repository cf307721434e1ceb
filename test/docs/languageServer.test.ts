import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenModifiers, tokenTypes } from '../../server/src/features/semanticTokens';
import { defaultSettings, diagnosticCodes } from '../../server/src/features/settings';
import {
  annotationMethod,
  candidatesMethod,
  comparisonMethod,
  exchangeMethod,
  method,
  serverCommand,
} from '../../server/src/protocol';

const page = readFileSync(join(__dirname, '../../docs/language-server.md'), 'utf8');

function checkNamed(names: readonly string[]): void {
  const missing = names.filter((name) => !page.includes(`\`${name}\``));
  assert.deepEqual(missing, []);
}

describe('docs/language-server.md', () => {
  it('names every message and command of our own', () =>
    checkNamed([
      ...Object.values(method),
      ...Object.values(annotationMethod),
      ...Object.values(exchangeMethod),
      ...Object.values(comparisonMethod),
      candidatesMethod,
      ...Object.values(serverCommand),
    ]));
  it('names every token type and modifier', () => checkNamed([...tokenTypes, ...tokenModifiers]));
  it('gives every diagnostic its severity by default', () => {
    for (const code of diagnosticCodes) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${code}\` |`));
      assert.ok(row?.endsWith(`| ${defaultSettings.diagnostics[code]} |`), code);
    }
  });
  it('names every setting', () =>
    checkNamed(
      Object.keys(defaultSettings).map((key) => (key === 'boilerplate' ? 'boilerplate.level' : key)),
    ));
});
