import { checkNames, checkUnited } from '../../support/names';

describe('names of organisations', () => {
  it('called after two people are one', () =>
    checkNames(
      'The firm <organization>Darrow & Finch</organization> sued <organization>Hale & Sons</organization>, and <organization>Darrow & Finch</organization> won.',
    ));

  it('but two given names are two people', () =>
    checkNames('The bakers <person>Anna</person> & <person>Tom</person> sold bread to the town.'));

  it('are told by what stands beside them', () =>
    checkNames(
      'Its rival, <organization>Quellaro</organization>, a payments startup, has grown. <person>Ines Moor</person>, an analyst at <organization>Brightwater</organization>, was surprised that <organization>Quellaro</organization> came so far.',
    ));

  it('are told by who belongs to them', () => {
    checkNames(
      'The market hates it, said <organization>Quarrel Lunt</organization>’s <person>Damian Moor</person>. <person>Lena Vogt</person> at <organization>Berengard</organization> said so too.',
    );
    checkNames(
      '<person>Anna</person>’s <person>Tom Reed</person> is a cat. <person>Lena Vogt</person> at <location>Oxford</location> said so.',
    );
  });

  it('are one with the acronym in brackets after them, whatever it stands for', () =>
    checkUnited(
      'organization',
      'The New Harbour Alliance (N-HA) met in Leeds. The United Office for the Relief of Sailors (ORS) sent a letter, and the ORS was heard.',
      ['New Harbour Alliance = N-HA', 'United Office for the Relief of Sailors = ORS'],
    ));

  it('are one with the name the text gives them', () =>
    checkUnited(
      'organization',
      'The National Sailors Union, known as the UMN, called a strike. The UMN said so in Leeds.',
      ['National Sailors Union = UMN'],
    ));

  it('may be places that stand for their teams', () =>
    checkNames(
      'The striker scored two goals in the final of the season as <organization>Easton</organization> beat <organization>Norwich</organization> 3-1. The coach praised the midfielder. In <location>Sheffield</location>, the match was a draw.',
    ));

  it('are found in tables of results and standings, people in them stay people', () =>
    checkNames(
      [
        'League standings after the matches of Saturday (played, won, drawn, lost, points):',
        '<organization>Stokeham</organization> 4 3 1 0 10\n<organization>Exton Rovers</organization> 4 3 0 1 9\n<organization>Yardley</organization> 4 2 1 1 7',
        'Results:',
        '<organization>Selby</organization> 2 <organization>Yardley</organization> 1\n<organization>Stokeham</organization> 0 <organization>Exton Rovers</organization> 0',
        'Postponed: <organization>Quarrydale</organization> v <organization>Stokeham</organization>. The coach of the home side was in <location>Leeds</location>.',
      ].join('\n\n'),
    ));

  it('are none in bowling figures', () =>
    checkNames(
      'Cricket scoreboard of the match on Friday. Bowling: Marsh 7-0-29-0, Holloway 10-0-41-2, Reed 9-0-49-1. The bowler of <organization>Surrey County Cricket Club</organization> took two wickets in the innings.',
    ));

  it('take no letter of a party before a state', () =>
    checkNames(
      'Sen. <person>Paula Denning</person>, R-<location>Texas</location>, and Rep. <person>Alan Voss</person>, D-<location>Greenwater</location>, agreed.',
    ));

  it('are told by their shares, and by the word before them', () =>
    checkNames(
      'Shares of snack maker <organization>Tolvane</organization> rose. <organization>Orrisco</organization> shares fell 3% as <organization>Tolvane</organization> grew.',
    ));

  it('are one with the short form after “or”', () =>
    checkUnited(
      'organization',
      'The Union of Harbour Workers, or HafU, called a strike on Monday. The HafU said it would last.',
      ['Union of Harbour Workers = HafU'],
    ));

  it('have leaders', () =>
    checkNames(
      '<person>Omar Haddad</person>, leader of <organization>Quellat Nahr</organization>, gave a speech in <location>Cairo</location>.',
    ));

  it('are universities called after saints', () =>
    checkNames(
      'She teaches at <organization>St. Brendan’s University</organization> in <location>Dublin</location>.',
    ));

  it('are no families', () =>
    checkNames(
      'The Carvers moved to <location>Leeds</location>. <person>Anna Carver</person> works for <organization>Tolvane Inc.</organization> there.',
    ));

  it('are told by their trade', () =>
    checkNames(
      '<organization>Tolvane Power</organization> said on Thursday that it had bought <organization>Orrisco Petroleum</organization> of <location>Leeds</location>.',
    ));

  it('may be newspapers of no known town, courts of a circuit, seats of a university', () =>
    checkNames(
      'She told the <organization>Quellmoor Ledger</organization> that the <organization>Court of Appeals for the Third Circuit</organization> and the <organization>University of Texas at Austin</organization> were wrong.',
    ));

  it('are found by their first word alone', () =>
    checkNames(
      '<organization>Quellaro Industries</organization> cut 300 jobs. <organization>Quellaro</organization>, led by <person>Ana Moor</person>, gave no reason; a spokesman for <organization>Quellaro</organization> was away.',
    ));

  it('and no part of a stock ticker is one', () =>
    checkNames('<organization>Quellaro Industries</organization> (QUEL.L) cut 300 jobs in May.'));
});

