import type { Analysis, BoilerplateSection, BoilerplateSpan, Evidence, Layout, Lines } from '../analysis';
import { lineAt, lineOf } from '../analysis/lines';
import { contains, type Span, spanAt } from '../analysis/span';
import { excerpt } from './words';

/**
 * The analysis with whole lines moved into the article (`kept`) or out of it (`marked`), whatever the engine thought;
 * everything in those lines follows. Both lists hold indices of lines of the text in order; a line in both is kept. `evidence`
 * tells who said so; marked lines with the same `groupOf` (all of them, unless it says otherwise) make one section where
 * they follow each other.
 */
export function moveLines(
  analysis: Analysis,
  kept: readonly number[],
  marked: readonly number[],
  evidence: Evidence,
  groupOf: (line: number) => number = () => marked[0]!,
): Analysis {
  const { lines } = analysis;
  const keeps = new Set(kept);
  const keptSpans = kept.map((line) => lineOf(lines, line));
  const leftover = analysis.layout.boilerplate.flatMap((b) => withoutLines(analysis, b, keeps));
  const added = marked
    .filter((line) => !keeps.has(line) && !spanAt(analysis.layout.boilerplate, lines.starts[line]!))
    .map((line) => boilerplateOf(lines, line, groupOf(line), evidence));
  if (added.length === 0 && leftover.length === analysis.layout.boilerplate.length && kept.length === 0)
    return analysis;
  const boilerplate = [...leftover, ...added].sort((a, b) => a.start - b.start);
  const structure = analysis.layout.structure.map((s) => {
    if (s.role === 'boilerplate') return inside(keptSpans, s) ? { ...s, role: 'body' as const } : s;
    return inside(added, s) ? { ...s, role: 'boilerplate' as const } : s;
  });
  const layout = { ...sectioned(analysis, boilerplate), structure };
  return flagged({ ...analysis, layout }, keptSpans, added);
}

/** The lines (their indices) that are not blank and share at least one character with `span`; O(log lines + lines found). */
export function linesIn(lines: Lines, span: Span): number[] {
  const { starts, ends, blank, length } = lines;
  const end = Math.max(span.end, span.start + 1);
  const found: number[] = [];
  for (let line = lineAt(lines, span.start); line < length && starts[line]! < end; line++)
    if (!blank[line] && ends[line]! > span.start) found.push(line);
  return found;
}

/** What is left of a boilerplate span without the kept lines: its runs of other lines. */
function withoutLines(
  { lines }: Analysis,
  b: BoilerplateSpan,
  keeps: ReadonlySet<number>,
): BoilerplateSpan[] {
  if (keeps.size === 0) return [b];
  const own = linesIn(lines, b);
  if (!own.some((line) => keeps.has(line))) return [b];
  const pieces: BoilerplateSpan[] = [];
  let run: number[] = [];
  const close = () => {
    if (run.length > 0) pieces.push({ ...b, start: lines.starts[run[0]!]!, end: lines.ends[run.at(-1)!]! });
    run = [];
  };
  for (const line of own) {
    if (keeps.has(line)) close();
    else run.push(line);
  }
  close();
  return pieces;
}

function boilerplateOf(lines: Lines, line: number, first: number, evidence: Evidence): BoilerplateSpan {
  const { start, end } = lineOf(lines, line);
  const section = `p${lines.starts[first]!}`;
  return { start, end, kind: 'furniture', rule: evidence.rule, confidence: 1, section, evidence: [evidence] };
}

/** The layout with its sections told anew from the spans: a section whose middle was kept falls in two. */
function sectioned({ layout, lines, text }: Analysis, spans: readonly BoilerplateSpan[]): Layout {
  const known = new Map(layout.sections.map((s) => [s.id, s]));
  const boilerplate: BoilerplateSpan[] = [];
  const sections: BoilerplateSection[] = [];
  const origin = new Map<string, string>();

  function newSection({ section, kind, start, end }: BoilerplateSpan): BoilerplateSection {
    const isPiece = origin.has(section);
    const id = isPiece ? `${section}.${start}` : section;
    origin.set(section, section).set(id, section);
    const title = (!isPiece && known.get(section)?.title) || excerpt(text, { start, end }, 40);
    return { id, kind, title, start, end, lines: 0 };
  }

  for (const span of spans) {
    const last = sections.at(-1);
    const before = boilerplate.at(-1);
    const continues =
      last && origin.get(last.id) === span.section && !/\S/.test(text.slice(before!.end, span.start));
    if (continues) sections[sections.length - 1] = { ...last, end: span.end };
    else sections.push(newSection(span));
    boilerplate.push({ ...span, section: sections.at(-1)!.id });
  }
  const counted = sections.map((s) => {
    const own = linesIn(lines, s).filter((line) => contains(s, lineOf(lines, line)));
    return { ...s, lines: own.length };
  });
  return { ...layout, boilerplate, sections: counted };
}

/** Quotations, attributions and mentions with their `boilerplate` flags as the lines they stand in now say. */
function flagged(analysis: Analysis, kept: readonly Span[], marked: readonly Span[]): Analysis {
  const flagOf = <T extends Span & { readonly boilerplate: boolean }>(item: T): T => {
    if (item.boilerplate) return inside(kept, item) ? { ...item, boilerplate: false } : item;
    return inside(marked, item) ? { ...item, boilerplate: true } : item;
  };
  const attributions = analysis.attributions.map((a) => {
    const first = a.content[0];
    return first ? { ...a, boilerplate: flagOf({ ...first, boilerplate: a.boilerplate }).boilerplate } : a;
  });
  const entities = analysis.entities.map((e) => {
    const mentions = e.mentions.map(flagOf);
    if (mentions.every((m, i) => m === e.mentions[i])) return e;
    return { ...e, mentions, boilerplate: mentions.every((m) => m.boilerplate) };
  });
  return { ...analysis, quotations: analysis.quotations.map(flagOf), attributions, entities };
}

function inside(spans: readonly Span[], span: Span): boolean {
  return spanAt(spans, span.start) !== null;
}
