import type { Span } from '../../server/src/analysis';
import { sharedEnd, sharedStart } from '../../server/src/annotations/edges';

/**
 * A text whose every character has an identity that lasts through edits made elsewhere: the reference that says which
 * characters of an annotation are left and where. What edits that lead to the same text leave open is settled so:
 * - a deletion that could as well be one of whole lines, or of whole words, counts as that;
 * - what is typed where the same words were deleted, before or after that, are those words again;
 * - a copy stands for its original once that is gone, or the text around that on both sides; not before.
 * A deletion of whole words that could as well be one of other whole words is taken as it was made: nobody who sees only
 * the result can know, so nothing may be claimed there.
 */
export interface Survivors {
  /** Everything that ever was, deleted characters in their place. */
  readonly characters: readonly Character[];
  readonly text: string;
  /** The highest identity of the text before all edits. */
  readonly newest: number;
}

interface Character {
  readonly id: number;
  readonly letter: string;
  readonly isAlive: boolean;
  /** The identity this is a copy of. */
  readonly original: number | null;
}

/** What an edit made elsewhere does. */
export type OutsideEdit =
  | { readonly kind: 'delete'; readonly span: Span }
  | { readonly kind: 'insert'; readonly at: number; readonly words: string }
  | { readonly kind: 'replace'; readonly span: Span; readonly words: string }
  | { readonly kind: 'move' | 'copy'; readonly span: Span; readonly to: number };

let nextId = 1;

export function survivorsOf(text: string): Survivors {
  return { text, characters: fresh(text), newest: nextId - 1 };
}

/** The text after `edit`; `move` and `copy` count `to` in the text before. */
export function editOutside(before: Survivors, edit: OutsideEdit): Survivors {
  switch (edit.kind) {
    case 'delete':
      return typedFirst(deleted(before, edit.span), edit.span.start);
    case 'insert':
      return typed(before, edit.at, fresh(edit.words));
    case 'replace':
      return typedFirst(
        typed(deleted(before, edit.span, true), edit.span.start, fresh(edit.words)),
        edit.span.start,
      );
    case 'copy':
      return inserted(before, edit.to, copies(before, edit.span));
    case 'move': {
      const { start, end } = edit.span;
      if (edit.to > start && edit.to < end) return before;
      const at = alive(before).slice(start, end);
      const gone = new Set(at);
      const rest = withText(
        before,
        before.characters.filter((c) => !gone.has(c)),
      );
      return inserted(rest, edit.to >= end ? edit.to - (end - start) : edit.to, at);
    }
  }
}

/** The identities of the letters (no white space) of `span`. */
export function lettersOf(document: Survivors, span: Span): number[] {
  return alive(document)
    .slice(span.start, span.end)
    .filter((c) => c.letter.trim() !== '')
    .map((c) => c.id);
}

/** What `span` now holds, measured against the letters an annotation was made on. */
export interface Verdict {
  /**
   * `right`: exactly its own letters; `kept`: begins and ends with its own, or with typed ones; `joined`: begins or ends
   * with others’; `wrong`: none of its own.
   */
  readonly kind: 'right' | 'kept' | 'joined' | 'wrong';
  /** Share of its own letters still in the text that the span covers. */
  readonly covered: number;
}

export function judge(now: Survivors, own: readonly number[], span: Span): Verdict {
  const living = alive(now);
  const isThere = new Set(living.map((c) => c.id));
  const isUp = isUprooted(now, own);
  const identity = (c: Character) =>
    c.original !== null && (isUp || !isThere.has(c.original)) ? c.original : c.id;
  const mine = new Set(own);
  const ids = living
    .slice(span.start, span.end)
    .flatMap((c) => (c.letter.trim() === '' ? [] : [identity(c)]));
  const left = new Set(living.map(identity).filter((id) => mine.has(id)));
  const covered = left.size === 0 ? 0 : new Set(ids.filter((id) => mine.has(id))).size / left.size;
  if (ids.length === own.length && ids.every((id, i) => id === own[i])) return { kind: 'right', covered };
  if (!ids.some((id) => mine.has(id))) return { kind: 'wrong', covered };
  const isForeign = (id: number) => !mine.has(id) && id <= now.newest;
  return { kind: isForeign(ids[0]!) || isForeign(ids.at(-1)!) ? 'joined' : 'kept', covered };
}

