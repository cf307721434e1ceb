import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor } from '../../server/src/annotations/anchor';
import { findCandidates } from '../../server/src/annotations/candidates';
import { describe as describeQuote, readableOf } from '../../server/src/annotations/describe';
import { parseMarked } from '../support/marked';
import { outsideCases, tellCase } from '../support/outsideCases';
import { processorTime } from '../support/processorTime';
import { runs, WORDS } from '../support/tracked';

/** Describes the `<a>` of one text and finds it in another, where `[…]` shows the words expected; none for an orphan. */
function checkAnchor(marked: string, changed: string, place: string): void {
  const { text, spans } = parseMarked(marked);
  const start = changed.indexOf('[');
  const now = changed.replace('[', '').replace(']', '');
  const quote = describeQuote(readableOf(text), spans[0]!);
  const found = anchor(readableOf(now), quote, spans[0]!.start);
  assert.equal(found.place, place);
  const expected = start < 0 ? null : { start, end: changed.indexOf(']') - 1 };
  assert.deepEqual(found.span, expected);
}

const tail = ' The council had met twice before that, and nobody in the room expected a vote.';

describe('anchor', () => {
  it('finds words where they were', () =>
    checkAnchor(
      `In Riga, <a>Ilze Ozola</a> said no.${tail}`,
      `In Riga, [Ilze Ozola] said no.${tail}`,
      'exact',
    ));
  it('finds words that moved', () =>
    checkAnchor(
      `In Riga, <a>Ilze Ozola</a> said no.${tail}`,
      `Update 😀: In Riga, [Ilze Ozola] said no.${tail}`,
      'moved',
    ));
  it('does not mind other line ends, other spaces and other quotation marks', () =>
    checkAnchor(
      `Short.\nShe said: <a>“We are\nnot done”</a> in Riga.${tail}`,
      `Short.\r\nShe said: ["We are\r\nnot done"] in  Riga.${tail}`,
      'moved',
    ));
  it('finds slightly altered words between their contexts', () =>
    checkAnchor(
      `In the town hall of Riga, <a>Sergei Lavrenko</a> said no.${tail}`,
      `In the town hall of Riga, [Sergey Lavrenko] said no.${tail}`,
      'fuzzy',
    ));
  it('gives up when the words are gone', () =>
    checkAnchor(
      `In Riga, <a>Ilze Ozola</a> said no.${tail}`,
      `In Riga, somebody else had said no.${tail}`,
      'orphan',
    ));
  it('never takes a twin of deleted words', () =>
    checkAnchor(
      `Then <a>Ozola</a> left the building by the back door. Much later Ozola came in again to vote.${tail}`,
      `Much later Ozola came in again to vote.${tail}`,
      'orphan',
    ));
  it('never takes a twin that slid to where the deleted words stood', () => {
    const first = 'The vote was called off at noon. ';
    checkAnchor(
      `${first}<a>Ozola</a> left the building by the back door. Ozola came in again much later.${tail}`,
      `${first}Ozola came in again much later.${tail}`,
      'orphan',
    );
    checkAnchor(
      `${first}Ozola went home. <a>Ozola</a> came back in tears and slammed the door. She wept.${tail}`,
      `${first}Ozola wept.${tail}`,
      'orphan',
    );
    checkAnchor(
      `${first}\n\n<a>reporters will</a> Rome reporters will he talk of the old harvest.${tail}`,
      `${first}\n\n reporters will harvest.${tail}`,
      'orphan',
    );
  });
  it('keeps words whose neighbour was mended, with a twin near', () => {
    const first = 'The vote was called off at noon. ';
    checkAnchor(
      `${first}<a>Ozola</a> laughed, and later Ozola came in again.${tail}`,
      `${first}[Ozola] wept, and later Ozola came in again.${tail}`,
      'exact',
    );
    checkAnchor(
      `${first}Then Ozola came in, and <a>Ozola</a> laughed again.${tail}`,
      `${first}Then Ozola came in, but [Ozola] laughed again.${tail}`,
      'exact',
    );
  });
  it('never chooses between equal places', () =>
    checkAnchor(
      `First.\nError in retrieving <a>data</a> from the other server, please try once more later.\nLast words here.`,
      'First.\nError in retrieving data from the other server, please try once more later.\nLast words here.\n'.repeat(
        2,
      ),
      'orphan',
    ));
  it('lists candidates for an orphan, best context first', () => {
    const quote = describeQuote(readableOf(`Then Ozola left early. Ozola returned.${tail}`), {
      start: 5,
      end: 10,
    });
    const now = `Ozola was here. Later Ozola left early, they say.`;
    assert.equal(anchor(readableOf(now), quote, 5).place, 'orphan');
    assert.deepEqual(
      findCandidates(readableOf(now), quote, 5).map((c) => c.span.start),
      [22, 0],
    );
  });
  it('finds words again that stand alone with their neighbours changed, and says so', () =>
    checkAnchor(
      `It rained. <a>“Nothing in this budget will help the ports at all”</a> was heard. It rained on.${tail}`,
      `Snow fell. ["Nothing in this budget will help the ports at all"] we were told.`,
      'fuzzy',
    ));
  it('never takes a word that has grown into another', () =>
    checkAnchor(
      `In the town hall of Riga he was asked whether <a>he</a> would go.${tail}`,
      `In the town hall of Riga he was asked whether she would go.${tail}`,
      'orphan',
    ));
  it('never takes a copy while the original is there, changed', () =>
    checkAnchor(
      `First words of all.\nIn Riga, <a>Ozola</a> left for the coast in the rain.${tail}`,
      `First words of all.\nIn Riga, big Ozola then left for the coast in the rain.\nIn Riga, Ozola left for the coast in the rain.${tail}`,
      'orphan',
    ));
  it('never moves silently after edits made elsewhere', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const found of outsideCases(seed)) assert.notEqual(found.outcome, 'silent', tellCase(found));
      }),
      runs(300),
    );
  });
  it('stays bounded on a megabyte of repeated words', () => {
    const text = Array.from({ length: 160_000 }, (_, i) => WORDS[(i * 7919) % WORDS.length]).join(' ');
    const quote = describeQuote(readableOf(text), { start: 500_001, end: 500_040 });
    const took = processorTime(() =>
      assert.equal(anchor(readableOf(`New. ${text}`), quote, 500_001).place, 'orphan'),
    );
    assert.ok(took < 1000);
  });
});
