import { hashText } from '../hash';
import type { Tokens, WordType } from '../model';
import { int32s, uint16s } from '../numbers';
import { CharClass, classOf } from '../tokens/characters';
import { perWord } from '../tokens/wordTypes';
import { CUE_WORDS, type CueWord } from './cueLexicon';
import { DASHES, FINITE_VERB, Opens, packed, Role, traitsOf, VerbForm } from './wordTraits';

/**
 * Words that are their own class: closed classes of English (determiners, pronouns, auxiliaries, prepositions,
 * conjunctions, common adverbs of news) and the commonest reporting verbs.
 */
const CLOSED = new Set(
  `the a an this that these those some any no every each either neither both all another other many much several few most
  more such my your his her its our their one two he she they it we i you him them me us who whom whose which what
  is are was were be been being am has have had having do does did done will would shall should can could may might must
  won't wouldn't can't cannot couldn't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't
  not n't 's 'm 're 've 'd 'll to of in on at by for from with about into over after before between through during under
  against among without within toward towards upon since until till per via despite amid including regarding behind
  beyond across along around off onto out up down back and or but nor yet so if whether because although though while
  when where why how unless as than once whereas like also then still never always often again now just even only
  already soon ever too instead however meanwhile further later earlier there here not says said say saying told tell
  tells telling asked according added wrote called monday tuesday wednesday thursday friday saturday sunday reporters
  statement interview mr mrs ms`
    .split(/\s+/)
    .filter(Boolean),
);

/** Endings that tell open-class words apart, longest first. */
const ENDINGS = [
  'ing',
  'ed',
  'ly',
  'ion',
  'ment',
  'ness',
  'ity',
  'ous',
  'ive',
  'ful',
  'able',
  'al',
  'ic',
  'er',
  'est',
  "s'",
  's',
];

/** Words that can be the finite verb of a clause, besides forms in -ed: auxiliaries and common irregular pasts. */
const FINITE = new Set(
  `is are was were am has have had do does did will would shall should can could may might must won't wouldn't can't couldn't
  didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't 'm 're 've 'd 'll went came got took gave
  made knew thought felt saw found kept left lost met paid put ran sent set spent stood took won wrote began became broke
  brought built bought chose fell fought held led let meant rose sold sought spoke told said says wants needs makes goes
  comes gets takes seems looks means knows believes thinks remains`
    .split(/\s+/)
    .filter(Boolean),
);

/** For every token: the hash of its word and of its class, and its traits. */
export interface WordTable {
  readonly word: Int32Array;
  readonly class: Int32Array;
  /** Bits, see `wordTraits`. */
  readonly traits: Uint16Array;
}

/** The table of `tokens`. */
export function wordTable(tokens: Tokens): WordTable {
  const n = tokens.length;
  const word = int32s(n);
  const classes = int32s(n);
  const traits = uint16s(n);
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    word[i] = wordCode(token);
    classes[i] = classCode(token);
    traits[i] = traitsIn(token);
  }
  return { word, class: classes, traits };
}

const wordCode = perWord((word) => hashText(wordOf(word)));
const classCode = perWord((word) => hashText(classNameOf(word)));
const traitsIn = perWord((word) => {
  const { lower } = word;
  const cue = cueWordOf(word);
  const form = cue?.verb ? verbFormOf(lower, cue.verb.lemma) : VerbForm.None;
  const finite = FINITE.has(lower) || (lower.length > 4 && lower.endsWith('ed')) ? FINITE_VERB : 0;
  return traitsOf(word) | finite | packed(form, roleOf(word, cue), opensOf(word, cue));
});

/** What cue a token can begin. */
export const cueWordAt = perWord(cueWordOf);

function cueWordOf({ lower, kind }: WordType): CueWord | null {
  return kind === 'word' ? (CUE_WORDS.get(lower) ?? null) : null;
}

function roleOf({ text, lower, kind }: WordType, cue: CueWord | null): Role {
  if (text === ',') return Role.Comma;
  if (lower === 'that') return Role.That;
  if (cue?.verb) return Role.Report;
  return kind === 'mark' ? Role.Mark : Role.None;
}

function opensOf({ text, kind }: WordType, cue: CueWord | null): Opens {
  if (cue) return Opens.Cue;
  return kind === 'punctuation' && (text === ':' || DASHES.has(text)) ? Opens.Sign : Opens.Nothing;
}

function verbFormOf(lower: string, lemma: string): VerbForm {
  if (lower === lemma) return VerbForm.Base;
  if (lower.endsWith('ing')) return VerbForm.Gerund;
  return lower.endsWith('s') ? VerbForm.Present : VerbForm.Past;
}

/** The word as a feature: marks alike whatever their shape, numbers alike. */
function wordOf(token: WordType): string {
  if (token.kind === 'number') return '0';
  if (token.kind === 'mark') return markOf(token.text);
  return token.lower;
}

function markOf(text: string): string {
  return text.length === 1 && "'‘’`´‚".includes(text) ? "'" : '"';
}

function classNameOf(token: WordType): string {
  if (token.kind === 'number') return '<0>';
  if (token.kind !== 'word') return wordOf(token);
  if (CLOSED.has(token.lower)) return token.lower;
  const upper = classOf(token.text.charCodeAt(0)) === CharClass.Upper;
  if (upper) {
    const { text } = token;
    return text.length > 1 && classOf(text.charCodeAt(1)) === CharClass.Upper ? '<AA>' : '<Aa>';
  }
  for (const ending of ENDINGS)
    if (token.lower.endsWith(ending) && token.lower.length > ending.length + 2) return `<${ending}>`;
  return '<a>';
}
