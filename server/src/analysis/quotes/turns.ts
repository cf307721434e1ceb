import type { Sentence, Tokens } from '../model';
import { perWord } from '../tokens/wordTypes';
import type { CueContext } from './cueContext';
import { Opens, opensIn } from './wordTraits';

/** A label is never longer than this many tokens. */
const MAX_LABEL = 9;
/** Turns of a transcript, and turns under each name where names are not in capitals. */
const LEAST_TURNS = 3;
const LEAST_EACH = 2;

/** Labels of other lines than turns. */
const OTHER: ReadonlySet<string> = new Set(
  `WATCH READ RELATED UPDATE UPDATED CORRECTION NOTE PHOTO PHOTOS VIDEO BREAKING NEW POLL OPINION ANALYSIS SEE ALSO MORE LIVE
  EXCLUSIVE TIP FACT TL;DR PS LISTEN Q&A INTERVIEW PROFILE OBITUARY REVIEW EXPLAINER FACTBOX TIMELINE COMMENT EDITORIAL`.split(
    /\s+/,
  ),
);

const found = new WeakMap<CueContext, ReadonlyMap<number, number>>();

/**
 * The turns of a transcript or interview: for the colon after each speaker's label (`HELEN CARVER, HOST:`, `Q:`), the
 * token at which its paragraph ends. Empty where too few paragraphs begin with a label, or all with the same.
 */
export function turnsOf(context: CueContext): ReadonlyMap<number, number> {
  let turns = found.get(context);
  if (!turns) found.set(context, (turns = findTurns(context)));
  return turns;
}

interface Turn {
  readonly colon: number;
  readonly end: number;
  readonly label: string;
}

const NO_TURNS: ReadonlyMap<number, number> = new Map();

function findTurns({ tokens, sentences, words: { traits } }: CueContext): ReadonlyMap<number, number> {
  const capitals: Turn[] = [];
  const names: Turn[] = [];
  for (let s = 0; s < sentences.length; ) {
    const { block, firstToken } = sentences[s]!;
    const colon = hasSign(traits, sentences[s]!) ? colonOf(tokens, sentences[s]!) : -1;
    while (s < sentences.length && sentences[s]!.block === block) s++;
    if (colon < 0) continue;
    const first = tokens[firstToken]!.kind === 'mark' ? firstToken + 1 : firstToken;
    const head = tokens[first]!.text;
    // “Ana Ruiz:” the first time, “Ruiz:” from then on.
    const turn = { colon, end: sentences[s - 1]!.endToken, label: nameIn(tokens, first, colon) };
    if (OTHER.has(head)) continue;
    if (head === head.toUpperCase()) capitals.push(turn);
    else names.push(turn);
  }
  if (capitals.length + names.length < LEAST_TURNS) return NO_TURNS;
  const turns = new Map<number, number>();
  const labels = new Set(capitals.map((t) => t.label));
  // A list (`WHAT: … WHEN: …`) has every label once.
  const spoken = [...(labels.size > 1 && labels.size < capitals.length ? capitals : []), ...repeated(names)];
  if (spoken.length >= LEAST_TURNS) for (const { colon, end } of spoken) turns.set(colon, end);
  return turns;
}

/** Whether there is a colon or dash where a label can end: so the tokens of most paragraphs need not be looked at. */
function hasSign(traits: Uint16Array, { firstToken, endToken }: Sentence): boolean {
  const limit = Math.min(endToken, firstToken + 1 + MAX_LABEL);
  for (let i = firstToken; i < limit; i++) if (opensIn(traits[i]!) === Opens.Sign) return true;
  return false;
}

/** The token of the colon that ends the label at the head of a paragraph; -1 without one. */
function colonOf(tokens: Tokens, { firstToken, endToken }: Sentence): number {
  const first = tokens[firstToken]!.kind === 'mark' ? firstToken + 1 : firstToken;
  const limit = Math.min(endToken, first + MAX_LABEL);
  for (let i = first; i < limit; i++) {
    const token = tokens[i]!;
    if (token.text === ':') {
      return i > first && i + 1 < tokens.length && tokens.starts[i + 1]! > tokens.ends[i]! ? i : -1;
    }
    if (!mayLabel(token)) return -1;
  }
  return -1;
}

/** Whether a token can stand in a label. */
const mayLabel = perWord(({ text, kind }) =>
  kind === 'word' ? /^\p{Lu}/u.test(text) || text === 'de' : /^[-,.()/]$/.test(text),
);

/** The turns whose label stands more than once, where there are at least two such labels. */
function repeated(turns: readonly Turn[]): readonly Turn[] {
  const counts = new Map<string, number>();
  for (const { label } of turns) counts.set(label, (counts.get(label) ?? 0) + 1);
  const often = turns.filter((t) => counts.get(t.label)! >= LEAST_EACH);
  return new Set(often.map((t) => t.label)).size > 1 ? often : [];
}

/** The last word of the name in a label: `CARVER` of `HELEN CARVER, HOST`. */
function nameIn(tokens: Tokens, from: number, to: number): string {
  let name = tokens[from]!.text;
  for (let i = from + 1; i < to && tokens[i]!.kind === 'word'; i++) name = tokens[i]!.text;
  return name;
}
