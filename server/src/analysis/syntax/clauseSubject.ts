import type { Token } from '../model';
import { Item, type OutlineItem } from './outline';

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
export function clauseSubject(
  items: readonly OutlineItem[],
  at: number,
  tokens: readonly Token[],
  steps = MAX_STEPS,
): ClauseSubject {
  if (steps === 0) return NONE;
  let before = at - 1;
  while (before >= 0 && items[before]!.item === Item.Auxiliary) before--;
  const left = items[before];
  const right = items[at + 1];
  const free = (item: OutlineItem | undefined): boolean =>
    item?.phrase != null && !item.oblique && !item.phrase.possessor;
  const isInverted = right && isSpeaker(items, at + 1);
  if (!left || left.item === Item.Quote || left.item === Item.Stop || left.item === Item.Colon) {
    if (isGerund(tokens, items[at]!) && !isInverted) return opened(items, at);
    if (isInverted)
      return { at: right.phrase!.possessor ? headAfter(items, at + 1) : at + 1, found: Found.Inverted };
    if (!left) return isGerund(tokens, items[at]!) ? opened(items, at) : NONE;
    return subjectBefore(items, before, tokens, steps, Found.BeforeInsertion);
  }
  if (left.item === Item.Relative) return { at: before, found: Found.Relative };
  if (left.item === Item.Infinitive || (left.item === Item.Preposition && isGerund(tokens, items[at]!))) {
    const verb = verbBefore(items, before);
    if (verb < 0) return left.item === Item.Preposition || before === 0 ? opened(items, at) : NONE;
    if (left.item === Item.Infinitive && free(items[before - 1]))
      return { at: before - 1, found: Found.Object };
    const { at: subject } = clauseSubject(items, verb, tokens, steps - 1);
    return { at: subject, found: Found.Infinitive };
  }
  if (isGerund(tokens, items[at]!) && items[before]!.item !== Item.Conjunction) {
    if (left.item !== Item.Comma && left.phrase && !left.phrase.possessor)
      return { at: before, found: Found.Object };
    const verb = verbBefore(items, before);
    if (verb < 0) return subjectBefore(items, before, tokens, steps, Found.Participle);
    const { at: subject } = clauseSubject(items, verb, tokens, steps - 1);
    return { at: subject, found: Found.Participle };
  }
  if (
    left.item === Item.Conjunction ||
    (left.item === Item.Comma && items[before - 1]?.item === Item.Conjunction)
  ) {
    const verb = verbBefore(items, before);
    if (verb < 0) return NONE;
    const { at: subject } = clauseSubject(items, verb, tokens, steps - 1);
    return { at: subject, found: Found.Coordinated };
  }
  if (left.item === Item.Comma && isInverted) return { at: headAfter(items, at + 1), found: Found.Inverted };
  return subjectBefore(items, before, tokens, steps, Found.Beside);
}

/** The subject of a finite verb right after `from`. */
function subjectBefore(
  items: readonly OutlineItem[],
  from: number,
  tokens: readonly Token[],
  steps: number,
  found: Found,
): ClauseSubject {
  let how = found;
  for (let i = from; i >= 0; i--) {
    const { item, phrase, oblique } = items[i]!;
    if (item === Item.Relative) {
      // `the man who met them said`: the relative clause ends here.
      for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
        const before = items[k]!;
        if (before.phrase && !before.phrase.possessor && !before.oblique)
          return { at: k, found: Found.BeforeInsertion };
      }
      return { at: i, found: Found.Relative };
    }
    if (phrase) {
      if (oblique || phrase.possessor) continue;
      return { at: i, found: how };
    }
    if (item === Item.Comma) {
      // Over the insertion to the comma that opens it.
      let open = i - 1;
      while (open >= 0 && items[open]!.item !== Item.Comma && items[open]!.item !== Item.Stop) open--;
      how = Found.BeforeInsertion;
      if (open > 0 && items[open]!.item === Item.Comma && isSubject(items, open - 1)) i = open;
      continue;
    }
    if (item === Item.Verb || item === Item.Cue) {
      const subject = clauseSubject(items, i, tokens, steps - 1);
      const relative = subject.at >= 0 && items[subject.at]!.item === Item.Relative;
      if (!relative)
        return { at: subject.at, found: isReduced(items, i) ? Found.Reduced : Found.Coordinated };
      i = subject.at + 1;
    } else if (item === Item.Stop || item === Item.Colon) return NONE;
  }
  return NONE;
}

/** A phrase, or the object of a preposition after one, that may be the subject before an insertion. */
function isSubject(items: readonly OutlineItem[], at: number): boolean {
  for (let i = at; i >= 0 && i >= at - 6; i--) {
    const { item, phrase, oblique } = items[i]!;
    if (phrase && !oblique && !phrase.possessor) return true;
    if (item !== Item.Preposition && !oblique && !phrase?.possessor) return false;
  }
  return false;
}

/** A phrase right after an inverted verb: a name, a noun, a pronoun in its own right. */
function isSpeaker(items: readonly OutlineItem[], at: number): boolean {
  const { item, oblique } = items[at]!;
  return !oblique && (item === Item.Name || item === Item.Nominal || item === Item.Pronoun);
}

/** The phrase that the possessor at `at` belongs to. */
function headAfter(items: readonly OutlineItem[], at: number): number {
  let i = at;
  while (items[i]?.phrase?.possessor && items[i + 1]?.phrase) i++;
  return i;
}

/** The verb before `from` in the same sentence, those of relative clauses included; -1 without one. */
function verbBefore(items: readonly OutlineItem[], from: number): number {
  for (let i = from; i >= 0; i--) {
    const { item } = items[i]!;
    if (item === Item.Verb || item === Item.Cue) return i;
    if (item === Item.Auxiliary) return i;
    if (item === Item.Stop) return -1;
  }
  return -1;
}

/** The first phrase after the comma that closes an opening participle clause. */
function opened(items: readonly OutlineItem[], at: number): ClauseSubject {
  let comma = at + 1;
  while (comma < items.length && items[comma]!.item !== Item.Comma) comma++;
  for (let i = comma + 1; i < items.length && i < comma + 4; i++) {
    const { phrase, oblique } = items[i]!;
    if (phrase && !oblique && !phrase.possessor) return { at: i, found: Found.Opening };
  }
  return NONE;
}

/** `obtained by`, right after the noun it belongs to. */
function isReduced(items: readonly OutlineItem[], at: number): boolean {
  return items[at + 1]?.item === Item.Preposition && items[at - 1]?.phrase != null;
}

function isGerund(tokens: readonly Token[], { token }: OutlineItem): boolean {
  return tokens[token]!.lower.endsWith('ing');
}
