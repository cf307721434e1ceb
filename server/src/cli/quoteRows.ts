import { type Analysis, type Attribution, type Span, textOf } from '../analysis';
import { placeOf } from '../features/position';

/** One quote as tables list it. */
export interface QuoteRow {
  /** 1-based line of its first word. */
  readonly line: number;
  readonly kind: Attribution['kind'];
  /** The resolved name, else the words that name the source; null when there are none. */
  readonly speaker: string | null;
  readonly cue: string;
  /** Content pieces joined by an ellipsis. */
  readonly quote: string;
  readonly channel: string | null;
  readonly anonymous: boolean;
  readonly confidence: number;
  readonly boilerplate: boolean;
  readonly span: Span;
  /** Null for speech whose source was not found. */
  readonly attribution: Attribution | null;
}

export interface RowChoice {
  /** Paraphrases too. */
  readonly indirect: boolean;
  /** Quotes in boilerplate (other stories, teasers) too. */
  readonly everything: boolean;
}

/** The quotes of an article in text order: attributed ones, and speech without an attribution. */
export function quoteRows(analysis: Analysis, choice: RowChoice): QuoteRow[] {
  const { text, lines } = analysis;
  const words = (spans: readonly Span[]) => spans.map((span) => textOf(text, span)).join(' … ');
  const rows: QuoteRow[] = [];
  for (const a of analysis.attributions) {
    const first = a.content[0];
    if (!first || (a.kind === 'indirect' && !choice.indirect)) continue;
    rows.push({
      line: placeOf(lines, first.start).line,
      kind: a.kind,
      speaker: a.sourceName ?? (a.source.length > 0 ? words(a.source) : null),
      cue: words(a.cue),
      quote: words(a.content),
      channel: a.channel?.name ?? null,
      anonymous: a.anonymous,
      confidence: rounded(a.confidence),
      boilerplate: a.boilerplate,
      span: first,
      attribution: a,
    });
  }
  for (const q of analysis.quotations) {
    if (q.level > 0 || !q.speech || q.attribution !== null) continue;
    rows.push({
      line: placeOf(lines, q.start).line,
      kind: 'direct',
      speaker: null,
      cue: '',
      quote: textOf(text, q),
      channel: null,
      anonymous: false,
      confidence: rounded(q.confidence),
      boilerplate: q.boilerplate,
      span: q,
      attribution: null,
    });
  }
  return rows
    .filter((row) => choice.everything || !row.boilerplate)
    .sort((a, b) => a.span.start - b.span.start);
}

/** Three decimals say as much as a confidence can. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
