import { checkSources } from '../../support/attributions';

describe('the source in an absolute clause', () => {
  it('stands between “with” and the participle', () => {
    checkSources(
      'Ana Ruiz left the hall while the vote went on, with <source id=1>many</source> <cue id=1>chanting</cue> <quote by=1 name=none>“Ruiz must go!”</quote>',
    );
  });
  it('may be a role and a name', () => {
    checkSources(
      'Mayor Ida Brandt spoke of the budget, with <source id=1>her deputy, Jonas Vik</source>, <cue id=1>calling</cue> it <quote by=1 kind=mixed name=Jonas_Vik>“the best we could do”</quote>.',
    );
  });
  it('is the subject of the sentence when somebody only came along', () => {
    checkSources(
      '<source id=1>Paul Renner</source> left with his wife, <cue id=1>saying</cue> the evening had been <quote by=1 kind=mixed name=Paul_Renner>“a triumph”</quote>.',
    );
  });
});

describe('a paper as source', () => {
  it('is whole when it is named by a word in -ing', () => {
    checkSources(
      '<source id=1>A court filing</source> <cue id=1>said</cue> the firm had been <quote by=1 kind=mixed name=none>“insolvent since May”</quote>.',
    );
    checkSources(
      '<quote by=1 name=none>“Nothing was stolen,”</quote> <source id=1>a police briefing</source> <cue id=1>said</cue>.',
    );
  });
});
