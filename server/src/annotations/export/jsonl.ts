import { codePointsOf } from '../codePoints';
import { type ExportDocument, type Exported, type ExportItem, warn } from './document';

/** One span of an item with offsets in code points, as Python counts. */
interface Piece {
  readonly item: ExportItem;
  readonly start: number;
  readonly end: number;
}

function piecesOf({ text, items }: ExportDocument): Piece[] {
  const points = codePointsOf(text);
  return items.flatMap((item) =>
    item.spans.map((s) => ({ item, start: points.fromUtf16(s.start), end: points.fromUtf16(s.end) })),
  );
}

/** What the span formats lose. */
function losses({ items }: ExportDocument, holds: { relations: boolean }): string[] {
  return [
    ...warn(
      items.filter((i) => i.spans.length > 1).length,
      'split, the format has no annotation of several spans',
    ),
    ...warn(items.filter((i) => Object.keys(i.attributes).length > 0).length, 'attributes are left out'),
    ...warn(items.filter((i) => i.note !== '').length, 'notes are left out'),
    ...(holds.relations
      ? []
      : warn(items.filter((i) => i.relations.length > 0).length, 'relations are left out')),
  ];
}

/** spaCy’s training tuples as JSON Lines: `{"text", "entities": [[start, end, "LABEL"]]}`; https://spacy.io/api/data-formats. */
export function toSpacy(document: ExportDocument): Exported {
  const entities = piecesOf(document).map((p) => [p.start, p.end, p.item.label]);
  return line({ text: document.text, entities }, losses(document, { relations: false }));
}

/** Prodigy’s span task: `{"text", "spans": [{start, end, label}], "meta"}`; https://prodi.gy/docs/api-interfaces. */
export function toProdigy(document: ExportDocument): Exported {
  const spans = piecesOf(document).map((p) => ({ start: p.start, end: p.end, label: p.item.label }));
  const task = { text: document.text, spans, meta: { source: document.name }, answer: 'accept' };
  return line(task, losses(document, { relations: false }));
}

/** doccano’s sequence labelling with relations: `{"id", "text", "entities", "relations"}`; https://doccano.github.io/doccano. */
export function toDoccano(document: ExportDocument): Exported {
  const pieces = piecesOf(document);
  const first = new Map<string, number>();
  const entities = pieces.map((p, i) => {
    if (!first.has(p.item.id)) first.set(p.item.id, i + 1);
    return { id: i + 1, label: p.item.label, start_offset: p.start, end_offset: p.end };
  });
  const relations = document.items
    .flatMap((item) => item.relations.map((r) => ({ from: item.id, ...r })))
    .map((r, i) => ({ id: i + 1, from_id: first.get(r.from), to_id: first.get(r.target), type: r.type }));
  return line(
    { id: document.name, text: document.text, entities, relations },
    losses(document, { relations: true }),
  );
}

function line(value: unknown, warnings: readonly string[]): Exported {
  return { output: `${JSON.stringify(value)}\n`, warnings };
}
