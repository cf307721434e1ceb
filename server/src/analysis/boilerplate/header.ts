import { dateShape, isByline } from './dates';
import type { LineFacts } from './lineFacts';
import { STATES } from './states';
import type { Vocabulary } from './topic';

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
/** Distance above the first paragraph, in lines, that costs half a point. */
const REACH = 12;

/**
 * The headline: of the lines above the first paragraph the one that best joins what the model believes, the words it
 * shares with the kept paragraphs, its nearness, and a byline or date below it.
 */
export function findHeader(
  text: string,
  facts: readonly LineFacts[],
  posterior: ArrayLike<number>,
  junk: Float32Array,
  { rows, prose, size }: Vocabulary,
): Header {
  const body = facts.findIndex((_, i) => prose[i] === 1 && junk[i]! < 0.5);
  const kept = new Float32Array(size);
  for (let i = 0; i < facts.length; i++)
    if (prose[i] && junk[i]! < 0.5) for (const id of rows[i]!) kept[id]!++;
  let headline = -1;
  let best = 0.5;
  let signed = -1;
  const first = (i: number) => text.slice(facts[i]!.start, Math.min(facts[i]!.end, facts[i]!.start + 160));
  const bylines: number[] = [];
  for (let i = 0; i < body; i++) if (isByline(first(i))) bylines.push(i);
  for (let i = Math.max(body, 0); i >= 0 && facts.length > 0; i--) {
    const f = facts[i]!;
    const line = first(i);
    while (bylines.length > 0 && bylines[bylines.length - 1]! > i) bylines.pop();
    const byline = bylines[bylines.length - 1] ?? -1;
    if (byline === i || dateShape(line) === 'absolute') signed = i;
    if (byline === i) bylines.pop();
    // A headline stands above its byline: what stands under one is a caption or a summary.
    const above = bylines[bylines.length - 1] ?? -1;
    if (!canBeHeadline(f) || isAddress(line) || (prose[i] && i === body)) continue;
    let shared = 0;
    for (const id of rows[i]!) if (kept[id]! > 0) shared++;
    const share = (shared / Math.max(2, rows[i]!.length)) * Math.min(1, shared / 3);
    const score =
      1.5 * Math.sqrt(posterior[i * STATES + HEADLINE]!) +
      share +
      (signed > i && signed - i <= 5 ? 0.4 : 0) +
      (above >= 0 && i - above <= UNDER ? -0.4 : 0) +
      (f.hits[0]?.from === 0 ? -0.4 : 0) +
      (f.ending === 'stop' && !line.endsWith('?') ? -0.3 : 0) -
      Math.min(0.8, (body - i) / REACH / 2);
    if (score > best) {
      best = score;
      headline = i;
    }
  }
  if (headline < 0) {
    for (let i = 0; i < facts.length; i++) {
      const p = posterior[i * STATES + HEADLINE]!;
      if (p > best && canBeHeadline(facts[i]!)) {
        best = p;
        headline = i;
      }
    }
  }
  headline = climb(text, facts, rows, kept, headline);
  return { headline, repeats: headline < 0 ? [] : repeatsOf(facts, headline), body };
}

/** A summary is easily taken for the headline: the line above it is the headline when it fits the story as well. */
function climb(
  text: string,
  facts: readonly LineFacts[],
  rows: readonly Int32Array[],
  kept: Float32Array,
  headline: number,
): number {
  const above = facts[headline - 1];
  if (headline < 0 || !above || !canBeHeadline(above) || above.hits.some((h) => h.from === 0))
    return headline;
  // A section name in capitals above it is no headline.
  if (
    above.allCapitals * 2 > above.words.length &&
    facts[headline]!.allCapitals * 2 <= facts[headline]!.words.length
  )
    return headline;
  const line = text.slice(above.start, Math.min(above.end, above.start + 160));
  if (isAddress(line)) return headline;
  if (isByline(line) || dateShape(line) !== 'none' || above.ending === 'ellipsis') return headline;
  const row = rows[headline - 1]!;
  let shared = 0;
  for (const id of row) if (kept[id]! > 0) shared++;
  return shared >= 2 && shared * 3 >= row.length ? headline - 1 : headline;
}

/** A web address or a path of sections (“News > Local”) repeats words of the headline, but is none. */
function isAddress(line: string): boolean {
  return line.startsWith('http') || line.startsWith('www.') || /[>›»]/.test(line);
}

function canBeHeadline(f: LineFacts): boolean {
  const n = f.words.length;
  return n >= 3 && n <= 40 && f.length <= 300;
}

function repeatsOf(facts: readonly LineFacts[], headline: number): number[] {
  const key = facts[headline]!.key;
  const out: number[] = [];
  facts.forEach((f, i) => {
    const other = f.key;
    if (other === key) out.push(i);
    else if (other.length > 18 && key.length > 18) {
      // A menu or share bar repeats it cut short (“…”) or with the name of the site behind it.
      const cut = f.ending === 'ellipsis' && key.startsWith(other);
      const named = other.startsWith(`${key} `) && other.length < key.length + 30;
      if (cut || named) out.push(i);
    }
  });
  return out;
}
