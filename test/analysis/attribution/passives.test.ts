import { checkSources } from '../../support/attributions';

describe('a passive', () => {
  it('is said by whom “by” names, not by its subject', () => {
    checkSources(
      'Ivo Lanz stayed away. He was <cue id=1>called</cue> <quote by=1 name=Joan_Reed>“a coward”</quote> by <source id=1>Senator Joan Reed</source> on Friday.',
    );
    checkSources(
      'The tower was also <cue id=1>described</cue> as <quote by=1 name=Helen_Doyle>“brave”</quote> by <source id=1>the architect Helen Doyle</source>.',
    );
  });
  it('may have lost its auxiliary', () => {
    checkSources(
      '<cue id=1>Dubbed</cue> <quote by=1 name=none>“the quietest man in the harbor”</quote> by <source id=1>colleagues</source>, Ivo Lanz rarely gave interviews.',
    );
  });
  it('passes judgement in a word or two', () => {
    checkSources(
      'The new tower was <cue id=1>branded</cue> <quote by=1 name=none>“a monstrosity”</quote> by <source id=1>residents</source> at a meeting.',
    );
  });
  it('is no passive where “by” tells how or when', () => {
    checkSources(
      '<source id=1>Joan Reed</source> <cue id=1>said</cue> it was approved <quote by=1 name=Joan_Reed>“by mistake”</quote> by Friday.',
    );
  });
});

describe('a verb in British spelling', () => {
  it('reports', () => {
    checkSources(
      'Premier Alison Trask announced repairs, which <source id=1>the Opposition</source> <cue id=1>labelled</cue> <quote by=1>“a drop in a very big bucket”</quote>.',
    );
  });
});
