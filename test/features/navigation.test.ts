import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/definition';
import { documentHighlight } from '../../server/src/features/documentHighlight';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbol';
import { foldingRanges } from '../../server/src/features/foldingRange';
import { references } from '../../server/src/features/references';
import { selectionRange } from '../../server/src/features/selectionRange';
import { matches, symbolsOf } from '../../server/src/features/workspaceSymbol';
import { EVERYTHING, wordsOf } from '../support/features';
import { snapshotOf } from '../support/snapshots';

/** The article with the cursor before `words`. */
function at(words: string) {
  return snapshotOf(EVERYTHING.replace(words, `<cursor/>${words}`));
}

describe('definition', () => {
  function checkDefinition(words: string, expected: string | null): void {
    const snapshot = at(words);
    const found = definition(snapshot, snapshot.cursor);
    assert.equal(found && wordsOf(snapshot, found.target), expected);
  }
  it('goes from a pronoun, a quote and its cue to the full name', () => {
    checkDefinition('She</person>', 'Ingrid Solberg');
    checkDefinition('cannot wait', 'Ingrid Solberg');
    checkDefinition('ferries would', 'Ingrid Solberg');
  });
  it('goes from the quote of an unnamed source to its words', () =>
    checkDefinition('a disaster', 'A senior official'));
  it('goes nowhere from plain words', () => checkDefinition('They sang', null));
});

describe('references', () => {
  it('are all mentions and quotes of a person, with or without the introduction', () => {
    const snapshot = at('Ingrid');
    const words = (declaration: boolean) =>
      references(snapshot, snapshot.cursor, declaration).map((s) => wordsOf(snapshot, s));
    assert.deepEqual(words(true), ['We cannot wait,', 'Ingrid Solberg', 'She', 'ferries would run']);
    assert.deepEqual(words(false), ['We cannot wait,', 'She', 'ferries would run']);
  });
});

describe('document highlight', () => {
  function checkHighlight(words: string, expected: readonly string[]): void {
    const snapshot = at(words);
    const found = documentHighlight(snapshot, snapshot.cursor);
    assert.deepEqual(
      found.map((h) => `${wordsOf(snapshot, h)}:${h.kind}`),
      expected,
    );
  }
  it('shows the mentions of a name', () =>
    checkHighlight('Ingrid', ['Ingrid Solberg:mention', 'She:mention']));
  it('shows the parts of a quote', () =>
    checkHighlight('a disaster', ['A senior official:source', 'called:mention', 'a disaster.:text']));
  it('shows the marks of other pairs', () => checkHighlight('The Bridge', ['“:text', '”:text']));
});

describe('outline', () => {
  it('lists headline, quotes by source, boilerplate', () => {
    const shown = (s: DocumentSymbol, depth = 0): string[] => [
      `${'  '.repeat(depth)}${s.name}${s.detail && ` (${s.detail})`}`,
      ...s.children.flatMap((c) => shown(c, depth + 1)),
    ];
    assert.deepEqual(
      documentSymbols(snapshotOf(EVERYTHING)).flatMap((s) => shown(s)),
      [
        'Bridge to close (headline)',
        'Quotes (4 quotes, 2 sources)',
        '  Ingrid Solberg (Mayor)',
        '    We cannot wait,',
        '    ferries would run (indirect)',
        '  A senior official',
        '    a disaster.',
        '  No source found',
        '    “Shame!”',
        'Boilerplate (2 sections)',
        '  Related Articles (related stories, 3 lines)',
        '  Share this (share and social buttons, 1 line)',
      ],
    );
  });
  it('keeps every selection inside its span, as editors demand', () => {
    const check = (s: DocumentSymbol): void => {
      assert.ok(s.span.start <= s.selection.start && s.selection.end <= s.span.end, s.name);
      s.children.forEach(check);
    };
    documentSymbols(snapshotOf(EVERYTHING)).forEach(check);
  });
});

describe('folds', () => {
  it('hide boilerplate and the text under a subhead', () => {
    const source =
      '<headline>Hed</headline>\n<subhead>One</subhead>\na\nb\n\n<subhead>Two</subhead>\nc\n<bp s=1>Share\nTweet</bp>\n';
    assert.deepEqual(
      foldingRanges(snapshotOf(source)).map((f) => [f.startLine, f.endLine, f.kind]),
      [
        [1, 3, 'section'],
        [5, 8, 'section'],
        [7, 8, 'boilerplate'],
      ],
    );
  });
});

describe('selection', () => {
  it('grows from the word to the text, each step holding the one before', () => {
    const snapshot = at('wait,”');
    const chain = selectionRange(snapshot, snapshot.cursor);
    const words = chain.map((s) => wordsOf(snapshot, s));
    assert.deepEqual(words.slice(0, 3), ['wait', 'We cannot wait,', '“We cannot wait,”']);
    assert.equal(words.at(-1), snapshot.text);
    chain.forEach((s, i) => {
      if (i > 0) assert.ok(s.start <= chain[i - 1]!.start && s.end >= chain[i - 1]!.end);
    });
  });
});

describe('workspace symbols', () => {
  it('are the headline and the names of the article, not those of boilerplate', () =>
    assert.deepEqual(
      symbolsOf(snapshotOf(EVERYTHING)).map((s) => `${s.kind}: ${s.name} in ${s.container}`),
      ['headline: Bridge to close in ', 'person: Ingrid Solberg in Bridge to close (2 quotes)'],
    ));
  it('are found by part of a name or the beginnings of its words', () => {
    assert.ok(matches('Ingrid Solberg', 'ingsol'));
    assert.ok(matches('Ingrid Solberg', ''));
    assert.ok(matches('Ingrid Solberg', 'olb'));
    assert.ok(!matches('Ingrid Solberg', 'solin'));
    assert.ok(!matches('Harbour bridge to close for repairs in May', 'haugen'));
  });
});
