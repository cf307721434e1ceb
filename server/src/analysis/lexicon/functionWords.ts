/**
 * Closed word classes of English, as any grammar lists them (Quirk et al., A Comprehensive Grammar of the English
 * Language, 1985), with the words of time that stand between a subject and its verb in news.
 */
const words = (list: string): string[] => list.trim().split(/\s+/);

export const DETERMINERS = words(
  `the a an this that these those some any no every each either neither both all another other many much several few
  most more such my your his her its our their one`,
);

export const PREPOSITIONS = words(
  `of in on at by for from with about into over after before between through during under against among without within
  toward towards upon near since until till per via despite amid amidst including regarding concerning behind beyond
  across along around off onto outside inside above below like unlike versus throughout beside besides alongside atop
  following`,
);

export const CONJUNCTIONS = words('and or but nor yet & plus');

/** Words that open a subordinate clause. */
export const SUBORDINATORS = words(
  'that if whether because although though while when where why how unless as than so once whereas what whatever',
);

/** Possessive determiners of the third person, as they go with people, and all of them (Quirk et al. 1985, 6.29). */
export const THEIR_OWN: ReadonlySet<string> = new Set(words('his her their'));
export const POSSESSIVES: ReadonlySet<string> = new Set(words('my our his her their its'));

/** Relative pronouns that can be the subject of a reporting verb. */
export const RELATIVES = words('who which whom whose');

export const PRONOUNS = words(
  'he she they it we i you him them me us himself herself themselves itself everyone everybody someone somebody nobody one',
);

export const AUXILIARIES = words(
  `is are was were be been being am has have had having do does did done will would shall should can could may might must
  won't wouldn't can't cannot couldn't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't
  'm 're 've 'd 'll not`,
);

/** Adverbs without -ly that stand between a subject and its verb. */
export const ADVERBS = words(
  `also then later still never always often once again now just even only already soon ever too instead perhaps maybe
  however meanwhile further almost quite rather very well long ago earlier afterward afterwards thus therefore indeed
  there here together back away out up down first finally else sometimes anyway nonetheless nevertheless yesterday today
  tonight tomorrow twice far`,
);

/** Days, months and parts of the day: an adverbial of time needs no preposition in news (“Lee said Monday”). */
export const TIMES = words(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept.
  sep. oct. nov. dec. mon. tues. tue. wed. thurs. thu. fri. sat. sun. morning afternoon evening night week month year
  weekend`,
);

/** Participles that stand before an office: `managing director`, `ranking Democrat`. */
export const OFFICE_PARTICIPLES: ReadonlySet<string> = new Set([
  'acting',
  'attending',
  'consulting',
  'founding',
  'leading',
  'managing',
  'presiding',
  'ranking',
  'sitting',
  'supervising',
  'visiting',
]);
