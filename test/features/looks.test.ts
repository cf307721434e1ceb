import assert from 'node:assert/strict';
import manifest from '../../package.json';

const defaults = manifest.contributes.configurationDefaults;
const rules: Readonly<Record<string, { readonly bold?: boolean; readonly italic?: boolean }>> =
  defaults['editor.semanticTokenColorCustomizations'].rules;

/** The two languages in which articles are opened. */
const languages = ['news', 'plaintext'] as const;

describe('the looks of an article', () => {
  for (const language of languages) {
    it(`are those of a page in ${language}: long lines wrap`, () =>
      assert.equal(defaults[`[${language}]`]['editor.wordWrap'], 'on'));
    it(`set off headline, subhead and byline in ${language}, names in them too`, () => {
      assert.equal(rules[`*.headline:${language}`]?.bold, true);
      assert.equal(rules[`*.subhead:${language}`]?.bold, true);
      assert.equal(rules[`*.byline:${language}`]?.italic, true);
    });
  }
});
