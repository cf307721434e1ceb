import type { WordType } from '../model';

/** What a token is, for where content may begin and end: bits of a word's traits. */
export const WORD = 1;
/** A word before which content may break off, or a clause begin. */
export const BREAK = 2;
/** Begins with a capital letter. */
export const CAPITAL = 4;
/** A form of `say` or `tell`. */
export const SAID = 8;
export const MARK = 16;
/** Punctuation that content cannot begin with. */
export const NO_START = 32;
/** Punctuation that content cannot end with. */
export const NO_END = 64;

const BREAKS = new Set(
  `and but or nor yet so as while when where after before because although though since until if unless that which who whose
  to of in on at by for from with about into over during under against among without within toward towards upon via despite
  amid including than is are was were has have had will would can could may might must do does did not said says told he
  she they it we i you the a his her their its this these those last earlier later monday tuesday wednesday thursday friday
  saturday sunday yesterday today also then according`
    .split(/\s+/)
    .filter(Boolean),
);

const SAYING = new Set(['said', 'says', 'told', 'say', 'tells']);

/** Can be the finite verb of a clause. */
export const FINITE_VERB = 128;

/** The form of a word that a reporting verb can stand in. */
export enum VerbForm {
  /** No reporting verb. */
  None = 0,
  Base = 1,
  Gerund = 2,
  Past = 3,
  Present = 4,
}

/** What features look for along a sentence. */
export enum Role {
  None = 0,
  Comma = 1,
  That = 2,
  /** A form of a reporting verb. */
  Report = 3,
  Mark = 4,
}

/** What a token can be the beginning of, as far as reporting goes. */
export enum Opens {
  Nothing = 0,
  /** A word in the lexicon of cues. */
  Cue = 1,
  /** A colon or dash. */
  Sign = 2,
}

/** Where the form, the role and what a word opens lie in its traits, each in three bits at most. */
const FORM = 8;
const ROLE = 11;
const OPENS = 14;

/** These three as traits. */
export function packed(form: VerbForm, role: Role, opens: Opens): number {
  return (form << FORM) | (role << ROLE) | (opens << OPENS);
}

/** The form of a reporting verb that a word with these traits is. */
export function formIn(traits: number): VerbForm {
  return (traits >> FORM) & 7;
}

/** What a word with these traits is for features. */
export function roleIn(traits: number): Role {
  return (traits >> ROLE) & 7;
}

/** What a word with these traits can begin. */
export function opensIn(traits: number): Opens {
  return traits >> OPENS;
}

/** Signs between content and source. */
export const DASHES: ReadonlySet<string> = new Set(['—', '–', '―', '-', '--']);

/** The traits of a word that `packed` does not tell, nor whether it is a finite verb. */
export function traitsOf(token: WordType): number {
  const { text, lower, kind } = token;
  let traits = 0;
  if (kind === 'word') traits |= WORD;
  if (BREAKS.has(lower)) traits |= BREAK;
  if (SAYING.has(lower)) traits |= SAID;
  const code = text.charCodeAt(0);
  if (code >= 0x41 && code <= 0x5a) traits |= CAPITAL;
  if (kind === 'mark') traits |= MARK;
  if (kind === 'punctuation') {
    if (!/^[$£€#@([…-]/.test(text)) traits |= NO_START;
    if (text !== ')' && text !== ']') traits |= NO_END;
  }
  return traits;
}