/** Letters on each side that make the neighbourhood of an annotation. */
const NEIGHBOURHOOD = 24;

/** True when the letters that stood around an annotation have changed on both sides. */
function isUprooted(now: Survivors, own: readonly number[]): boolean {
  const order = now.characters.filter((c) => c.letter.trim() !== '' && c.id <= now.newest);
  const living = alive(now).flatMap((c) => (c.letter.trim() === '' ? [] : [c.id]));
  const sides = [
    { first: order.findIndex((c) => c.id === own[0]), at: living.indexOf(own[0]!), step: -1 },
    { first: order.findIndex((c) => c.id === own.at(-1)), at: living.indexOf(own.at(-1)!), step: 1 },
  ];
  return sides.every(({ first, at, step }) => {
    if (at < 0) return true;
    for (let k = 1; k <= NEIGHBOURHOOD && order[first + k * step]; k++)
      if (living[at + k * step] !== order[first + k * step]!.id) return true;
    return false;
  });
}

/** True when every letter of an annotation is still in the text, in order and with nothing between them. */
export function isWhole(now: Survivors, own: readonly number[]): boolean {
  const letters = alive(now).flatMap((c) => (c.letter.trim() === '' ? [] : [c.id]));
  const at = letters.indexOf(own[0]!);
  return at >= 0 && own.every((id, i) => letters[at + i] === id);
}

function fresh(text: string): Character[] {
  return Array.from({ length: text.length }, (_, i) => ({
    id: nextId++,
    letter: text[i]!,
    isAlive: true,
    original: null,
  }));
}

function copies(document: Survivors, span: Span): Character[] {
  return alive(document)
    .slice(span.start, span.end)
    .map((c) => ({ ...c, id: nextId++, original: c.original ?? c.id }));
}

function alive({ characters }: Survivors): Character[] {
  return characters.filter((c) => c.isAlive);
}

function withText({ newest }: Survivors, characters: readonly Character[]): Survivors {
  return {
    newest,
    characters,
    text: characters.map((c) => (c.isAlive ? c.letter : '')).join(''),
  };
}

function deleted(document: Survivors, span: Span, asMade = false): Survivors {
  const clipped = clippedTo(document, span);
  const { start, end } = asMade ? clipped : settled(document, clipped);
  let at = 0;
  return withText(
    document,
    document.characters.map((c) => {
      if (!c.isAlive) return c;
      const isGone = at >= start && at < end;
      at++;
      return isGone ? { ...c, isAlive: false } : c;
    }),
  );
}

/** The part of a deletion that is all old or all new: across the border it would read as if something else had been added. */
function clippedTo(document: Survivors, { start, end }: Span): Span {
  const gone = alive(document).slice(start, end);
  const border = gone.findIndex((c) => isAdded(document, c) !== isAdded(document, gone[0]!));
  return { start, end: border < 0 ? end : start + border };
}

function isAdded({ newest }: Survivors, { id }: Character): boolean {
  return id > newest;
}

/**
 * The same deletion as one of what had been added, else of whole lines, else of whole words, when it can be read so; else
 * as it was made.
 */
function settled(document: Survivors, { start, end }: Span): Span {
  const { text } = document;
  const size = end - start;
  if (size <= 0) return { start, end };
  let first = start;
  while (first > 0 && isAlike(text[first - 1]!, text[first - 1 + size]!)) first--;
  let last = start;
  while (last + size < text.length && isAlike(text[last]!, text[last + size]!)) last++;
  const living = alive(document);
  const old = (at: number) => living.slice(at, at + size).filter((c) => !isAdded(document, c)).length;
  const isLine = (at: number) => at === 0 || at === text.length || text[at - 1] === '\n';
  const isWord = (at: number) => isLine(at) || text[at - 1]!.trim() === '' || text[at]!.trim() === '';
  const ways = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const least = Math.min(...ways.map(old));
  const sparing = old(start) === least ? [start, ...ways] : ways;
  for (const isEdge of [isLine, isWord, () => true])
    for (const at of sparing)
      if (old(at) === least && isEdge(at) && isEdge(at + size)) return { start: at, end: at + size };
  return { start, end };
}

