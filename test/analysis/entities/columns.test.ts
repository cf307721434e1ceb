import assert from 'node:assert/strict';
import { columnsOf, PHRASE } from '../../../server/src/analysis/entities/names/columns';
import { LISTED } from '../../../server/src/analysis/entities/names/gazetteer';
import { KeyTable } from '../../../server/src/analysis/entities/names/keyTable';
import { NameTable } from '../../../server/src/analysis/entities/names/nameTable';
import { COMMA } from '../../../server/src/analysis/entities/names/traits';
import { CapitalWords } from '../../../server/src/analysis/entities/tagger/capitalWords';
import { DOES } from '../../../server/src/analysis/entities/tagger/does';
import { KIND } from '../../../server/src/analysis/entities/tagger/kinds';
import { tokenize } from '../../../server/src/analysis/tokens/tokenize';

const TEXT =
  'On Monday, the mayor of New Harbor met “Ana” (of NATO) for 20 minutes in Norway - the Mayor left.';
const tokens = tokenize(TEXT, 0, TEXT.length);
const columns = columnsOf(tokens);

/** The words of the tokens at `indexes`. */
function wordsAt(indexes: readonly number[]): string {
  return indexes.map((i) => tokens[i]!.text).join(' ');
}

/** The words for which `holds`. */
function wordsWhere(holds: (i: number) => boolean): string {
  return wordsAt(tokens.map((_, i) => i).filter(holds));
}

describe('columns of names', () => {
  it('tell how words are written and which lists hold them', () => {
    const { kinds, listed, capitals } = columns;
    assert.equal(wordsAt(capitals), 'On Monday New Harbor Ana NATO Norway Mayor');
    assert.equal(
      wordsWhere((i) => kinds[i] === KIND.allCapitals),
      'NATO',
    );
    assert.equal(
      wordsWhere((i) => (listed[i]! & LISTED.country) !== 0),
      'Norway',
    );
    assert.equal(
      wordsWhere((i) => (listed[i]! & LISTED.weekday) !== 0),
      'Monday',
    );
    assert.match(
      wordsWhere((i) => (listed[i]! & PHRASE) !== 0),
      /\bNew\b/,
    );
  });

  it('tell what words do beside names, and what is in the text at all', () => {
    const { does, traits, present } = columns;
    assert.equal(
      wordsWhere((i) => (does[i]! & DOES.determine) !== 0),
      'the the',
    );
    assert.equal(
      wordsWhere((i) => (does[i]! & DOES.locate) !== 0),
      'in',
    );
    assert.equal(
      wordsWhere((i) => (traits[i]! & COMMA) !== 0),
      ',',
    );
    assert.notEqual(present & COMMA, 0);
    const plain = tokenize('Ana slept', 0, 9);
    assert.equal(columnsOf(plain).present & COMMA, 0);
  });

  it('say where signs and sums stand', () => {
    const { hyphens, brackets, marks, sums, possessives } = columns.landmarks;
    assert.equal(wordsAt(hyphens), '-');
    assert.equal(wordsAt(brackets), '(');
    assert.equal(wordsAt(marks), '“ ”');
    assert.equal(wordsAt(sums), '20');
    assert.equal(wordsAt(possessives), '');
  });

  it('have one key for a word, however it is written', () => {
    const [small, large] = [
      tokens.findIndex((t) => t.text === 'mayor'),
      tokens.findIndex((t) => t.text === 'Mayor'),
    ];
    assert.equal(columns.keys[small!], columns.keys[large!]);
    const words = new CapitalWords(tokens, columns.keys);
    const number = words.add(large!);
    assert.equal(words.find(small!), number);
    assert.equal(words.token(number).lower, 'mayor');
    assert.equal(words.find(0), 0);
  });
});

describe('tables of words', () => {
  it('hold a number for each word that was given one, and for no other', () => {
    const table = new KeyTable();
    const { keys, capitals } = columns;
    for (const i of capitals) table.set(keys[i]!, i + 1);
    // “Mayor” stands there small, too.
    assert.equal(
      wordsWhere((i) => table.get(keys[i]!) !== 0),
      'On Monday mayor New Harbor Ana NATO Norway Mayor',
    );
  });

  it('grow', () => {
    const table = new KeyTable();
    for (let key = 0; key < 5000; key++) table.set(key * 64, key + 1);
    for (let key = 0; key < 5000; key++) {
      assert.equal(table.get(key * 64), key + 1);
      assert.equal(table.get(key * 64 + 1), 0);
    }
    assert.equal(table.size, 5000);
  });

  it('know names by all their words', () => {
    const text = 'Ana Roe met Roe Ana and ANA ROE.';
    const met = tokenize(text, 0, text.length);
    const names = new NameTable(columnsOf(met).keys);
    const first = names.add(0, 2);
    assert.equal(names.find(6, 8), first);
    assert.equal(names.find(3, 5), 0);
    assert.equal(names.find(0, 1), 0);
    assert.notEqual(names.add(3, 5), first);
  });
});
