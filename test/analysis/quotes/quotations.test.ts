import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis';
import { findBlocks } from '../../../server/src/analysis/blocks';
import { findLines } from '../../../server/src/analysis/lines';
import { findQuotations } from '../../../server/src/analysis/quotes';
import { parseMarked } from '../../support/marked';
import { processorTime } from '../../support/processorTime';

/** Every quotation of the text must be the words tagged `q` (marks included), and none else; `level` and `open` may be given. */
function checkQuotations(source: string): void {
  const { text, spans } = parseMarked(source);
  const found = analyze(text).quotations;
  assert.deepEqual(
    found.map((q) => text.slice(q.start, q.end)),
    spans.map((s) => s.words),
  );
  spans.forEach((s, i) => {
    if (s.attributes.level) assert.equal(found[i]!.level, Number(s.attributes.level), s.words);
    if (s.attributes.pieces) assert.equal(found[i]!.pieces.length, Number(s.attributes.pieces), s.words);
    assert.equal(found[i]!.closed, s.attributes.open === undefined, s.words);
  });
}

describe('quotations', () => {
  it('pairs curly and straight marks', () => {
    checkQuotations('<q>“We won,”</q> she said. <q>“All of us.”</q>');
    checkQuotations('<q>"We won,"</q> she said. <q>"All of us."</q>');
    checkQuotations("<q>'We won.'</q>― Ana Ruiz");
    checkQuotations('He called it <q>“bold”</q>—and <q>“new”</q>—twice (<q>"very new"</q>).');
  });
  it('tells single marks from apostrophes, possessives and left-out letters', () => {
    checkQuotations("<q>'It's the workers' rights that count,'</q> Orr said. <q>'Nothing else.'</q>");
    checkQuotations('<q>‘It’s the workers’ rights that count,’</q> Orr said.');
    checkQuotations(
      "The judges' vote and the Smiths' house in the '90s, rock 'n' roll, 'tis so, give 'em hell",
    );
    checkQuotations("They found <q>'unsafe practices'</q> in the port.");
    checkQuotations('A 6\'2" guard stood 5\' from the 12" pipe.');
    checkQuotations('He was runnin’ and the class of ’08 wasn’t.');
    checkQuotations("<q>'Rock 'n' roll started here,'</q> he said. <q>‘Fish ’n’ chips, too.’</q>");
  });
  it('nests', () => {
    checkQuotations('<q>“She said <q level=1>‘go’</q> to me,”</q> he said.');
    checkQuotations('<q>\'She said <q level=1>"go"</q> to me,\'</q> he said.');
    checkQuotations('<q>“He called it <q level=1>“a trap”</q> twice,”</q> she said.');
    checkQuotations('<q>“<q level=1>‘Go home’</q> was all we heard.”</q>');
  });
  it('takes two commas before a word for a low mark', () => {
    checkQuotations(
      '<q>,,The bridge is tired,”</q> she said. <q>,,It will carry prams.”</q> One, two,, three.',
    );
  });
  it('knows doubled apostrophes, backticks, guillemets and low marks', () => {
    checkQuotations("<q>''We won,''</q> he said.");
    checkQuotations("<q>``We won,''</q> he said.");
    checkQuotations('<q>«We won»</q>, he said. <q>»Alles gut«</q>, sagte er. <q>„Alles gut“</q>, sagte sie.');
    checkQuotations('<q>”We won”</q>, he said.');
    checkQuotations('<q>‹We won›</q>, he said. <q>«He said <q level=1>‹no›</q> to me»</q>, she said.');
  });
  it('knows marks that were garbled by a wrong encoding', () => {
    checkQuotations('<q>â€œWe donâ€™t know,â€\u009d</q> he said.');
    checkQuotations('<q>\u0093We won,\u0094</q> he said. <q>&quot;Yes.&quot;</q> <q>&ldquo;No.&rdquo;</q>');
  });
  it('joins paragraphs that repeat the opening mark', () => {
    checkQuotations('<q pieces=3>“One.\n\n“Two.\n\n“Three,”</q> he said.');
    checkQuotations('<q pieces=2>“One.\nTwo.”</q>');
    checkQuotations("<q pieces=2 open=1>'One is not enough.\n\n'Two is never closed.</q>");
    checkQuotations("<q pieces=2>'One is not enough.\n\n'Two is,'</q> he said.");
  });
  it('does not join a new quotation to one that was never closed', () => {
    checkQuotations('<q open=1>“We won, she said.</q>\n\n<q>“We did not,”</q> he said.');
  });
  it('mends doubled, mixed and missing marks', () => {
    checkQuotations('<q>““We won,””</q> he said.');
    checkQuotations('<q>“We won,””</q> he said. <q>“All of us,””</q> he added.');
    checkQuotations('<q>“We won,"</q> he said. <q>"All of us.”</q>');
    checkQuotations('<q>“We won, he said. </q><q>“All of us.”</q>'.replace('<q>', '<q open=1>'));
    checkQuotations('<q>We won,”</q> he said.');
  });
  it('ends a quotation that was never closed at the words that report it', () => {
    checkQuotations(
      '<q open=1>“We have no money left,</q> said Ana Ruiz, who leads the council.\n\n<q>“I do not believe it,”</q> said Tom Hale.',
    );
    checkQuotations(
      "Hale said: <q open=1>'You promised us a road by June. He then left.</q>\n\n<q>'It was rude,'</q> Ruiz said.",
    );
  });
  it('skips marks inside tags', () => {
    const text = 'See <a href="x" title="y"> for “more”.';
    assert.deepEqual(
      analyze(text).quotations.map((q) => text.slice(q.start, q.end)),
      ['“more”'],
    );
  });
  it('takes a long row of marks for a line, and only those beside words for marks', () => {
    for (const line of ['"'.repeat(30), '“‘'.repeat(30), "'".repeat(30), '«'.repeat(30), '`'.repeat(30)])
      checkQuotations(`${line}\n\n<q>“We won,”</q> she said.\n\n${line}`);
    checkQuotations(`${'“'.repeat(40)}We won.`.replace(/“We won\.$/, '<q open=1>“We won.</q>'));
    checkQuotations(`<q>“We won,”</q>${'”'.repeat(40)} she said.`);
    checkQuotations('<q>“<q level=1>‘<q level=2>“Go!”</q> was all,’</q> he said,”</q> she said.');
  });
  it('survives any text: pieces lie inside, in order, levels nest', () => {
    const char = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '`',
      '«',
      '»',
      '„',
      'a',
      'S',
      ' ',
      '.',
      ',',
      '\n',
      '0',
    );
    fc.assert(
      fc.property(fc.array(char, { maxLength: 80 }), (chars) => {
        const text = chars.join('');
        const stack: { end: number }[] = [];
        for (const q of analyze(text).quotations) {
          while (stack.length > 0 && stack[stack.length - 1]!.end <= q.start) stack.pop();
          assert.equal(q.level, stack.length);
          for (const outer of stack) assert.ok(q.end <= outer.end);
          stack.push(q);
          let at = q.start;
          for (const piece of q.pieces) {
            assert.ok(piece.start >= at && piece.end > piece.start && piece.end <= q.end);
            at = piece.end;
          }
        }
      }),
    );
  });
  it('takes time in step with the number of marks, closed or not', () => {
    const layout = { boilerplate: [], sections: [], structure: [], stories: [] };
    for (const unit of ['"', '“', '”', "'", '‘a ', '« ', "''", '“‘', '<a ', '"a" ', "'s ", '“a\n', "'a\n"]) {
      const took = processorTime(() => {
        const text = unit.repeat(50_000 / unit.length);
        const lines = findLines(text);
        const blocks = findBlocks(text, lines);
        findQuotations({ text, lines, blocks, layout });
      });
      assert.ok(took < 2000, unit);
    }
  });
});
