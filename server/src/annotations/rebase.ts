import type { Span } from '../analysis';
import { contains, trimSpan } from '../analysis/span';
import { anchor } from './anchor';
import type { Annotation, Target, TextQuote } from './annotation';
import { CONTEXT, describe, describeQuickly, type Readable, readableOf } from './describe';
import { rebaseRuns, runsWithin, settledText } from './typed';

/** One replacement: the words of `span` in the text before give way to `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Replacements at least this long are searched for the words they replaced (a revert, a formatter, a pasted draft). */
const REWRITE = 48;

/** What of a partly deleted target must be left for it to be kept. */
const KEPT = 0.5;

/** Characters of context that must agree where an edit gives cut-off words back. */
const NEAR = 8;

/** The text after `edit`. */
export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

/**
 * The annotations after one edit of `before` into `after`. The policy, for each target:
 * - text inserted at an edge stays outside; an edit inside stretches or shrinks the target;
 * - a deletion across an edge leaves what remains, if that is at least half of the words; else an orphan;
 * - words wholly replaced are looked for in a long replacement (proven places only); else an orphan;
 * - an orphan whose words come back with their context (undo, cut and paste) is placed again.
 * Annotations that do not change keep their identity. O(annotations) for usual edits.
 */
export function rebase(
  annotations: readonly Annotation[],
  edit: TextEdit,
  before: string,
  after: string,
): readonly Annotation[] {
  const change = new Change(narrowed(edit, before), before, after);
  if (change.isEmpty) return annotations;
  let changed = false;
  const rebased = annotations.map((annotation) => {
    const targets = rebaseTargets(annotation.targets, change);
    if (targets === annotation.targets) return annotation;
    changed = true;
    return { ...annotation, targets };
  });
  return changed ? rebased : annotations;
}

/** One edit with both texts; the tables for describing and anchoring are built only when a rewrite needs them. */
class Change {
  readonly from: number;
  readonly to: number;
  readonly inserted: string;
  readonly grown: number;
  private readonly old: Readable;
  private readonly present: Readable;

  constructor(edit: TextEdit, before: string, after: string) {
    this.from = edit.span.start;
    this.to = edit.span.end;
    this.inserted = edit.newText;
    this.grown = edit.newText.length - (edit.span.end - edit.span.start);
    this.old = readableOf(before);
    this.present = readableOf(after);
  }

  get isEmpty(): boolean {
    return this.from === this.to && this.inserted === '';
  }
  get before(): string {
    return this.old.text;
  }
  get after(): string {
    return this.present.text;
  }

  /** Where the words of `span` stand in a long replacement that swallowed them, when that is proven. */
  findRewritten(span: Span): Span | null {
    if (this.inserted.length < REWRITE) return null;
    const found = anchor(this.present, describe(this.old, span), span.start);
    return found.place === 'exact' || found.place === 'moved' ? found.span : null;
  }
}

function rebaseTargets(targets: readonly Target[], change: Change): readonly Target[] {
  let changed = false;
  const rebased = targets.map((target) => {
    const next = target.span ? rebasePlaced(target, target.span, change) : rebaseOrphan(target, change);
    if (next !== target) changed = true;
    return next;
  });
  return changed ? rebased : targets;
}

function rebasePlaced(target: Target, span: Span, change: Change): Target {
  const { from, to, grown, inserted } = change;
  if (from >= span.end || to <= span.start) {
    const shift = to <= span.start ? grown : 0;
    const moved = shift === 0 ? span : { start: span.start + shift, end: span.end + shift };
    const runs = target.typed && rebaseRuns(target.typed, from, to, inserted.length, false);
    return restored(target, moved, change) ?? (shift === 0 ? target : placed(target, moved, runs));
  }
  const isWhole = from <= span.start && to >= span.end;
  const isInside = !isWhole && from >= span.start && to <= span.end;
  const rest = isInside
    ? { start: span.start, end: span.end + grown }
    : from < span.start
      ? { start: from + inserted.length, end: span.end + grown }
      : { start: span.start, end: from };
  if (!isWhole && rest.end > rest.start) {
    const words = trimSpan(change.after, rest);
    const runs = runsWithin(rebaseRuns(target.typed ?? [], from, to, inserted.length, isInside), words);
    if (isEnough(settledText(change.after, words, runs), target.quote.exact, isInside))
      return restored(target, words, change) ?? placed(target, words, runs);
  }
  const found = change.findRewritten(span);
  return found ? placed(target, found, undefined) : orphaned(target, span, change);
}

/** True when what is left still stands for the words: some letter inside, at least half across an edge. */
function isEnough(settled: string, exact: string, isInside: boolean): boolean {
  if (!/[\p{L}\p{N}]/u.test(settled)) return false;
  return isInside || settled.trim().length >= exact.length * KEPT;
}

function placed(target: Target, span: Span, typed: readonly Span[] | undefined): Target {
  const { typed: _, ...rest } = target;
  const runs = typed && typed.length > 0 ? { typed } : {};
  return { ...rest, ...runs, span, near: span.start };
}

