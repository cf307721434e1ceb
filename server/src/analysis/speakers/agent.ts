import type { Tokens } from '../model';
import { isGerund } from '../syntax/gerund';
import type { Nominees } from '../syntax/nominees';
import {
  Item,
  type Items,
  isOblique,
  isPhrase,
  isPossessor,
  itemAt,
  refAt,
  tokenAt,
} from '../syntax/outline';
import { Trait } from '../syntax/phraseTraits';
import { wordTest } from '../tokens/wordTypes';

interface AgentRead {
  readonly tokens: Tokens;
  readonly nominees: Nominees;
}

/** Items between a passive and the “by” of its agent, at most. */
const REACH = 6;

/**
 * The agent of a passive (`was called “a coward” by Senator Reed`, `dubbed “the quiet man” by colleagues`): its index
 * among the items, or -1. The subject of a passive says nothing (Huddleston & Pullum, The Cambridge Grammar of the English
 * Language, ch. 16 §10). Whoever is quoted (`was quoted by Tass`) is told apart elsewhere.
 */
export function passiveAgent(items: Items, cueAt: number, lemma: string, read: AgentRead): number {
  const by = agentMark(items, cueAt, read.tokens);
  if (by < 0 || (by > cueAt + 1 && !isPassive(items, cueAt, read.tokens))) return -1;
  if (QUOTING.has(lemma)) return -1;
  const verb = read.tokens[tokenAt(items, cueAt)]!;
  if (isGerund(verb) || verb.lower === lemma) return -1;
  let at = by + 1;
  while (isPossessor(items, at)) at++;
  if (!isPhrase(items, at) || !isOblique(items, at)) return -1;
  return AGENTS.has(read.nominees.trait(refAt(items, at))) ? at : -1;
}

const QUOTING: ReadonlySet<string> = new Set(['quote', 'cite', 'report', 'publish', 'release', 'issue']);

/** Index of the `by` behind the cue and what it is called, in its own clause; or -1. */
function agentMark(items: Items, cueAt: number, tokens: Tokens): number {
  for (let i = cueAt + 1; i < items.length && i <= cueAt + REACH; i++) {
    const item = itemAt(items, i);
    if (item === Item.Preposition || item === Item.Subordinator) {
      const word = tokens[tokenAt(items, i)]!;
      if (isBy(word)) return i;
      if (!isInside(word)) return -1;
    } else if (item !== Item.Quote && item !== Item.Nominal && item !== Item.Name) return -1;
  }
  return -1;
}

const isBy = wordTest(new Set(['by']));
/** What may stand between: `described as a trap by`, `called a man of the past by`. */
const isInside = wordTest(new Set(['as', 'of']));

/** `was called`, `is often described`; `Dubbed … by`, with nobody before it. */
function isPassive(items: Items, cueAt: number, tokens: Tokens): boolean {
  if (cueAt === 0) return true;
  const token = tokenAt(items, cueAt);
  for (let i = token - 1; i >= 0 && i >= token - 3; i--) {
    if (BE.has(tokens[i]!.lower)) return true;
    if (!ADVERB.test(tokens[i]!.lower)) return false;
  }
  return false;
}

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const ADVERB = /ly$|^(?:also|often|once|later|then|even|since|not|never|always|now|repeatedly)$/;

/** Who may say something: not `by Friday`, `by accident`. */
const AGENTS: ReadonlySet<Trait> = new Set([
  Trait.PersonName,
  Trait.GroupName,
  Trait.UnlinkedName,
  Trait.PersonNoun,
  Trait.AgentNoun,
  Trait.GroupNoun,
]);