function isAlike(a: string, b: string): boolean {
  return a === b || (a.trim() === '' && b.trim() === '');
}

/** The characters put in at `at`, after what was deleted there. */
function inserted(document: Survivors, at: number, added: readonly Character[]): Survivors {
  const { characters } = document;
  const { to } = gapAt(characters, at);
  return withText(document, [...characters.slice(0, to), ...added, ...characters.slice(to)]);
}

/** The deleted characters between the living ones before and at `at`. */
function gapAt(characters: readonly Character[], at: number): { from: number; to: number } {
  let from = 0;
  for (let seen = 0; seen < at; from++) if (characters[from]!.isAlive) seen++;
  let to = from;
  while (to < characters.length && !characters[to]!.isAlive) to++;
  return { from, to };
}

/** What is typed at `at`; whole words deleted in the same place, and what both begin and end with, come alive again. */
function typed(document: Survivors, at: number, added: readonly Character[]): Survivors {
  const { characters } = document;
  const { from, to } = gapAt(characters, at);
  // What lives on in a copy is not typed again.
  const copied = new Set(characters.map((c) => (c.isAlive ? c.original : null)));
  if (characters.slice(from, to).some((c) => copied.has(c.id))) return inserted(document, at, added);
  const ghosts = characters.slice(from, to);
  const pairs = matches(textIn(ghosts), textIn(added));
  const result: Character[] = [];
  let [ghost, next] = [0, 0];
  for (const pair of pairs) {
    result.push(...added.slice(next, pair.added), ...ghosts.slice(ghost, pair.ghost));
    result.push({ ...ghosts[pair.ghost]!, isAlive: true });
    ghost = pair.ghost + 1;
    next = pair.added + 1;
  }
  result.push(...added.slice(next), ...ghosts.slice(ghost));
  return withText(document, [...characters.slice(0, from), ...result, ...characters.slice(to)]);
}

/** What had been typed right beside the words deleted at `at` takes their place, as if it had been typed after that. */
function typedFirst(document: Survivors, at: number): Survivors {
  const { characters } = document;
  const isOpen = (c: Character | undefined) =>
    c !== undefined && (!c.isAlive || (isAdded(document, c) && c.original === null));
  let { from } = gapAt(characters, at);
  let to = from;
  while (isOpen(characters[from - 1])) from--;
  while (isOpen(characters[to])) to++;
  const run = characters.slice(from, to);
  const added = run.filter((c) => c.isAlive);
  if (added.length === 0 || added.length === run.length) return document;
  const rest = characters.slice(0, from).filter((c) => c.isAlive).length;
  const without = [...characters.slice(0, from), ...run.filter((c) => !c.isAlive), ...characters.slice(to)];
  return typed(withText(document, without), rest, added);
}

function textIn(characters: readonly Character[]): string {
  return characters.map((c) => c.letter).join('');
}

/** Which deleted characters are those of what is typed: the same words, in order; else what both begin and end with. */
function matches(deleted: string, typed: string): { ghost: number; added: number }[] {
  const pairs: { ghost: number; added: number }[] = [];
  const words = (text: string) =>
    [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]+/gu)].map((m) => ({ at: m.index, word: m[0] }));
  let rest = words(deleted);
  for (const { at, word } of words(typed)) {
    const found = rest.findIndex((w) => w.word === word);
    if (found < 0) continue;
    for (let k = 0; k < word.length; k++) pairs.push({ ghost: rest[found]!.at + k, added: at + k });
    rest = rest.slice(found + 1);
  }
  if (pairs.length > 0) return pairs;
  const start = sharedStart(deleted, typed);
  for (let i = 0; i < start; i++) pairs.push({ ghost: i, added: i });
  const most = Math.min(deleted.length, typed.length) - start;
  for (let k = Math.min(most, sharedEnd(deleted, typed)); k > 0; k--)
    pairs.push({ ghost: deleted.length - k, added: typed.length - k });
  return pairs;
}
