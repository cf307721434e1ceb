import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis';
import { parseMarked } from '../../support/marked';
import { models } from '../../support/models';

/** The words tagged `content` must be what the cue tagged `cue` reports, punctuation at the edges aside. */
function checkReport(source: string): void {
  const { text, spans } = parseMarked(source);
  const { cues, reports } = analyze(text, { models });
  const cue = spans.find((s) => s.tag === 'cue')!;
  const report = reports.find((r) => cues[r.cue]!.start < cue.end && cue.start < cues[r.cue]!.end);
  assert.ok(report, `nothing reported by “${cue.words}”`);
  assert.deepEqual(
    report.content.map((c) => text.slice(c.start, c.end)),
    spans.filter((s) => s.tag === 'content').map((s) => s.words),
  );
}

/** The text reports nothing. */
function checkNoReport(text: string): void {
  const { reports } = analyze(text, { models });
  assert.deepEqual(
    reports.map((r) => r.content.map((c) => text.slice(c.start, c.end))),
    [],
  );
}

describe('reports', () => {
  it('takes the clause after the cue', () => {
    checkReport('The mayor <cue>said</cue> <content>the bridge would close on Friday</content>.');
    checkReport('The mayor <cue>said</cue> <content>that the bridge would close on Friday</content>.');
  });
  it('takes the clause before the cue', () => {
    checkReport('<content>The bridge will close on Friday</content>, the mayor <cue>said</cue>.');
    checkReport('<content>The bridge will close on Friday</content>, <cue>according to</cue> the mayor.');
    checkReport('<cue>According to</cue> the mayor, <content>the bridge will close on Friday</content>.');
  });
  it('takes a quotation whole, over several sentences', () => {
    checkReport('<content>“We waited. We will wait no longer,”</content> the mayor <cue>said</cue>.');
  });
  it('takes the clause around a quoted fragment', () => {
    checkReport(
      'The mayor <cue>said</cue> <content>the bridge was “beyond repair” and would close</content>.',
    );
  });
  it('leaves plain statements alone', () => {
    checkNoReport('The bridge was closed on Friday. Two lanes of the road remain open to cars.');
  });
  it('begins after a dateline', () => {
    checkReport(
      'NORTHPORT, May 4 (Coast Wire) — <content>The bridge will close on Friday</content>, the mayor <cue>said</cue>.',
    );
  });
  it('ends where somebody else is said to say something', () => {
    checkReport(
      'The mayor <cue>said</cue> <content>the bridge would close on Friday</content>, but the union warned that it might stay open.',
    );
    checkReport(
      'The mayor <cue>said</cue> <content>the bridge would close on Friday</content>, according to the Coast Wire agency.',
    );
  });
  it('takes no silence and no bare pronoun for something said', () => {
    checkNoReport('The bridge was closed on Friday. The mayor declined to comment.');
    checkNoReport('The bridge was closed on Friday. The landlord declined an interview.');
    checkNoReport('The bridge was closed on Friday. The company did not respond to a request for comment.');
  });
  it('takes no people that were asked and nothing given for words', () => {
    checkNoReport('The paper cited two former employees familiar with the matter.');
    checkNoReport('The captain was shown a yellow card in the first half.');
    checkNoReport('Nobody told the crew about the change. No one asked why the boat was late.');
    checkNoReport('Opinion: The bus that never comes');
  });
  it('takes the words of whoever is quoted as saying them', () => {
    checkReport(
      'The Herald quoted Ana Ruiz as <cue>saying</cue> <content>that the barges were rusting</content>.',
    );
  });
  it('takes the words before an inverted clause, however short', () => {
    checkReport('What would help? <content>Rent caps</content>, <cue>say</cue> tenants.');
  });
  it('does not begin with when it was said, nor go on after a phrase where others speak', () => {
    checkNoReport('The firm apologised after the letter.');
    checkReport(
      'The mayor <cue>criticised</cue> <content>the decision of the board</content> after the union said it was too late.',
    );
  });
  it('leaves to another speaker what another says', () => {
    checkReport(
      '<content>“We sleep with our shoes on,”</content> the mother <cue>said</cue>, while her husband joked that he had “always wanted a lake view.”',
    );
    checkNoReport('The dam was closed on Friday. The police denied it.');
  });
  it('begins behind an aside and behind the whole source', () => {
    checkReport(
      'The department has <cue>said</cue> — most recently in a memo in March — <content>that states must act</content>.',
    );
    checkReport(
      '<cue>According to</cue> two people briefed on the talks, who asked not to be named, <content>the bridge will close on Friday</content>.',
    );
  });
  it('asks more of phrases than of clauses', () => {
    checkNoReport('She called a friend by phone and conceded a penalty late in the game.');
  });
  it('takes the paragraphs of a transcript, but no list of labels', () => {
    const { text, spans } = parseMarked(
      'HELEN CARVER, HOST: <content>The water rose again. What do people need?</content>\n\nSAM ODUYA: <content>Clean water, mostly.</content>\n\nCARVER: <content>Thank you.</content>',
    );
    const { reports } = analyze(text, { models });
    assert.deepEqual(
      reports.flatMap((r) => r.content.map((c) => text.slice(c.start, c.end))),
      spans.map((s) => s.words),
    );
    checkNoReport('WHAT: A concert in the park.\n\nWHEN: Monday evening.\n\nWHERE: The old harbor.');
  });
  it('survives any text, in order and inside it', () => {
    const word = fc.constantFrom(
      '“',
      '”',
      'said',
      'that',
      'Lee',
      ',',
      '.',
      ':',
      'according',
      'to',
      'claims',
      '\n',
      'the',
      'rain',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        for (const report of analyze(text, { models }).reports) {
          let at = 0;
          for (const span of report.content) {
            assert.ok(span.start >= at && span.end > span.start && span.end <= text.length);
            at = span.end;
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
