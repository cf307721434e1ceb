import { outsideCases, tellCase } from '../../test/support/outsideCases';

/**
 * Edits texts of few words as other programs would and finds annotations again, against a reference that knows where
 * every letter went. `tsx tools/annotations/stress.ts [annotations] [first seed]`; ends with 1 when one moved silently.
 */
function main(wanted: number, firstSeed: number): void {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  let silent = 0;
  console.log(`first seed ${firstSeed}`);
  for (let done = 0, seed = firstSeed; done < wanted; seed++) {
    for (const found of outsideCases(seed)) {
      done++;
      const whole = found.isWhole ? 'words whole' : 'words damaged';
      count(`${whole}: ${found.found.place === 'orphan' ? found.found.reason : found.outcome}`);
      if (found.outcome !== 'silent') continue;
      silent++;
      if (silent <= 20) console.log(`seed ${seed}: ${tellCase(found)}`);
    }
  }
  for (const [what, n] of [...counts].sort()) console.log(`${what}\t${n}`);
  console.log(`silent moves\t${silent}`);
  process.exitCode = silent === 0 ? 0 : 1;
}

main(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? Date.now() % 1e9));
