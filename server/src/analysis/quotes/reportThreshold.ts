import type { Cue } from '../model';
import type { FoundContent } from './content';
import { type CueContext, finiteIn, quotedIn } from './cueContext';

/** From this chance on a report counts whose words are a clause or stand in marks: `said (that) he would stay`. */
const CLAUSE = 0.5;
/** The same for clauses that are thought. */
const THOUGHT = 0.6;
/** The same for words without a finite verb: `criticised the deal`, `offered to help`. */
const PHRASE = 0.6;

const OPENERS: ReadonlySet<string> = new Set(['that', 'how', 'why', 'what', 'whether', 'if']);

/**
 * From which chance on a report counts. Phrases and thoughts must be surer: the corpus, which is about politics, marks most
 * of them (`questioned the vote`), but in other news the same verbs mean what is done (`showed a yellow card`, `called a
 * friend`, `conceded a penalty`).
 */
export function reportThreshold(context: CueContext, cue: Cue, found: FoundContent): number {
  const { tokens } = context;
  let clause = false;
  for (const { first, stop } of found.spans) {
    if (quotedIn(context, first, stop) > 0) return CLAUSE;
    if (finiteIn(context, first, stop) > 0 || OPENERS.has(tokens[first]!.lower)) clause = true;
  }
  if (!clause) return PHRASE;
  return cue.meaning === 'cognition' ? THOUGHT : CLAUSE;
}
