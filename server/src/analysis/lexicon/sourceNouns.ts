/**
 * Nouns that head the unnamed sources of news, by what they mean. Collected from the agentive nouns of English and the
 * roles, bodies and documents that news style guides name (AP Stylebook, “titles”, “anonymous sources”).
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** One person, or several: singular forms; a plural is told by its ending. */
export const PERSON_NOUNS = words(
  `official spokesman spokeswoman spokesperson source aide adviser advisor senator representative congressman congresswoman
  lawmaker legislator governor mayor president minister secretary ambassador diplomat chairman chairwoman chair chief
  director manager head leader founder executive officer ceo coach player captain analyst expert economist strategist
  pollster scholar professor researcher scientist doctor physician nurse teacher student lawyer attorney prosecutor judge
  justice sheriff commissioner investigator detective agent soldier general colonel commander veteran candidate nominee
  frontrunner front-runner contender rival opponent critic supporter backer ally donor delegate voter resident neighbor
  neighbour witness victim survivor suspect defendant plaintiff activist advocate protester demonstrator organizer
  organiser volunteer member staffer employee worker owner author writer columnist journalist reporter editor
  correspondent anchor host commentator blogger pundit actor actress singer artist star celebrity billionaire businessman
  businesswoman mogul developer investor trader farmer driver priest pastor bishop pope rabbi imam cleric king queen
  prince princess man woman boy girl child parent mother father mom dad son daughter brother sister husband wife widow
  uncle aunt cousin friend colleague partner insider observer user customer passenger democrat republican conservative
  liberal progressive socialist libertarian independent American man woman person people men women children folks
  speaker whip counsel premier chancellor lieutenant deputy assistant consultant operative surrogate historian
  biographer producer filmmaker composer musician participant attendee onlooker viewer reader listener fan skeptic
  sceptic hawk insurgent militant rebel fighter refugee migrant immigrant patient caller vendor vice-president
  envoy emissary negotiator treasurer trustee tenant landlord pilot chef guard goalkeeper striker midfielder defender
  skipper referee umpire grandmother grandfather grandson granddaughter nephew niece stepfather stepmother girlfriend
  boyfriend roommate classmate teammate counterpart predecessor successor principal headteacher superintendent constable
  inspector sergeant admiral ombudsman auditor coroner magistrate barrister solicitor undersecretary cfo cio coo cto kc mep
  mp msp pm qc`,
);

/**
 * People who are in a story for what they do in it, beside those it is about: `the judge` seldom means somebody named whom the text
 * does not call a judge, as `the cleric` or `the nominee` may.
 */
export const BYSTANDER_NOUNS = words(
  `attorney barrister clerk coroner councillor detective inspector interviewer judge juror landlady landlord lawyer magistrate
  neighbor neighbour prosecutor referee solicitor spokesman spokesperson spokeswoman umpire witness`,
);

/** Bodies of people. */
export const GROUP_NOUNS = words(
  `company firm corporation bank group organization organisation agency department ministry government administration
  campaign committee commission council court board panel party team union association federation foundation institute
  university college school hospital church police military army navy force coalition alliance network channel station
  newspaper magazine paper outlet site website platform publication publisher office bureau embassy union city state
  country nation kingdom republic parliament congress senate house legislature cabinet opposition regime family couple
  crowd public media press majority minority half percent others some many most authorities watchdog nonprofit charity
  startup club league regulator airline retailer maker manufacturer operator authority jury grand-jury delegation
  community industry lobby caucus super-pac pac establishment conference network trio duo pair`,
);

/** Documents and utterances that “say”. */
export const DOCUMENT_NOUNS = words(
  `report statement poll survey study letter email e-mail memo memorandum document filing complaint lawsuit suit indictment
  affidavit order ruling opinion brief motion transcript record book article story column editorial post tweet message
  note release announcement ad advertisement commercial video clip sign banner placard headline caption page analysis
  review paper census data figures results findings numbers statistics law bill resolution constitution amendment
  agreement deal treaty contract plan proposal policy platform website slogan invitation petition narrator voice-over
  investigation probe audit test exam voice recording forecast model estimate assessment draft text speech interview dossier file`,
);

/** Words that make a nominal source anonymous when they head or describe it. */
export const ANONYMITY = words(
  'anonymity anonymous anonymously unnamed unidentified undisclosed unattributed nameless',
);
