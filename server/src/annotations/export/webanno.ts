import type { Span } from '../../analysis';
import { type ExportDocument, type Exported, warn } from './document';

/** The layer every INCEpTION project has, so that nothing must be set up before the import. */
const LAYER = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value';

/** A line of the table: a token, or a part of one that an annotation begins or ends inside of. */
interface Unit extends Span {
  /** `1-3`, parts `1-3.1`. */
  readonly id: string;
}

/** A piece of an annotation with the value its lines carry. */
interface Piece extends Span {
  readonly value: string;
}

/**
 * WebAnno TSV 3.3, as INCEpTION reads it (https://inception-project.github.io, “WebAnno TSV 3.3 File format”): one token
 * a line, offsets in UTF-16, annotations as values with a number in brackets where they cover several lines or stand on
 * others. Labels become values of the layer of named entities.
 */
export function toWebanno({ text, items, tokens, sentences }: ExportDocument): Exported {
  const pieces = items
    .flatMap((item) =>
      item.spans.map((s) => ({ start: s.start, end: s.end, value: escapeValue(item.label) })),
    )
    .sort((a, b) => a.start - b.start);
  const numbers = new Map<Piece, number>(pieces.map((p, i) => [p, i + 1]));
  const lines = ['#FORMAT=WebAnno TSV 3.3', `#T_SP=${LAYER}`, '', ''];
  const written = new Set<Piece>();
  let active: Piece[] = [];
  let next = 0;
  const told = sentences.filter((s) => s.endToken > s.firstToken);
  for (const [n, { firstToken, endToken }] of told.entries()) {
    const words = text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1]);
    for (const line of words.split(/\r\n|\n/)) lines.push(`#Text=${escapeText(line)}`);
    for (let i = firstToken; i < endToken; i++) {
      const token = { start: tokens.starts[i]!, end: tokens.ends[i]! };
      while (next < pieces.length && pieces[next]!.start < token.end) active.push(pieces[next++]!);
      active = active.filter((p) => p.end > token.start);
      for (const unit of unitsOf(token, `${n + 1}-${i - firstToken + 1}`, active)) {
        const values = unit.pieces.map((p) => `${p.value}[${numbers.get(p)}]`);
        for (const p of unit.pieces) written.add(p);
        const word = escapeText(text.slice(unit.start, unit.end));
        lines.push(`${unit.id}\t${unit.start}-${unit.end}\t${word}\t${values.join('|') || '_'}\t`);
      }
    }
    lines.push('');
  }
  return { output: `${lines.join('\n')}\n`, warnings: lossesOf(text, items, pieces.length - written.size) };
}

function lossesOf(text: string, items: ExportDocument['items'], lost: number): string[] {
  return [
    ...warn(lost, 'left out, they hold no word'),
    ...warn(
      items.filter((i) => i.spans.length > 1).length,
      'split, the layer has no annotation of several spans',
    ),
    ...warn(items.filter((i) => Object.keys(i.attributes).length > 0).length, 'attributes are left out'),
    ...warn(items.filter((i) => i.relations.length > 0).length, 'relations are left out'),
    ...warn(items.filter((i) => i.note !== '').length, 'notes are left out'),
    ...(text.includes('\r') ? ['The text has CR line ends: INCEpTION reads them as other white space.'] : []),
  ];
}

/** The token with what covers it whole, then each part of it that something covers. */
function unitsOf(token: Span, id: string, pieces: readonly Piece[]): (Unit & { pieces: readonly Piece[] })[] {
  const isWhole = (p: Piece) => p.start <= token.start && token.end <= p.end;
  const units = [{ id, start: token.start, end: token.end, pieces: pieces.filter(isWhole) }];
  const parts = new Map<string, Piece[]>();
  for (const p of pieces.filter((p) => !isWhole(p))) {
    const key = `${Math.max(p.start, token.start)}-${Math.min(p.end, token.end)}`;
    parts.set(key, [...(parts.get(key) ?? []), p]);
  }
  for (const [i, [key, own]] of [...parts].entries()) {
    const [start, end] = key.split('-').map(Number) as [number, number];
    units.push({ id: `${id}.${i + 1}`, start, end, pieces: own });
  }
  return units;
}

/** Values: every character that means something in the table gets a backslash. */
function escapeValue(value: string): string {
  return value.replace(/[\\[\]|_;*\t\r\n]|->/g, (c) => `\\${named[c] ?? c}`);
}

/** Text: as in Java strings. */
function escapeText(text: string): string {
  return text.replace(/[\\\t\r]/g, (c) => `\\${named[c] ?? c}`);
}

const named: Readonly<Record<string, string>> = { '\t': 't', '\r': 'r', '\n': 'n' };
