import { wordSet } from '../../lexicon/words';
import type { Entity, Layout, Sentence, Tokens } from '../../model';
import type { Span } from '../../span';
import type { Syntax } from '../../syntax';
import { Kind, Trait } from '../../syntax/phraseTraits';
import { storyRunAt } from '../../syntax/stories';
import { wordTest } from '../../tokens/wordTypes';
import { BODIES, Body, bodyOf, fits, kindsOf } from './bodies';
import { isThe } from './definites';
import { NOWHERE, type Placements } from './order';
import { Role } from './pronounFeatures';

/** A phrase with the body or place it takes up. */
export interface GroupReference {
  readonly phrase: Span;
  readonly entity: Entity;
  readonly kind: 'nominal' | 'pronoun';
  readonly confidence: number;
}

interface GroupRead {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
  readonly layout: Layout;
}

/** A body or place that the story has named. */
interface Known {
  readonly entity: Entity;
  /** What its names tell, or -1 before it is asked for. */
  kinds: number;
  mentions: number;
  lastStart: number;
  lastSentence: number;
  lastRole: Role;
}

/** How far back a body may have been mentioned, in code units: half a dozen sentences. */
const MEMORY = 1500;
/** Most bodies kept in mind, so that each phrase costs the same. */
const MAX_KNOWN = 16;
/** A body this many sentences further back than the nearest is no rival of it. */
const CLEAR = 2;

/** Verbs that take “it” for a body that acts, not for the weather or a clause. */
const acts = wordTest(
  wordSet(
    'said says announced plans planned expects expected employs employed hired cut warned denied sold bought launched runs owns operates makes reported posted filed declined paid wants wanted hopes hoped agreed acquired sued opened closed published issued argued estimates estimated added urged asked offered rejected accused blamed promised pledged vowed intends aims believes thinks called condemned approved ordered',
  ),
);
const isAuxiliary = wordTest(wordSet('has had have will would also is was did does could can may might'));

/**
 * `the company`, `the city`, `it` and `they`, linked to the body or place of the story that was mentioned last and that
 * they can mean. Where another fits about as well, or an unnamed one stands between, nothing is said: a wrong name is
 * worse than none. `taken` has a 1 for each phrase whose meaning is known.
 */
export function resolveGroups(read: GroupRead, places: Placements, taken: Uint8Array): GroupReference[] {
  const found: GroupReference[] = [];
  const { tokens } = read;
  let known: Known[] = [];
  /** The start of the last unnamed body, by kind (`a company`); -1 without one. */
  let unnamed = new Array<number>(BODIES).fill(-1);
  /** Sentence of the last plural or of the last people named. */
  let plural = -9;
  let story: number | null = null;
  /** The phrase after the last of the run of text of that story. */
  let runEnd = 0;
  const { nominees } = read.syntax;
  for (let i = 0; i < nominees.length; i++) {
    const role = places.roles[i]!;
    if (role === NOWHERE) continue;
    const start = nominees.start(i);
    if (i >= runEnd) {
      const run = storyRunAt(read.layout, start);
      runEnd = nominees.firstAt(run.end);
      if (run.story !== story) {
        story = run.story;
        known = [];
        unnamed = new Array<number>(BODIES).fill(-1);
        plural = -9;
      }
    }
    const sentence = nominees.sentence(i);
    const trait = nominees.trait(i);
    if (trait === Trait.GroupName || trait === Trait.PlaceName) {
      remember(known, nominees.entity(i)!, start, sentence, role);
      continue;
    }
    if (trait === Trait.It || trait === Trait.They) {
      if (role === Role.Quoted || nominees.isPossessor(i)) continue;
      const acting =
        trait === Trait.They ? role === Role.Speaker : isActing(tokens, nominees.endToken(i), role);
      if (!acting || (trait === Trait.They && sentence - plural <= 2)) continue;
      const one = subjectOf(known, start, sentence);
      if (one && !unnamedAfter(unnamed, one)) {
        const confidence = trait === Trait.It ? 0.65 : 0.5;
        found.push({ phrase: nominees.at(i), entity: one.entity, kind: 'pronoun', confidence });
        remember(known, one.entity, start, sentence, role);
      }
      continue;
    }
    if (trait === Trait.UnlinkedName) {
      // A name that was not told apart may be the nearest body.
      unnamed[Body.Company] = unnamed[Body.Public] = unnamed[Body.Group] = start;
      continue;
    }
    const isNominal = nominees.kind(i) === Kind.Nominal;
    const whole = nominees.endToken(i) - 1;
    const first = nominees.firstToken(i);
    const head = isNominal ? headBeforeVerb(tokens, first, whole) : whole;
    if ((nominees.isPlural(i) && head === whole) || trait === Trait.PersonName) {
      if (nominees.isPlural(i) || trait !== Trait.PersonName) plural = sentence;
      continue;
    }
    if (!isNominal || head - first > 3) continue;
    const body = bodyOf(tokens[head]!);
    if (body === null) continue;
    if (!isThe(tokens[first]!)) {
      unnamed[body] = start;
      continue;
    }
    if ((head === whole && taken[i] === 1) || nominees.isPossessor(i) || isGeneral(tokens, first, head))
      continue;
    const one = fitting(known, body, start);
    if (one && unnamed[body]! < one.known.lastStart) {
      const { entity } = one.known;
      const phrase = { start, end: tokens.ends[head]! };
      found.push({ phrase, entity, kind: 'nominal', confidence: one.confidence });
      remember(known, entity, start, sentence, role);
    } else unnamed[body] = start;
  }
  return found;
}

