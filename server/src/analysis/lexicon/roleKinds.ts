import { wordSet } from './words';

/** Titles abbreviated before a name, without their stop, and the nouns they stand for (AP Stylebook, “titles”). */
export const TITLE_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = nouns([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative congressman congresswoman'],
  ['cllr', 'councillor'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['rev', 'reverend pastor'],
  ['det', 'detective'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['sgt', 'sergeant'],
  ['lt', 'lieutenant'],
  ['capt', 'captain'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['cmdr', 'commander'],
  ['adm', 'admiral'],
]);

/**
 * Other nouns by which news takes up a person of an office or trade (`manager Karl Reuter … the boss`): synonyms and
 * hypernyms of the words on the left, from WordNet 3.1.
 */
export const ROLE_KINDS: ReadonlyMap<string, ReadonlySet<string>> = nouns([
  ['sen senator rep representative congressman congresswoman', 'lawmaker legislator politician'],
  ['mp msp assemblyman assemblywoman delegate legislator lawmaker', 'lawmaker legislator politician'],
  ['dr doctor physician surgeon', 'doctor physician surgeon'],
  ['prof professor lecturer', 'academic scholar scientist researcher expert'],
  [
    `scientist researcher physicist chemist biologist epidemiologist virologist psychologist sociologist anthropologist
    seismologist geologist astronomer ecologist historian economist climatologist glaciologist neuroscientist`,
    'scientist researcher academic expert',
  ],
  ['manager coach', 'manager coach boss'],
  ['striker winger midfielder defender goalkeeper forward', 'player footballer forward'],
  ['quarterback pitcher linebacker', 'player'],
  ['singer rapper musician songwriter guitarist drummer', 'singer musician star artist'],
  ['actor actress comedian', 'actor actress star'],
  ['author novelist writer poet', 'author writer novelist'],
  ['lawyer attorney barrister solicitor counsel', 'lawyer attorney barrister'],
  ['ceo', 'ceo executive boss'],
  ['chairman chairwoman chair chairperson', 'chairman chairwoman chair'],
  ['spokesman spokeswoman spokesperson', 'spokesman spokeswoman spokesperson'],
  ['sgt sergeant det detective insp inspector constable trooper supt superintendent', 'officer'],
  ['pastor vicar priest', 'pastor vicar priest'],
  [
    'billionaire entrepreneur businessman businesswoman',
    'billionaire businessman businesswoman entrepreneur tycoon',
  ],
]);

/** All nouns of {@link ROLE_KINDS}. */
export const KIND_NOUNS: ReadonlySet<string> = new Set([...ROLE_KINDS.values()].flatMap((all) => [...all]));

/** Members of a party, by the letter that stands for it (`D-Maine`). */
export const PARTY_NOUNS: Readonly<Record<string, string>> = {
  D: 'democrat',
  R: 'republican',
  I: 'independent',
};

function nouns(lines: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const [words, meant] of lines)
    for (const word of wordSet(words)) {
      const all = map.get(word) ?? new Set();
      for (const noun of wordSet(meant)) all.add(noun);
      map.set(word, all);
    }
  return map;
}
