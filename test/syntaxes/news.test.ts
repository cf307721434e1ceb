import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { processorTime } from '../support/processorTime';

const file = path.resolve(__dirname, '../../syntaxes/news.tmLanguage.json');
let grammar: IGrammar;

before(async () => {
  const wasm = fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(fs.readFileSync(file, 'utf8'), file),
  });
  const loaded = await registry.loadGrammar('text.news');
  assert.ok(loaded);
  grammar = loaded;
});

/** The words of `line` that carry a scope starting with `scope`. */
function scoped(line: string, scope: string): string[] {
  const { tokens } = grammar.tokenizeLine(line, INITIAL);
  const words: string[] = [];
  let end = -1;
  for (const token of tokens) {
    if (!token.scopes.some((name) => name.startsWith(scope))) continue;
    const piece = line.slice(token.startIndex, token.endIndex);
    if (token.startIndex === end) words[words.length - 1] += piece;
    else words.push(piece);
    end = token.endIndex;
  }
  return words.map((word) => word.trim());
}

const checkQuotes = (line: string, ...quotes: string[]) =>
  assert.deepEqual(scoped(line, 'string.quoted'), quotes);

describe('the grammar for news colours', () => {
  it('quotes in curly, straight and angle marks', () => {
    checkQuotes('“It holds,” she said, “for now.”', '“It holds,”', '“for now.”');
    checkQuotes('"It holds," she said. "For now."', '"It holds,"', '"For now."');
    checkQuotes('«Es hält», sagte sie.', '«Es hält»');
    checkQuotes('He called it ‘a farmer’s dream’ twice.', '‘a farmer’s dream’');
  });

  it('quotes in straight single marks, not apostrophes', () => {
    checkQuotes("'We don't know,' he said.", "'We don't know,'");
    checkQuotes("The dogs' owner didn't mind the '90s music.");
  });

  it('a quote whose paragraph ends without a closing mark', () => {
    checkQuotes('“The mayor is right. But nobody called.', '“The mayor is right. But nobody called.');
  });

  it('no quote in feet and inches', () => {
    checkQuotes('The fish was 14" long and 3\' wide.');
  });

  it('bylines', () => {
    assert.deepEqual(scoped('By Ines Falkenrath', 'entity.name.person'), ['Ines Falkenrath']);
    assert.deepEqual(scoped('By PETRA LINDQVIST and SAM OKORO', 'entity.name.person'), [
      'PETRA LINDQVIST and SAM OKORO',
    ]);
    assert.deepEqual(scoped('By the time it was over, nobody was left.', 'meta.byline'), []);
  });

  it('datelines', () => {
    const dateline = (line: string) => scoped(line, 'entity.name.location');
    assert.deepEqual(dateline('HALVERSUND, May 14 (Coastline Wire) — The tunnel will close.'), [
      'HALVERSUND, May 14',
    ]);
    assert.deepEqual(dateline('GREENWATER, Ore. (Valley Press) -- A robot has found books.'), [
      'GREENWATER, Ore.',
    ]);
    assert.deepEqual(dateline('ST. LOUIS — Nobody came.'), ['ST. LOUIS']);
    assert.deepEqual(dateline('The tunnel — a detour — will close.'), []);
  });

  it('a hostile line in a moment', () => {
    for (const mark of ['"', "'", '“', '‘', '«', 'A ', 'By A ', '_', 'A, ']) {
      const line = mark.repeat(10_000);
      const took = processorTime(() => grammar.tokenizeLine(line, INITIAL, 2000));
      assert.ok(took < 2500, `${mark} takes ${Math.round(took)} ms`);
    }
  });
});
