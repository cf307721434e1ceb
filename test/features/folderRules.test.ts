import assert from 'node:assert/strict';
import { addFolderRule, parseFolderRules } from '../../server/src/features/folderRules';

describe('folder rules', () => {
  it('are read with comments, and without what is not understood', () => {
    const { rules, errors } = parseFolderRules(
      '{ // ours\n "neverBoilerplate": ["Corrections", 3], "names": {"Apple": "organization", "X": "planet"}, "ignore": ["source.anonymous"], }',
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(rules, {
      neverBoilerplate: ['Corrections'],
      names: { Apple: 'organization' },
      ignore: ['source.anonymous'],
    });
  });
  it('survive broken files', () => {
    for (const text of ['', '[', 'null', '{"names": [1]}', '{"different": [["a"]]}', '\0']) {
      assert.deepEqual(parseFolderRules(text).rules, {});
    }
    assert.equal(parseFolderRules('{"a": }').errors.length, 1);
  });
  it('are added one at a time, keeping what a person wrote', () => {
    const first = addFolderRule('', { list: 'alwaysBoilerplate', line: 'Read more' });
    assert.deepEqual(JSON.parse(first), { alwaysBoilerplate: ['Read more'] });
    const commented = first.replace('{', '{\n  // our outlet');
    const second = addFolderRule(commented, { list: 'names', name: 'Apple', type: 'organization' });
    assert.match(second, /\/\/ our outlet/);
    assert.deepEqual(parseFolderRules(second).rules, {
      alwaysBoilerplate: ['Read more'],
      names: { Apple: 'organization' },
    });
  });
  it('unite and separate names', () => {
    const same = addFolderRule('', { list: 'aliases', name: 'Sergei Petrov', as: 'Sergey Petrov' });
    const both = addFolderRule(same, { list: 'different', name: 'Petrov', from: 'Sergey Petrov' });
    assert.deepEqual(parseFolderRules(both).rules, {
      aliases: { 'Sergei Petrov': 'Sergey Petrov' },
      different: [['Petrov', 'Sergey Petrov']],
    });
    assert.equal(addFolderRule(both, { list: 'different', name: 'sergey petrov', from: 'Petrov' }), both);
  });
  it('that say the opposite go: two names are the same or different', () => {
    const different = addFolderRule('', { list: 'different', name: 'Holm', from: 'Petra Holm' });
    const same = addFolderRule(different, { list: 'aliases', name: 'Holm', as: 'Petra Holm' });
    assert.deepEqual(parseFolderRules(same).rules, { aliases: { Holm: 'Petra Holm' } });
    const again = addFolderRule(same, { list: 'different', name: 'petra holm', from: 'Holm' });
    assert.deepEqual(parseFolderRules(again).rules, { different: [['petra holm', 'Holm']] });
    const others =
      '{"different": [["Holm", 3], ["Holm", "Petra Holm", "x"]], "aliases": {"Holm": "Jan Holm"}}';
    assert.equal(
      parseFolderRules(addFolderRule(others, { list: 'different', name: 'Holm', from: 'Petra Holm' })).rules
        .aliases?.Holm,
      'Jan Holm',
    );
  });
  it('are not added twice, and a line stands in one list only', () => {
    const always = addFolderRule('', { list: 'alwaysBoilerplate', line: 'Read more' });
    assert.equal(addFolderRule(always, { list: 'alwaysBoilerplate', line: 'READ MORE ' }), always);
    const never = addFolderRule(always, { list: 'neverBoilerplate', line: 'Read more' });
    assert.deepEqual(parseFolderRules(never).rules, { neverBoilerplate: ['Read more'] });
  });
});
