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
  it('is said by who is named in apposition to who does something', () => {
    checkSources(
      '<quote by=1 name=Ana_Ruiz>“They decide,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue>.\n\nA lawyer at the harbor court, <source id=2>Lottie Marsh</source>, had one question. <quote by=2 name=Lottie_Marsh>“Who needed a study?”</quote>\n\n<source id=3>The driver</source> shrugged. <quote by=3 name=none>“No idea.”</quote>',
    );
  });
});

describe('somebody who enters the story unnamed', () => {
  it('is not the one named before', () => {
    checkSources(
      'Joe Haskins stood in the gymnasium. <quote by=1 name=Joe_Haskins>“It was here,”</quote> <source id=1>Haskins</source> <cue id=1>said</cue>. His daughter, a senior, stood beside him. <quote by=2 name=none>“It still is,”</quote> <source id=2>she</source> <cue id=2>said</cue>.',
    );
  });
});

describe('whose view a sentence gives', () => {
  it('is told by “for” and a person', () => {
    checkSources(
      '<quote by=1 name=Sow>“A family where the mother sleeps in the laundry,”</quote> <cue id=1>retorts</cue> <source id=1>Ms. Sow</source>.\n\nFor <source id=2>the sociologist Judith Alaoui</source>, the conflict is <quote by=2 name=Judith_Alaoui>“typical of every subcontracting deal we know”</quote>.',
    );
  });
});
