import type { BoilerplateSpan } from '../../analysis';
import { sectionOf } from '../lookup';
import { reasons, sectionWords, sureness } from '../reasons';
import type { Snapshot } from '../snapshot';
import { action, type Card, dotted, type Piece, strong, text } from './card';

/** The card of boilerplate: which kind, why, and the way to strip or to keep it. */
export function boilerplateCard(
  { analysis, text: source }: Snapshot,
  b: BoilerplateSpan,
  full: boolean,
): Card {
  const section = sectionOf(analysis, b.section);
  const span = { start: b.start, end: b.end };
  const lines: Piece[][] = [[strong('Boilerplate'), text(` · ${sectionWords(source, b, section)}`)]];
  const why = reasons(source, b.evidence);
  lines.push([text(`${sureness(b.confidence)}${why ? `: ${why}` : ''}`)]);
  if (full) {
    const strip = action('Strip this section', { kind: 'strip', sections: [b.section] });
    const keep = { kind: 'decide', decision: { kind: 'boilerplate', span, value: false } } as const;
    lines.push(dotted([strip, action('Not boilerplate', keep)]));
  }
  return { span, lines };
}
