import { checkNames } from '../../support/names';

describe('types of names', () => {
  it('nationalities and groups are not places', () =>
    checkNames(
      'The <norp>North Korean</norp> and <norp>British</norp> envoys met <norp>Republicans</norp> and <norp>Muslims</norp>.',
    ));

  it('a bracketed acronym has the type of its expansion', () =>
    checkNames(
      'The <organization>International Trade Board</organization> (<organization>ITB</organization>) said so.',
    ));

  it('a surname alone is the person named before', () =>
    checkNames(
      '<person>Irina Volkova</person> won. Later <person>Volkova</person> sang; the crowd cheered <person>Volkova</person>.',
    ));

  it('events', () =>
    checkNames(
      'He lost the <event>2020 presidential election</event> and wrote on the <event>Korean War</event>.',
    ));

  it('works, without their marks', () =>
    checkNames(
      'She read from her novel “<work>The Long Field</work>” and sang the song ‘<work>Grey Morning</work>,’ he said.',
    ));

  it('dates', () =>
    checkNames(
      'On <date>Tuesday</date>, <date>21 August 2024</date>, not <date>Aug. 3</date> or <date>May 5, 2021</date>, they may march.',
    ));

  it('sums of money', () =>
    checkNames(
      'It cost <money>$1.2 million</money>, <money>€300</money>, <money>20 million euros</money> or <money>500 U.S. dollars</money>, for 30 people.',
    ));
});
