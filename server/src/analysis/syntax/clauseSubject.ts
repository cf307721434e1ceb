import type { Tokens } from '../model';
import { Item, type Items, isOblique, isPhrase, isPossessor, itemAt, tokenAt } from './outlineItem';

/** How the subject of a verb was found; the numbers are feature values. */
export enum Found {
  /** Nothing looks like its subject. */
  Nowhere = 0,
  /** Right before it, prepositional groups aside. */
  Beside = 1,
  /** Before an apposition, a relative clause or another insertion between commas. */
  BeforeInsertion = 2,
  /** Of the verb it is coordinated with: `rejected the claim and said`. */
  Coordinated = 3,
  /** Of the verb before the participle: `mocked the plan, calling it`. */
  Participle = 4,
  /** After the clause that the participle opens: `Calling it unfair, she`. */
  Opening = 5,
  /** Right after it: `said Ruiz`. */
  Inverted = 6,
  /** Object of the verb before: `asked Ruiz to say`, `footage of Ruiz saying`. */
  Object = 7,
  /** Subject of the verb before an infinitive: `refused to say`. */
  Infinitive = 8,
  /** The relative pronoun itself. */
  Relative = 9,
  /** Before a shortened relative clause: `a letter obtained by Tass warns`. */
  Reduced = 10,
}

/** How many values `Found` has. */
export const FOUND = 11;

/** The subject of a verb: an index among the items of its outline, or -1. */
export interface ClauseSubject {
  readonly at: number;
  readonly found: Found;
}

const NONE: ClauseSubject = { at: -1, found: Found.Nowhere };
/** A verb takes its subject from another verb at most this many times in a row. */
const MAX_STEPS = 6;

/**
 * The grammatical subject of the verb at `at`, as far as the order of phrases, commas and verbs tells; a few scans to the
 * left, no parse.
 */
export function clauseSubject(items: Items, at: number, tokens: Tokens, steps = MAX_STEPS): ClauseSubject {
  if (steps === 0) return NONE;
  let before = at - 1;
  while (itemAt(items, before) === Item.Auxiliary) before--;
  const left = itemAt(items, before);
  const isInverted = isSpeaker(items, at + 1);
  if (left === Item.Edge || left === Item.Quote || left === Item.Stop || left === Item.Colon) {
    if (isGerund(tokens, items, at) && !isInverted) return opened(items, at);
    if (isInverted)
      return { at: isPossessor(items, at + 1) ? headAfter(items, at + 1) : at + 1, found: Found.Inverted };
    if (left === Item.Edge) return NONE;
    return subjectBefore(items, before, tokens, steps, Found.BeforeInsertion);
  }
  if (left === Item.Relative) return { at: before, found: Found.Relative };
  if (left === Item.Infinitive || (left === Item.Preposition && isGerund(tokens, items, at))) {
    const verb = verbBefore(items, before);
    if (verb < 0) return left === Item.Preposition || before === 0 ? opened(items, at) : NONE;
    if (left === Item.Infinitive && isFree(items, before - 1)) return { at: before - 1, found: Found.Object };
    const { at: subject } = clauseSubject(items, verb, tokens, steps - 1);
    return { at: subject, found: Found.Infinitive };
  }
  if (left !== Item.Conjunction && isGerund(tokens, items, at)) {
    if (isPhrase(items, before) && !isPossessor(items, before)) return { at: before, found: Found.Object };
    const verb = verbBefore(items, before);
    if (verb < 0) return subjectBefore(items, before, tokens, steps, Found.Participle);
    const { at: subject } = clauseSubject(items, verb, tokens, steps - 1);
    return { at: subject, found: Found.Participle };
  }
  if (left === Item.Conjunction || (left === Item.Comma && itemAt(items, before - 1) === Item.Conjunction)) {
    const verb = verbBefore(items, before);
    if (verb < 0) return NONE;
    const { at: subject } = clauseSubject(items, verb, tokens, steps - 1);
    return { at: subject, found: Found.Coordinated };
  }
  if (left === Item.Comma && isInverted) return { at: headAfter(items, at + 1), found: Found.Inverted };
  return subjectBefore(items, before, tokens, steps, Found.Beside);
}

