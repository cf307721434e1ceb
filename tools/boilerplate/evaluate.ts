import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BoilerplateLevel } from '../../server/src/analysis';
import { findBlocks } from '../../server/src/analysis/blocks';
import { findLayout } from '../../server/src/analysis/boilerplate';
import { readyNetwork } from '../../server/src/analysis/boilerplate/network';
import { findLineFacts } from '../../server/src/analysis/boilerplate/readLines';
import { learnedNetwork, type PackedNetwork, unpack } from '../../server/src/analysis/boilerplate/weights';
import { findLines } from '../../server/src/analysis/lines';
import { foldOf, goldOf, type Page, readPages } from './pages';

// Scores the layout of every page:
//   node evaluate.cjs DATA                    with the weights that are shipped
//   node evaluate.cjs DATA --folds folds.json each page by the model that saw no page of its site (train.ts --folds-to)
// --errors FILE lists wrong lines (level balanced) with their surroundings.
const argv = process.argv.slice(2);
const data = resolve(argv[0] ?? '.');
const text = (name: string) => (argv.includes(`--${name}`) ? argv[argv.indexOf(`--${name}`) + 1] : undefined);

async function main(): Promise<void> {
  const { evaluate } = await import(pathToFileURL(join(data, 'score.mjs')).href);
  const file = text('folds');
  const folds = file
    ? (JSON.parse(readFileSync(file, 'utf8')) as { folds: PackedNetwork[] }).folds.map((f) =>
        readyNetwork(unpack(f)),
      )
    : [learnedNetwork()];
  const pages = [...readPages(data, 'dev.jsonl'), ...readPages(data, 'stitched.jsonl')];
  const listing: string[] = [];
  console.log(
    '| level | pages | char P | char R | char F1 | body lost | pages without loss | headlines marked | F1 of what remains |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const level of (text('levels') ?? 'cautious,balanced,thorough').split(',') as BoilerplateLevel[]) {
    for (const flavour of ['full', 'rough', 'stitched']) {
      const chosen = pages.filter((p) => p.flavour === flavour);
      const spans = new Map<string, [number, number][]>();
      for (const page of chosen) {
        const lines = findLines(page.text);
        const layout = findLayout(
          { text: page.text, lines, blocks: findBlocks(page.text, lines) },
          { boilerplate: level },
          folds[foldOf(page.site, folds.length)]!,
        );
        spans.set(
          page.id,
          layout.boilerplate.map((b) => [b.start, b.end]),
        );
        if (level === 'balanced' && text('errors')) listing.push(listErrors(page, layout));
      }
      const r = evaluate(chosen, spans);
      const pct = (x: number) => (100 * x).toFixed(1);
      console.log(
        `| ${level} | ${flavour} | ${pct(r.chars.p)} | ${pct(r.chars.r)} | ${pct(r.chars.f1)} | ${(100 * r.contentLossChars).toFixed(2)} % | ${pct(r.safePages)} % | ${pct(r.ignoredFlagged.headline.flagged)} % | ${r.shingleBody.f1.toFixed(3)} |`,
      );
    }
  }
  const errors = text('errors');
  if (errors) writeFileSync(errors, listing.join('\n'));
}

function listErrors(page: Page, layout: ReturnType<typeof findLayout>): string {
  const facts = findLineFacts(page.text, findLines(page.text));
  const gold = goldOf(page, facts);
  const marks = new Map(layout.boilerplate.map((b) => [b.start, b]));
  const starts = layout.structure.map((s) => s.start);
  const wrong = facts.map((_, i) => {
    const g = gold[i];
    const marked = marks.has(starts[i]!);
    if (!g) return '';
    if (g.gold === 'content' || g.role === 'headline') return marked ? 'lost' : '';
    return g.gold === 'boilerplate' && !marked ? 'missed' : '';
  });
  const out = [`##### ${page.id} ${page.flavour}`];
  facts.forEach((f, i) => {
    if (![-2, -1, 0, 1, 2].some((d) => wrong[i + d])) return;
    const g = gold[i];
    const label = (g ? (g.gold === 'ignore' ? `i:${g.role}` : g.gold) : '?').slice(0, 10).padEnd(10);
    const p = marks.get(starts[i]!)?.confidence.toFixed(2) ?? 'kept';
    const shown = page.text.slice(f.start, Math.min(f.end, f.start + 130));
    const more = f.length > 130 ? ` … (${f.length})` : '';
    out.push(
      `${wrong[i] ? '>>' : '  '} ${String(i).padStart(4)} ${label} ${p} ${wrong[i]!.padEnd(12)} ${shown}${more}`,
    );
  });
  return out.join('\n');
}

void main();
