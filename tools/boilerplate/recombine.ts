import type { GoldLine, Page } from './pages';

interface Row {
  readonly text: string;
  readonly gold: GoldLine['gold'];
  readonly role: string | undefined;
  /** Blank lines above it. */
  readonly blank: number;
}

/** How likely what stands above, and below, comes from another page. */
const FOREIGN = 0.6;
/** More blank lines in a row tell nothing. */
const BLANK = 2;

/**
 * A page put together anew: its story with its header, under what stands above the story on one page and over what
 * follows it on another. Each part stays as a site printed it; only their meeting is new, so that the model cannot learn
 * which surroundings go with which story. `donors` are pages of the same flavour that the model may see.
 */
export function recombine(page: Page, donors: readonly Page[], next: () => number): Page {
  const pick = (): Page => (next() < FOREIGN ? donors[Math.floor(next() * donors.length)]! : page);
  const rows = rowsOf(page);
  const story = storyOf(rows);
  if (!story) return page;
  const above = pick();
  const below = pick();
  const out: Row[] = [];
  const top = rowsOf(above);
  const isForeign = above !== page && storyOf(top) !== null;
  if (isForeign) out.push(...top.slice(0, headerOf(top)).filter((r) => r.gold === 'boilerplate'));
  out.push(...rows.slice(isForeign ? headerOf(rows) : 0, story[1]));
  const bottom = rowsOf(below);
  const end = storyOf(bottom);
  if (below !== page && end) out.push(...bottom.slice(end[1]).filter((r) => r.gold === 'boilerplate'));
  else out.push(...rows.slice(story[1]));
  return pageOf(page, out);
}

/** First line of the story, and the line after its last; null when there is none. */
function storyOf(rows: readonly Row[]): readonly [number, number] | null {
  const isStory = rows.map((r) => r.gold === 'content');
  const first = isStory.indexOf(true);
  return first < 0 ? null : [first, isStory.lastIndexOf(true) + 1];
}

/** Where the header of the story begins: the first line above it that is no boilerplate. */
function headerOf(rows: readonly Row[]): number {
  const story = storyOf(rows)![0];
  const header = rows.findIndex((r) => r.gold === 'ignore');
  return header < 0 ? story : Math.min(header, story);
}

function rowsOf(page: Page): Row[] {
  let at = 0;
  return page.lines.map((l) => {
    const breaks = page.text.slice(at, l.start).split('\n').length - 1;
    at = l.end;
    return { text: page.text.slice(l.start, l.end), gold: l.gold, role: l.role, blank: breaks - 1 };
  });
}

function pageOf(page: Page, rows: readonly Row[]): Page {
  let text = '';
  const lines = rows.map((r, i) => {
    if (i > 0) text += '\n'.repeat(1 + Math.max(0, Math.min(BLANK, r.blank)));
    const start = text.length;
    text += r.text;
    return { start, end: text.length, gold: r.gold, ...(r.role ? { role: r.role } : {}) };
  });
  return { ...page, id: `${page.id}+`, text, lines };
}
