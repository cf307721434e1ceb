/**
 * Who said it, on publishers the rankers have not seen: each publisher of TRAIN.jsonl is held out in turn, both rankers
 * are trained on the others, and references and attributions are found again with them.
 *   npx tsx tools/attribution/crossValidate.ts TRAIN.jsonl [--errors N] [--only PUBLISHER]
 * Quotations that are not taken for speech are left aside, because the decision on speech has seen these articles.
 */
import type { Attribution } from '../../server/src/analysis';
import { findAttributions } from '../../server/src/analysis/attribution';
import { resolveReferences } from '../../server/src/analysis/entities/coreference';
import { drain } from '../../server/src/analysis/pauses';
import { overlaps, type Span } from '../../server/src/analysis/span';
import { CueRanking } from '../../server/src/analysis/speakers/subjects';
import { type Analysed, analysed, crossValidated, type Fold } from './folds';
import { type GoldQuote, isRightName, isRightSource, readGold } from './gold';

const args = process.argv.slice(2);
const numberAfter = (flag: string) => (args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : 0);
const reads = readGold(args[0]!).map(analysed);
const { folds } = crossValidated(reads);

/** Right of all. */
interface Score {
  n: number;
  strict: number;
  named: number;
  resolved: number;
}
const fresh = (): Score => ({ n: 0, strict: 0, named: 0, resolved: 0 });
const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1];
const all = fresh();
const byType = new Map<string, Score>();
const byConfidence = EDGES.map(fresh);
const errors: string[] = [];

for (const fold of folds) {
  const own = fresh();
  for (const article of reads) {
    if (article.gold.source !== fold.group) continue;
    const attributions = attributionsOf(article, fold);
    for (const { start, end, label, quote: id } of article.gold.segments) {
      const quote = label === 'speech' ? article.gold.quotes.find((q) => q.id === id) : undefined;
      const found = nearest(attributions, { start: start + 1, end: end - 1 });
      if (!quote || quote.source.length === 0 || !found) continue;
      const source = found.source[0];
      const strict = isRightSource(article.gold.text, quote, source ? [source.start, source.end] : null);
      const words = source ? article.gold.text.slice(source.start, source.end) : '';
      const resolved = quote.sourceName ? isRightName(quote, found.sourceName ?? words) : null;
      const type = quote.sourceType.replace(/:.*/, '');
      if (!byType.has(type)) byType.set(type, fresh());
      const bin = byConfidence[EDGES.findIndex((edge) => edge > found.confidence) - 1]!;
      for (const score of [all, own, byType.get(type)!, bin]) {
        score.n++;
        if (strict) score.strict++;
        if (resolved !== null) score.named++;
        if (resolved) score.resolved++;
      }
      if (!strict || resolved === false)
        errors.push(errorOf(article, { start, end }, quote, found, words, strict));
    }
  }
  report(fold.group, own);
}
report('all', all);
for (const [type, score] of byType) report(type, score);
byConfidence.forEach((score, i) => {
  if (score.n > 0) report(`confidence ${EDGES[i]}–${EDGES[i + 1]}`, score);
});
const wanted = numberAfter('--errors');
// A fixed sample: every so many-th error.
const step = Math.max(1, Math.floor(errors.length / Math.max(1, wanted)));
for (let i = numberAfter('--from'); i < errors.length && wanted > 0; i += step) console.log(errors[i]);

function attributionsOf({ analysis, syntax }: Analysed, fold: Fold): readonly Attribution[] {
  const speakers = new CueRanking({ ...analysis, ...syntax }, fold.source);
  const entities = resolveReferences({ ...analysis, syntax, speakers });
  return drain(findAttributions({ ...analysis, entities, syntax, speakers }, {}, fold.link)).attributions;
}

/** The attribution with most of the words of a quotation. */
function nearest(attributions: readonly Attribution[], span: Span): Attribution | undefined {
  const covered = ({ content }: Attribution) =>
    content.reduce((n, c) => n + Math.max(0, Math.min(c.end, span.end) - Math.max(c.start, span.start)), 0);
  return attributions
    .filter((a) => a.content.some((c) => overlaps(c, span)))
    .sort((a, b) => covered(b) - covered(a))[0];
}

function errorOf(
  { gold }: Analysed,
  { start, end }: Span,
  quote: GoldQuote,
  found: Attribution,
  words: string,
  strict: boolean,
): string {
  const source = quote.source.map(([s, e]) => gold.text.slice(s, e)).join(' … ');
  const cue = quote.cue.map(([s, e]) => gold.text.slice(s, e)).join(' … ');
  const own = found.cue.map((c) => gold.text.slice(c.start, c.end)).join(' … ');
  const around = `${gold.text.slice(Math.max(0, start - 220), start)}⟦${gold.text.slice(start, end)}⟧${gold.text.slice(end, end + 160)}`;
  return [
    `--- ${gold.id} ${start} ${strict ? 'NAME' : 'SOURCE'} ${quote.sourceType} confidence ${found.confidence.toFixed(2)}`,
    `  marked: ${source} [${cue}] = ${quote.sourceName ?? '–'}`,
    `  found:  ${words} [${own}] = ${found.sourceName ?? '–'} (${found.evidence[0]?.rule})`,
    `  ${around.replace(/\s*\n\s*/g, ' ¶ ')}`,
  ].join('\n');
}

function report(name: string, { n, strict, named, resolved }: Score): void {
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  console.log(
    `| ${name} | ${n} | ${percent(strict, n)} | ${named > 0 ? `${percent(resolved, named)} of ${named}` : ''} |`,
  );
}
