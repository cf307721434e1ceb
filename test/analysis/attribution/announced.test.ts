import { checkSources } from '../../support/attributions';

describe('a pronoun before the name', () => {
  it('means the subject of the main clause', () => {
    checkSources(
      'Lerato Nkosi wrote the report. She thanked her team. Asked whether he would sue, Hendrik Steyn paused. <quote by=1 name=Hendrik_Steyn>“Ask me in ten days,”</quote> <source id=1>he</source> <cue id=1>said</cue>.',
    );
  });
});
