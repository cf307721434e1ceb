import type { AnalysisOptions, Cue } from '../model';
import { type HashedModel, loadHashed } from '../models/hashed';
import { drain, PAUSE_EVERY, type Pausing } from '../pauses';
import {
  type Candidate,
  type CueRead,
  candidatesIn,
  cueOf,
  findCueCandidates,
  isQuotedSaying,
} from './cueCandidates';
import { type CueContext, cueContext } from './cueContext';
import { type PlacedClause, reportingClauses } from './reportingClauses';
import { keepSides, likeliestSide, REPORT_MODEL, sideChances } from './reportModel';
import { turnsOf } from './turns';

/** How sure the colon after a speaker's label is. */
const TURN = 0.95;
/** The least sureness of a colon that ends its paragraph before one that opens with marks. */
const LEADING = 0.7;
/** The least sureness of `saying` in `quoted the mayor as saying`. */
const QUOTED = 0.9;
/** The least sureness of the verb of a reporting clause. */
const CLAUSE = 0.9;
/** Cues less likely than this are not worth keeping. */
const LEAST_CHANCE = 0.1;
/** The side of a cue that reports nothing with this chance is not kept. */
const UNLIKELY = 0.9;

/**
 * Words that report speech, writing or thought, in text order: verbs with what completes them (`pointed out`, `said in a
 * statement`), according-to phrases, colons, nouns. The confidence is the chance that they report something here; without
 * learned weights every candidate is kept, with a guess.
 */
export function findCues(read: CueRead, options: AnalysisOptions = {}): Cue[] {
  return drain(readCues(read, options));
}

/** The same, with pauses. */
export function* readCues(read: CueRead, options: AnalysisOptions): Pausing<Cue[]> {
  const model = loadHashed(options.models, REPORT_MODEL);
  if (!model) return findCueCandidates(read);
  const context = cueContext(read);
  yield null;
  const turns = turnsOf(context);
  const clauses = reportingClauses(context, read.quotations);
  yield null;
  const reading: CueReading = { read, model, context, turns, clauses, clause: 0, cues: [], sides: [] };
  // Cues are judged as they are found: in a long text they are at hand then, and later they are not.
  const candidates: Candidate[] = [];
  let done = 0;
  for (let index = 0; index < read.sentences.length; index++) {
    const count = candidatesIn(read, context.words, index, candidates);
    for (let c = 0; c < count; c++) judge(reading, candidates[c]!);
    done += 1 + count;
    if (done < PAUSE_EVERY) continue;
    done = 0;
    yield null;
  }
  clausesBefore(reading, read.tokens.length);
  keepSides(reading.cues, model, reading.sides);
  return reading.cues;
}

/** The cues of a text as far as they are found. */
interface CueReading {
  readonly read: CueRead;
  readonly model: HashedModel;
  readonly context: CueContext;
  readonly turns: ReturnType<typeof turnsOf>;
  readonly clauses: readonly PlacedClause[];
  /** The first of the clauses that is not looked at yet. */
  clause: number;
  readonly cues: Cue[];
  /** For each cue the number of the side of its content; 0 for none or not known. */
  readonly sides: number[];
}

/** Adds the candidate if it is likely enough to report, and the clauses before it. */
function judge(reading: CueReading, candidate: Candidate): void {
  const { read, clauses, turns } = reading;
  clausesBefore(reading, candidate.firstToken);
  const { clause } = reading;
  // “shot back” is one cue, although “back” can be one, too.
  if (clause > 0 && candidate.firstToken < clauses[clause - 1]!.endToken) return;
  const isClause = clauses[clause]?.token === candidate.firstToken;
  if (isClause) reading.clause++;
  let learned = TURN;
  let side = 0;
  if (!turns.has(candidate.firstToken)) {
    const chances = sideChances(reading.model, reading.context, candidate);
    learned = 1 - chances[0]!;
    if (chances[0]! < UNLIKELY) side = likeliestSide(chances);
  }
  const least = isClause
    ? CLAUSE
    : leadsOn(read, candidate)
      ? LEADING
      : isQuotedSaying(read, candidate)
        ? QUOTED
        : 0;
  const confidence = Math.max(least, learned);
  if (confidence < LEAST_CHANCE) return;
  candidate.confidence = confidence;
  if (isClause) candidate.meaning = 'speech';
  addCue(reading, candidate, side);
}

/** Adds the verbs of reporting clauses before token `end` that are in no list. */
function clausesBefore(reading: CueReading, end: number): void {
  const { clauses, read } = reading;
  for (; reading.clause < clauses.length && clauses[reading.clause]!.token < end; reading.clause++) {
    const { token, endToken, lemma, sentence } = clauses[reading.clause]!;
    addCue(reading, cueOf(read.tokens, sentence, token, endToken, 'verb', lemma, 'speech', CLAUSE), 0);
  }
}

function addCue({ cues, sides }: CueReading, cue: Cue, side: number): void {
  cues.push(cue);
  sides.push(side);
}

/** `The operator hit back in a statement:` – a colon that ends its paragraph, right before a quotation. */
function leadsOn({ tokens, sentences }: CueRead, { kind, lemma, sentence, endToken }: Cue): boolean {
  return (
    kind === 'colon' &&
    lemma === ':' &&
    endToken === sentences[sentence]!.endToken &&
    tokens[endToken]?.kind === 'mark' &&
    sentences[sentence + 1]?.block !== sentences[sentence]!.block
  );
}
