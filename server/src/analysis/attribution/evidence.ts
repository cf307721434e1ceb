import type { Evidence } from '../model';
import type { FeatureRows } from '../ranking/featureRows';
import type { FeatureSpace } from '../ranking/featureSpace';
import type { Span } from '../span';

/** What each feature template says, in words a person can read. */
const NOTES: Readonly<Record<string, string>> = {
  distance: 'how near the source stands to the reporting word',
  distanceByForm: 'how near the source stands to such a reporting word',
  pattern: 'the words between source and reporting word',
  before: 'what stands before the source',
  after: 'what stands after the source',
  beforeByNear: 'what stands before the source',
  trait: 'who or what the source is',
  traitByNear: 'who or what the source is, and how near',
  traitByForm: 'such a source goes with such a reporting word',
  oblique: 'it stands after “to”, “with”, “of” and the like',
  possessor: 'it stands in the possessive',
  first: 'it begins the sentence',
  firstOfClause: 'it begins its part of the sentence',
  subjects: 'who else is named between',
  verbsBetween: 'verbs between source and reporting word',
  verbsByCueBefore: 'the same person does several things',
  commasBetween: 'commas between source and reporting word',
  cueBefore: 'what stands before the reporting word',
  cueAfter: 'what stands after the reporting word',
  inversion: 'the reporting word stands before the source',
  addressee: 'the one spoken to is not the source',
  agreement: 'whether the verb fits one or several',
  subject: 'whether it is the subject of the reporting word',
  subjectByForm: 'whether it is the subject of such a reporting word',
  subjectByTrait: 'whether such a source is the subject of the reporting word',
  relative: 'it stands before “who” or “which”',
  where: 'where the reporting word stands, seen from the quotation',
  whereForm: 'such a reporting word in this place',
  nearestItem: 'what stands right beside the quotation',
  meaning: 'the reporting word reports speech',
  confidence: 'how surely the word reports speech',
  sourceSure: 'how clear it is who the reporting word is about',
  sourceTrait: 'who or what the source is',
  sourceBetween: 'the order of reporting word and source',
  otherQuote: 'other quotations between',
  otherCue: 'other reporting words between',
  endMark: 'how the quotation ends',
  startsLower: 'whether the quotation starts a sentence',
  words: 'length of the quotation',
  opensSentence: 'whether the quotation opens its sentence',
  insideReport: 'the quotation stands in what is reported',
  continue: 'it follows another quotation',
  continueSame: 'it follows another quotation in the same paragraph',
  continueDistance: 'how soon it follows the other quotation',
  continueOwnCue: 'no reporting word of its own',
  continuePrevious: 'how the quotation before is reported',
  continueGap: 'how the quotation before ends',
  continueOpens: 'whether it opens its sentence',
  bareTrait: 'who or what is named beside it',
  barePattern: 'the words between name and quotation',
  bareDistance: 'how near the name stands',
  none: 'nobody is named',
  noneWhole: 'it fills its paragraph',
  noneCues: 'no reporting word near it',
};

/** How many features are told. */
const TOLD = 3;
/** A feature that speaks less for the choice (log-odds) is not told. */
const LEAST = 0.1;

/**
 * Writes to `evidence` from `at` on the features that speak most for the option in row `chosen` against the runner-up in `other`
 * (-1: none), strongest first; where they end. Weights are differences in log-odds. A prefix belongs to one space.
 */
export function addStrongest<T extends string>(
  evidence: Evidence[],
  at: number,
  space: FeatureSpace<T>,
  weights: Float32Array,
  rows: FeatureRows,
  chosen: number,
  other: number,
  prefix: string,
  span: Span | null,
): number {
  const { owner } = space;
  const { values } = rows;
  const { words, isTold } = wordsOf(space, prefix);
  const begin = other >= 0 ? rows.at(other) : 0;
  const end = other >= 0 ? rows.at(other + 1) : 0;
  for (let i = begin; i < end; i++) OTHER[owner[values[i]!]!] = weights[values[i]!]!;
  // Only templates of the chosen one: what only the runner-up has says nothing a person could check on the choice.
  let best = 0;
  for (let i = rows.at(chosen), stop = rows.at(chosen + 1); i < stop; i++) {
    const t = owner[values[i]!]!;
    const gain = weights[values[i]!]! - OTHER[t]!;
    if (gain <= LEAST || isTold[t] === 0) continue;
    let place = best;
    for (; place > 0 && isBehind(place - 1, gain, t); place--)
      if (place < TOLD) {
        BEST[place] = BEST[place - 1]!;
        GAINS[place] = GAINS[place - 1]!;
      }
    if (place === TOLD) continue;
    BEST[place] = t;
    GAINS[place] = gain;
    if (best < TOLD) best++;
  }
  for (let i = begin; i < end; i++) OTHER[owner[values[i]!]!] = 0;
  for (let k = 0; k < best; k++) {
    const { rule, note } = words[BEST[k]!]!;
    evidence[at + k] = { rule, note, span, weight: Math.round(GAINS[k]! * 100) / 100 };
  }
  return at + best;
}

/** True when the template at `place` of the best speaks less than another; of those that speak alike the first is told. */
function isBehind(place: number, gain: number, template: number): boolean {
  return gain > GAINS[place]! || (gain === GAINS[place] && template < BEST[place]!);
}

/** What is told of a template. */
interface Told {
  readonly rule: string;
  readonly note: string;
}

/** The words for the templates of a space, null where nothing is told, and the same as 1 and 0. */
interface Words {
  readonly words: readonly (Told | null)[];
  readonly isTold: Uint8Array;
}

const WORDS = new Map<string, Words>();

/** The names and notes of all templates of a space, made once for each prefix: strings put together cost again when written. */
function wordsOf<T extends string>(space: FeatureSpace<T>, prefix: string): Words {
  let found = WORDS.get(prefix);
  if (!found) {
    const words = space.templates.map((template) => {
      const note = NOTES[template];
      return note ? { rule: `${prefix}.${template}`, note } : null;
    });
    found = { words, isTold: Uint8Array.from(words, (told) => (told ? 1 : 0)) };
    WORDS.set(prefix, found);
  }
  return found;
}

/** By template: what the feature of the runner-up weighs; a row has one of each at most. Zeros between two calls. */
const OTHER = new Float64Array(256);
/** The strongest templates of the chosen option and how much they speak for it. Reused. */
const BEST = new Uint8Array(TOLD);
const GAINS = new Float64Array(TOLD);
