/**
 * How far the confidence of an attribution can be trusted: of the quoted segments given 0.9, about nine in ten should
 * have the right source words.
 *   npx tsx tools/attribution/reliability.ts DATA.jsonl …
 */
import { join } from 'node:path';
import { analyze, type Span } from '../../server/src/analysis';
import { overlaps } from '../../server/src/analysis/span';
import { modelsIn } from '../../server/src/workspace/models';
import { isRightSource, readGold } from './gold';

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01];
const models = modelsIn(join(__dirname, '../../server/src/analysis/models'));

for (const path of process.argv.slice(2)) {
  const bins = EDGES.map(() => ({ n: 0, right: 0, sum: 0 }));
  for (const gold of readGold(path)) {
    const { attributions } = analyze(gold.text, { models });
    for (const segment of gold.segments) {
      const quote = segment.label === 'speech' ? gold.quotes.find((q) => q.id === segment.quote) : undefined;
      const inner = { start: segment.start + 1, end: segment.end - 1 };
      const touching = attributions.filter((a) => a.content.some((c) => overlaps(c, inner)));
      const found = touching.sort((a, b) => covered(b, inner) - covered(a, inner))[0];
      if (!quote || !found) continue;
      const source = found.source[0];
      const right = isRightSource(gold.text, quote, source ? [source.start, source.end] : null);
      const bin = bins[EDGES.findIndex((edge) => edge > found.confidence) - 1]!;
      bin.n++;
      bin.sum += found.confidence;
      if (right) bin.right++;
    }
  }
  console.log(`| confidence | segments | mean confidence | right source |\n|---|---|---|---|`);
  bins.forEach(({ n, right, sum }, i) => {
    if (n === 0) return;
    const percent = (x: number) => `${((100 * x) / n).toFixed(1)} %`;
    console.log(`| ${EDGES[i]}–${Math.min(1, EDGES[i + 1]!)} | ${n} | ${percent(sum)} | ${percent(right)} |`);
  });
}

/** Code units of `span` that the attribution covers. */
function covered({ content }: { readonly content: readonly Span[] }, span: Span): number {
  return content.reduce(
    (n, c) => n + Math.max(0, Math.min(c.end, span.end) - Math.max(c.start, span.start)),
    0,
  );
}
