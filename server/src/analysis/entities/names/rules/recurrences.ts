import { elementAt, roomFor } from '../../../arrays';
import type { EntityType, Tokens, WordType } from '../../../model';
import { isCapitalised } from '../../tagger/words';
import { GIVEN, LISTED, listedOf, PLACE } from '../gazetteer';
import { KeyTable } from '../keyTable';
import { withoutOverlaps } from '../merge';
import { type Name, retyped } from '../name';
import { NameTable } from '../nameTable';
import { nameAt, type Read, type Rule, withTokens } from './rule';

/** Longest name looked for again, in tokens. */
const MAX_LENGTH = 6;

/** A reading with no more summed confidence is not carried elsewhere. */
const ENOUGH = 0.85;

/** What a dateline counts: nothing else stands there but a place. */
const DATELINE = 2;

/** How the words of a name were read so far. */
interface Known {
  /** The first reading, and the summed confidence of names read so. */
  readonly type: EntityType;
  weight: number;
  /** Summed confidence by type, once there is more than one. */
  votes: Map<EntityType, number> | null;
}

/**
 * One document, one meaning (Gale et al. 1992): a name found in one place is found wherever its words stand again,
 * a surname of a person named in full is that person, and a name read in two ways takes the reading with more weight.
 */
export const findRecurrences: Rule = (names, read) => {
  const { tokens, keys, listed } = read;
  const known = new KnownNames(keys);
  words.clear();
  let doubtful = false;
  for (let k = 0; k < names.length; k++) {
    const name = names[k]!;
    const { type, firstToken, endToken } = name;
    if (type === 'norp' || name.rule.startsWith('pattern') || endToken - firstToken > MAX_LENGTH) continue;
    const vote = name.rule.startsWith('dateline') ? DATELINE : name.confidence;
    const entry = known.find(firstToken, endToken);
    if (entry) {
      addVote(entry, type, vote);
      doubtful ||= entry.votes !== null;
    } else {
      known.add(firstToken, endToken, { type, weight: vote, votes: null });
      words.set(keys[firstToken]!, words.get(keys[firstToken]!) | START);
    }
    if (type === 'person' && endToken - firstToken >= 2 && name.confidence > 0.6) {
      const last = endToken - 1;
      const vague = PLACE | LISTED.group | LISTED.month | LISTED.weekday;
      if (tokens[last]!.lower.length > 2 && (listed[last]! & vague) === 0)
        words.set(keys[last]!, words.get(keys[last]!) | SURNAME);
      if (isFamilyNameFirst(tokens, name)) words.set(keys[firstToken]!, START | SURNAME);
    }
  }
  const typed = roomFor<Name>(names.length);
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const surname = (words.get(keys[name.firstToken]!) & SURNAME) !== 0;
    typed[i] = withoutPrefix(settled(name, surname, doubtful ? known : null), tokens, known);
  }
  const added = findAgain(read, known, names);
  return added.length === 0 ? typed : withoutOverlaps(typed, added);
};

/** What names tell of a word: one begins with it, a person of two names and more is called by it. */
const START = 1;
const SURNAME = 2;

/** What the names of the text at hand tell of words. */
const words = new KeyTable();

/** How the names of a text were read, by their words. */
class KnownNames {
  private readonly table: NameTable;
  private readonly readings: (Known | null)[] = [null];

  constructor(keys: Int32Array) {
    this.table = new NameTable(keys);
  }

  /** How the name that the tokens from `first` to before `end` make was read; null when it was not. */
  find(first: number, end: number): Known | null {
    return this.readings[this.table.find(first, end)]!;
  }

  /** Adds a name that is not known. */
  add(first: number, end: number, known: Known): void {
    this.table.add(first, end);
    this.readings.push(known);
  }
}

function addVote(known: Known, type: EntityType, vote: number): void {
  if (known.votes === null && type !== known.type) known.votes = new Map([[known.type, known.weight]]);
  if (known.votes === null) known.weight += vote;
  else known.votes.set(type, (known.votes.get(type) ?? 0) + vote);
}

function votesOf(known: Known | null, type: EntityType): number {
  if (known === null) return 0;
  if (known.votes !== null) return known.votes.get(type) ?? 0;
  return known.type === type ? known.weight : 0;
}

