import { codePointsOf } from '../codePoints';
import { asList, asObject, asString, type Problem, withoutMark } from '../json';
import { type ImportDocument, type Imported, type ImportItem, labelOf } from './document';

/**
 * Reads JSON Lines of doccano, spaCy and Prodigy: a `text` (or `data`) with `entities`, `spans`, `label` or `labels` as
 * lists of `[start, end, label]` or of objects. Offsets are code points. A line it cannot read is told.
 */
export function fromJsonl(jsonl: string): Imported {
  const documents: ImportDocument[] = [];
  const problems: Problem[] = [];
  for (const [i, line] of withoutMark(jsonl).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const fail = (message: string) => problems.push({ line: i + 1, column: 1, message });
    const json = parsed(line);
    const text = json?.text ?? json?.data;
    if (!json || typeof text !== 'string') fail('Not a JSON object with a text.');
    else documents.push(readLine(json, text, fail));
  }
  return { documents, problems };
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return asObject(JSON.parse(line));
  } catch {
    return null;
  }
}

function readLine(
  json: Readonly<Record<string, unknown>>,
  text: string,
  fail: (message: string) => void,
): ImportDocument {
  const points = codePointsOf(text);
  const items: ImportItem[] = [];
  const marked = [json.entities, json.spans, json.label, json.labels].find(Array.isArray) ?? [];
  for (const [k, entry] of asList(marked).entries()) {
    const [start, end, label, id] = fieldsOf(entry);
    if (!Number.isInteger(start) || !Number.isInteger(end) || typeof label !== 'string')
      fail('A span without start, end and label is left out.');
    else if (start >= end || start < 0 || end > points.length)
      fail(`The span ${start}–${end} is outside the text.`);
    else
      items.push({
        id: id ?? `n${k}`,
        label: labelOf(label),
        spans: [{ start: points.toUtf16(start), end: points.toUtf16(end) }],
        attributes: {},
        note: '',
        relations: relationsOf(json, id),
      });
  }
  const name = json.id ?? asObject(json.meta)?.source;
  return { name: name === undefined ? null : String(name), text, items };
}

function fieldsOf(entry: unknown): [number, number, unknown, string | undefined] {
  if (Array.isArray(entry)) return [Number(entry[0]), Number(entry[1]), entry[2], undefined];
  const e = asObject(entry) ?? {};
  const id = e.id === undefined ? undefined : String(e.id);
  return [Number(e.start_offset ?? e.start), Number(e.end_offset ?? e.end), e.label, id];
}

function relationsOf(
  json: Readonly<Record<string, unknown>>,
  id: string | undefined,
): ImportItem['relations'] {
  if (id === undefined) return [];
  return asList(json.relations)
    .map(asObject)
    .flatMap((r) =>
      r && String(r.from_id) === id ? [{ type: asString(r.type, 'related'), target: String(r.to_id) }] : [],
    );
}
