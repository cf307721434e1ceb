import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractContext, extractOwn } from '../../server/src/analysis/boilerplate/features';
import type { LineFacts } from '../../server/src/analysis/boilerplate/lineFacts';
import type { LineFeatures } from '../../server/src/analysis/boilerplate/network';
import { findLineFacts } from '../../server/src/analysis/boilerplate/readLines';
import { states } from '../../server/src/analysis/boilerplate/states';
import { findLines } from '../../server/src/analysis/lines';
import type { Lines } from '../../server/src/analysis/model';

/** One labelled line of the data. */
export interface GoldLine {
  readonly start: number;
  readonly end: number;
  readonly gold: 'content' | 'boilerplate' | 'ignore';
  readonly role?: string;
}

/** One labelled page of the data. */
export interface Page {
  readonly id: string;
  readonly site: string;
  readonly flavour: string;
  readonly text: string;
  readonly lines: readonly GoldLine[];
  readonly goldBody: string;
}

/** A page ready for training. */
export interface Example {
  readonly page: Page;
  readonly lines: Lines;
  readonly facts: readonly LineFacts[];
  readonly features: LineFeatures;
  /** Bit set of the states each line may be in. */
  readonly allowed: Uint16Array;
}

export function readPages(folder: string, file: string): Page[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Page);
}

export function toExample(page: Page): Example {
  const lines = findLines(page.text);
  const facts = findLineFacts(page.text, lines);
  const own = extractOwn(page.text, facts);
  const all = facts.map((_, i) => i);
  const features = { own: own.rows, lines: all, context: extractContext(facts, own, all).rows };
  return { page, lines, facts, features, allowed: allowedStates(page, facts) };
}

const bit = Object.fromEntries(states.map((s, i) => [s, 1 << i])) as Record<(typeof states)[number], number>;

const all = (1 << states.length) - 1;

/** Gold labels as sets of states: the part of the page follows from the first and last content line. */
function allowedStates(page: Page, facts: readonly LineFacts[]): Uint16Array {
  const gold = goldOf(page, facts);
  const content = gold.map((g) => g?.gold === 'content');
  const first = content.indexOf(true);
  const last = content.lastIndexOf(true);
  const credit = facts.map((f) =>
    /\bcontributed to this (?:report|story)/i.test(page.text.slice(f.start, f.start + 300)),
  );
  return Uint16Array.from(facts, (_, i) => {
    const g = gold[i];
    const part = i < first ? 0 : i > last ? 2 : 1;
    const junk = [bit.before, bit.inside, bit.after][part]!;
    const header = [bit.headline | bit.header, bit['story-header'], bit['after-header']][part]!;
    if (!g) return all;
    if (g.gold === 'content') return bit.story;
    if (credit[i] && part > 0 && g.gold === 'boilerplate') return all & ~junk;
    if (g.gold === 'boilerplate') return junk;
    if (g.role === 'headline') return part === 0 ? bit.headline : header;
    if (g.role && ['byline', 'date', 'dek', 'kicker'].includes(g.role))
      return part === 0 ? bit.header : header;
    return part === 0 ? junk | header : part === 1 ? junk | header | bit.story : junk | header;
  });
}

/** The gold line that covers each line; null where there is none. */
export function goldOf(page: Page, facts: readonly LineFacts[]): (GoldLine | null)[] {
  let k = 0;
  return facts.map((f) => {
    while (k < page.lines.length && page.lines[k]!.end <= f.start) k++;
    const g = page.lines[k];
    return g && g.start <= f.start ? g : null;
  });
}

/** Stable fold of a site: pages of one site are never in training and test at once. */
export function foldOf(site: string, folds: number): number {
  let hash = 2166136261;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 16777619);
  return ((hash >>> 0) >>> 8) % folds;
}
