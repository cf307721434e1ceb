import type { OutsideEdit, Survivors } from './survivors';
import { editOutside } from './survivors';
import { WORDS } from './tracked';

/** A source of chance: 0 ≤ x < 1. */
export type Chance = () => number;

/** A generator of chance that a seed repeats (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text of so few different words that every word has twins; sentences and paragraphs. */
export function twinText(chance: Chance): string {
  const vocabulary = WORDS.slice(0, 6 + Math.floor(chance() * (WORDS.length - 6)));
  const count = 30 + Math.floor(chance() * 150);
  let text = '';
  for (let i = 0; i < count; i++) {
    text += pick(vocabulary, chance);
    const end = chance();
    text += end < 0.04 ? '.\n\n' : end < 0.1 ? '. ' : end < 0.14 ? ', ' : ' ';
  }
  return text.trimEnd();
}

/**
 * One edit aimed at a place: words beside it deleted, itself deleted, words typed or changed beside it, a block moved or
 * copied around it; or anything anywhere.
 */
export function editAimedAt(text: string, at: number, chance: Chance): OutsideEdit {
  const words = wordsIn(text);
  if (words.length < 4) return { kind: 'insert', at: 0, words: `${pick(WORDS, chance)} ` };
  const aim = chance() < 0.7 ? nearest(words, at) : Math.floor(chance() * words.length);
  const first = clamp(aim + Math.floor(chance() * 7) - 4, words.length);
  const count = 1 + Math.floor(chance() * (chance() < 0.3 ? 30 : 4));
  const last = clamp(first + count - 1, words.length);
  const start = words[first]!.start;
  // Up to the next word, so that what is left reads well; sometimes not.
  const end = chance() < 0.8 ? (words[last + 1]?.start ?? text.length) : words[last]!.end;
  const kind = chance();
  if (kind < 0.35) return { kind: 'delete', span: { start, end } };
  if (kind < 0.42) {
    const from = Math.floor(chance() * text.length);
    return {
      kind: 'delete',
      span: { start: from, end: Math.min(text.length, from + Math.floor(chance() * 80)) },
    };
  }
  if (kind < 0.55) return { kind: 'insert', at: start, words: `${phrase(chance)} ` };
  if (kind < 0.75) return { kind: 'replace', span: { start, end: words[last]!.end }, words: phrase(chance) };
  const to = words[Math.floor(chance() * words.length)]!.start;
  if (chance() < 0.5) {
    const line = lineAround(text, at);
    return { kind: chance() < 0.7 ? 'move' : 'copy', span: line, to: lineAround(text, to).start };
  }
  return { kind: chance() < 0.7 ? 'move' : 'copy', span: { start, end }, to };
}

export function applyAll(before: Survivors, count: number, at: number, chance: Chance): Survivors {
  let now = before;
  let isCopied = false;
  for (let i = 0; i < count; i++) {
    const edit = editAimedAt(now.text, Math.min(at, now.text.length), chance);
    // The original moved away from its copy is, to whoever sees the result, a copy put elsewhere.
    const isOpen = isCopied && (edit.kind === 'move' || edit.kind === 'copy');
    isCopied ||= edit.kind === 'copy';
    // Beside its original nobody can tell which of the two is the copy.
    if (edit.kind === 'copy' && edit.to >= edit.span.start && edit.to <= edit.span.end) continue;
    now = editOutside(now, isOpen ? { kind: 'delete', span: edit.span } : edit);
  }
  return now;
}

/** Words, and short runs of them, marks left out. */
export function wordsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\s.,]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function phrase(chance: Chance): string {
  const count = 1 + Math.floor(chance() * (chance() < 0.2 ? 12 : 2));
  return Array.from({ length: count }, () => pick(WORDS, chance)).join(' ');
}

function lineAround(text: string, at: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  let end = text.indexOf('\n', at);
  if (end < 0) end = text.length;
  while (text[end] === '\n') end++;
  return { start, end };
}

function nearest(words: readonly { start: number }[], at: number): number {
  const found = words.findIndex((w) => w.start >= at);
  return found < 0 ? words.length - 1 : found;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

function pick<T>(list: readonly T[], chance: Chance): T {
  return list[Math.floor(chance() * list.length)]!;
}
