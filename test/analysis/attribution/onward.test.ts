import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis';
import { unattributedQuotations } from '../../../server/src/features/diagnostics/unattributedQuote';
import { checkSources } from '../../support/attributions';
import { models } from '../../support/models';

const SAID =
  '<quote by=1 name=Carl_Lindgren>“We were here first,”</quote> <source id=1>Carl Lindgren</source> <cue id=1>said</cue>.';
const VOICES = [
  '“We were here first,” Carl Lindgren said.',
  '“The dredging killed the eels.”',
  '“Nobody asked us, and nobody is going to ask us now.”',
  '“My father sold me this boat for a dollar.”',
  '“I love hotels. Build six.”',
];

describe('a paragraph that is nothing but a quotation', () => {
  it('goes on with the speaker of the one before', () => {
    checkSources(`${SAID}\n\n<quote by=2 name=Carl_Lindgren>“You could not see the bar.”</quote>`);
  });
  it('but not after somebody else who rolls his eyes', () => {
    checkSources(`${SAID}\n\nGraham rolls his eyes. <quote by=2 name=Graham>“Do not start again.”</quote>`);
  });
  it('is less sure after words on something else', () => {
    const told = 'The bar is old and narrow. “You could not see it.”';
    const { attributions } = analyze([VOICES[0], told].join('\n\n'), { models });
    assert.ok(attributions[1]!.confidence < 0.65, String(attributions[1]!.confidence));
  });
  it('is less sure the further away its speaker is', () => {
    const { attributions } = analyze(VOICES.join('\n\n'), { models });
    const sure = attributions.map((a) => a.confidence);
    assert.ok(sure[0]! > 0.95 && sure[1]! < 0.9 && sure[2]! < 0.65, sure.join(' '));
  });
  it('is nobody’s from the third on', () => {
    const text = VOICES.join('\n\n');
    const analysis = analyze(text, { models });
    assert.deepEqual(
      unattributedQuotations(analysis).map((q) => text.slice(q.start, q.end)),
      VOICES.slice(3),
    );
    const last = analysis.attributions[analysis.attributions.length - 2]!;
    assert.ok(
      last.rejected.some((r) => r.name === 'Carl Lindgren'),
      'who spoke last is offered',
    );
  });
});
