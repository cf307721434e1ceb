import { wordSet } from './words';

/** Courtesy titles that settle the gender of the person named after them; lower case, with and without the stop. */
export const TITLE_GENDER: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...'mr mr. mister shri sri alhaji mallam malam datuk pandit ustaz ustad sir lord king prince father fr. brother sheikh sheik imam herr monsieur señor senor baron duke emperor pope cardinal congressman councilman assemblyman alderman spokesman chairman businessman'
    .split(' ')
    .map((word) => [word, 'm'] as const),
  ...'mrs mrs. ms ms. miss smt smt. kumari begum alhaja hajia datin madam madame mme mme. lady dame queen princess sister frau señora senora duchess baroness empress congresswoman councilwoman assemblywoman spokeswoman chairwoman businesswoman'
    .split(' ')
    .map((word) => [word, 'f'] as const),
]);

/**
 * Words that stand right before a person's name and are not part of it: courtesy titles, ranks, offices (AP Stylebook,
 * “titles”). Lower case; the abbreviated ones with their stop as the tokenizer keeps it.
 */
export const PERSON_TITLES: ReadonlySet<string> = wordSet(`
  mr mr. mrs mrs. ms ms. miss mx mx. dr dr. doctor prof prof. professor sir dame lord lady madam madame mme mme. herr frau
  sheikh sheik ayatollah imam rabbi rev rev. reverend fr. father sister brother pope cardinal archbishop bishop pastor deacon monsignor msgr.
  king queen prince princess duke duchess earl baron baroness emperor empress sultan emir crown
  shri sri smt smt. kumari pandit begum alhaji alhaja hajia mallam malam datuk datin dato ustaz ustad
  president vice-president premier chancellor minister ministers secretary undersecretary ambassador envoy consul attorney solicitor
  sen sen. sens. senator senators rep rep. reps. representative congressman congresswoman assemblyman assemblywoman delegate lawmaker mp mep
  gov gov. govs. governor governors mayor councilman councilwoman councilor councillor cllr cllr. councilmember commissioner supervisor alderman selectman comptroller treasurer auditor
  judge justice magistrate prosecutor sheriff constable marshal deputy chief inspector detective det. officer superintendent supt. trooper agent special
  gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain cmdr cmdr. commander adm adm. admiral commodore brig. brigadier cpl. corporal sgt sgt. sergeant pvt. private pfc. ensign airman seaman marine
  chairman chairwoman chair chairperson ceo cfo coo cto director founder co-founder cofounder manager coach trainer captain goalkeeper striker midfielder quarterback
  spokesman spokeswoman spokesperson speaker leader whip boss author actor actress singer rapper writer novelist poet director filmmaker comedian artist painter journalist reporter correspondent columnist editor anchor host analyst economist strategist historian scientist researcher activist lawyer attorney
  candidate nominee incumbent former ex-president acting interim outgoing incoming late veteran rookie
`);

/** Offices and occupations: the last word of a role such as “Russian Foreign Minister” or “a partner at …”. Lower case. */
export const ROLE_NOUNS: ReadonlySet<string> = wordSet(`
  president premier chancellor minister secretary undersecretary ambassador envoy consul diplomat attorney solicitor senator representative
  congressman congresswoman assemblyman assemblywoman delegate lawmaker legislator mp mep msp mla governor mayor councilman councilwoman councilor
  councillor councilmember commissioner supervisor alderman comptroller treasurer auditor judge justice magistrate prosecutor sheriff constable
  marshal deputy chief inspector detective officer superintendent trooper agent general lieutenant colonel major captain commander admiral
  commodore brigadier corporal sergeant private chairman chairwoman chair chairperson chairperson ceo cfo coo cto director founder co-founder
  cofounder owner manager coach trainer goalkeeper striker midfielder defender quarterback pitcher player spokesman spokeswoman spokesperson
  speaker leader whip boss head author actor actress singer rapper musician writer novelist poet filmmaker comedian artist painter sculptor
  journalist reporter correspondent columnist editor publisher anchor host presenter analyst economist strategist historian scientist
  researcher physicist chemist biologist epidemiologist virologist psychologist sociologist anthropologist professor lecturer teacher
  principal dean provost rector student graduate fellow scholar expert consultant adviser advisor aide assistant counsel counselor
  lawyer barrister activist campaigner organizer organiser advocate farmer fisherman miner driver pilot nurse doctor physician surgeon paramedic
  firefighter engineer programmer developer architect designer photographer videographer producer executive partner associate
  entrepreneur businessman businesswoman investor banker trader broker billionaire philanthropist candidate nominee incumbent contender
  resident neighbor neighbour witness survivor victim suspect defendant plaintiff shopkeeper retailer owner chef pastor priest bishop archbishop
  cardinal pope imam rabbi cleric monk nun king queen prince princess duke duchess sultan emir sheikh ayatollah dictator
  ruler rebel warlord militant soldier veteran official member volunteer worker employee boss mother father wife husband son daughter
  brother sister widow winner champion skipper swimmer runner sprinter golfer boxer cyclist racer referee umpire astronaut curator librarian
  pollster demographer meteorologist forecaster seismologist geologist astronomer ecologist conservationist negotiator mediator
`);

/** Offices by their initials: nouns, never names. Lower case. */
export const OFFICE_INITIALS: ReadonlySet<string> = wordSet('ceo cfo cio coo cto kc mep mp msp pm qc');

/** Kin: whose they are matters more than what they are. Lower case. */
export const KIN: ReadonlySet<string> = wordSet(
  'mother father wife husband son daughter brother sister widow widower niece nephew grandson granddaughter grandmother grandfather aunt uncle',
);
