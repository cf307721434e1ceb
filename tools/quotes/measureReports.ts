// How well reported content is found, sources left aside: npx tsx tools/quotes/measureReports.ts FILE.jsonl … [--model FILE] [--only PUBLISHER,…] [--errors N]
// Content counts as found at a word Jaccard of .5, one to one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, Span } from '../../server/src/analysis';
import { modelsIn } from '../../server/src/workspace/models';
import { type GoldAttribution, publisherOf, readArticles } from './data';
import { readReports } from './passes';

const args = process.argv.slice(2);
const option = (name: string) => {
  const at = args.indexOf(name);
  return at < 0 ? null : args.splice(at, 2)[1]!;
};
const modelFile = option('--model');
const only = option('--only')?.split(',');
const errors = Number(option('--errors') ?? 0);
const shipped = modelsIn(join(__dirname, '../../server/src/analysis/models'));
const replaced = modelFile ? readFileSync(modelFile) : null;
const models = (name: string) => (replaced && name === 'indirect.bin' ? replaced : shipped(name));

interface Predicted {
  readonly content: Span[];
  readonly cue: Span | null;
  readonly lemma: string;
  readonly confidence: number;
}

/** Attributions without sources: reports, and the speech no report reaches, joined to the report just before it. */
function contents(analysis: Pick<Analysis, 'text' | 'cues' | 'reports' | 'quotations'>): Predicted[] {
  const out: Predicted[] = analysis.reports.map((r) => ({
    content: [...r.content],
    cue: analysis.cues[r.cue]!,
    lemma: analysis.cues[r.cue]!.lemma,
    confidence: r.confidence,
  }));
  for (const q of analysis.quotations) {
    if (q.level > 0 || !q.speech) continue;
    if (out.some((o) => o.content.some((c) => c.start < q.end && q.start < c.end))) continue;
    const near = [...out]
      .reverse()
      .find(
        (o) =>
          q.start - o.content.at(-1)!.end < 120 &&
          q.start > o.content.at(-1)!.end &&
          !analysis.text.slice(o.content.at(-1)!.end, q.start).includes('\n'),
      );
    if (near && /["”']$/.test(analysis.text.slice(0, near.content.at(-1)!.end))) near.content.push(q);
    else out.push({ content: [q], cue: null, lemma: '(quotation)', confidence: q.confidence });
  }
  return out;
}

function words(spans: readonly Span[], all: readonly Span[]): Set<number> {
  const set = new Set<number>();
  all.forEach((w, i) => {
    if (spans.some((s) => s.start < w.end && w.start < s.end)) set.add(i);
  });
  return set;
}

for (const file of args) {
  const tally = { found: 0, predicted: 0, gold: 0, spokenFound: 0, spokenPredicted: 0, spoken: 0 };
  const kinds = new Map<string, { n: number; ok: number }>();
  const lemmas = new Map<string, { n: number; ok: number }>();
  const bins = Array.from({ length: 10 }, () => ({ n: 0, ok: 0 }));
  const count = (map: Map<string, { n: number; ok: number }>, key: string, ok: boolean) => {
    const entry = map.get(key) ?? { n: 0, ok: 0 };
    entry.n++;
    if (ok) entry.ok++;
    map.set(key, entry);
  };
  const wrong = new Map<string, number>();
  let shown = 0;
  for (const article of readArticles(file)) {
    if (only && !only.includes(publisherOf(article))) continue;
    const { text } = article;
    const all = [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.\-&][\p{L}\p{N}]+)*/gu)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
    const predicted = contents(readReports(text, models));
    const sets = predicted.map((p) => words(p.content, all));
    const golds = article.quotes.map((q) =>
      words(
        q.content.map(([start, end]) => ({ start, end })),
        all,
      ),
    );
    const pairs: [number, number, number][] = [];
    golds.forEach((g, i) => {
      sets.forEach((p, j) => {
        let common = 0;
        for (const w of g) if (p.has(w)) common++;
        const score = common / (g.size + p.size - common || 1);
        if (score >= 0.5) pairs.push([score, i, j]);
      });
    });
    pairs.sort((a, b) => b[0] - a[0]);
    const ofGold = new Map<number, number>();
    const ofPredicted = new Map<number, number>();
    for (const [, i, j] of pairs)
      if (!ofGold.has(i) && !ofPredicted.has(j)) {
        ofGold.set(i, j);
        ofPredicted.set(j, i);
      }
    const aside = (q: GoldAttribution) => q.cueClass === 'cognition' || q.cueClass === 'other';
    article.quotes.forEach((q, i) => {
      const ok = ofGold.has(i);
      tally.gold++;
      if (ok) tally.found++;
      if (!aside(q)) {
        tally.spoken++;
        if (ok) tally.spokenFound++;
      }
      count(kinds, q.kind, ok);
      count(kinds, q.cueClass, ok);
      if (!ok && !aside(q) && shown++ < errors)
        console.log(
          `missed ${q.kind} [${q.cueLemma}] ${spansText(text, q.cue)} → ${spansText(text, q.content)}`,
        );
    });
    predicted.forEach((p, j) => {
      const gold = ofPredicted.get(j);
      tally.predicted++;
      count(lemmas, p.lemma, gold !== undefined);
      const bin = bins[Math.min(9, Math.floor(p.confidence * 10))]!;
      bin.n++;
      if (gold !== undefined) bin.ok++;
      if (
        gold !== undefined
          ? aside(article.quotes[gold]!)
          : article.quotes.some((q, i) => aside(q) && share(golds[i]!, sets[j]!) >= 0.5)
      )
        return;
      tally.spokenPredicted++;
      if (gold === undefined) {
        const onCue =
          p.cue && article.quotes.some((q) => q.cue.some(([a, b]) => a < p.cue!.end && p.cue!.start < b));
        const doubled = golds.some((g) => share(g, sets[j]!) >= 0.8 && share(sets[j]!, g) >= 0.5);
        const kind = doubled
          ? 'found twice'
          : p.cue === null
            ? 'quotation'
            : onCue
              ? 'right cue, other content'
              : 'no gold cue';
        wrong.set(kind, (wrong.get(kind) ?? 0) + 1);
      }
      if (gold === undefined && shown++ < errors)
        console.log(
          `extra [${p.lemma} ${p.confidence.toFixed(2)}] ${p.content
            .map((c) => text.slice(c.start, c.end))
            .join(' … ')
            .replace(/\s+/g, ' ')
            .slice(0, 200)}`,
        );
    });
  }
  const percent = (a: number, b: number) => (b ? (100 * a) / b : 0).toFixed(1);
  const line = (a: number, p: number, g: number) =>
    `P ${percent(a, p)} R ${percent(a, g)} F1 ${percent(2 * a, p + g)}`;
  console.log(
    `${file}: all ${line(tally.found, tally.predicted, tally.gold)} | speech only ${line(tally.spokenFound, tally.spokenPredicted, tally.spoken)}`,
  );
  console.log(`  wrong, speech only: ${[...wrong].map(([k, v]) => `${k} ${v}`).join(', ')}`);
  console.log(`  recall: ${[...kinds].map(([k, v]) => `${k} ${percent(v.ok, v.n)} (${v.n})`).join('  ')}`);
  console.log(
    `  precision by cue: ${[...lemmas]
      .sort((a, b) => b[1].n - a[1].n)
      .slice(0, 40)
      .map(([k, v]) => `${k} ${percent(v.ok, v.n)} (${v.n})`)
      .join('  ')}`,
  );
  console.log(
    `  found by confidence: ${bins.map((b, i) => `${i / 10}: ${percent(b.ok, b.n)} (${b.n})`).join('  ')}`,
  );
}

function share(gold: ReadonlySet<number>, predicted: ReadonlySet<number>): number {
  let common = 0;
  for (const w of predicted) if (gold.has(w)) common++;
  return common / (predicted.size || 1);
}

function spansText(text: string, spans: readonly (readonly [number, number])[]): string {
  return spans
    .map(([a, b]) => text.slice(a, b))
    .join(' … ')
    .replace(/\s+/g, ' ')
    .slice(0, 160);
}
