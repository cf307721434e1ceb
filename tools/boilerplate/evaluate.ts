import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decide } from '../../server/src/analysis/boilerplate/decide';
import { keepRules } from '../../server/src/analysis/boilerplate/keep';
import { goldOf, readPages, toExample } from './pages';

// Scores decisions on cross-validated probabilities (see train.ts):
//   node evaluate.cjs DATA probabilities.json [--rules off] [--errors FILE]
const argv = process.argv.slice(2);
const data = resolve(argv[0] ?? '.');
const text = (name: string) => (argv.includes(`--${name}`) ? argv[argv.indexOf(`--${name}`) + 1] : undefined);

async function main(): Promise<void> {
  const { evaluate } = await import(pathToFileURL(join(data, 'score.mjs')).href);
  const stored = JSON.parse(readFileSync(argv[1] ?? '', 'utf8')) as Record<string, string>;
  const examples = [...readPages(data, 'dev.jsonl'), ...readPages(data, 'stitched.jsonl')].map(toExample);
  const rules = text('rules') === 'off' ? [] : keepRules;
  const listing: string[] = [];
  for (const level of ['cautious', 'balanced', 'thorough'] as const) {
    for (const flavour of ['full', 'rough', 'stitched']) {
      const chosen = examples.filter((e) => e.page.flavour === flavour);
      const spans = new Map<string, [number, number][]>();
      for (const e of chosen) {
        const p = new Float32Array(new Uint8Array(Buffer.from(stored[e.page.id]!, 'base64')).buffer);
        const { verdicts } = decide(e.page.text, e.facts, e.extracted.vocabulary, p, level, rules);
        spans.set(
          e.page.id,
          e.facts.filter((_, i) => verdicts[i]!.boilerplate).map((f) => [f.start, f.end]),
        );
        if (level === 'balanced' && text('errors')) {
          const gold = goldOf(e.page, e.facts);
          const wrong = e.facts.map((_, i) => {
            const g = gold[i];
            const v = verdicts[i]!;
            if (!g) return '';
            if (g.gold === 'content' || g.role === 'headline') return v.boilerplate ? 'lost' : '';
            return g.gold === 'boilerplate' && !v.boilerplate ? (v.keptBy ?? 'missed') : '';
          });
          listing.push(`##### ${e.page.id} ${flavour}`);
          e.facts.forEach((f, i) => {
            if (![-2, -1, 0, 1, 2].some((d) => wrong[i + d])) return;
            const g = gold[i];
            const label = g ? (g.gold === 'ignore' ? `i:${g.role}` : g.gold) : '?';
            const shown = e.page.text.slice(f.start, Math.min(f.end, f.start + 130));
            const more = f.length > 130 ? ` … (${f.length})` : '';
            listing.push(
              `${wrong[i] ? '>>' : '  '} ${String(i).padStart(4)} ${label.slice(0, 10).padEnd(10)} ${verdicts[i]!.probability.toFixed(2)} ${(wrong[i] || verdicts[i]!.keptBy || '').padEnd(12)} ${shown}${more}`,
            );
          });
        }
      }
      const r = evaluate(
        chosen.map((e) => e.page),
        spans,
      );
      const pct = (x: number) => (100 * x).toFixed(1);
      console.log(
        `| ${level} | ${flavour} | ${pct(r.chars.p)} | ${pct(r.chars.r)} | ${pct(r.chars.f1)} | ${(100 * r.contentLossChars).toFixed(2)} % | ${pct(r.safePages)} % | ${pct(r.ignoredFlagged.headline.flagged)} % | ${r.shingleBody.f1.toFixed(3)} |`,
      );
    }
  }
  const errors = text('errors');
  if (errors) writeFileSync(errors, listing.join('\n'));
}

void main();
