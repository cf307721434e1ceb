import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sidecarPath } from '../../server/src/workspace/sidecars';
import { agedLeftovers, faultOf, killWhileSaving } from '../../test/support/killing';

/**
 * Kills a program at random moments while it saves a sidecar over and over, until `wanted` saves have been made: the
 * file must always be the last one saved or the one under way, whole, and the next program must clean up.
 * `tsx tools/annotations/crash.ts [saves]`; ends with 1 on a fault.
 */
async function main(wanted: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-crash-'));
  const path = sidecarPath(join(folder, 'story.txt'));
  let [saves, kills, left, faults] = [0, 0, 0, 0];
  try {
    while (saves < wanted) {
      const saved = await killWhileSaving(path, Math.random() * 400);
      kills++;
      saves += saved;
      const fault = faultOf(path, saved);
      if (fault) {
        faults++;
        console.log(`kill ${kills}: ${fault}`);
      }
      rmSync(path, { force: true });
      left += agedLeftovers(path).length;
    }
    // The last one sweeps what the others left; only what it leaves itself may be there.
    await killWhileSaving(path, 300);
    const rest = agedLeftovers(path).length;
    if (rest > 1) {
      faults++;
      console.log(`${rest} leftovers were not cleaned up`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `${saves} saves, ${kills} kills, ${left} temporary files left and cleaned up, ${faults} faults`,
  );
  process.exitCode = faults === 0 ? 0 : 1;
}

void main(Number(process.argv[2] ?? 1000));
