import { elementAt, lastOf } from '../arrays';
import { uint8s } from '../numbers';
import { isSignature, keyOf, type LineFacts } from './lineFacts';
import type { PhraseHit } from './phrases';
import { onlySignedLine } from './signedLine';
import { STATES } from './states';
import { findBody } from './storyStart';
import { contentWords, countMarked, markWords, type Vocabulary } from './topic';

/** The headline and where its repeats stand. */
export interface Header {
  /** Index of the headline line; -1 when none was found. */
  readonly headline: number;
  /** Lines that repeat the headline, cut short or with the site's name behind it; the headline itself included. */
  readonly repeats: readonly number[];
  /** Index of the first paragraph that is likely story; -1 when there is none. */
  readonly body: number;
}

const HEADLINE = 1;
/** How far below its byline a line is still under it: between them stand dates and share buttons. */
const UNDER = 5;
/** A byline or date within so many lines below a line signs it. */
const SIGNED = 5;
/** A byline within so many lines below a line heads… */
const BYLINE = 3;
/** Shorter lines above the headline name a section or a series (kickers). */
const KICKER = 5;
/** Distance above the first paragraph, in lines, that costs half a point. */
const REACH = 12;
/** What distance costs at most: the same for all lines of a long menu; less when a byline shows where the header is. */
const FAR = 0.8;
const FAR_SIGNED = 0.3;
/** How many lines a list of other stories may have. */
const LISTED = 8;

/**
 * The headline: of the lines above the first paragraph the one that best joins what the model believes, the words it
 * shares with the kept paragraphs, its nearness, and a byline or date below it.
 */
export function findHeader(
  text: string,
  facts: readonly LineFacts[],
  posterior: ArrayLike<number>,
  junk: Float32Array,
  vocabulary: Vocabulary,
): Header {
  const { prose, size } = vocabulary;
  const body = findBody(text, facts, posterior, junk, prose);
  const kept = uint8s(size);
  for (let i = 0; i < facts.length; i++) if (prose[i] && junk[i]! < 0.5) markWords(vocabulary, i, kept);
  let headline = headlineAbove(text, facts, posterior, vocabulary, kept, body);
  if (headline < 0) headline = strayHeadline(facts, posterior, vocabulary, kept);
  if (headline < 0) headline = onlySignedLine(text, facts, body)[0] ?? -1;
  headline = climb(text, facts, vocabulary, kept, headline);
  return { headline, repeats: headline < 0 ? [] : repeatsOf(facts, headline), body };
}

/** The line above the first paragraph that is most like a headline; -1 when none is. */
function headlineAbove(
  text: string,
  facts: readonly LineFacts[],
  posterior: ArrayLike<number>,
  vocabulary: Vocabulary,
  kept: Uint8Array,
  body: number,
): number {
  const { prose } = vocabulary;
  let headline = -1;
  let best = 0.5;
  let signed = -1;
  let lastByline = -1;
  const bylines: number[] = [];
  const listed = listedLines(facts, body);
  for (let i = 0; i < body; i++) if (facts[i]!.byline) bylines.push(i);
  for (let i = Math.max(body, 0); i >= 0 && facts.length > 0; i--) {
    const f = facts[i]!;
    while (bylines.length > 0 && bylines[bylines.length - 1]! > i) bylines.pop();
    const byline = lastOf(bylines) ?? -1;
    const headed = lastByline > i && lastByline - i <= BYLINE;
    if (byline === i) lastByline = i;
    if (byline === i || f.date === 'absolute') signed = i;
    if (byline === i) bylines.pop();
    // A headline stands above its byline: what stands under one is a caption or a summary.
    const above = lastOf(bylines) ?? -1;
    if (!canBeHeadline(f) || (prose[i] && i === body)) continue;
    const shared = countMarked(vocabulary, i, kept);
    const share = (shared / Math.max(2, contentWords(vocabulary, i))) * Math.min(1, shared / 3);
    const isSigned = signed > i && signed - i <= SIGNED;
    const score =
      1.5 * Math.sqrt(posterior[i * STATES + HEADLINE]!) +
      share +
      (isSigned ? 0.4 : 0) +
      (headed ? 0.4 : 0) +
      (above >= 0 && i - above <= UNDER ? -0.7 : 0) +
      (listed[i] ? -0.4 : 0) +
      (f.hits[0]?.from === 0 ? -0.4 : 0) +
      ((f.ending === 'stop' && !startOf(text, f).endsWith('?')) || f.ending === 'ellipsis' ? -0.3 : 0) -
      Math.min(isSigned && shared >= 2 ? FAR_SIGNED : FAR, (body - i) / REACH / 2);
    if (score > best && !isAddress(startOf(text, f))) {
      best = score;
      headline = i;
    }
  }
  return headline;
}

