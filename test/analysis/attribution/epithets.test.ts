import { checkSources } from '../../support/attributions';

describe('somebody called by nationality or age', () => {
  it('is the one person the paragraph names', () => {
    checkSources(
      'Ange Marlow was in bullish mood. <quote by=1 name=Ange_Marlow>“I always win things in my second year,”</quote> <source id=1>the Australian</source> <cue id=1>said</cue>.',
    );
    checkSources(
      'Nora Lind won the race for the third time. <quote by=1 name=Nora_Lind>“It hurt,”</quote> <source id=1>the 31-year-old</source> <cue id=1>said</cue>.',
    );
  });
  it('is nobody by name where two are named', () => {
    checkSources(
      'Nora Lind beat Greta Hale in three sets. <quote by=1 name=none>“I was tired,”</quote> <source id=1>the American</source> <cue id=1>said</cue>.',
    );
  });
  it('is a people in the plural', () => {
    checkSources(
      'Nora Lind won. <quote by=1 name=none>“We were robbed,”</quote> <source id=1>the Australians</source> <cue id=1>said</cue>.',
    );
  });
});
