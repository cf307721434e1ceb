import { checkSources } from '../../support/attributions';

describe('a quotation that no word reports', () => {
  it('is the answer of whoever was asked', () => {
    checkSources(
      'When <source id=1>Nadia Farhat</source>, the energy minister, was asked about the blackout, she shrugged. <quote by=1 name=Nadia_Farhat>“It is not for me to talk about the weather.”</quote>',
    );
  });
  it('is said by who does something right before it, not by who spoke in the paragraph before', () => {
    checkSources(
      '<quote by=1 name=Ana_Ruiz>“You are late,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue>.\n\n<quote by=2>“The bus was late,”</quote> <cue id=2>said</cue> <source id=2>Tim Kalland</source>.\n\n<source id=3>Maria Costa</source> smiled and walked on. <quote by=3 name=Maria_Costa>“There is no bus.”</quote>',
    );
  });
});