/** An orphan that remembers its settled words and the context they had at the last moment. */
function orphaned(target: Target, span: Span, change: Change): Target {
  const { prefix, suffix } = describeQuickly(change.before, span);
  const { unique } = target.quote;
  const quote: TextQuote = {
    exact: target.quote.exact,
    prefix,
    suffix,
    unique: unique && {
      ...unique,
      before: unique.before.filter((d) => agrees(prefix, target.quote.prefix, d, 'end')),
      after: unique.after.filter((d) => agrees(suffix, target.quote.suffix, d, 'start')),
      opens: prefix.length === span.start,
      closes: suffix.length === change.before.length - span.end,
    },
  };
  const { typed: _, ...rest } = target;
  return { ...rest, span: null, place: 'orphan', score: 0, quote, near: change.from };
}

/** True when the `size` characters next to the words are the same in both contexts. */
function agrees(now: string, then: string, size: number, side: 'start' | 'end'): boolean {
  if (size === 0 || now.length < size || then.length < size) return false;
  return side === 'end' ? now.slice(-size) === then.slice(-size) : now.slice(0, size) === then.slice(0, size);
}

function isAltered(target: Target, span: Span, text: string): boolean {
  const { exact } = target.quote;
  return exact.length !== span.end - span.start || !text.startsWith(exact, span.start);
}

/** The target on its settled words again, when text inserted at its edge (undo, mostly) made them whole. */
function restored(target: Target, span: Span, change: Change): Target | null {
  const { exact } = target.quote;
  const { from, after } = change;
  const end = from + change.inserted.length;
  if (end < span.start || from > span.end || !isAltered(target, span, after)) return null;
  for (const start of [span.start, span.end - exact.length]) {
    const whole = { start, end: start + exact.length };
    if (start < 0 || !contains(whole, span) || !after.startsWith(exact, start)) continue;
    const isInserted =
      (whole.start === span.start || (whole.start >= from && hasPrefix(target.quote, whole.start, after))) &&
      (whole.end === span.end || (whole.end <= end && hasSuffix(target.quote, whole.end, after)));
    if (isInserted) return placed(target, whole, undefined);
  }
  return null;
}

/** True when the next few characters before `start` are those the words had before them. */
function hasPrefix(quote: TextQuote, start: number, text: string): boolean {
  const near = quote.prefix.slice(-NEAR);
  return start >= near.length && text.endsWith(near, start);
}

function hasSuffix(quote: TextQuote, end: number, text: string): boolean {
  return text.startsWith(quote.suffix.slice(0, NEAR), end);
}

function rebaseOrphan(target: Target, change: Change): Target {
  const { from, to, grown } = change;
  const near = target.near <= from ? target.near : target.near >= to ? target.near + grown : from;
  const back = change.inserted === '' ? null : findReturned(target.quote, near, change);
  if (back) return { ...target, span: back, place: 'exact', score: 1, near: back.start };
  return near === target.near ? target : { ...target, near };
}

/** The one place in or beside the inserted text where the words stand again with their context. */
function findReturned(quote: TextQuote, near: number, change: Change): Span | null {
  const { exact } = quote;
  const end = change.from + change.inserted.length;
  const isHere = near >= change.from - exact.length && near <= end + exact.length;
  if (exact === '' || (!isHere && change.inserted.length < exact.length)) return null;
  const from = Math.max(0, change.from - exact.length);
  const window = change.after.slice(from, end + exact.length);
  let found: Span | null = null;
  for (let i = window.indexOf(exact); i >= 0; i = window.indexOf(exact, i + 1)) {
    const span = { start: from + i, end: from + i + exact.length };
    if (!isReturned(quote, span, isHere, change)) continue;
    if (found) return null;
    found = span;
  }
  return found;
}

/** In place: all context agrees. Pasted elsewhere: all context that was pasted along agrees, and there is enough. */
function isReturned(quote: TextQuote, span: Span, isHere: boolean, change: Change): boolean {
  const prefix = quote.prefix.slice(-CONTEXT);
  const suffix = quote.suffix.slice(0, CONTEXT);
  const { after, from, inserted } = change;
  // Context shorter than usual reached the edge of the text, and must do so again.
  const isStart = prefix.length >= CONTEXT - 1 || span.start === prefix.length;
  const isEnd = suffix.length >= CONTEXT - 1 || span.end + suffix.length === after.length;
  const agreesHere =
    isStart && isEnd && after.endsWith(prefix, span.start) && after.startsWith(suffix, span.end);
  if (isHere && agreesHere && span.start >= prefix.length) return true;
  const before = Math.min(prefix.length, span.start - from);
  const behind = Math.min(suffix.length, from + inserted.length - span.end);
  if (before < 0 || behind < 0 || before + behind + quote.exact.length < CONTEXT + 8) return false;
  return (
    after.endsWith(prefix.slice(prefix.length - before), span.start) &&
    after.startsWith(suffix.slice(0, behind), span.end)
  );
}

/** The edit without what it leaves the same at both ends; never cuts a surrogate pair. */
function narrowed(edit: TextEdit, before: string): TextEdit {
  const { newText } = edit;
  let { start, end } = edit.span;
  let from = 0;
  let to = newText.length;
  while (start < end && from < to && before.charCodeAt(start) === newText.charCodeAt(from)) {
    start++;
    from++;
  }
  if (isHigh(before.charCodeAt(start - 1)) && from > 0) {
    start--;
    from--;
  }
  while (end > start && to > from && before.charCodeAt(end - 1) === newText.charCodeAt(to - 1)) {
    end--;
    to--;
  }
  if (isLow(before.charCodeAt(end)) && to < newText.length) {
    end++;
    to++;
  }
  return { span: { start, end }, newText: newText.slice(from, to) };
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
