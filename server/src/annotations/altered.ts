import type { Span } from '../analysis';
import type { Annotation } from './annotation';
import { fold } from './folded';
import type { TextEdit } from './rebase';

/** A quote a person accepted whose words in the text are no longer those they accepted. */
export interface AlteredQuote {
  readonly annotation: Annotation;
  /** Index of the target. */
  readonly target: number;
  readonly span: Span;
  /** The words as confirmed. */
  readonly confirmed: string;
  /** The words as they stand now. */
  readonly now: string;
  /** Gives the confirmed words back. */
  readonly restore: TextEdit;
}

/** Labels whose words must not change unnoticed. */
const QUOTED = new Set(['quote']);

/** The accepted quotes that were altered. White space and the shape of quotation marks may change. */
export function findAlteredQuotes(text: string, annotations: readonly Annotation[]): AlteredQuote[] {
  const found: AlteredQuote[] = [];
  for (const annotation of annotations) {
    if (!QUOTED.has(annotation.label) || annotation.status !== 'accepted') continue;
    for (const [index, target] of annotation.targets.entries()) {
      if (!target.span) continue;
      const confirmed = target.confirmed ?? target.quote.exact;
      const now = text.slice(target.span.start, target.span.end);
      if (now === confirmed || fold(now).text.trim() === fold(confirmed).text.trim()) continue;
      const restore = { span: target.span, newText: confirmed };
      found.push({ annotation, target: index, span: target.span, confirmed, now, restore });
    }
  }
  return found;
}