describe('names of places', () => {
  it('with “and” are one', () =>
    checkNames(
      'Ministers of <location>Bosnia and Herzegovina</location> and <location>Trinidad and Tobago</location> met in <location>Oslo</location>.',
    ));

  it('are whole where a listed name is long', () =>
    checkNames(
      'Nurses of <organization>Doctors Without Borders</organization> met staff of <organization>Save the Children</organization> on Monday.',
    ));

  it('of law firms name every partner', () =>
    checkNames(
      'She hired <organization>Marrow, Lisle & Pound LLP</organization> last year, and the firm filed the suit on Monday.',
    ));

  it('of old firms end in “& Company”', () =>
    checkNames('A report by <organization>Ford & Company</organization> found no fault with the bridge.'));

  it('of charities may be called after a couple', () =>
    checkNames(
      'The study was paid for by the <organization>Anna & Peter Lowick Foundation</organization> and took two years.',
    ));

  it('with a county before them are no places', () =>
    checkNames(
      'On Monday the <organization>Tarrow County Board of Elections</organization> counted the ballots again, and nobody had an explanation.',
    ));

  it('in the brackets of a dateline are agencies', () =>
    checkNames(
      '<location>SINGAPORE</location> (<organization>Seawire</organization>) - The bank raised its rates by half a point on Monday, as many had hoped.',
    ));

  it('are told by “a start-up”', () =>
    checkNames(
      'The chain bought <organization>Fennelly</organization>, a Dutch battery start-up founded in 2019, for a good price.',
    ));

  it('are not told by a body without a name at the start of a sentence', () =>
    checkNames('Council leader <person>Grace Tolliver</person> said that the vote would be held in May.'));

  it('are known again by their initials without brackets', () =>
    checkUnited(
      'organization',
      'The Harbor Urban Renewal Authority marked the plots in May. Residents said HURA had never asked them.',
      ['Harbor Urban Renewal Authority = HURA'],
    ));

  it('called after a saint are whole', () =>
    checkNames(
      'She was taken to <organization>St. Olave’s Hospital</organization> on Monday, and the doctors there were kind.',
    ));

  it('of two regions are one court', () =>
    checkNames(
      'On Monday the <organization>Kerala and Karnataka High Court</organization> stayed the order.',
    ));

  it('stay apart from the people who belong to them', () =>
    checkNames(
      '<person>Piotr Lewandowski</person> of <organization>Halvorsen Group</organization> said the mill would close.',
    ));

  it('keep the form of a firm from the name after it', () =>
    checkNames(
      'The pipes came from a firm called <organization>Okavango Civils</organization> (Pty) Ltd. <person>Lewandowski</person> said the firm had been paid.',
    ));

  it('are not what they are a part of', () =>
    checkUnited('organization', 'Google hired him in May. He led Google DeepMind for a year.', [
      'Google',
      'Google DeepMind',
    ]));

  it('of friends are whole, and friends of a person are none', () =>
    checkNames(
      'The hall is run by <organization>Friends of the Marlow Library</organization>. Once Friends of <person>Anna Reed</person> met there.',
    ));
});
