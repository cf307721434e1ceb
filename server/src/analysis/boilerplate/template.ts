import { findLines } from '../lines';
import { foldLine } from './decisions';

/** A line is furniture when it stands in so many different stories. */
const STORIES = 3;
/** Lines of so many words or more are paragraphs: what two copies of one story share. */
const PARAGRAPH = 15;
/** Two texts that share so many paragraphs are copies of one story. */
const COPIES = 2;
/** A paragraph that stands in more texts than this tells nothing about copies: it is furniture itself. */
const COMMON = 12;
const LONGEST = 500;

/** The lines of a text that can be furniture or show a copy, folded as `foldLine` does, each once. */
export function foldedLines(text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const { starts, ends, blank, length } = findLines(text);
  for (let i = 0; i < length; i++) {
    if (blank[i] || ends[i]! - starts[i]! > LONGEST) continue;
    const folded = foldLine(text.slice(starts[i], ends[i]));
    if (folded.length >= 2 && /\p{L}/u.test(folded)) seen.add(folded);
  }
  return seen;
}

/** Lines that recur across several articles of a folder: see `templateLinesIn`. */
export function findTemplateLines(texts: readonly string[]): ReadonlySet<string> {
  return templateLinesIn(texts.map(foldedLines));
}

/**
 * Lines that recur across several articles of a folder, each given by its `foldedLines`: page furniture. Copies of one
 * story (wire text printed twice) count as one, so that a story's own paragraphs are never taken for furniture. Linear in
 * the lines.
 */
export function templateLinesIn(articles: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const textsOf = new Map<string, number[]>();
  articles.forEach((lines, t) => {
    for (const folded of lines) {
      const list = textsOf.get(folded);
      if (list) list.push(t);
      else textsOf.set(folded, [t]);
    }
  });
  const story = storiesOf(articles.length, textsOf);
  const template = new Set<string>();
  for (const [line, list] of textsOf) {
    if (list.length < STORIES) continue;
    if (new Set(list.map(story)).size >= STORIES) template.add(line);
  }
  return template;
}

/** Joins copies of one story (union–find) and gives the story number of a text. */
function storiesOf(count: number, textsOf: ReadonlyMap<string, readonly number[]>): (text: number) => number {
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) r = parent[r]!;
    for (let k = i; parent[k] !== r; ) [k, parent[k]] = [parent[k]!, r];
    return r;
  };
  const shared = new Map<string, number>();
  for (const [line, list] of textsOf) {
    if (list.length < 2 || list.length > COMMON || line.split(' ').length < PARAGRAPH) continue;
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const pair = `${list[i]} ${list[j]}`;
        const n = (shared.get(pair) ?? 0) + 1;
        shared.set(pair, n);
        if (n === COPIES) parent[root(list[i]!)] = root(list[j]!);
      }
  }
  return root;
}
