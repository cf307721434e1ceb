import type { Span } from '../../server/src/analysis';
import { type Anchored, anchor } from '../../server/src/annotations/anchor';
import { describe, readableOf } from '../../server/src/annotations/describe';
import { readsAsKept } from '../../server/src/annotations/wordDiff';
import { applyAll, chanceOf, twinText, wordsIn } from './outsideEdits';
import { isWhole, judge, lettersOf, survivorsOf, type Verdict } from './survivors';

/** One annotation of a text that another program edited, and what anchoring made of it. */
export interface OutsideCase {
  readonly before: string;
  readonly after: string;
  readonly span: Span;
  readonly found: Anchored;
  /** All its letters are still there, side by side. */
  readonly isWhole: boolean;
  /** What is covered now; null for an orphan. */
  readonly verdict: Verdict | null;
  /**
   * `right`: on its own letters; `declared`: fuzzy, on some of them; `kept`: letters made anew that read as untouched to
   * anyone who compares the texts; `orphan`; `silent`: anything else, which must not happen.
   */
  readonly outcome: 'right' | 'declared' | 'kept' | 'orphan' | 'silent';
}

/** A text of twins, one to three edits around a place of it, and the annotations near that place; the same for a seed. */
export function outsideCases(seed: number): OutsideCase[] {
  const chance = chanceOf(seed);
  const before = survivorsOf(twinText(chance));
  const words = wordsIn(before.text);
  const at = Math.floor(chance() * words.length);
  const now = applyAll(before, 1 + Math.floor(chance() * 3), words[at]!.start, chance);
  if (now.text === before.text) return [];
  const [old, present] = [readableOf(before.text), readableOf(now.text)];
  const cases: OutsideCase[] = [];
  for (let i = Math.max(0, at - 4); i < Math.min(words.length, at + 5); i++) {
    const last = Math.min(words.length - 1, i + (chance() < 0.5 ? 0 : Math.floor(chance() * 9)));
    const span = { start: words[i]!.start, end: words[last]!.end };
    const own = lettersOf(before, span);
    const found = anchor(present, describe(old, span), span.start);
    const verdict = found.span && judge(now, own, found.span);
    const outcome = outcomeOf(before.text, span, now.text, found, verdict);
    cases.push({
      before: before.text,
      after: now.text,
      span,
      found,
      isWhole: isWhole(now, own),
      verdict,
      outcome,
    });
  }
  return cases;
}

function outcomeOf(
  before: string,
  span: Span,
  after: string,
  found: Anchored,
  verdict: Verdict | null,
): OutsideCase['outcome'] {
  if (!verdict || !found.span) return 'orphan';
  if (verdict.kind === 'right') return 'right';
  if (found.place === 'fuzzy') return verdict.kind === 'wrong' ? 'silent' : 'declared';
  const isKept =
    readsAsKept(before, span, after, found.span) ||
    readsAsKept(...lineAround(before, span), ...lineAround(after, found.span));
  return isKept ? 'kept' : 'silent';
}

/** The lines of `span` alone, and the span in them. */
function lineAround(text: string, span: Span): [string, Span] {
  const from = text.lastIndexOf('\n', span.start) + 1;
  const end = text.indexOf('\n', span.end);
  const line = text.slice(from, end < 0 ? text.length : end);
  return [line, { start: span.start - from, end: span.end - from }];
}

/** The place of a case in both texts, for people. */
export function tellCase({ before, after, span, found, verdict }: OutsideCase): string {
  const around = (text: string, s: Span) =>
    `${text.slice(Math.max(0, s.start - 90), s.start)}[${text.slice(s.start, s.end)}]${text.slice(s.end, s.end + 90)}`;
  const now = found.span ? around(after, found.span) : '';
  return `${found.place}, ${verdict?.kind}\n  before ${JSON.stringify(around(before, span))}\n  after  ${JSON.stringify(now)}`;
}
