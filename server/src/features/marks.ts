import type { Analysis, Quotation } from '../analysis';
import { marksOf } from '../analysis/quotes/problems';

type MarkStyle = 'curly' | 'straight' | 'other';

/** How a single mark is written. */
function styleOf(mark: string): MarkStyle {
  if ('“”‘’„‚'.includes(mark) && mark !== '') return 'curly';
  return mark === '"' || mark === "'" || mark === '`' ? 'straight' : 'other';
}

/** The article's own pairs (not boilerplate), how each is written, and which way most of them are. */
export function markStyles(analysis: Analysis): {
  readonly curly: readonly Quotation[];
  readonly straight: readonly Quotation[];
  readonly usual: 'curly' | 'straight';
} {
  const curly: Quotation[] = [];
  const straight: Quotation[] = [];
  for (const quotation of analysis.quotations) {
    if (quotation.boilerplate) continue;
    const style = styleOf(marksOf(analysis.text, quotation).open.charAt(0));
    if (style === 'curly') curly.push(quotation);
    else if (style === 'straight') straight.push(quotation);
  }
  return { curly, straight, usual: curly.length >= straight.length ? 'curly' : 'straight' };
}
