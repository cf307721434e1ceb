import { wordSet } from '../../lexicon/words';
import type { Token } from '../../model';
import { isCapital } from '../tagger/kinds';
import type { Name } from './name';

const KINDS = wordSet(
  'book novel memoir autobiography biography film movie documentary album song single track series sitcom show play musical opera poem essay painting podcast magazine anthem ballad comedy drama thriller',
);
const LINKS = wordSet('titled called entitled named ,');

/** Longest title, in tokens. */
const MAX_TITLE = 12;

/** Titles in quotation marks right after a word for a work: `her novel “The Long Field”`. The marks are left out. */
export function findWorks(tokens: readonly Token[], kinds: Uint8Array): Name[] {
  const works: Name[] = [];
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (tokens[i]!.kind !== 'mark' || !isCapital(kinds[i + 1]) || !followsKind(tokens, i)) continue;
    const end = titleEnd(tokens, i + 1);
    if (end < 0) continue;
    works.push({
      start: tokens[i + 1]!.start,
      end: tokens[end - 1]!.end,
      type: 'work',
      firstToken: i + 1,
      endToken: end,
      confidence: 0.85,
      rule: 'pattern.work',
    });
    i = end;
  }
  return works;
}

function followsKind(tokens: readonly Token[], mark: number): boolean {
  let k = mark - 1;
  for (let links = 0; links < 2 && k > 0 && LINKS.has(tokens[k]!.lower); links++) k--;
  return KINDS.has(tokens[k]!.lower);
}

/** Index of the closing mark of the title that begins at `first`, a comma before it left out; -1 when it does not close soon. */
function titleEnd(tokens: readonly Token[], first: number): number {
  const limit = Math.min(tokens.length, first + MAX_TITLE + 1);
  for (let i = first + 1; i < limit; i++) {
    if (tokens[i]!.kind !== 'mark') continue;
    const last = /^[,.]$/.test(tokens[i - 1]!.text) ? i - 1 : i;
    return last > first ? last : -1;
  }
  return -1;
}
