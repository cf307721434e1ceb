import type { Tokens } from '../model';
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

/** Verbs of perception and recording, which take a person and a participle (Quirk et al. 1985, 16.53). */
const PERCEIVES = new Set(
  'catch catches caught capture captured captures film filmed hear heard hears overheard record recorded see seen saw show showed shows'.split(
    ' ',
  ),
);

/**
 * Who is heard or seen to speak by the participle at `cueAt`: the index of `a woman’s voice` in
 * `he heard a woman’s voice saying`, or -1. Whoever heard it does not speak.
 */
export function perceivedSpeaker(
  items: Items,
  cueAt: number,
  { tokens, nominees }: { readonly tokens: Tokens; readonly nominees: Nominees },
): number {
  if (!tokens[tokenAt(items, cueAt)]!.lower.endsWith('ing')) return -1;
  const speaker = cueAt - 1;
  if (!isPhrase(items, speaker) || isOblique(items, speaker) || isPossessor(items, speaker)) return -1;
  if (!nominees.canSpeak(refAt(items, speaker))) return -1;
  let before = cueAt - 2;
  while (isPossessor(items, before)) before--;
  const verb = itemAt(items, before);
  if (verb !== Item.Verb && verb !== Item.Cue) return -1;
  return PERCEIVES.has(tokens[tokenAt(items, before)]!.lower) ? speaker : -1;
}
