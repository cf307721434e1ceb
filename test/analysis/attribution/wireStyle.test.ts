import { checkSources } from '../../support/attributions';

describe('sources in the style of news agencies', () => {
  it('a listed share in brackets ends no sentence', () => {
    checkSources(
      '<source id=1>Darrow Group</source> (DRRW.L) on Thursday <cue id=1>said</cue> orders were <quote by=1 kind=mixed>“weaker than in any year since 2009”</quote>.',
    );
  });
  it('offices by their initials are nouns, not names', () => {
    checkSources(
      '<quote by=1 name=none>“He made her,”</quote> <source id=1>another MP</source> <cue id=1>said</cue>.',
    );
  });
  it('an office before the name, between commas, is a role that the text takes up', () => {
    checkSources(
      'The mayor, Tim Kalland, waited. <quote by=1 name=Tim_Kalland>“I never left,”</quote> <source id=1>the mayor</source> <cue id=1>said</cue>.',
    );
    checkSources(
      'The head of the port of Genoa, Paolo Neri, resigned. <quote by=1 name=Paolo_Neri>“I am tired,”</quote> <source id=1>Neri</source> <cue id=1>said</cue>.',
    );
  });
});
