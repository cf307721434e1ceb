import type { Evidence } from '../analysis';

/** What a feature of the models looks at, in the fewest words; templates that look at the same thing share them. */
const looksAt: Readonly<Record<string, string>> = {
  distance: 'distance',
  distanceByForm: 'distance',
  bareDistance: 'distance',
  pattern: 'words between',
  barePattern: 'words between',
  before: 'words before the source',
  beforeByNear: 'words before the source',
  after: 'words after the source',
  trait: 'kind of source',
  traitByNear: 'kind of source',
  traitByForm: 'kind of source',
  sourceTrait: 'kind of source',
  bareTrait: 'kind of source',
  oblique: 'preposition before it',
  possessor: 'possessive',
  first: 'start of the sentence',
  firstOfClause: 'start of the clause',
  subjects: 'who is named between',
  verbsBetween: 'verbs between',
  verbsByCueBefore: 'verbs of the same person',
  commasBetween: 'commas between',
  cueBefore: 'words before the reporting word',
  cueAfter: 'words after the reporting word',
  inversion: 'word order',
  sourceBetween: 'word order',
  addressee: 'who is spoken to',
  agreement: 'one or several',
  subject: 'subject of the reporting word',
  subjectByForm: 'subject of the reporting word',
  subjectByTrait: 'subject of the reporting word',
  relative: '“who” or “which” after it',
  where: 'place of the reporting word',
  whereForm: 'place of the reporting word',
  nearestItem: 'what stands beside the quotation',
  meaning: 'reporting word',
  confidence: 'reporting word',
  sourceSure: 'how clear the speaker is',
  otherQuote: 'quotations between',
  otherCue: 'reporting words between',
  endMark: 'end of the quotation',
  startsLower: 'start of the quotation',
  opensSentence: 'start of the quotation',
  continueOpens: 'start of the quotation',
  words: 'length of the quotation',
  insideReport: 'place in what is reported',
  continue: 'quotation before',
  continueSame: 'quotation before',
  continueDistance: 'quotation before',
  continuePrevious: 'quotation before',
  continueGap: 'quotation before',
  continueOwnCue: 'no reporting word of its own',
  none: 'nobody named',
  noneWhole: 'whole paragraph',
  noneCues: 'no reporting word near',
};

/**
 * What a model weighed, most telling first as the evidence has it: `reporting word, distance, words between`. Features
 * without short words are told in those of their note.
 */
export function weighedWords(evidence: readonly Evidence[]): string {
  const told = evidence.map(({ rule, note }) => looksAt[rule.slice(rule.indexOf('.') + 1)] ?? note ?? rule);
  return [...new Set(told)].join(', ');
}
