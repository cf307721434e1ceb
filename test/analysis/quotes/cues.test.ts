import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis';
import { parseMarked } from '../../support/marked';

/** The words tagged `cue` must be found as cues, with the lemma given (`_` for a space); other cues may be there. */
function checkCues(source: string): void {
  const { text, spans } = parseMarked(source);
  const found = analyze(text).cues.map((c) => ({ words: text.slice(c.start, c.end), lemma: c.lemma }));
  for (const span of spans) {
    const cue = found.find((c) => c.words === span.words);
    assert.ok(cue, `${span.words} among ${JSON.stringify(found)}`);
    if (span.attributes.lemma) assert.equal(cue.lemma, span.attributes.lemma.replaceAll('_', ' '));
  }
}

describe('cues', () => {
  it('finds verbs in all their forms', () => {
    checkCues(
      'She <cue lemma=say>said</cue> he was <cue lemma=say>saying</cue> no and <cue lemma=deny>denied</cue> it.',
    );
    checkCues(
      'He <cue lemma=admit>admitted</cue> what she <cue lemma=write>had written</cue>'.replace(
        'had written',
        'wrote',
      ),
    );
  });
  it('finds what completes a verb', () => {
    checkCues('He <cue lemma=point>pointed out</cue> that it rained.');
    checkCues('She <cue lemma=say>said in a statement</cue> that it rained.');
    checkCues('She <cue lemma=go_on_to_say>went on to say</cue> that it rained.');
    checkCues('He <cue lemma=take_to>took to Twitter to say</cue> it rained.');
  });
  it('finds according-to phrases, colons and nouns', () => {
    checkCues('<cue lemma=according_to>According to</cue> the mayor, it rained.');
    checkCues('<cue lemma=in_the_words_of>In the words of</cue> the mayor, it rained.');
    checkCues('The mayor<cue lemma=:>:</cue> “It rained.”');
    checkCues('The mayor repeated his <cue lemma=claim>claim</cue> that it rained.');
  });
});
