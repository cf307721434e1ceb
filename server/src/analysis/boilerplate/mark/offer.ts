import type { BoilerplateKind } from '../../model';
import { keyOf, type LineFacts } from '../lineFacts';
import { isProse } from '../prose';
import { Sign } from '../scan';
import { WordClass } from '../wordClasses';
import type { MarkRule } from './rule';

/** The lines of an offer: what, how much, when; and its button. One alone above a button may be a subhead. */
const LINES = 8;
const FEWEST = 2;
/** A longer line is no button. */
const BUTTON = 5;

const sells: ReadonlySet<BoilerplateKind> = new Set(['promo', 'newsletter', 'advertisement']);
const reductions = /\bdiscount\b|\bsave (?:up|#|an?|on)\b|# off\b|\btickets? (?:from|on|now|go|prices?)\b/;

/**
 * An offer of the site between two paragraphs: lines with a price or a reduction that end with a button that is marked
 * (“Summer fair / Tickets from £8 / Book now”).
 */
export const offer: MarkRule = {
  id: 'mark.offer',
  note: 'part of an offer that ends with a button',
  marks: (facts, marked) => {
    const out: number[] = [];
    for (let i = 2; i < facts.length; i++) {
      if (!marked[i] || !isButton(facts[i]!)) continue;
      let first = i;
      while (first > 0 && i - first < LINES && isPart(facts[first - 1]!)) first--;
      const above = facts[first - 1];
      if (!above || !isProse(above) || marked[first - 1] || i - first < FEWEST) continue;
      let sold = false;
      for (let k = first; k < i; k++) sold ||= isSold(facts[k]!);
      if (sold) for (let k = first; k < i; k++) out.push(k);
    }
    return out;
  },
};

function isButton(f: LineFacts): boolean {
  const hit = f.hits[0];
  return f.wordCount <= BUTTON && hit !== undefined && hit.from === 0 && sells.has(hit.kind);
}

/** A line that may be part of an offer: no paragraph, and nothing that announces other stories. */
function isPart(f: LineFacts): boolean {
  return !isProse(f) || (f.wordCount < 15 && isSold(f));
}

function isSold(f: LineFacts): boolean {
  return (
    (f.signs & Sign.money) !== 0 || ((f.classes & WordClass.reduction) !== 0 && reductions.test(keyOf(f)))
  );
}
