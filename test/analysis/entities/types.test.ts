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

  it('a surname that is a word for a people is the person where it stands alone', () => {
    checkNames(
      '<person>Rebecca French</person> won. <person>French</person> said she was glad. Many <norp>French</norp> officials came.',
    );
    checkNames('The <norp>French</norp> were angry. <norp>Zulu</norp> leaders said so.');
  });

  it('a role at the end of a headline introduces nobody in the next line', () =>
    checkNames(
      '‘A comet has a memory,’ says mission scientist\n\nThe Lantern Podcast\n\nLast week a probe came home.',
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
      'On <date>Tuesday</date> or <date>21 August 2024</date>, not <date>Aug. 3</date> or <date>May 5, 2021</date>, they may march.',
    ));

  it('sums of money', () =>
    checkNames(
      'It cost <money>$1.2 million</money>, <money>€300</money>, <money>20 million euros</money> or <money>500 U.S. dollars</money>, for 30 people.',
    ));

  it('events with names of their own', () =>
    checkNames(
      'After <event>Hurricane Odette</event> they spoke of the <event>Battle of Bannock Field</event>, of the <event>World Cup</event> and of the <event>Lisbon Marathon</event>.',
    ));

  it('no event where a storm is a storm', () =>
    checkNames(
      'The <event>World Cup</event> went on. Storm clouds came, and a battle of wills, and a summit.',
    ));

  it('works told by who made them', () =>
    checkNames(
      'She is the author of “<work>The Salt Road</work>” and starred in “<work>Grey Morning</work>.” In “<work>Ten Rivers</work>,” published in June, she said, “Nobody swims.”',
    ));

  it('quoted words are no works for that', () =>
    checkNames(
      'Her novel “<work>Low Water</work>” is out. In “Little Italy,” people said “Hello” and called the plan “Project Dawn”; the director said “Never again.”',
    ));

  it('what stands between two quotations is no work', () =>
    checkNames(
      'The plan is “on track,” <person>Lena Oduya</person> said. The bridge would be “closed for months”, Mr <person>Orr</person> said.',
    ));

  it('dates with weekday and day first, and years after a word of time', () =>
    checkNames(
      'It opened on <date>Wednesday, 4 June 2025</date>, as in <date>2019</date>. Since <date>2021</date>, it has sold 2020 tickets in 2000 towns; Mr. April may march to 1984 Main Street.',
    ));

  it('sums with letters for the currency', () =>
    checkNames(
      'It cost <money>Rs 350 crore</money>, <money>Sh200m</money>, <money>NT$20 million</money>, <money>₦5 billion</money> or <money>CHF 40</money>; Rs. Rao sat in room RM5A.',
    ));

  it('ranges of days, and groups of two words', () =>
    checkNames(
      'From <date>Dec. 6-9</date> an <norp>African-American</norp> choir and a <norp>French</norp>-<norp>German</norp> band played.',
    ));

  it('an office is no organisation', () =>
    checkNames(
      'The <organization>Quellaro Holdings</organization> deal pleased Vice Premier <person>Ana Whitlock</person>; it costs <money>T$40 million</money>.',
    ));

  it('takes unknown names for places where people live there or go there', () =>
    checkNames(
      'They left <location>Tolvar</location> for <location>Quessa</location> on Monday. Villagers from <location>Quessa</location> walked beside them, said <person>Anna Reed</person>.',
    ));

  it('relatives are people, whatever they are called', () =>
    checkNames('She thanked her mother, <person>Manana</person>, and her neighbors for their patience.'));

  it('diseases are no people', () =>
    checkNames('The mayor, who has Parkinson’s disease, and a cousin with Alzheimer’s were not present.'));

  it('a title is a work by the words after it', () =>
    checkNames(
      'She won the prize for “<work>The Salt Road</work>”, a three-hour film about the driver of a bus.',
    ));
});
