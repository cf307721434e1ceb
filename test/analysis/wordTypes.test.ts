import assert from 'node:assert/strict';
import type { Tokens } from '../../server/src/analysis/model';
import { tokenize } from '../../server/src/analysis/tokens/tokenize';
import { perWord } from '../../server/src/analysis/tokens/wordTypes';

const tokensOf = (text: string): Tokens => tokenize(text, 0, text.length);

describe('word types', () => {
  it('are shared by all tokens written alike, and by no others', () => {
    const [first, second, capital] = tokensOf('harbour harbour Harbour');
    assert.equal(first, second);
    assert.notEqual(first, capital);
    assert.equal(capital!.lower, 'harbour');
  });

  it('answer a pass that asked before without asking it again', () => {
    const asked: string[] = [];
    const lengthOf = perWord(({ text }) => {
      asked.push(text);
      return text.length;
    });
    const lengths = tokensOf('one two one two one').map(lengthOf);
    assert.deepEqual(lengths, [3, 3, 3, 3, 3]);
    assert.deepEqual(asked, ['one', 'two']);
  });

  it('give the same tokens after so many words that the table forgot', () => {
    const text = '“The O’Dowds’ U.S. trade-off,” she said, cost $1,200.';
    const told = () => tokensOf(text).map(({ text, lower, kind }) => `${kind} ${text} ${lower}`);
    const before = told();
    for (let i = 0; i < 70; i++)
      tokensOf(Array.from({ length: 1_000 }, (_, n) => `word${(i * 1_000 + n).toString(36)}`).join(' '));
    assert.deepEqual(told(), before);
  });

  it('keep what passes know of words in use, however many others come and go', () => {
    const asked: string[] = [];
    const isAsked = perWord(({ text }) => asked.push(text) > 0);
    for (let i = 0; i < 150; i++) {
      const others = Array.from({ length: 1_000 }, (_, n) => `name${(i * 1_000 + n).toString(36)}`);
      isAsked(tokensOf(`quay ${others.join(' ')}`)[0]!);
    }
    assert.deepEqual(asked, ['quay']);
  });

  it('tell words apart whose letters differ in any place, whatever their length', () => {
    const words = Array.from({ length: 60 }, (_, n) => `${'a'.repeat(n)}b${'a'.repeat(60 - n)}`);
    const tokens = tokensOf(words.join(' '));
    assert.deepEqual(
      tokens.map((token) => token.text),
      words,
    );
  });
});
