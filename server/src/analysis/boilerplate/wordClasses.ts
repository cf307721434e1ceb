import { stopwords } from '../lexicon/stopwords';
import { months } from './dates';
import { phraseWords } from './phrases';

/** What a word may be, as bits: all lists are asked with one look-up. */
export enum WordClass {
  function = 1,
  speech = 2,
  thirdPerson = 4,
  secondPerson = 8,
  firstPerson = 16,
  scene = 32,
  imperative = 64,
  /** Names of months. */
  month = 128,
  ago = 256,
  /** With one of these an author line begins. */
  byline = 512,
  /** Without one of these a line credits nobody. */
  credit = 1024,
  /** With one of these a correction begins. */
  correction = 2048,
  /** Without one of these a line ends with no picture credit. */
  picture = 4096,
  /** With one of these a site phrase begins; with one of these it may go on. */
  opensPhrase = 8192,
  goesOnPhrase = 16384,
  /** Without one of these nothing costs less. */
  reduction = 32768,
}

const lists: readonly (readonly [number, Iterable<string>])[] = [
  [WordClass.function, stopwords],
  [WordClass.month, months],
  [WordClass.ago, ['ago']],
  [WordClass.reduction, ['discount', 'save', 'off', 'ticket', 'tickets']],
  [WordClass.opensPhrase, phraseWords.opening()],
  [WordClass.goesOnPhrase, phraseWords.goingOn()],
  [
    WordClass.byline,
    'by written posted published reported story words review analysis edited von par por'.split(' '),
  ],
  [
    WordClass.credit,
    'contributed contributing wire wires agencies services staff reporting editing writing compiled edited files'.split(
      ' ',
    ),
  ],
  [
    WordClass.picture,
    'photo photos photograph photographs picture pictures pic pics image images illustration credit credits courtesy file getty afp epa efe reuters shutterstock alamy istock istockphoto pa wire ap aap press bloomberg unsplash'.split(
      ' ',
    ),
  ],
  [
    WordClass.correction,
    "correction corrections clarification clarifications editor editors editor's update updated updates".split(
      ' ',
    ),
  ],
  [
    WordClass.speech,
    'said says told tells added according asked explained announced wrote warned claimed noted argued insisted stated replied recalled sagte sagt erklärte betonte teilte berichtete dit déclare déclaré explique raconte affirme indique dijo afirmó aseguró explicó declaró disse afirmou explicou detto dichiarato spiegato zei zegt'.split(
      ' ',
    ),
  ],
  [
    WordClass.thirdPerson,
    "he she they his her their him them he's she's they're himself herself themselves".split(' '),
  ],
  [WordClass.secondPerson, "you your yours you're you'll you've yourself".split(' ')],
  [WordClass.firstPerson, "i my me we our us i'm i've we're we've i'd i'll".split(' ')],
  [
    WordClass.imperative,
    "sign get read watch click follow share subscribe join download view see learn check shop buy listen find visit enter register log try start explore discover browse tap submit support donate save print email contact call send use manage choose select continue close open skip search show play add create stay keep give help enjoy compare book order claim tell let please don't want need".split(
      ' ',
    ),
  ],
  // Present-tense verbs of captions, which tell what is seen.
  [
    WordClass.scene,
    'attends attend poses pose speaks speak arrives arrive leaves walks walk holds hold stands stand sits sit looks look reacts react celebrates celebrate gestures gesture waves enters enter plays shows smiles smile carries carry watches rides ride tends performs perform addresses greets greet hugs shakes prepares throws runs drives works reads helps displays lies rises passes takes pictured shown seen photographed'.split(
      ' ',
    ),
  ],
];

const classes = new Map<string, number>();
for (const [bit, words] of lists) for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit);

/** The classes of a lower-case word as bits of `WordClass`. */
export function classesOf(word: string): number {
  return classes.get(word) ?? 0;
}
