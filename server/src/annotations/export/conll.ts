import type { Tokens } from '../../analysis';
import { nameLabels } from '../nameLabels';
import { type ExportDocument, type Exported, type ExportItem, warn } from './document';

/** The layers, one column each; the last is the entity column, as in CoNLL-2003. */
const LAYERS: readonly (readonly string[])[] = [['boilerplate'], ['quote', 'source', 'cue'], nameLabels];

/**
 * CoNLL-2003 shape (Tjong Kim Sang and De Meulder, 2003): one token a line, columns separated by a space, IOB2 tags, a
 * blank line after each sentence, `-DOCSTART-` first. Columns: token, boilerplate, attribution, entity.
 */
export function toConll({ text, items, tokens, sentences }: ExportDocument): Exported {
  const columns = LAYERS.map((labels) => tagged(tokens, items, labels));
  const lines = ['-DOCSTART- -X- -X- O', ''];
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++)
      lines.push(
        [text.slice(tokens.starts[i]!, tokens.ends[i]!), ...columns.map((c) => c.tags[i])].join(' '),
      );
    if (endToken > firstToken) lines.push('');
  }
  const known = new Set(LAYERS.flat());
  const strange = items.filter((i) => !known.has(i.label)).length;
  const lost = columns.reduce((sum, c) => sum + c.lost, 0);
  const cut = columns.reduce((sum, c) => sum + c.cut, 0);
  const related = items.filter((i) => i.relations.length > 0 || Object.keys(i.attributes).length > 0).length;
  return {
    output: `${lines.join('\n')}\n`,
    warnings: [
      ...warn(lost, 'left out, they overlap another of the same column'),
      ...warn(cut, 'widened to whole tokens'),
      ...warn(strange, 'left out, their label has no column'),
      ...warn(related, 'attributes and relations have no place in CoNLL'),
    ],
  };
}

interface Column {
  readonly tags: readonly string[];
  readonly lost: number;
  readonly cut: number;
}

/** One IOB2 column; the first and longer annotation wins where two overlap. */
function tagged(tokens: Tokens, items: readonly ExportItem[], labels: readonly string[]): Column {
  const tags = new Array<string>(tokens.length).fill('O');
  let [lost, cut] = [0, 0];
  for (const item of items) {
    if (!labels.includes(item.label)) continue;
    for (const span of item.spans) {
      const first = firstTokenAfter(tokens, span.start);
      let end = first;
      while (end < tokens.length && tokens.starts[end]! < span.end) end++;
      if (end === first) continue;
      if (tags.slice(first, end).some((t) => t !== 'O')) {
        lost++;
        continue;
      }
      if (tokens.starts[first]! < span.start || tokens.ends[end - 1]! > span.end) cut++;
      for (let i = first; i < end; i++) tags[i] = `${i === first ? 'B' : 'I'}-${item.label}`;
    }
  }
  return { tags, lost, cut };
}

/** Index of the first token that ends after `offset`. */
function firstTokenAfter(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
