import { elementAt } from '../arrays';
import type { Token } from '../model';
import { Item, type OutlineItem } from '../syntax/outline';
import { canSpeak, type Nominee } from '../syntax/phraseTraits';

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
  items: readonly OutlineItem[],
  cueAt: number,
  { tokens, nominees }: { readonly tokens: readonly Token[]; readonly nominees: readonly Nominee[] },
): number {
  if (!tokens[items[cueAt]!.token]!.lower.endsWith('ing')) return -1;
  const speaker = elementAt(items, cueAt - 1);
  if (!speaker?.phrase || speaker.oblique || speaker.phrase.possessor || !canSpeak(nominees[speaker.ref]!))
    return -1;
  let before = cueAt - 2;
  while (items[before]?.phrase?.possessor) before--;
  const verb = elementAt(items, before);
  if (verb?.item !== Item.Verb && verb?.item !== Item.Cue) return -1;
  return PERCEIVES.has(tokens[verb.token]!.lower) ? cueAt - 1 : -1;
}
