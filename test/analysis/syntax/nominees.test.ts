import { strict as assert } from 'node:assert';
import { findBlocks } from '../../../server/src/analysis/blocks';
import { findLines } from '../../../server/src/analysis/lines';
import type { Entity } from '../../../server/src/analysis/model';
import { drain } from '../../../server/src/analysis/pauses';
import { readSyntax, type Syntax } from '../../../server/src/analysis/syntax';
import { Kind, Trait } from '../../../server/src/analysis/syntax/phraseTraits';
import { readSentences } from '../../../server/src/analysis/tokens/sentences';

/** The phrases of `text`, where `names` are the names of persons. */
function phrasesOf(text: string, ...names: string[]): Syntax['nominees'] {
  const { tokens, sentences } = drain(readSentences(text, findBlocks(text, findLines(text))));
  const entities = names.map((name): Entity => {
    const start = text.indexOf(name);
    const mention = { start, end: start + name.length, kind: 'name', type: 'person', entity: 'e1' } as const;
    return {
      ...{ id: 'e1', type: 'person', name, role: null, roleSpan: null, gender: null, aliases: [] },
      ...{ mentions: [{ ...mention, confidence: 1, boilerplate: false }], boilerplate: false, evidence: [] },
    };
  });
  return readSyntax({ tokens, sentences, cues: [], quotations: [], entities }).nominees;
}

/** The words of each phrase. */
function checkPhrases(text: string, ...expected: string[]): void {
  const phrases = phrasesOf(text);
  const words = Array.from({ length: phrases.length }, (_, i) => {
    const { start, end } = phrases.at(i);
    return text.slice(start, end);
  });
  assert.deepEqual(words, expected);
}

describe('phrases of a text', () => {
  it('stand in text order, a possessor before the phrase it belongs to', () => {
    checkPhrases(
      'The harbor’s new crane lifts her old boat.',
      'The harbor',
      'The harbor’s new crane',
      'her old boat',
    );
  });

  it('tell of the phrase at an index what its object tells', () => {
    const phrases = phrasesOf(
      'Their lawyer met Ana Ruiz’s neighbors. She, who had waited, left for the pier.',
      'Ana Ruiz',
    );
    assert.ok(phrases.length > 4);
    for (let i = 0; i < phrases.length; i++) {
      const phrase = phrases.at(i);
      assert.deepEqual(
        [phrase.index, phrase.start, phrase.firstToken, phrase.endToken, phrase.sentence, phrase.trait],
        [
          i,
          phrases.start(i),
          phrases.firstToken(i),
          phrases.endToken(i),
          phrases.sentence(i),
          phrases.trait(i),
        ],
      );
      assert.deepEqual(
        [Kind[phrases.kind(i)]!.toLowerCase(), phrases.isPlural(i), phrases.isPossessor(i)],
        [phrase.kind, phrase.plural, phrase.possessor],
      );
      assert.equal(phrases.entity(i), phrase.entity);
      assert.equal(phrases.mention(i), phrase.mention);
    }
  });

  it('are the same objects each time', () => {
    const phrases = phrasesOf('The mayor spoke.');
    assert.equal(phrases.at(0), phrases.at(0));
  });

  it('know a person by the name that heads them', () => {
    const phrases = phrasesOf('Yesterday Ana Ruiz spoke.', 'Ana Ruiz');
    assert.equal(phrases.entity(0)?.name, 'Ana Ruiz');
    assert.equal(phrases.trait(0), Trait.PersonName);
  });

  it('are definite where “the” or whose they are opens them', () => {
    const phrases = phrasesOf('The old mayor met a clerk and his wife.');
    const definite = Array.from({ length: phrases.length }, (_, i) => phrases.isDefinite(i));
    assert.deepEqual(definite, [true, false, true]);
  });

  it('are found by the token they begin with or the next one after it', () => {
    const phrases = phrasesOf('The mayor spoke with the clerk.');
    assert.equal(phrases.firstFrom(0), 0);
    assert.equal(phrases.firstFrom(1), 1);
    assert.equal(phrases.firstFrom(99), phrases.length);
  });

  it('may be more than most texts have', () => {
    assert.equal(phrasesOf('she '.repeat(300)).length, 300);
  });
});
