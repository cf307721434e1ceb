import type { Analysis, Evidence } from '../analysis';
import { othersConsidered, scoreWords, sureness } from '../features/reasons';
import { excerpt, plain } from '../features/words';
import type { QuoteRow } from './quoteRows';

/** What the decision about a quote's source rests on, and who else was considered: one line each. */
export function whyLines({ text }: Analysis, { attribution, confidence }: QuoteRow): string[] {
  if (!attribution) return ['no source found near the quote'];
  const lines = [sureness(confidence), ...attribution.evidence.map((e) => `because ${reason(text, e)}`)];
  for (const { name, score } of othersConsidered(text, attribution))
    lines.push(`not ${name} (score ${scoreWords(score)})`);
  return lines;
}

function reason(text: string, { rule, note, span, weight }: Evidence): string {
  const words = span ? ` “${excerpt(text, span, 60)}”` : '';
  const by = weight === undefined ? '' : ` (weight ${number(weight)})`;
  return `${rule}${note ? `: ${plain(note)}` : ''}${words}${by}`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
