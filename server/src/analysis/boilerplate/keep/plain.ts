import { elementAt } from '../../arrays';
import type { BoilerplateKind } from '../../model';
import type { LineFacts } from '../lineFacts';
import type { PhraseHit } from '../phrases';
import { isProse } from '../prose';
import { Sign } from '../scan';
import type { Draft } from './draft';
import { type KeepRule, where } from './rule';

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

/** A paragraph of so many words says more than what opens it. */
const PARAGRAPH = 25;

/** A shorter line is no sentence. */
const SENTENCE = 5;

/** A text in which nothing gives away a page around it: all of it is kept, even what looks odd. */
export const plain: KeepRule = {
  id: 'keep.plain',
  note: 'nothing in this text shows that it was a page',
  keeps: (d) => (anyGivesAway(d) ? [] : all(d)),
};

const all = where(() => true);

function anyGivesAway(d: Draft): boolean {
  for (let i = 0; i < d.facts.length; i++)
    if (showsPage(d.text, d.facts[i]!) && !isHeading(d, i)) return true;
  return false;
}

/** “Weather”, “Sport”: names of sections head paragraphs in digests, too. */
function isHeading({ facts }: Draft, i: number): boolean {
  const hit = facts[i]!.hits[0];
  const above = elementAt(facts, i - 1);
  const below = facts[i + 1];
  if (hit?.kind !== 'navigation' || hit.place !== 'line' || !above || !below) return false;
  return isSentence(above) && isSentence(below);
}

const isSentence = (f: LineFacts) => f.ending === 'stop' && f.wordCount >= SENTENCE;

const isLegal = ({ kind }: PhraseHit) => kind === 'consent' || kind === 'legal';

/** True where one of `lines` is such a line: see {@link showsPage}. */
export function anyShowsPage(text: string, facts: readonly LineFacts[], lines: Int32Array): boolean {
  for (let k = 0; k < lines.length; k++) if (showsPage(text, facts[lines[k]!]!)) return true;
  return false;
}

/** True for a line that only the page around an article has. */
export function showsPage(text: string, f: LineFacts): boolean {
  // A long paragraph may well use one of these phrases in passing.
  if (f.hits.length === 1 && f.wordCount >= PARAGRAPH && isProse(f)) return false;
  const hit = f.hits[0];
  if (hit !== undefined && hit.from === 0 && telling.has(hit.kind)) return true;
  if (f.hits.some(isLegal)) return true;
  if (f.date === 'relative' || f.ending === 'ellipsis') return true;
  return (
    (f.signs & Sign.copyright) !== 0 && text.slice(f.start, Math.min(f.end, f.start + 160)).includes('©')
  );
}
