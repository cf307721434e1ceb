import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis';
import { parseMarked } from '../../support/marked';
import { models } from '../../support/models';

/** The pairs tagged `said` must be speech, the pairs tagged `not` must not. */
function checkSpeech(source: string): void {
  const { text, spans } = parseMarked(source);
  const { quotations } = analyze(text, { models });
  for (const span of spans) {
    const found = quotations.find((q) => q.start === span.start);
    assert.ok(found, span.words);
    assert.equal(found.speech, span.tag === 'said', `${span.words} ${found.confidence.toFixed(2)}`);
    assert.ok(found.confidence >= 0.5 && found.evidence.length > 0);
  }
}

describe('speech or not', () => {
  it('takes reported words for speech, long or short', () => {
    checkSpeech(
      '<said>“We will close the bridge on Friday,”</said> the mayor said. <said>“It is not safe.”</said>',
    );
    checkSpeech(
      'The minister called the plan <said>“unworkable”</said> and said it would <said>“hurt farmers.”</said>',
    );
    checkSpeech("<said>'We will close the bridge on Friday,'</said> the mayor said.");
  });
  it('does not care which marks a newsroom prefers', () => {
    const story = [
      '“We will close the bridge,” the mayor said. “It is not safe.”',
      'The minister called the plan “unworkable” and the timing “unlucky.”',
      'She grew up watching reruns of “Harbor Lights” on the family television.',
    ].join('\n\n');
    const british = story.replaceAll('“', "'").replaceAll('”', "'");
    const decisions = (text: string) => analyze(text, { models }).quotations.map((q) => q.speech);
    assert.deepEqual(decisions(british), decisions(story));
    assert.deepEqual(decisions(story), [true, true, true, true, false]);
  });
  it('takes a sentence that fills its paragraph for speech, a title for none', () => {
    checkSpeech(
      'The council met on Monday.\n\n<said>“Nothing is decided yet.”</said>\n\nThe pier stays closed.',
    );
    checkSpeech('The council met on Monday.\n\n<not>“All Bets Are Off.”</not>\n\nThe pier stays closed.');
  });
  it('takes both halves of an interrupted sentence for speech', () => {
    checkSpeech('The plan is old. <said>"Are we,"</said> he asked, <said>"supposed to swim?"</said>');
  });
  it('goes by rule where no weights are at hand', () => {
    const { quotations } = analyze(
      '“We will stay here,” said Mayor Ada Berg. She liked “Harbor Lights” as a child.',
    );
    assert.deepEqual(
      quotations.map((q) => q.speech),
      [true, false],
    );
  });
  it('leaves titles, nicknames and terms alone', () => {
    checkSpeech('She grew up watching reruns of <not>“Harbor Lights”</not> on the family television.');
    checkSpeech('William <not>“Buddy”</not> Harkness, 81, won the race twice as a young man.');
    checkSpeech('The band released the album <not>“Cold Water”</not> in 2004 and toured for a year.');
  });
});
