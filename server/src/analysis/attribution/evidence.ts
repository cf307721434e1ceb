import type { Candidate, Evidence } from '../model';
import type { FeatureSpace } from '../ranking/featureSpace';
import type { Span } from '../span';

/** What each feature template says, in words a person can read. */
const NOTES: Readonly<Record<string, string>> = {
  distance: 'how near the source stands to the cue',
  distanceByForm: 'how near the source stands to this form of cue',
  pattern: 'the words between',
  before: 'what stands before the source',
  after: 'what stands after the source',
  beforeByNear: 'what stands before the source',
  trait: 'the kind of source',
  traitByNear: 'the kind of source and its distance',
  traitByForm: 'this kind of source goes with this form of cue',
  oblique: 'object of a preposition',
  possessor: 'a possessor',
  first: 'the first phrase of the sentence',
  firstOfClause: 'the first phrase of its clause',
  subjects: 'other possible subjects between',
  verbsBetween: 'verbs between source and cue',
  verbsByCueBefore: 'a chain of verbs with one subject',
  commasBetween: 'commas between source and cue',
  cueBefore: 'what stands before the cue',
  cueAfter: 'what stands after the cue',
  inversion: 'cue before its subject',
  addressee: 'the one spoken to is not the source',
  agreement: 'number of the verb',
  relative: 'subject of a relative clause',
  where: 'where the cue stands, seen from the quotation',
  whereForm: 'this form of cue in this place',
  nearestItem: 'what stands right beside the quotation',
  meaning: 'the cue reports speech',
  confidence: 'how surely the cue reports',
  sourceSure: 'how clear the subject of the cue is',
  sourceTrait: 'the kind of source',
  sourceBetween: 'order of cue and source',
  otherQuote: 'other quotations between',
  otherCue: 'other cues between',
  endMark: 'how the quotation ends',
  startsLower: 'whether the quotation starts a sentence',
  words: 'length of the quotation',
  opensSentence: 'whether the quotation opens its sentence',
  insideReport: 'the quotation stands in what the cue reports',
  continue: 'it follows another quotation',
  continueSame: 'it follows another quotation in the same paragraph',
  continueDistance: 'how soon it follows the other quotation',
  continueOwnCue: 'no cue of its own',
  continuePrevious: 'how the quotation before is reported',
  continueGap: 'how the quotation before ends',
  continueOpens: 'whether it opens its sentence',
  bareTrait: 'the kind of name beside it',
  barePattern: 'the words between name and quotation',
  bareDistance: 'how near the name stands',
  none: 'nobody is named',
  noneWhole: 'it fills its paragraph',
  noneCues: 'no cue near it',
};

/** How many features and candidates are told. */
const TOLD = 3;

/**
 * The features that speak most for the chosen option against the runner-up, strongest first. Weights are differences in
 * log-odds.
 */
export function strongestFeatures<T extends string>(
  space: FeatureSpace<T>,
  weights: Float32Array,
  chosen: readonly number[],
  other: readonly number[] | null,
  prefix: string,
  span: Span | null,
): Evidence[] {
  const templates: T[] = [];
  const sums: number[] = [];
  const add = (f: number, weight: number): void => {
    const template = space.templateOf(f);
    let at = templates.indexOf(template);
    if (at < 0) at = templates.push(template) - 1;
    sums[at] = (sums[at] ?? 0) + weight;
  };
  for (const f of chosen) add(f, weights[f]!);
  if (other) for (const f of other) add(f, -weights[f]!);
  const told: Evidence[] = [];
  while (told.length < TOLD) {
    let top = -1;
    let most = 0.1;
    for (let i = 0; i < sums.length; i++)
      if (sums[i]! > most && NOTES[templates[i]!]) {
        top = i;
        most = sums[i]!;
      }
    if (top < 0) break;
    const template = templates[top]!;
    const weight = Math.round(most * 100) / 100;
    told.push({ rule: `${prefix}.${template}`, note: NOTES[template]!, span, weight });
    sums[top] = 0;
  }
  return told;
}

/** The best of the candidates that were not chosen, each source once. */
export function rejectedOf(
  candidates: readonly {
    readonly span: Span | null;
    readonly name: string | null;
    readonly entity: string | null;
    readonly score: number;
  }[],
  chosen: Span | null,
): Candidate[] {
  const rejected: Candidate[] = [];
  for (const { span, name, entity, score } of candidates) {
    if (!span || (chosen && span.start < chosen.end && chosen.start < span.end)) continue;
    if (rejected.some((r) => r.start === span.start && r.end === span.end)) continue;
    rejected.push({ start: span.start, end: span.end, name, entity, score: Math.round(score * 1000) / 1000 });
    if (rejected.length === TOLD) break;
  }
  return rejected;
}
