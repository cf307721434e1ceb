import * as closed from '../lexicon/functionWords';
import { formsOf } from '../lexicon/inflect';
import { MANNER_VERBS } from '../lexicon/reportingVerbs';
import { COMMON_VERBS, IRREGULAR_PAST } from '../lexicon/verbForms';
import type { Quotation, Tokens, WordType } from '../model';
import { nextEndingAfter } from '../span';
import { textAt } from '../tokens/wordsAt';
import { perWord } from '../tokens/wordTypes';
import type { CueContext } from './cueContext';
import { CUE_WORDS } from './cueLexicon';

/** The verb of a reporting clause: its first token and the token after it and its particle. */
export interface ReportingClause {
  readonly token: number;
  readonly endToken: number;
  readonly lemma: string;
}

/** One with the sentence in which its verb stands. */
export interface PlacedClause extends ReportingClause {
  readonly sentence: number;
}

/** Tokens of a subject, at most. */
const MAX_SUBJECT = 5;

const SUBJECTS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'i', 'we']);
const DETERMINERS: ReadonlySet<string> = new Set('the a an one another his her my our their'.split(' '));
const PARTICLES: ReadonlySet<string> = new Set('in back up out on off away over along'.split(' '));
/** What may follow the verb of a reporting clause, besides punctuation, marks and adverbs. */
const AFTER: ReadonlySet<string> = new Set(
  `at to from with without through into across over after before when while as during in on about and but then again him her
  them me us later once`.split(/\s+/),
);

/**
 * The clause right after a quotation that opens its sentence and ends with a comma or a question: a subject and a verb in
 * either order (Quirk et al. 1985, “reporting clause”, §14.28). There any verb reports, whether or not a list knows it:
 * `“And the money?” Ruiz pressed.`, `“So is the bridge,” chimed in Holt.` In text order.
 */
export function reportingClauses(
  { tokens, sentences, stopOf }: CueContext,
  quotations: readonly Quotation[],
): PlacedClause[] {
  const clauses: PlacedClause[] = [];
  let opening = 0;
  for (let q = 0; q < quotations.length; q++) {
    const quotation = quotations[q]!;
    if (quotation.level > 0 || !quotation.closed) continue;
    const after = stopOf[q]!;
    const sign = textAt(tokens, after - 2);
    if (sign !== ',' && sign !== '?' && sign !== '!') continue;
    opening = nextEndingAfter(sentences, quotation.start, opening);
    const own = sentences[opening];
    if (after >= tokens.length || own?.start !== quotation.start) continue;
    const next = nextEndingAfter(sentences, tokens.starts[after]!, opening);
    if (sentences[next]?.block !== own.block) continue;
    const clause = clauseAt(tokens, after);
    if (!clause) continue;
    const { token, endToken, lemma } = clause;
    const sentence = nextEndingAfter(sentences, tokens.starts[token]!, next);
    clauses.push({ token, endToken, lemma, sentence });
  }
  return clauses;
}

function clauseAt(tokens: Tokens, from: number): ReportingClause | null {
  const first = tokens[from]!;
  if (verbIn(first) !== null) {
    const clause = verbAt(tokens, from);
    return isName(tokens[clause.endToken]) ? clause : null;
  }
  let at = from;
  if (SUBJECTS.has(first.lower)) at++;
  else if (isName(first)) while (at < from + MAX_SUBJECT && isName(tokens[at])) at++;
  else if (DETERMINERS.has(first.lower)) {
    at++;
    while (at < from + MAX_SUBJECT && isNoun(tokens[at])) at++;
    if (at === from + 1) return null;
  } else return null;
  while (tokens[at]?.kind === 'word' && tokens[at]!.lower.endsWith('ly')) at++;
  const verb = tokens[at];
  if (!verb || verbIn(verb) === null) return null;
  const clause = verbAt(tokens, at);
  return ends(tokens[clause.endToken]) ? clause : null;
}

function verbAt(tokens: Tokens, token: number): ReportingClause {
  const next = tokens[token + 1];
  const endToken = next && PARTICLES.has(next.lower) && !isOpen(tokens[token + 2]) ? token + 2 : token + 1;
  return { token, endToken, lemma: verbIn(tokens[token]!)! };
}

/** A preposition, not a particle, when a noun follows. */
function isOpen(token: WordType | undefined): boolean {
  return token?.kind === 'word' && DETERMINERS.has(token.lower);
}

function ends(token: WordType | undefined): boolean {
  if (!token || token.kind === 'mark') return true;
  if (token.kind === 'punctuation') return /^[.,;:!?…—–-]/.test(token.text);
  return AFTER.has(token.lower) || token.lower.endsWith('ly') || closed.TIMES.includes(token.lower);
}

function isName(token: WordType | undefined): boolean {
  return token !== undefined && isCapitalised(token);
}

const isCapitalised = perWord(({ text, kind }) => kind === 'word' && /^\p{Lu}/u.test(text));

/** A word in small letters that is no verb for sure. */
function isNoun(token: WordType | undefined): boolean {
  return token?.kind === 'word' && verbIn(token) === null && !CLOSED.has(token.lower);
}

const CLOSED: ReadonlySet<string> = new Set(
  [...closed.PREPOSITIONS, ...closed.CONJUNCTIONS, ...closed.SUBORDINATORS, ...closed.RELATIVES].concat(
    closed.PRONOUNS,
    closed.AUXILIARIES,
    closed.ADVERBS,
    'to',
  ),
);
const PAST: ReadonlySet<string> = new Set(IRREGULAR_PAST);
const THIRD: ReadonlyMap<string, string> = new Map(COMMON_VERBS.map((verb) => [formsOf(verb)[1]!, verb]));
const MANNER: ReadonlyMap<string, string> = new Map(
  MANNER_VERBS.flatMap((lemma) => formsOf(lemma).map((form): [string, string] => [form, lemma])),
);

/** The dictionary form of a word that may be a finite verb in the past or the third person, as far as lists know it; null for any other. */
const verbIn = perWord(({ text, lower, kind }): string | null => {
  if (kind !== 'word' || text !== lower || CLOSED.has(lower)) return null;
  const known = CUE_WORDS.get(lower)?.verb?.lemma ?? MANNER.get(lower);
  if (known !== undefined)
    return lower.endsWith('ing') || (lower === known && !PAST.has(lower)) ? null : known;
  if (PAST.has(lower) || (lower.endsWith('ed') && lower.length > 4)) return lower;
  return THIRD.get(lower) ?? null;
});
