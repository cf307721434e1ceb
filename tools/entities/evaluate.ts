import { findNames } from '../../server/src/analysis/entities/names';
import type { Sentence, Tokens } from '../../server/src/analysis/model';
import { type GoldRecord, readTokens, titleCase } from './data';

const TYPES: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', location: 'LOC' };

/** Precision, recall and F1 in percent. */
export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

/** A wrong or missed name. */
export interface NameError {
  readonly id: string;
  readonly kind: 'missed' | 'extra';
  readonly type: string;
  readonly words: string;
  readonly around: string;
}

/** Exact-span scores of persons, organisations and locations, by type and together. */
export function scoreNames(
  records: readonly GoldRecord[],
  bytes: Uint8Array | null,
  title = false,
  errors?: NameError[],
): Record<string, Score> {
  const counts: Record<string, { gold: number; found: number; right: number }> = {};
  const add = (type: string, what: 'gold' | 'found' | 'right'): void => {
    for (const key of [type, 'ALL']) (counts[key] ??= { gold: 0, found: 0, right: 0 })[what]++;
  };
  for (const record of records) {
    const text = title ? titleCase(record.text, 'every') : record.text;
    const read: { text: string; tokens: Tokens; sentences: Sentence[] } = { text, ...readTokens(text) };
    const kinds = new Set(record.types.filter((type) => type !== 'MISC'));
    const names = findNames(read, { models: (name) => (name === 'entities.bin' ? bytes : null) });
    const found = new Map(
      names
        .filter((name) => kinds.has(TYPES[name.type] ?? ''))
        .map((name) => [`${TYPES[name.type]}:${name.start}:${name.end}`, name]),
    );
    const gold = new Map(
      record.entities.filter((e) => kinds.has(e.type)).map((e) => [`${e.type}:${e.start}:${e.end}`, e]),
    );
    for (const [key, name] of gold) {
      add(name.type, 'gold');
      if (!found.has(key)) errors?.push(errorOf(record, 'missed', key, name.start, name.end));
    }
    for (const [key, name] of found) {
      add(key.slice(0, 3), 'found');
      if (gold.has(key)) add(key.slice(0, 3), 'right');
      else errors?.push(errorOf(record, 'extra', key, name.start, name.end));
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([type, { gold, found, right }]) => [
      type,
      { p: (100 * right) / found, r: (100 * right) / gold, f: (200 * right) / (found + gold) },
    ]),
  );
}

function errorOf(
  record: GoldRecord,
  kind: NameError['kind'],
  key: string,
  start: number,
  end: number,
): NameError {
  const { text, id } = record;
  const around = `${text.slice(Math.max(0, start - 45), start)}[${text.slice(start, end)}]${text.slice(end, end + 35)}`;
  return {
    id,
    kind,
    type: key.slice(0, 3),
    words: text.slice(start, end),
    around: around.replace(/\s+/g, ' '),
  };
}
