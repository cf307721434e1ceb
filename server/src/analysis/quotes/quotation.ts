import type { Quotation } from '../model';

/**
 * `quotation` with what a later pass found out. Written out member by member, as it was first made: a copy by
 * `{...quotation}` has a hidden class of its own in V8, and all that reads quotations would have to know it.
 */
export function quotationWith(
  quotation: Quotation,
  {
    level = quotation.level,
    speech = quotation.speech,
    confidence = quotation.confidence,
    attribution = quotation.attribution,
    evidence = quotation.evidence,
  }: Partial<Pick<Quotation, 'level' | 'speech' | 'confidence' | 'attribution' | 'evidence'>>,
): Quotation {
  const { start, end, mark, closed, pieces, boilerplate } = quotation;
  return { start, end, mark, closed, pieces, level, speech, confidence, attribution, boilerplate, evidence };
}
