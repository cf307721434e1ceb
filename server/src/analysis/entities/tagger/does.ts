import type { WordType } from '../../model';

/** What a word does beside names: one bit each. */
export enum DOES {
  /** Stays in lower case in headlines in title case. */
  staySmall = 1,
  /** Stands inside a name, between capitalised words. */
  linkNames = 2,
  /** Begins a name in lower case: `van Gogh`, `al-Assad`. */
  openName = 4,
  /** Is no name when it stands alone: sentence openers, days, months. */
  neverStandAlone = 8,
  /** Is the definite article. */
  determine = 16,
  /** Is a preposition before places. */
  locate = 32,
  /** Is a verb of speech, or “who”. */
  say = 64,
  /** Is a possessive ’s. */
  own = 128,
  /** Is a small word whose first letter may count in an acronym. */
  standInTitles = 256,
  /** Is a hyphen. */
  hyphenate = 512,
  /** Is a comma. */
  pause = 1024,
}

const LISTS: readonly (readonly [number, string])[] = [
  [
    DOES.staySmall,
    'a an the of in on at to by for from with and or but nor as is are it if so up out off over into onto than via vs vs. per amid near after about his her its not be was has after before under that who will',
  ],
  [
    DOES.linkNames,
    "of the for and & - – ' ’ 's ’s / . + ! de la le les del della di da do dos das du des der den van von bin ibn al el ul y e on in at to with",
  ],
  [
    DOES.openName,
    "de la le del della di da do dos das du des der den van von bin ibn al el ul abu ter ten mc o’ o' d’ d'",
  ],
  [
    DOES.neverStandAlone,
    `i the a an he she it we you they this that these those his her its our their my your in on at by for from with after before
  during since until while when where why how what who which if although though but and or so yet however meanwhile also then
  still even as because despite to of not no some many most several more other another one two three there here
  monday tuesday wednesday thursday friday saturday sunday january february september october november december
  i'm i've i'll i'd it's that's he's she's we're they're don't`,
  ],
  [DOES.determine, 'the'],
  [DOES.locate, 'in at near from to across outside into toward towards'],
  [
    DOES.say,
    'said says told tells added asked argued insisted noted warned wrote tweeted explained claimed who recalled replied announced believes thinks testified',
  ],
  [DOES.own, "'s"],
  [DOES.standInTitles, 'of the for and on in de du des'],
];

const bits = new Map<string, number>();
for (const [bit, words] of LISTS)
  for (const word of words.split(/\s+/)) bits.set(word, (bits.get(word) ?? 0) | bit);

/** All that a word does, as bits of {@link DOES}. */
export function whatDoes({ text, lower }: WordType): number {
  if (text === '-') return DOES.hyphenate | (bits.get(lower) ?? 0);
  if (text === ',') return DOES.pause;
  return (bits.get(lower) ?? 0) | (lower.charCodeAt(0) === 0x27 ? DOES.staySmall : 0);
}
