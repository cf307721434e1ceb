import type { Quotation, Tokens } from '../model';
import { Item, type Items, itemAt, type Outline, type Outlines } from '../syntax/outline';

/** What a quotation looks like to the linker; shared by all its options. */
export interface QuoteView {
  readonly quotation: Quotation;
  readonly index: number;
  /** 0: 1–2 words, 1: 3–5, 2: 6–15, 3: more. */
  readonly size: number;
  /** Last character inside: 0 none, 1 comma, 2 stop, 3 question or exclamation, 4 dash or dots. */
  readonly endMark: number;
  readonly startsLower: boolean;
  readonly outline: Outline;
  readonly first: number;
  readonly lastOutline: Outline;
  readonly last: number;
  /** It is the first item of its sentence. */
  readonly opens: boolean;
  /** Cues in its own sentence. */
  readonly ownCues: number;
  /** Nothing else stands in its sentences. */
  readonly whole: boolean;
}

/** The view of quotation `index`, or null when it stands in no outline. */
export function viewOfQuote(
  read: { text: string; tokens: Tokens; quotations: readonly Quotation[]; outlines: Outlines },
  index: number,
): QuoteView | null {
  const { outlines } = read;
  const outline = outlines.quoteOutlines[index]!;
  const lastOutline = outlines.lastQuoteOutlines[index]!;
  if (!outline || !lastOutline) return null;
  const first = outlines.quoteItems[index]!;
  const last = outlines.lastQuoteItems[index]!;
  const quotation = read.quotations[index]!;
  const inside = quotation.pieces[0] ?? quotation;
  const lastPiece = quotation.pieces[quotation.pieces.length - 1] ?? quotation;
  let ownCues = cuesIn(outline);
  if (lastOutline !== outline) ownCues += cuesIn(lastOutline);
  return {
    quotation,
    index,
    size: sizeOf(read.text, quotation),
    endMark: endMarkOf(read.text.charAt(lastPiece.end - 1)),
    startsLower: startsLower(read.text, inside.start),
    outline,
    first,
    lastOutline,
    last,
    opens: first === 0,
    ownCues,
    whole: first === 0 && last === lastOutline.length - 1,
  };
}

function cuesIn(items: Items): number {
  let cues = 0;
  for (let i = 0; i < items.length; i++) if (itemAt(items, i) === Item.Cue) cues++;
  return cues;
}

/** Words of a quotation of the largest size. */
const LONG = 16;

function startsLower(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return /^\p{Ll}/u.test(text.slice(start, start + 2));
}

function sizeOf(text: string, quotation: Quotation): number {
  let words = 1;
  const end = Math.min(quotation.end, quotation.start + 120);
  for (let i = quotation.start; i < end; i++) if (text.charCodeAt(i) === 0x20 && ++words === LONG) return 3;
  return words < 3 ? 0 : words < 6 ? 1 : 2;
}

function endMarkOf(char: string): number {
  if (char === ',') return 1;
  if (char === '.') return 2;
  if (char === '?' || char === '!') return 3;
  if (char === '—' || char === '–' || char === '-' || char === '…') return 4;
  return 0;
}
