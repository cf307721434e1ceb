import { wordSet } from '../../lexicon/words';
import type { Tokens } from '../../model';
import { lowerAt } from '../../tokens/wordsAt';
import { wordTest } from '../../tokens/wordTypes';
import { isCapitalAt } from '../tagger/kinds';
import type { Landmarks } from './landmarks';
import { type Name, nameAt } from './name';

const KINDS = wordSet(
  'book novel memoir autobiography biography film movie documentary album song single track series sitcom show play musical opera poem essay painting podcast magazine anthem ballad comedy drama thriller biopic bestseller sequel prequel trilogy miniseries sculpture musical blockbuster debut hit',
);
const LINKS = wordSet('titled called entitled named ,');

const isLink = wordTest(wordSet('in for of with on to and'));

/** Longest title, in tokens. */
const MAX_TITLE = 12;

/** Titles in quotation marks that the words beside them make works: `her novel “The Long Field”`, `starred in “Grey Morning”`. The marks are left out. */
export function findWorks(tokens: Tokens, kinds: Uint8Array, { marks }: Landmarks): Name[] {
  const works: Name[] = [];
  let passed = 0;
  for (const i of marks) {
    if (i <= passed || i + 2 >= tokens.length) continue;
    if (!isCapitalAt(kinds, i + 1) || !opensWord(tokens, i)) continue;
    const isKindBefore = followsKind(tokens, i);
    if (!isKindBefore && !isLink(tokens[i - 1]!)) continue;
    const end = titleEnd(tokens, i + 1);
    if (end < 0) continue;
    if (!isKindBefore && !isPublished(tokens, end)) continue;
    works.push(nameAt(tokens, i + 1, end, 'work', 'pattern.work', 0.85));
    passed = end;
  }
  return works;
}

/** True for a mark with a gap before it and none behind: it opens (`is “on track,” Ruiz said` has no title behind the comma). */
function opensWord(tokens: Tokens, mark: number): boolean {
  return tokens.ends[mark - 1]! < tokens.starts[mark]! && tokens.ends[mark]! === tokens.starts[mark + 1]!;
}

/** Before “of” or “in”: people known by what they made. */
const MAKERS = wordSet(
  'author creator writer director star producer screenwriter narrator translator editor composer',
);
/** Verbs that only works follow. */
const MADE = wordSet('directed starred starring stars co-starred authored co-wrote premiered');

function followsKind(tokens: Tokens, mark: number): boolean {
  let k = mark - 1;
  const { lower } = tokens[k]!;
  if (MADE.has(lower)) return true;
  if (lower === 'of' || lower === 'in') {
    const maker = lowerAt(tokens, k - 1);
    return lower === 'of' ? MAKERS.has(maker) : MADE.has(maker);
  }
  for (let links = 0; links < 2 && k > 0 && LINKS.has(tokens[k]!.lower); links++) k--;
  return KINDS.has(tokens[k]!.lower);
}

/** After a title: `In “The Water Files”, published by …`. */
function isPublished(tokens: Tokens, end: number): boolean {
  let at = end;
  while (at < end + 3 && tokens[at] && (tokens[at]!.kind === 'mark' || tokens[at]!.text === ',')) at++;
  const word = lowerAt(tokens, at);
  return (
    /^(?:published|released|directed|starring|performed|written)$/.test(word) ||
    (/^(?:his|her|their|the|a|an)$/.test(word) && KINDS.has(lastOfKind(tokens, at + 1)))
  );
}

/** `his latest novel`, `a three-hour film`: the kind of work within four tokens. */
function lastOfKind(tokens: Tokens, from: number): string {
  for (let i = from; i < from + 4; i++) if (KINDS.has(lowerAt(tokens, i))) return tokens[i]!.lower;
  return '';
}

/** Index of the closing mark of the title that begins at `first`, a comma before it left out; -1 when it does not close soon. */
function titleEnd(tokens: Tokens, first: number): number {
  const limit = Math.min(tokens.length, first + MAX_TITLE + 1);
  for (let i = first + 1; i < limit; i++) {
    if (tokens[i]!.kind !== 'mark') continue;
    const last = /^[,.]$/.test(tokens[i - 1]!.text) ? i - 1 : i;
    return last > first ? last : -1;
  }
  return -1;
}
