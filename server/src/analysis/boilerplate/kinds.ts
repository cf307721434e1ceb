import type { BoilerplateKind, Evidence } from '../model';
import { keyOf, type LineFacts } from './lineFacts';
import type { PhraseHit } from './phrases';

/** What purpose a boilerplate line has, and by which rule one can tell: the same object for all lines of which the same is told. */
export interface Purpose {
  readonly kind: BoilerplateKind;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
}

/** Plain names of the kinds, as shown in notes and titles. */
export const kindNames: Readonly<Record<BoilerplateKind, string>> = {
  navigation: 'Navigation',
  share: 'Share and follow',
  advertisement: 'Advertisement',
  related: 'Other stories',
  newsletter: 'Newsletter and sign-in',
  comments: 'Comments',
  tags: 'Tags',
  caption: 'Caption and photo credit',
  legal: 'Legal and about the site',
  consent: 'Cookies and consent',
  promo: 'Promotion',
  bio: 'About the author',
  error: 'Error message',
  player: 'Media player',
  label: 'Section label',
  furniture: 'Page furniture',
};

export const forEachKind = <T>(make: (kind: BoilerplateKind) => T) =>
  Object.fromEntries(Object.keys(kindNames).map((kind) => [kind, make(kind as BoilerplateKind)])) as Record<
    BoilerplateKind,
    T
  >;
/** The same as they stand inside a sentence. */
const inSentence = forEachKind((kind) => kindNames[kind].toLowerCase());
const phraseRules = forEachKind((kind) => `phrase.${kind}`);

/** What the phrase tells, written once for each phrase. */
function purposeOf(f: LineFacts, { kind, node, from, to }: PhraseHit): Purpose {
  if (node.purpose?.kind !== kind)
    node.purpose = plain(
      kind,
      phraseRules[kind],
      `“${keyOf(f, from, to)}” is typical of: ${inSentence[kind]}`,
    );
  return node.purpose;
}

const hashtags = plain('tags', 'shape.hashtags', 'hashtags only');
const relativeTime = plain('related', 'shape.relative-time', 'the time of another story');

const HASH = '#'.charCodeAt(0);

/** The purpose the line's own words give away, or null. */
export function ownPurpose(text: string, f: LineFacts): Purpose | null {
  const hit = strongest(f);
  if (hit) return purposeOf(f, hit);
  if (
    text.charCodeAt(f.start) === HASH &&
    /^#\w+(?:\s+#\w+)*$/.test(text.slice(f.start, Math.min(f.end, f.start + 200)))
  )
    return hashtags;
  if (f.date === 'relative' && f.wordCount <= 8) return relativeTime;
  return null;
}

/** A purpose that is told by one rule, which looked at the whole line. */
export function plain(kind: BoilerplateKind, rule: string, note: string): Purpose {
  return { kind, rule, evidence: [{ rule, note, span: null }] };
}

function strongest(f: LineFacts): PhraseHit | null {
  let best: PhraseHit | null = null;
  let weight = 0;
  for (const hit of f.hits) {
    const w = (hit.place === 'line' ? 10 : hit.place === 'start' ? 3 : 2) + (hit.to - hit.from);
    if (w > weight) {
      best = hit;
      weight = w;
    }
  }
  return best;
}
