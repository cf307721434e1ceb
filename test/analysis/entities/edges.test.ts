import { checkNames } from '../../support/names';

describe('edges of names', () => {
  it('leave out titles and possessives', () =>
    checkNames(
      '<person>Maria Keller</person>’s brother met Finance Minister <person>Paul Ortega</person> and Mrs. <person>Anna Reed</person> on Monday.',
    ));

  it('leave out words that a headline quotes after them', () =>
    checkNames(
      'Mayor Calls <person>Ana Whitlock</person> ‘A Disgrace’ Over Harbor Deal\n\nThe mayor spoke of <person>Ana Whitlock</person> on the radio and would not take it back.',
    ));

  it('leave out the verb of a headline', () =>
    checkNames(
      'Mayor Vows To Unseat <person>Whitlock</person> In Spring\n\nThe mayor of the town spoke of <person>Ana Whitlock</person> on the radio and would not take it back.',
    ));

  it('split lists of countries', () =>
    checkNames(
      'The talks between <location>Germany</location>, <location>South Korea</location> and <location>Japan</location> failed.',
    ));

  it('split at the hyphen of an adjective', () =>
    checkNames(
      'A <location>US</location>-led force and a <person>Merkel</person>-backed plan, <person>Angela Merkel</person> said.',
    ));

  it('keep double names whole', () =>
    checkNames('The mayor, <person>Julia Hart-Lopez</person>, thanked <person>Ban Ki-moon</person>.'));

  it('keep given names written with a small second half', () =>
    checkNames('The team, led by Dr. <person>Seo-yun Baek</person>, tracked 1,200 colonies.'));

  it('are places in datelines, whatever the agency is called', () =>
    checkNames(
      '<location>TOLMERSUND</location>, May 14 (Coastline News Wire) — The mayor, <person>Ana Ruiz</person>, spoke for an hour.',
    ));

  it('are people where a family name stands first', () =>
    checkNames(
      'The envoy met <location>South Korea</location>’s <person>Choe Yun Mi</person> in <location>Busan</location>.',
    ));

  it('keep family-name-first names whole', () =>
    checkNames(
      'He met his counterpart <person>Choe Son Hui</person> before leader <person>Kim Jong Un</person> arrived. <person>Choe</person> smiled.',
    ));

  it('keep organisations with “of” and “for” whole', () =>
    checkNames(
      'She left the <organization>University of Michigan</organization> for the <organization>Ministry of Finance</organization> and the <organization>Peace Front for the Liberation of Nowhere</organization>.',
    ));

  it('keep places with “of” whole', () =>
    checkNames(
      'Ships crossed the <location>Strait of Hormuz</location> and the <location>Gulf of Mexico</location>.',
    ));

  it('reach over a line break in hard-wrapped text', () =>
    checkNames(
      [
        'The report was read aloud in the chamber on the first day of March by',
        'the committee, and nobody objected to the findings that Senator <person>Harold',
        'Wilkins</person> had put forward in the long and heated meeting of the day',
        'before, although several members had asked for more time to think it over',
        'and to speak with the voters at home.',
      ].join('\n'),
    ));

  it('find the place of a dateline in capitals', () =>
    checkNames(
      '<location>KYIV</location>, <location>Ukraine</location> (AP) — The lights went out on Tuesday, officials said.',
    ));

  it('keep a quoted nickname, a newspaper and an institute of two fields whole', () =>
    checkNames(
      'The <organization>Denver Post-Herald</organization> called <person>Rosa “La Roja” Marin</person> of the <organization>Ministry of Health and Sport</organization>.',
    ));

  it('read headlines in title case', () =>
    checkNames(
      '<person>Angela Merkel</person> Warns <location>Russia</location> Over New Sanctions Before Talks With <location>China</location>',
    ));

  it('keep the particle of a family name that stands alone', () =>
    checkNames(
      'The mayor, <person>Karl van der Moor</person>, met <person>Maria de Santis</person>. Later <person>De Santis</person> praised <person>van der Moor</person> for the bridge.',
    ));

  it('reach over the end of a short line in running text', () =>
    checkNames(
      'The utility said it would name a new head to the post in May, succeeding <person>Harold\nWhitcombe</person>, who led the company through a state inquiry in the spring of last year.',
    ));

  it('are no people where they are ships', () =>
    checkNames(
      'The USS Harold B. Marsh left <location>Norfolk</location> on Monday, said <person>Anna Reed</person>, who saw it go. The tanker Ruby Carver lay at anchor.',
    ));

  it('are found before a hyphen', () =>
    checkNames(
      'The council rejected a <person>Newsom</person>-backed bill on the harbor in <location>Sacramento</location>.',
    ));

  it('hold the owner of a wharf', () =>
    checkNames(
      'The ferry ran aground near <location>Carver’s Wharf</location> on Monday, and nobody was hurt.',
    ));

  it('hold the queen a land is called after', () =>
    checkNames(
      'The ship reached <location>Queen Astrid Island</location> after two months, and the crew went ashore at once.',
    ));

  it('leave out honours', () =>
    checkNames('The commissioner, <person>Anna Whitlock</person> MBE, said that notices had been served.'));

  it('leave out the verb of a headline before a place', () =>
    checkNames(
      'Film Jury Snubs <location>Hollywood</location> Again In Festival Of Surprises\n\nThe jury of the festival met for two days and gave no prize to the big studios this year.',
    ));

  it('keep the given name before a particle', () =>
    checkNames(
      'The award went to <person>Lars von Brandt</person> and <person>Susanne Lind</person>. <person>Von Brandt</person> was not present.',
    ));
});
