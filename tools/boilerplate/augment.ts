import type { GoldLine, Page } from './pages';

interface Row {
  readonly text: string;
  readonly gold: GoldLine['gold'];
  readonly role: string | undefined;
  readonly blank: number;
}

function rowsOf(page: Page): Row[] {
  let at = 0;
  return page.lines.map((l) => {
    const gap = page.text.slice(at, l.start).split('\n').length - 1;
    at = l.end;
    return { text: page.text.slice(l.start, l.end), gold: l.gold, role: l.role, blank: Math.max(0, gap - 1) };
  });
}

function pageOf(page: Page, rows: readonly Row[], gap: number | null): Page {
  let text = '';
  const lines = rows.map((r, i) => {
    if (i > 0) text += '\n'.repeat(1 + (gap ?? r.blank));
    const start = text.length;
    text += r.text;
    return { start, end: text.length, gold: r.gold, ...(r.role ? { role: r.role } : {}) };
  });
  return { ...page, id: `${page.id}+`, flavour: 'made', text, lines };
}

/**
 * A changed copy of a page: other pages' boilerplate set into the story, other stories set behind it, its own
 * surroundings cut down or away. `donors` are pages the model may see.
 */
export function augment(page: Page, donors: readonly Page[], next: () => number): Page {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const upTo = (n: number) => Math.floor(next() * n);
  let rows = rowsOf(page);
  const isStory = (r: Row) => r.gold === 'content';
  const edges = () => [rows.findIndex(isStory), rows.map(isStory).lastIndexOf(true)] as const;
  if (edges()[0] < 0) return page;
  if (next() < 0.12) rows = rows.filter((r) => r.gold !== 'boilerplate');
  if (next() < 0.3) {
    const first = edges()[0];
    const keep = first - upTo(8);
    rows = rows.filter((r, i) => r.gold !== 'boilerplate' || i >= keep);
  }
  if (next() < 0.3) {
    const last = edges()[1];
    rows = rows.slice(0, last + 1 + upTo(12));
  }
  if (next() < 0.6) {
    for (let blocks = 1 + upTo(3); blocks > 0; blocks--) {
      const donor = rowsOf(pick(donors));
      const from = upTo(donor.length);
      const block: Row[] = [];
      for (let i = from; i < donor.length && block.length < 1 + upTo(12); i++)
        if (donor[i]!.gold === 'boilerplate') block.push(donor[i]!);
      const [first, last] = edges();
      if (last > first) rows.splice(first + 1 + upTo(last - first), 0, ...block);
    }
  }
  if (next() < 0.4) {
    const last = edges()[1];
    const tail: Row[] = [];
    for (let stories = 1 + upTo(3); stories > 0; stories--) {
      const donor = rowsOf(pick(donors));
      const headline = donor.find((r) => r.role === 'headline');
      const story = donor.filter(isStory).slice(0, 1 + upTo(6));
      const cut = next() < 0.4;
      if (headline) tail.push(headline);
      story.forEach((r, i) => {
        const end =
          cut && i === story.length - 1 ? `${r.text.slice(0, 60 + upTo(120)).trimEnd()}...` : r.text;
        tail.push({ ...r, text: end });
      });
    }
    const made = tail.map((r): Row => ({ ...r, gold: 'boilerplate', role: undefined }));
    rows.splice(Math.min(rows.length, last + 1 + upTo(6)), 0, ...made);
  }
  const layout = next();
  return pageOf(page, rows, layout < 0.4 ? null : layout < 0.7 ? 0 : 1);
}
