// How well pairs of marks are found: npx tsx tools/quotes/measureMarks.ts FILE.jsonl … [--errors N]
import { analyze } from '../../server/src/analysis';
import { readArticles } from './data';

const args = process.argv.slice(2);
const at = args.indexOf('--errors');
const errors = at < 0 ? 0 : Number(args.splice(at, 2)[1]);

for (const file of args) {
  let gold = 0;
  let same = 0;
  let found = 0;
  let extra = 0;
  let shown = 0;
  const show = (kind: string, id: string, text: string, start: number, end: number) => {
    if (shown++ >= errors) return;
    const words = (a: number, b: number) => text.slice(Math.max(0, a), b).replace(/\s+/g, ' ');
    console.log(
      `${kind} [${id.slice(0, 24)}] …${words(start - 50, start)}⟦${words(start, Math.min(end, start + 160))}⟧${words(end, end + 40)}`,
    );
  };
  for (const article of readArticles(file)) {
    const outer = analyze(article.text).quotations.filter((q) => q.level === 0);
    const hit = new Set<number>();
    for (const s of article.segments) {
      gold++;
      const index = outer.findIndex(
        (q) => Math.min(q.end, s.end) - Math.max(q.start, s.start) >= 0.5 * (s.end - s.start),
      );
      if (index < 0) show('missed', article.id, article.text, s.start, s.end);
      else {
        hit.add(index);
        found++;
        const q = outer[index]!;
        if ((q.start === s.start || q.pieces.length > 1) && Math.abs(q.end - s.end) <= 1) same++;
        else if (q.pieces.length === 1) {
          show('other  ', article.id, article.text, q.start, q.end);
          show('   gold', article.id, article.text, s.start, s.end);
        }
      }
    }
    outer.forEach((q, i) => {
      if (hit.has(i)) return;
      if (article.segments.some((s) => s.start < q.end && q.start < s.end)) return;
      extra++;
      show('extra  ', article.id, article.text, q.start, q.end);
    });
  }
  console.log(
    `${file}: ${gold} segments, ${found} covered, ${same} with the same edges, ${extra} further pairs`,
  );
}
