import { DOUBLING, IRREGULAR_FORMS } from './reportingVerbs';

/** All inflected forms of an English verb, its lemma first; `write` → write, writes, writing, wrote, written. */
export function formsOf(lemma: string): string[] {
  const stem = lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma) ? lemma.slice(0, -1) : lemma;
  const y = /[^aeiou]y$/.test(lemma);
  const doubled = DOUBLING.has(lemma) ? lemma + lemma[lemma.length - 1] : null;
  const ee = lemma.endsWith('ee') ? `${lemma}d` : null;
  const third = y
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const past = ee ?? (y ? `${lemma.slice(0, -1)}ied` : doubled ? `${doubled}ed` : `${stem}ed`);
  const progressive = doubled ? `${doubled}ing` : `${stem}ing`;
  // British spelling: “labelled”, “signalling”.
  const british = /[^aeiou][ae]l$/.test(lemma) ? [`${lemma}led`, `${lemma}ling`] : [];
  const forms = [lemma, third, progressive, ...(IRREGULAR_FORMS[lemma]?.split(' ') ?? [past]), ...british];
  return [...new Set(forms)];
}
