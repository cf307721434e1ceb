import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, type Span } from '../../server/src/analysis';
import { anchor } from '../../server/src/annotations/anchor';
import { describe, readableOf } from '../../server/src/annotations/describe';
import { fromAnalysis } from '../../server/src/annotations/fromAnalysis';

/**
 * How many annotations are found again after ordinary edits made elsewhere: `tsx tools/annotations/found.ts FOLDER`.
 * Annotations are what the engine finds in each article of the folder (names, quotes, sources, cues); each edit is made
 * beside each of them. Percent placed on their own words; `wrong` must be 0.
 */
interface Edit {
  readonly title: string;
  /** The text after the edit and where the words are in it; null when it cannot be made here. */
  readonly make: (text: string, span: Span) => { text: string; at: number | null; length?: number } | null;
}

const put = (text: string, from: number, to: number, words: string, span: Span) => ({
  text: text.slice(0, from) + words + text.slice(to),
  at: to <= span.start ? span.start + words.length - (to - from) : span.start,
});

function wordBefore(text: string, span: Span): Span | null {
  const found = /\S*\p{L}[\p{L}'’-]*(?=\P{L}*$)/u.exec(text.slice(Math.max(0, span.start - 60), span.start));
  if (!found || /\n/.test(text.slice(0, span.start).slice(-60).slice(found.index))) return null;
  const start = Math.max(0, span.start - 60) + found.index;
  return { start, end: start + found[0].length };
}

function wordAfter(text: string, span: Span): Span | null {
  const rest = text.slice(span.end, span.end + 60);
  const found = /\p{L}[\p{L}'’-]*/u.exec(rest);
  if (!found || rest.slice(0, found.index).includes('\n')) return null;
  return { start: span.end + found.index, end: span.end + found.index + found[0].length };
}

function lineOf(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  let end = text.indexOf('\n', span.end);
  if (end < 0) end = text.length;
  while (text[end] === '\n') end++;
  return { start, end };
}

function sentenceBefore(text: string, span: Span): Span | null {
  const line = lineOf(text, span);
  const ends = [...text.slice(line.start, span.start).matchAll(/[.!?]["”’]? (?=[“"\p{Lu}])/gu)].map(
    (m) => line.start + m.index + m[0].length,
  );
  const end = ends.at(-1);
  return end === undefined ? null : { start: ends.at(-2) ?? line.start, end };
}

const edits: readonly Edit[] = [
  {
    title: 'the word before changed',
    make: (t, s) => {
      const w = wordBefore(t, s);
      return w && put(t, w.start, w.end, 'quickly', s);
    },
  },
  {
    title: 'the word after changed',
    make: (t, s) => {
      const w = wordAfter(t, s);
      return w && put(t, w.start, w.end, 'quickly', s);
    },
  },
  {
    title: 'both changed',
    make: (t, s) => {
      const [b, a] = [wordBefore(t, s), wordAfter(t, s)];
      if (!a || !b) return null;
      const after = put(t, a.start, a.end, 'slowly', s).text;
      return put(after, b.start, b.end, 'quickly', s);
    },
  },
  { title: 'words put in before', make: (t, s) => put(t, s.start, s.start, 'in a statement on Monday ', s) },
  { title: 'words put in after', make: (t, s) => put(t, s.end, s.end, ', in a statement on Monday,', s) },
  {
    title: 'a letter inside mended',
    make: (t, s) => {
      const at = s.start + Math.floor((s.end - s.start) / 2);
      if (s.end - s.start < 6 || !/\p{L}/u.test(t[at]!)) return null;
      return { text: `${t.slice(0, at)}x${t.slice(at + 1)}`, at: s.start };
    },
  },
  {
    title: 'the sentence before deleted',
    make: (t, s) => {
      const d = sentenceBefore(t, s);
      return d && put(t, d.start, d.end, '', s);
    },
  },
  {
    title: 'a sentence put in before',
    make: (t, s) => {
      const d = sentenceBefore(t, s);
      return d && put(t, d.end, d.end, 'Nobody else was there to hear it. ', s);
    },
  },
  {
    title: 'the paragraph before deleted',
    make: (t, s) => {
      const l = lineOf(t, s);
      if (l.start === 0) return null;
      const p = lineOf(t, { start: l.start - 2, end: l.start - 2 });
      return put(t, Math.min(p.start, l.start), l.start, '', s);
    },
  },
  {
    title: 'the paragraph after deleted',
    make: (t, s) => {
      const l = lineOf(t, s);
      const p = lineOf(t, { start: l.end + 1, end: l.end + 1 });
      return l.end >= t.length ? null : put(t, l.end, p.end, '', s);
    },
  },
  {
    title: 'a paragraph put in before',
    make: (t, s) => {
      const l = lineOf(t, s);
      return put(t, l.start, l.start, 'Nobody else was there to hear it, as far as is known.\n\n', s);
    },
  },
  {
    title: 'the paragraph moved to the end',
    make: (t, s) => {
      const l = lineOf(t, s);
      if (l.end >= t.length) return null;
      const rest = `${t.slice(0, l.start) + t.slice(l.end)}\n\n`;
      return { text: rest + t.slice(l.start, l.end), at: rest.length + s.start - l.start };
    },
  },
  {
    title: 'both neighbour paragraphs deleted',
    make: (t, s) => {
      const l = lineOf(t, s);
      const after = lineOf(t, { start: l.end + 1, end: l.end + 1 });
      const before = l.start < 2 ? l : lineOf(t, { start: l.start - 2, end: l.start - 2 });
      const text =
        t.slice(0, Math.min(before.start, l.start)) +
        t.slice(l.start, l.end) +
        t.slice(Math.max(after.end, l.end));
      return { text, at: s.start - l.start + Math.min(before.start, l.start) };
    },
  },
  {
    title: 'headline and byline put in front',
    make: (t, s) => put(t, 0, 0, 'Update: talks go on\nBy Our Reporter\n\n', s),
  },
  {
    title: 'CRLF, straight marks',
    make: (t, s) => {
      const f = (x: string) => x.replace(/\n/g, '\r\n').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
      return { text: f(t), at: f(t.slice(0, s.start)).length, length: f(t.slice(s.start, s.end)).length };
    },
  },
  {
    title: 'every tenth word of the text changed, not these',
    make: (t, s) => {
      let i = 0;
      const change = (x: string) => x.replace(/\p{L}{2,}/gu, (w) => (i++ % 10 === 3 ? 'other' : w));
      const before = change(t.slice(0, s.start));
      return { text: before + t.slice(s.start, s.end) + change(t.slice(s.end)), at: before.length };
    },
  },
  {
    title: 'the words deleted (orphan is right)',
    make: (t, s) => ({ text: t.slice(0, s.start) + t.slice(s.end), at: null }),
  },
];

function main(folder: string): void {
  const counts = edits.map(() => ({ all: 0, placed: 0, fuzzy: 0, orphan: 0, wrong: 0 }));
  let total = 0;
  for (const name of readdirSync(folder).filter((n) => n.endsWith('.txt'))) {
    const text = readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n');
    const old = readableOf(text);
    const spans = fromAnalysis(analyze(text))
      .filter((s) => !s.boilerplate && s.label !== 'boilerplate')
      .map((s) => s.spans[0]!);
    total += spans.length;
    for (const span of spans) {
      const quote = describe(old, span);
      for (const [i, { make }] of edits.entries()) {
        const made = make(text, span);
        if (!made) continue;
        const count = counts[i]!;
        count.all++;
        const found = anchor(readableOf(made.text), quote, span.start);
        if (!found.span) count.orphan++;
        else if (made.at === null) count[found.place === 'fuzzy' ? 'fuzzy' : 'wrong']++;
        else if (found.place === 'fuzzy') {
          const overlaps = found.span.start < made.at + span.end - span.start && made.at < found.span.end;
          count[overlaps ? 'fuzzy' : 'wrong']++;
        } else count[found.span.start === made.at ? 'placed' : 'wrong']++;
      }
    }
  }
  console.log(
    `${total} annotations\n| Edit | Made | Placed % | Fuzzy % | Orphan % | Wrong |\n|---|---|---|---|---|---|`,
  );
  const percent = (n: number, all: number) => (all === 0 ? '–' : ((100 * n) / all).toFixed(1));
  for (const [i, { title }] of edits.entries()) {
    const c = counts[i]!;
    console.log(
      `| ${title} | ${c.all} | ${percent(c.placed, c.all)} | ${percent(c.fuzzy, c.all)} | ${percent(c.orphan, c.all)} | ${c.wrong} |`,
    );
  }
}

main(process.argv[2] ?? '.');
