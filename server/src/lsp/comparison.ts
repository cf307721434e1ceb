import type { Lines } from '../analysis';
import { findLines } from '../analysis/lines';
import { type Choice, type Comparison, compareAnnotations } from '../annotations/agreement/adjudicate';
import { effectOf, ownedBy, standing, takeChange } from '../annotations/agreement/take';
import { type Annotation, spansOf } from '../annotations/annotation';
import { readableOf } from '../annotations/describe';
import { readSidecar } from '../annotations/sidecar/read';
import { renderSidecar } from '../annotations/sidecar/write';
import type { Store } from '../annotations/store';
import { annotationWords } from '../features/annotationsView';
import type * as protocol from '../protocol';
import { comparisonMethod } from '../protocol';
import type { Notebook } from '../workspace/notebooks';
import { StaleError } from '../workspace/passes';
import { spanToRange } from './convert';
import { BadParams } from './errors';
import { guard } from './guard';
import type { Session } from './session';

interface Side {
  readonly name: string;
  /** A sidecar; its words are found again in the text as it is now, so that a person may edit meanwhile. */
  readonly content: string;
  /** True for the annotations that were open when the comparison began. */
  readonly isHere: boolean;
}

interface Compared {
  readonly a: Side;
  readonly b: Side;
  /** What was decided, by id of the difference. */
  readonly taken: Map<string, Choice>;
}

/** Answers the requests with which a third person compares two annotators and decides. */
export function answerComparison({ connection, documents, notebooks, folderRules, log }: Session): void {
  const comparisons = new Map<string, Compared>();

  async function begin({ uri, a, b }: protocol.CompareParams): Promise<protocol.AnnotatorComparison | null> {
    const notebook = await notebooks.of(uri);
    if (!notebook) return null;
    const compared: Compared = { a: sideOf(notebook, a), b: sideOf(notebook, b), taken: new Map() };
    // What was taken in an earlier session stands already.
    if (!compared.a.isHere && !compared.b.isHere)
      for (const row of rowsOf(notebook, compared)) {
        const stands = standing(row, notebook.store);
        if (stands !== 'none') compared.taken.set(idOf(row), stands);
      }
    comparisons.set(uri, compared);
    return show(notebook, compared);
  }

  async function view({ uri }: protocol.DocumentParams): Promise<protocol.AnnotatorComparison | null> {
    const notebook = await notebooks.of(uri);
    const compared = comparisons.get(uri);
    if (!notebook) comparisons.delete(uri);
    return notebook && compared ? show(notebook, compared) : null;
  }

  async function take({
    uri,
    version,
    ids,
    take: choice,
  }: protocol.TakeParams): Promise<protocol.TakeResult | null> {
    const compared = comparisons.get(uri);
    const before = await notebooks.of(uri);
    if (!before || !compared) return null;
    if (documents.textOf(uri)?.version !== version) throw new StaleError();
    if (!Array.isArray(ids) || !['a', 'b', 'both', 'none'].includes(choice))
      throw new BadParams('nothing to take');
    const after = await notebooks.act(uri, (now) => {
      const rows = rowsOf(now, compared);
      const chosen = new Set([...rows.keys()].filter((i) => ids.includes(idOf(rows[i]!))));
      return takeChange(now.store, rows, chosen, choice);
    });
    if (!after) return null;
    for (const id of ids) compared.taken.set(id, choice);
    const done = after.store === before.store ? null : (after.store.past.at(-1)?.title ?? null);
    return { done, comparison: await show(after, compared) };
  }

  async function show(notebook: Notebook, compared: Compared): Promise<protocol.AnnotatorComparison> {
    const { uri, text, store } = notebook;
    const rows = rowsOf(notebook, compared);
    const { labels } = await folderRules.project(uri);
    const titles = new Map(labels.map((l) => [l.name, l.title]));
    const lines = findLines(text);
    const same = rows.filter((r) => r.kind === 'same').length;
    const made = rows.reduce((sum, r) => sum + Number(r.a !== null) + Number(r.b !== null), 0);
    return {
      uri,
      version: documents.textOf(uri)?.version ?? 0,
      a: compared.a.name,
      b: compared.b.name,
      same,
      agreement: made === 0 ? null : (2 * same) / made,
      differences: rows.flatMap((row) => toDifference(row, { text, lines, titles, store, compared }) ?? []),
    };
  }

  function on<P extends protocol.DocumentParams>(name: string, answer: (params: P) => unknown): void {
    const handle = guard<P>((params) => {
      if (typeof params?.uri !== 'string') throw new BadParams('uri is missing');
      return answer(params);
    }, log);
    connection.onRequest(name, handle);
  }

  on(comparisonMethod.begin, begin);
  on(comparisonMethod.view, view);
  on(comparisonMethod.take, take);
}

function sideOf({ text, store }: Notebook, side: protocol.ComparedSide): Side {
  if (typeof side?.name !== 'string') throw new BadParams('an annotator is missing');
  const { name } = side;
  if (side.content === null) {
    const frame = { source: '', foreign: [], members: {} };
    return { name, content: renderSidecar(readableOf(text), store.annotations, frame), isHere: true };
  }
  const content = String(side.content);
  const reading = readSidecar(content, readableOf(text));
  const [problem] = reading.problems;
  if (!reading.ok)
    throw new BadParams(`${name}, line ${problem?.line}, column ${problem?.column}: ${problem?.message}`);
  return { name, content, isHere: false };
}

function rowsOf({ text }: Notebook, { a, b }: Compared): Comparison[] {
  const readable = readableOf(text);
  const of = ({ name, content, isHere }: Side) => {
    const reading = readSidecar(content, readable);
    const annotations = reading.ok ? reading.sidecar.annotations : [];
    return isHere ? annotations : ownedBy(name, annotations);
  };
  return compareAnnotations(of(a), of(b), (x) => annotationWords(text, x));
}

/** What tells a row again when the comparison is made anew. */
function idOf({ a, b }: Comparison): string {
  return `${a?.id ?? ''} ${b?.id ?? ''}`;
}

interface Shown {
  readonly text: string;
  readonly lines: Lines;
  readonly titles: ReadonlyMap<string, string>;
  readonly store: Store;
  readonly compared: Compared;
}

function toDifference(row: Comparison, shown: Shown): protocol.Difference | null {
  const { text, lines, titles, store, compared } = shown;
  const { kind, a, b, details } = row;
  if (kind === 'same') return null;
  const spans = [a, b].flatMap((side) => (side ? spansOf(side) : []));
  const start = Math.min(...spans.map((s) => s.start));
  const end = Math.max(...spans.map((s) => s.end));
  const side = (x: Annotation | null): protocol.DifferenceSide | null =>
    x && {
      label: titles.get(x.label) ?? x.label,
      words: annotationWords(text, x),
      note: x.note,
      creator: x.creator,
    };
  const taken = compared.taken.get(idOf(row)) ?? null;
  return {
    id: idOf(row),
    kind,
    range: spanToRange(lines, { start, end }),
    a: side(a),
    b: side(b),
    details,
    // Undone since: open again.
    taken: taken !== null && effectOf(row, taken) === standing(row, store) ? taken : null,
  };
}