/** Three short words, as Korean and Chinese names are written: the first is the family name. */
function isFamilyNameFirst(tokens: Tokens, name: Name): boolean {
  if (name.endToken - name.firstToken !== 3) return false;
  for (let i = name.firstToken; i < name.endToken; i++) {
    const { text } = tokens[i]!;
    if (text.length < 2 || text.length > 6 || text.includes('.') || (listedOf(tokens[i]!) & GIVEN) !== 0)
      return false;
  }
  return true;
}

/** `name` read as it mostly is; `surname` when its first word is one, `known` null when no name was read in two ways. */
function settled(name: Name, surname: boolean, known: KnownNames | null): Name {
  if (name.rule !== 'tagger') return name;
  const { type, firstToken, endToken } = name;
  if (surname && endToken - firstToken === 1 && type !== 'person')
    return retyped(name, 'person', 'recurrence.surname');
  if (known === null || endToken - firstToken > MAX_LENGTH) return name;
  const entry = known.find(firstToken, endToken);
  if (!entry || entry.votes === null) return name;
  const own = entry.votes.get(type) ?? 0;
  for (const [other, votes] of entry.votes)
    if (votes > own * 1.2 && votes > 0.5) return retyped(name, other, 'recurrence.majority');
  return name;
}

/** `Scientist Anna Reed` where `Anna Reed` stands elsewhere: the word before the known name is no part of it. */
function withoutPrefix(name: Name, tokens: Tokens, known: KnownNames): Name {
  const { firstToken: first, endToken: end } = name;
  if (name.type !== 'person' || end - first < 3) return name;
  // `Lars von Trier`, later `Von Trier`: a given name is part of it.
  if (tokens[first + 1]!.text === tokens[first + 1]!.lower || (listedOf(tokens[first]!) & GIVEN) !== 0)
    return name;
  const votes = votesOf(known.find(first + 1, end), 'person');
  if (votes === 0) return name;
  return votes > votesOf(known.find(first, end), 'person') ? withTokens(name, tokens, first + 1, end) : name;
}

function findAgain({ tokens, keys, capitals }: Read, known: KnownNames, names: readonly Name[]): Name[] {
  const added: Name[] = [];
  let next = 0;
  let passed = 0;
  for (const i of capitals) {
    if (i < passed) continue;
    const told = words.get(keys[i]!);
    if (told === 0) continue;
    while (next < names.length && names[next]!.endToken <= i) next++;
    const name = next < names.length ? names[next]! : null;
    if (name && name.firstToken <= i) continue;
    const limit = Math.min(tokens.length, i + MAX_LENGTH, name ? name.firstToken : tokens.length);
    const found = longestKnown(tokens, i, limit, known) ?? (told >= SURNAME ? surnameAt(tokens, i) : null);
    if (!found) continue;
    added.push(found);
    passed = found.endToken;
  }
  return added;
}

function longestKnown(tokens: Tokens, i: number, limit: number, known: KnownNames): Name | null {
  for (let end = limit; end > i; end--) {
    const entry = known.find(i, end);
    if (!entry) continue;
    const best = bestType(entry);
    if (best === null || !standsAlone(tokens, i, end)) continue;
    if (end - i === 1 && isOftenCommon(tokens[i]!)) continue;
    return nameAt(tokens, i, end, best, 'recurrence.name', 0.75);
  }
  return null;
}

/** The type with most weight, if it has enough. */
function bestType({ type, weight, votes }: Known): EntityType | null {
  if (votes === null) return weight > ENOUGH ? type : null;
  let best: EntityType | null = null;
  let most = ENOUGH;
  for (const [other, vote] of votes)
    if (vote > most) {
      best = other;
      most = vote;
    }
  return best;
}

function surnameAt(tokens: Tokens, i: number): Name | null {
  if (!standsAlone(tokens, i, i + 1)) return null;
  return nameAt(tokens, i, i + 1, 'person', 'recurrence.surname', 0.75);
}

/** Not part of a longer run of capitalised words. */
function standsAlone(tokens: Tokens, first: number, end: number): boolean {
  const after = elementAt(tokens, end);
  const before = elementAt(tokens, first - 1);
  if (after && isCapitalised(after) && tokens.starts[end]! - tokens.ends[end - 1]! <= 1) return false;
  return (
    !before || !isCapitalised(before) || (listedOf(before) & (LISTED.title | LISTED.group | GIVEN)) !== 0
  );
}

/** A word that is a name in one place and an ordinary capitalised word in another: months, days. */
function isOftenCommon(token: WordType): boolean {
  return token.text.length < 2 || (listedOf(token) & (LISTED.month | LISTED.weekday)) !== 0;
}