/** `The company employs 140 people`: a verb that looks like a noun ends the phrase. Its head. */
function headBeforeVerb(tokens: Tokens, first: number, head: number): number {
  for (let i = first + 1; i < head && i <= first + 3; i++)
    if (bodyOf(tokens[i]!) !== null && acts(tokens[i + 1]!)) return i;
  return head;
}

function remember(known: Known[], entity: Entity, lastStart: number, lastSentence: number, role: Role): void {
  for (const one of known)
    if (one.entity === entity) {
      one.mentions++;
      one.lastStart = lastStart;
      one.lastSentence = lastSentence;
      one.lastRole = role;
      return;
    }
  known.push({ entity, kinds: -1, mentions: 1, lastStart, lastSentence, lastRole: role });
  if (known.length > MAX_KNOWN) forget(known);
}

function forget(known: Known[]): void {
  let oldest = 0;
  known.forEach((one, i) => {
    if (one.lastStart < known[oldest]!.lastStart) oldest = i;
  });
  known.splice(oldest, 1);
}

/** Said of any body or place, or of one told by what follows: `the city of`, `the company that`, `the country’s`. */
function isGeneral(tokens: Tokens, first: number, head: number): boolean {
  const next = tokens[head + 1];
  if (next && tellsWhich(next)) return true;
  for (let i = first + 1; i < head; i++) if (setsApart(tokens[i]!)) return true;
  return false;
}

const tellsWhich = wordTest(
  wordSet('of for that which where whose in with behind who called named known or'),
);
const setsApart = wordTest(
  wordSet(
    'other same whole entire first second third next new largest biggest only parent rival neighboring neighbouring union private public',
  ),
);

/** The body that a definite noun takes up: the nearest that fits, when no other comes close; of places the one the story is about. */
function fitting(
  known: readonly Known[],
  body: Body,
  start: number,
): { known: Known; confidence: number } | null {
  const isPlace = body >= Body.City;
  let best: Known | null = null;
  let second: Known | null = null;
  let bestFit = 0;
  const before = (a: Known, b: Known) => (isPlace ? a.mentions > b.mentions : a.lastStart > b.lastStart);
  for (const one of known) {
    if (start - one.lastStart > (isPlace ? 2 * MEMORY : MEMORY)) continue;
    if (one.kinds < 0) one.kinds = kindsOf(one.entity);
    const fit = fits(one.entity, one.kinds, body);
    if (fit === 0) continue;
    if (best === null || before(one, best)) {
      second = best;
      best = one;
      bestFit = fit;
    } else if (second === null || before(one, second)) second = one;
  }
  if (!best || (isPlace && best.mentions < 2)) return null;
  const clear = isPlace ? false : second && best.lastSentence - second.lastSentence >= CLEAR;
  if (second && !clear && best.mentions < (isPlace ? 2 : 3) * second.mentions) return null;
  return { known: best, confidence: (bestFit === 2 ? 0.75 : 0.65) - (second ? 0.1 : 0) };
}

/** “It” with a verb of those who act, right away or after an auxiliary. */
function isActing(tokens: Tokens, endToken: number, role: Role): boolean {
  if (role === Role.Speaker) return true;
  let i = endToken;
  for (let steps = 0; steps < 2 && i < tokens.length && isAuxiliary(tokens[i]!); steps++) i++;
  if (i >= tokens.length || !acts(tokens[i]!)) return false;
  return i === endToken || tokens[i - 1]!.lower !== 'is';
}

/** The one body that was the subject of this or the sentence before; nothing where two could be. */
function subjectOf(known: readonly Known[], start: number, sentence: number): Known | null {
  let one: Known | null = null;
  for (const each of known) {
    if (each.entity.type !== 'organization') continue;
    if (sentence - each.lastSentence > 1 || each.lastStart >= start) continue;
    if (each.lastRole > Role.Subject) continue;
    if (one && one.lastSentence === each.lastSentence) return null;
    if (!one || each.lastStart > one.lastStart) one = each;
  }
  return one;
}

function unnamedAfter(unnamed: readonly number[], one: Known): boolean {
  return unnamed.some((start) => start > one.lastStart);
}
