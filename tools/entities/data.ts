import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBlocks } from '../../server/src/analysis/blocks';
import { LABEL_COUNT, LABELS } from '../../server/src/analysis/entities/tagger/labels';
import { findLines } from '../../server/src/analysis/lines';
import type { Sentence, Tokens } from '../../server/src/analysis/model';
import { findSentences } from '../../server/src/analysis/tokens/sentences';

/** A text with its gold names, as the data files hold it. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  /** Types the source annotates. */
  readonly types: readonly string[];
}

/** A text made ready for training: for each token the labels it may have, as bits. */
export interface GoldDocument {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly allowed: Uint16Array;
}

const ALL = (1 << LABEL_COUNT) - 1;
const NOT_NAMED = 1 | (1 << 7) | (1 << 8);

/** The records of `NAME.jsonl` in `folder`. */
export function readRecords(folder: string, name: string): GoldRecord[] {
  return readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldRecord);
}

/** Tokens and sentences of `text`, as the product sees them. */
export function readTokens(text: string): { tokens: Tokens; sentences: Sentence[] } {
  return findSentences(text, findBlocks(text, findLines(text)));
}

/** A record made ready for training, with its text (of the same length) replaced by `text`. */
export function prepare(record: GoldRecord, text = record.text): GoldDocument {
  const { tokens, sentences } = readTokens(text);
  const allowed = new Uint16Array(tokens.length).fill(record.types.includes('MISC') ? 1 : NOT_NAMED);
  const names = [...record.entities].sort((a, b) => a.start - b.start || b.end - a.end);
  let t = 0;
  let covered = 0;
  for (const name of names) {
    if (name.start < covered) continue;
    covered = name.end;
    const begin = LABELS.indexOf(`B-${name.type}` as (typeof LABELS)[number]);
    if (begin < 0) continue;
    while (t < tokens.length && tokens.ends[t]! <= name.start) t++;
    const first = t;
    for (; t < tokens.length && tokens.starts[t]! < name.end; t++) {
      const whole =
        tokens.starts[t]! >= name.start && (tokens.ends[t]! <= name.end || text[name.end] === '.');
      allowed[t] = whole ? 1 << (t === first ? begin : begin + 1) : ALL;
    }
  }
  return { text, tokens, sentences, allowed };
}

const SMALL = new Set('a an the of in on at to by for from with and or but nor as is'.split(' '));

/** `text` in title case: `every` word, or all but small words; `strict` also lowers the letters after the first. Same length. */
export function titleCase(text: string, style: 'every' | 'small' | 'strict'): string {
  let first = true;
  return text.replace(/[\p{L}\p{M}][\p{L}\p{M}’']*|[.!?\n]/gu, (word) => {
    if (word.length === 1 && '.!?\n'.includes(word)) {
      first = true;
      return word;
    }
    if (style !== 'every' && !first && SMALL.has(word)) return word;
    first = false;
    const rest =
      style === 'strict' && /^\p{Lu}+$/u.test(word) ? sameLength(word.slice(1), 'lower') : word.slice(1);
    return sameLength(word[0]!, 'upper') + rest;
  });
}

/** `text` in capitals. Same length. */
export function allCapitals(text: string): string {
  return sameLength(text, 'upper');
}

function sameLength(text: string, to: 'upper' | 'lower'): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const changed = to === 'upper' ? char.toUpperCase() : char.toLowerCase();
    out += changed.length === 1 ? changed : char;
  }
  return out;
}