/**
 * When nothing above the first paragraph is a headline, that paragraph was a teaser: the line anywhere that the model
 * takes for the headline, or that shares words with what is kept and has a byline or date just below it; -1 when none is.
 */
function strayHeadline(
  facts: readonly LineFacts[],
  posterior: ArrayLike<number>,
  vocabulary: Vocabulary,
  kept: Uint8Array,
): number {
  let headline = -1;
  let best = 0.5;
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!;
    if (!canBeHeadline(f)) continue;
    let p = posterior[i * STATES + HEADLINE]!;
    if (p <= 0.5 && isSignedBelow(facts, i) && f.ending === 'none' && f.hits[0]?.from !== 0) {
      const shared = countMarked(vocabulary, i, kept);
      if (shared >= 4 && shared * 2 >= f.wordCount - f.stopwords) p = 0.5 + p / 2 + shared / 1000;
    }
    if (p > best) {
      best = p;
      headline = i;
    }
  }
  return headline;
}

/** True where the next line, or the one after it, tells who wrote the story. */
function isSignedBelow(facts: readonly LineFacts[], i: number): boolean {
  return (
    (i + 1 < facts.length && isSignature(facts[i + 1]!)) ||
    (i + 2 < facts.length && isSignature(facts[i + 2]!))
  );
}

/** Lines above the story in a list of other stories: behind its heading (“More on:”), none of them prose. */
function listedLines(facts: readonly LineFacts[], body: number): Uint8Array {
  const out = uint8s(facts.length);
  let until = -1;
  for (let i = 0; i < body; i++) {
    const hit = facts[i]!.hits[0];
    if (hit?.from === 0 && hit.place === 'line') until = hit.kind === 'related' ? i + LISTED : -1;
    else if (i <= until) out[i] = 1;
  }
  return out;
}

const opensLine = ({ from }: PhraseHit) => from === 0;

/** A summary is easily taken for the headline: the line above it is the headline when it fits the story as well. */
function climb(
  text: string,
  facts: readonly LineFacts[],
  vocabulary: Vocabulary,
  kept: Uint8Array,
  headline: number,
): number {
  const above = elementAt(facts, headline - 1);
  if (
    headline < 0 ||
    !above ||
    above.wordCount < KICKER ||
    !canBeHeadline(above) ||
    above.hits.some(opensLine)
  )
    return headline;
  // A section name in capitals above it is no headline.
  if (
    above.allCapitals * 2 > above.wordCount &&
    facts[headline]!.allCapitals * 2 <= facts[headline]!.wordCount
  )
    return headline;
  if (isAddress(startOf(text, above))) return headline;
  if (above.byline || above.date !== 'none' || above.ending === 'ellipsis') return headline;
  const shared = countMarked(vocabulary, headline - 1, kept);
  return shared >= 2 && shared * 3 >= contentWords(vocabulary, headline - 1) ? headline - 1 : headline;
}

const startOf = (text: string, f: LineFacts) => text.slice(f.start, Math.min(f.end, f.start + 160));

/** A web address or a path of sections (“News > Local”) repeats words of the headline, but is none. */
function isAddress(line: string): boolean {
  return line.startsWith('http') || line.startsWith('www.') || /[>›»]/.test(line);
}

function canBeHeadline(f: LineFacts): boolean {
  const n = f.wordCount;
  return n >= 3 && n <= 40 && f.length <= 300;
}

/** False when the first words tell that neither line is the beginning of the other; the last word may be cut short. */
function mayRepeat(f: LineFacts, headline: LineFacts): boolean {
  const n = Math.min(2, f.wordCount - 1, headline.wordCount);
  for (let i = 0; i < n; i++) if (f.hashAt(i) !== headline.hashAt(i)) return false;
  return f.wordCount > 0;
}

function repeatsOf(facts: readonly LineFacts[], headline: number): number[] {
  const title = facts[headline]!;
  const key = keyOf(title);
  const out: number[] = [];
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!;
    if (!mayRepeat(f, title)) continue;
    const other = keyOf(f);
    if (other === key) out.push(i);
    else if (other.length > 18 && key.length > 18) {
      // A menu or share bar repeats it cut short (“…”) or with the name of the site behind it.
      const cut = f.ending === 'ellipsis' && key.startsWith(other);
      const named = other.startsWith(`${key} `) && other.length < key.length + 30;
      if (cut || named) out.push(i);
    }
  }
  return out;
}
