import { mapped } from '../../../arrays';
import type { EntityType, Token } from '../../../model';
import { isCapitalised } from '../../tagger/words';
import { GIVEN, LISTED, listedOf, PLACE } from '../gazetteer';
import { KeyHint } from '../keyHint';
import { withoutOverlaps } from '../merge';
import { type Name, retyped } from '../name';
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
  const { tokens, keys: wordKeys, listed } = read;
  const known = new Map<string, Known>();
  const surnames = new Set<string>();
  const starts = new Set<string>();
  const hint = new KeyHint();
  const keys = mapped(names, (name) => keyOf(tokens, name.firstToken, name.endToken));
  let doubtful = false;
  for (let k = 0; k < names.length; k++) {
    const name = names[k]!;
    if (name.type === 'norp' || name.rule.startsWith('pattern')) continue;
    const key = keys[k]!;
    if (key === null) continue;
    const entry = known.get(key);
    const vote = name.rule.startsWith('dateline') ? DATELINE : name.confidence;
    if (entry) {
      addVote(entry, name.type, vote);
      doubtful ||= entry.votes !== null;
    } else {
      known.set(key, { type: name.type, weight: vote, votes: null });
      starts.add(tokens[name.firstToken]!.lower);
      hint.add(wordKeys[name.firstToken]!);
    }
    if (name.type === 'person' && name.endToken - name.firstToken >= 2 && name.confidence > 0.6) {
      const last = tokens[name.endToken - 1]!;
      const vague = PLACE | LISTED.group | LISTED.month | LISTED.weekday;
      if (last.lower.length > 2 && (listed[name.endToken - 1]! & vague) === 0) {
        surnames.add(last.lower);
        hint.add(wordKeys[name.endToken - 1]!);
      }
      if (isFamilyNameFirst(tokens, name)) surnames.add(tokens[name.firstToken]!.lower);
    }
  }
  const typed = mapped(names, (name, k) =>
    withoutPrefix(settled(name, doubtful ? keys[k]! : null, tokens, known, surnames), tokens, known),
  );
  const added = findAgain(read, known, surnames, starts, hint, names);
  return added.length === 0 ? typed : withoutOverlaps(typed, added);
};

function addVote(known: Known, type: EntityType, vote: number): void {
  if (known.votes === null && type !== known.type) known.votes = new Map([[known.type, known.weight]]);
  if (known.votes === null) known.weight += vote;
  else known.votes.set(type, (known.votes.get(type) ?? 0) + vote);
}

function votesOf(known: Known | undefined, type: EntityType): number {
  if (known === undefined) return 0;
  if (known.votes !== null) return known.votes.get(type) ?? 0;
  return known.type === type ? known.weight : 0;
}

/** Three short words, as Korean and Chinese names are written: the first is the family name. */
function isFamilyNameFirst(tokens: readonly Token[], name: Name): boolean {
  if (name.endToken - name.firstToken !== 3) return false;
  for (let i = name.firstToken; i < name.endToken; i++) {
    const { text } = tokens[i]!;
    if (text.length < 2 || text.length > 6 || text.includes('.') || (listedOf(tokens[i]!) & GIVEN) !== 0)
      return false;
  }
  return true;
}

function settled(
  name: Name,
  key: string | null,
  tokens: readonly Token[],
  known: ReadonlyMap<string, Known>,
  surnames: ReadonlySet<string>,
): Name {
  if (name.rule !== 'tagger') return name;
  const single = name.endToken - name.firstToken === 1;
  if (single && name.type !== 'person' && surnames.has(tokens[name.firstToken]!.lower))
    return retyped(name, 'person', 'recurrence.surname');
  const entry = key === null ? undefined : known.get(key);
  if (!entry || entry.votes === null) return name;
  const own = entry.votes.get(name.type) ?? 0;
  for (const [type, votes] of entry.votes)
    if (votes > own * 1.2 && votes > 0.5) return retyped(name, type, 'recurrence.majority');
  return name;
}

/** `Scientist Anna Reed` where `Anna Reed` stands elsewhere: the word before the known name is no part of it. */
function withoutPrefix(name: Name, tokens: readonly Token[], known: ReadonlyMap<string, Known>): Name {
  const { firstToken: first, endToken: end } = name;
  if (name.type !== 'person' || end - first < 3) return name;
  // `Lars von Trier`, later `Von Trier`: a given name is part of it.
  if (tokens[first + 1]!.text === tokens[first + 1]!.lower || (listedOf(tokens[first]!) & GIVEN) !== 0)
    return name;
  const key = keyOf(tokens, first + 1, end);
  const votes = key === null ? 0 : votesOf(known.get(key), 'person');
  if (votes === 0) return name;
  const own = keyOf(tokens, first, end);
  const ownVotes = own === null ? 0 : votesOf(known.get(own), 'person');
  return votes > ownVotes ? withTokens(name, tokens, first + 1, end) : name;
}

function findAgain(
  { tokens, keys, capitals }: Read,
  known: ReadonlyMap<string, Known>,
  surnames: ReadonlySet<string>,
  starts: ReadonlySet<string>,
  hint: KeyHint,
  names: readonly Name[],
): Name[] {
  const added: Name[] = [];
  let next = 0;
  let passed = 0;
  for (const i of capitals) {
    if (i < passed || !hint.mayHold(keys[i]!)) continue;
    while (next < names.length && names[next]!.endToken <= i) next++;
    const name = next < names.length ? names[next]! : null;
    if (name && name.firstToken <= i) continue;
    const token = tokens[i]!;
    if (!(starts.has(token.lower) || surnames.has(token.lower))) continue;
    const limit = Math.min(tokens.length, i + MAX_LENGTH, name ? name.firstToken : tokens.length);
    const found = longestKnown(tokens, i, limit, known) ?? surnameAt(tokens, i, surnames);
    if (!found) continue;
    added.push(found);
    passed = found.endToken;
  }
  return added;
}

function longestKnown(
  tokens: readonly Token[],
  i: number,
  limit: number,
  known: ReadonlyMap<string, Known>,
): Name | null {
  for (let end = limit; end > i; end--) {
    const key = keyOf(tokens, i, end);
    const entry = key === null ? undefined : known.get(key);
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

function surnameAt(tokens: readonly Token[], i: number, surnames: ReadonlySet<string>): Name | null {
  if (!surnames.has(tokens[i]!.lower) || !standsAlone(tokens, i, i + 1)) return null;
  return nameAt(tokens, i, i + 1, 'person', 'recurrence.surname', 0.75);
}

/** Not part of a longer run of capitalised words. */
function standsAlone(tokens: readonly Token[], first: number, end: number): boolean {
  const after = tokens[end];
  const before = tokens[first - 1];
  if (after && isCapitalised(after) && after.start - tokens[end - 1]!.end <= 1) return false;
  return (
    !before || !isCapitalised(before) || (listedOf(before) & (LISTED.title | LISTED.group | GIVEN)) !== 0
  );
}

/** A word that is a name in one place and an ordinary capitalised word in another: months, days. */
function isOftenCommon(token: Token): boolean {
  return token.text.length < 2 || (listedOf(token) & (LISTED.month | LISTED.weekday)) !== 0;
}

/** The words from `first` to `end` joined by a space, or null when they are too many. */
function keyOf(tokens: readonly Token[], first: number, end: number): string | null {
  if (end - first > MAX_LENGTH) return null;
  let key = tokens[first]!.lower;
  for (let i = first + 1; i < end; i++) key += ` ${tokens[i]!.lower}`;
  return key;
}
