import type { BoilerplateKind } from '../../model';
import { dateShape } from '../dates';
import type { LineFacts } from '../lineFacts';
import type { Draft } from './draft';
import { type KeepRule, line, where } from './rule';

/** What only the page around an article says; other phrases stand in articles, too. */
const telling: ReadonlySet<BoilerplateKind> = new Set([
  'navigation',
  'share',
  'advertisement',
  'related',
  'newsletter',
  'comments',
  'tags',
  'legal',
  'consent',
  'promo',
  'error',
]);

/** A text in which nothing gives away a page around it: all of it is kept, even what looks odd. */
export const plain: KeepRule = {
  id: 'keep.plain',
  note: 'nothing in this text shows that it was a page',
  keeps: (d) => (d.facts.some((f) => isFurniture(d, f)) ? [] : where(d, () => true)),
};

function isFurniture(d: Draft, f: LineFacts): boolean {
  const hit = f.hits[0];
  if (hit !== undefined && hit.from === 0 && telling.has(hit.kind)) return true;
  if (f.hits.some((h) => h.kind === 'consent' || h.kind === 'legal')) return true;
  const words = line(d, f, 160);
  return words.includes('©') || dateShape(words) === 'relative' || f.ending === 'ellipsis';
}
