import type { BoilerplateKind, Evidence } from '../model';
import { keyOf, type LineFacts } from './lineFacts';
import type { PhraseHit } from './phrases';

/** What purpose a boilerplate line has, and by which rule one can tell. */
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

const forEachKind = (make: (kind: BoilerplateKind) => string) =>
  Object.fromEntries(Object.keys(kindNames).map((kind) => [kind, make(kind as BoilerplateKind)])) as Record<
    BoilerplateKind,
    string
  >;
/** The same as they stand inside a sentence. */
const inSentence = forEachKind((kind) => kindNames[kind].toLowerCase());
const phraseRules = forEachKind((kind) => `phrase.${kind}`);

/** What the phrase tells, written once for each phrase. */
function noteOn(f: LineFacts, { kind, node, from, to }: PhraseHit): string {
  if (node.note === null || node.notedAs !== kind) {
    node.note = `“${keyOf(f, from, to)}” is typical of: ${inSentence[kind]}`;
    node.notedAs = kind;
  }
  return node.note;
}

const HASH = '#'.charCodeAt(0);

/** The purpose the line's own words give away, or null. */
export function ownPurpose(text: string, f: LineFacts): Purpose | null {
  const hit = strongest(f);
  if (hit) {
    const span = { start: f.start, end: f.end };
    const rule = phraseRules[hit.kind];
    return { kind: hit.kind, rule, evidence: [{ rule, note: noteOn(f, hit), span }] };
  }
  if (
    text.charCodeAt(f.start) === HASH &&
    /^#\w+(?:\s+#\w+)*$/.test(text.slice(f.start, Math.min(f.end, f.start + 200)))
  )
    return plain('tags', 'shape.hashtags', 'hashtags only', f);
  if (f.date === 'relative' && f.wordCount <= 8)
    return plain('related', 'shape.relative-time', 'the time of another story', f);
  return null;
}

/** A purpose without a phrase: by shape or place. */
export function plain(kind: BoilerplateKind, rule: string, note: string, f: LineFacts): Purpose {
  return { kind, rule, evidence: [{ rule, note, span: { start: f.start, end: f.end } }] };
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
