import { checkSources } from '../../support/attributions';

describe('somebody called by office', () => {
  it('is who has the title, however it was written', () => {
    checkSources(
      'Gov. Anita Pell declared an emergency. <quote by=1 name=Anita_Pell>“It is bad,”</quote> <source id=1>the governor</source> <cue id=1>said</cue>.',
    );
    checkSources(
      'Speaker Harish Tandon sent them to their seats. <quote by=1 name=Harish_Tandon>“This is a House,”</quote> <source id=1>the Speaker</source> <cue id=1>observed</cue>.',
    );
    checkSources(
      'The general secretary of the union, Mr Emmanuel Tetteh, was firm. <quote by=1 name=Emmanuel_Tetteh>“You cannot eat a promise,”</quote> <source id=1>the General Secretary</source> <cue id=1>said</cue>.',
    );
  });
  it('may be called by another word for it', () => {
    checkSources(
      'Dr. Larysa Chub slept little. <quote by=1 name=Larysa_Chub>“You learn,”</quote> <source id=1>the surgeon</source> <cue id=1>said</cue>.',
    );
    checkSources(
      'Ashbourne Vale manager Karl Reuter was in a good mood. <quote by=1 name=Karl_Reuter>“I buy two,”</quote> <source id=1>the Vale boss</source> <cue id=1>joked</cue>.',
    );
  });
  it('may be called by party and state', () => {
    checkSources(
      'Sen. Laura Beckett, D-Maine, voted no. <quote by=1 name=Laura_Beckett>“I read it,”</quote> <source id=1>the Maine Democrat</source> <cue id=1>said</cue>.',
    );
  });
  it('is the only one of its paragraph where the story has two', () => {
    checkSources(
      'Comets coach Bill Drury was glad.\n\nPilots coach Terri Vance was not. <quote by=1 name=Terri_Vance>“With him?”</quote> <source id=1>the coach</source> <cue id=1>said</cue>. <quote by=1 name=Terri_Vance>“No.”</quote>',
    );
  });
  it('may be called a parent of so many', () => {
    checkSources(
      'Imran Aslam was in bed. <quote by=1 name=Imran_Aslam>“I looked out and it was rolling,”</quote> <source id=1>the father of three</source> <cue id=1>said</cue>.',
    );
  });
  it('is nobody by name where two may be meant, or nobody has the office', () => {
    checkSources(
      'Gov. Anita Pell met Gov. Tom Hale. <quote by=1 name=none>“It is bad,”</quote> <source id=1>the governor</source> <cue id=1>said</cue>.',
    );
    checkSources(
      'The House met at noon. <quote by=1 name=none>“Order,”</quote> <source id=1>the Speaker</source> <cue id=1>said</cue>.',
    );
  });
});

describe('kin', () => {
  it('is who was introduced as such', () => {
    checkSources(
      'Harriet Bloom leaves a son, Peter, and a daughter, Ruth. <quote by=1 name=Ruth>“She asked for no funeral,”</quote> <source id=1>her daughter</source> <cue id=1>said</cue>.',
    );
  });
});
