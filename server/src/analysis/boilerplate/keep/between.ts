import { elementAt } from '../../arrays';
import type { BoilerplateKind } from '../../model';
import { isCaptionLabel } from '../captionLabel';
import type { LineFacts } from '../lineFacts';
import type { PhraseHit } from '../phrases';
import { isProse } from '../prose';
import type { Draft } from './draft';
import { type KeepRule, line, where } from './rule';

/** How many furniture lines may stand between a subhead and the paragraphs around it. */
const NEAR = 3;
/** The model is believed when it is surer than this. */
const SURE = 0.99;

/** Subheads between two kept paragraphs, unless their words give them away; only site phrases and captions may stand between. */
export const between: KeepRule = {
  id: 'keep.between',
  note: 'a short line between two paragraphs of the story',
  keeps: where((d, f, i) => {
    if (!canBeSubhead(d, f) || d.junk[i]! > SURE || isCaptionLabel(elementAt(d.facts, i - 1))) return false;
    return reachesProse(d, i, -1) && reachesProse(d, i, 1);
  }),
};

function canBeSubhead(d: Draft, f: LineFacts): boolean {
  const n = f.wordCount;
  if (n < 2 || n > 14 || f.hits.length > 0 || f.date !== 'none' || f.word(0).shape === 0 || f.credited)
    return false;
  const words = line(d, f, 160);
  return (
    (f.ending === 'none' || f.ending === 'colon' || words.endsWith('?')) && !/[()|/@]|\d{4}$/.test(words)
  );
}

/** True when the next line that is not a site phrase, up or down, is a kept paragraph. */
function reachesProse(d: Draft, i: number, step: 1 | -1): boolean {
  for (let k = 1; k <= NEAR; k++) {
    const f = d.facts[i + k * step];
    if (!f) return false;
    if (!d.marked[i + k * step]) return isProse(f) || f.ending === 'stop';
    if (!f.hits.some(isFurniture)) return false;
  }
  return false;
}

const isFurniture = ({ kind, place }: PhraseHit) =>
  kind === 'caption' || (place === 'line' && !announces(kind));

/** Behind such a phrase stand other stories, not this one. */
const announces = (kind: BoilerplateKind) => kind === 'related' || kind === 'promo';