/** The subject of a finite verb right after `from`. */
function subjectBefore(
  items: Items,
  from: number,
  tokens: Tokens,
  steps: number,
  found: Found,
): ClauseSubject {
  let how = found;
  for (let i = from; i >= 0; i--) {
    const item = itemAt(items, i);
    if (item === Item.Relative) {
      // `the man who met them said`: the relative clause ends here.
      for (let k = i - 1; k >= 0 && k >= i - 3; k--)
        if (isFree(items, k)) return { at: k, found: Found.BeforeInsertion };
      return { at: i, found: Found.Relative };
    }
    if (isPhrase(items, i)) {
      if (isFree(items, i)) return { at: i, found: how };
      continue;
    }
    if (item === Item.Comma) {
      // Over the insertion to the comma that opens it.
      let open = i - 1;
      while (open >= 0 && itemAt(items, open) !== Item.Comma && itemAt(items, open) !== Item.Stop) open--;
      how = Found.BeforeInsertion;
      if (open > 0 && itemAt(items, open) === Item.Comma && isSubject(items, open - 1)) i = open;
      continue;
    }
    if (item === Item.Verb || item === Item.Cue) {
      const subject = clauseSubject(items, i, tokens, steps - 1);
      if (itemAt(items, subject.at) !== Item.Relative)
        return { at: subject.at, found: isReduced(items, i) ? Found.Reduced : Found.Coordinated };
      i = subject.at + 1;
    } else if (item === Item.Stop || item === Item.Colon) return NONE;
  }
  return NONE;
}

/** A phrase that no preposition and no other phrase owns. */
function isFree(items: Items, at: number): boolean {
  return isPhrase(items, at) && !isOblique(items, at) && !isPossessor(items, at);
}

/** A phrase, or the object of a preposition after one, that may be the subject before an insertion. */
function isSubject(items: Items, at: number): boolean {
  for (let i = at; i >= 0 && i >= at - 6; i--) {
    if (isFree(items, i)) return true;
    if (itemAt(items, i) !== Item.Preposition && !isOblique(items, i) && !isPossessor(items, i)) return false;
  }
  return false;
}

/** A phrase right after an inverted verb: a name, a noun, a pronoun in its own right. */
function isSpeaker(items: Items, at: number): boolean {
  return isPhrase(items, at) && itemAt(items, at) !== Item.Relative && !isOblique(items, at);
}

/** The phrase that the possessor at `at` belongs to. */
function headAfter(items: Items, at: number): number {
  let i = at;
  while (isPossessor(items, i) && isPhrase(items, i + 1)) i++;
  return i;
}

/** The verb before `from` in the same sentence, those of relative clauses included; -1 without one. */
function verbBefore(items: Items, from: number): number {
  for (let i = from; i >= 0; i--) {
    const item = itemAt(items, i);
    if (item === Item.Verb || item === Item.Cue || item === Item.Auxiliary) return i;
    if (item === Item.Stop) return -1;
  }
  return -1;
}

/** The first phrase after the comma that closes an opening participle clause. */
function opened(items: Items, at: number): ClauseSubject {
  let comma = at + 1;
  while (comma < items.length && itemAt(items, comma) !== Item.Comma) comma++;
  for (let i = comma + 1; i < items.length && i < comma + 4; i++)
    if (isFree(items, i)) return { at: i, found: Found.Opening };
  return NONE;
}

/** `obtained by`, right after the noun it belongs to. */
function isReduced(items: Items, at: number): boolean {
  return itemAt(items, at + 1) === Item.Preposition && isPhrase(items, at - 1);
}

function isGerund(tokens: Tokens, items: Items, at: number): boolean {
  return tokens[tokenAt(items, at)]!.lower.endsWith('ing');
}
