import { type ExportDocument, type Exported, type ExportItem, warn } from './document';

const HEADER = [
  'article',
  'kind',
  'speaker',
  'source',
  'cue',
  'quote',
  'start',
  'end',
  'confidence',
  'status',
  'note',
];

/** The first line of the table of quotes. */
export const csvHead = `${HEADER.join(',')}\r\n`;

/** The quotes of an article, one row each (RFC 4180); offsets UTF-16. Cells a spreadsheet would run are disarmed. */
export function toCsv({ name, text, items }: ExportDocument): Exported {
  const byId = new Map(items.map((i) => [i.id, i]));
  const words = (item: ExportItem) => item.spans.map((s) => text.slice(s.start, s.end)).join(' … ');
  const related = (item: ExportItem, type: string) =>
    item.relations
      .filter((r) => r.type === type)
      .flatMap((r) => byId.get(r.target) ?? [])
      .map(words)
      .join('; ');
  const quotes = items.filter((i) => i.label === 'quote');
  const rows = quotes.map((q) => [
    name,
    q.attributes.kind ?? '',
    q.attributes.speaker ?? related(q, 'source'),
    related(q, 'source'),
    related(q, 'cue'),
    words(q),
    q.spans[0]!.start,
    q.spans[q.spans.length - 1]!.end,
    q.confidence,
    q.suggested ? 'suggested' : 'accepted',
    q.note,
  ]);
  const others = items.filter((i) => !['quote', 'source', 'cue'].includes(i.label)).length;
  return {
    output: rows.map((row) => `${row.map((value) => cell(String(value))).join(',')}\r\n`).join(''),
    warnings: warn(others, 'the table holds quotes only'),
  };
}

/** A cell, quoted where needed; one that begins like a formula gets an apostrophe (OWASP, CSV injection). */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
