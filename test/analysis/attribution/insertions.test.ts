import { checkSources } from '../../support/attributions';

describe('the subject before an insertion', () => {
  it('is not she who stands inside the relative clause', () => {
    checkSources(
      'The minister was away. <source id=1>A senior official in her office</source>, who spoke on condition of anonymity because she was not allowed to speak to the press, <cue id=1>said</cue> a ruling was <quote by=1 kind=mixed name=none anonymous>“days away”</quote>.',
    );
  });
  it('may be a body named in apposition', () => {
    checkSources(
      '<source id=1>One of the landlords, Harrow Homes</source>, <cue id=1>said</cue> it was <quote by=1 kind=mixed name=Harrow_Homes>“very disappointed”</quote>.',
    );
  });
  it('is one person after what was refused', () => {
    checkSources(
      'The club have refused a third bid and <source id=1>their manager, Sue Ashby</source>, has <cue id=1>insisted</cue> the striker is <quote by=1 kind=mixed name=Sue_Ashby>“not for sale at any price”</quote>.',
    );
  });
});

describe('the verb whose colon opens a quotation', () => {
  it('reports it where a court heard of it', () => {
    checkSources(
      'The court heard that <source id=1>Mrs Pike</source>, a teaching assistant, had <cue id=1>texted</cue> her sister: <quote by=1 name=Pike>“He knows about the flat.”</quote>',
    );
  });
  it('may have a voice for its subject', () => {
    checkSources(
      'A neighbour, Alan Teague, heard <source id=1>a woman’s voice</source> <cue id=1>saying</cue> <quote by=1 name=none>“please don’t”</quote>.',
    );
  });
});
