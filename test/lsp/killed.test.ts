import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sidecarPath } from '../../server/src/workspace/sidecars';
import { agedLeftovers } from '../support/killing';
import { killServerWhileSaving } from '../support/killingServer';

/** As many saves as `NEWSMARK_SAVES` says, by servers that are killed in their midst. */
describe('a server killed while it saves', () => {
  it('leaves the old or the new sidecar, whole, and the next one goes on from there', async function () {
    const wanted = Number(process.env.NEWSMARK_SAVES ?? 12);
    this.timeout(30_000 + wanted * 500);
    const folder = mkdtempSync(join(tmpdir(), 'newsmark-killed-'));
    let [saves, kills, left] = [0, 0, 0];
    try {
      while (saves < wanted) {
        const killed = await killServerWhileSaving(folder, Math.random() * (wanted > 100 ? 6000 : 600));
        assert.equal(killed.fault, null, `kill ${kills} after ${saves} saves`);
        saves += killed.saves;
        kills++;
        if (wanted > 100) console.log(`${saves} saves, ${kills} kills`);
        left += agedLeftovers(sidecarPath(join(folder, 'story.txt'))).length;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    if (process.env.NEWSMARK_SAVES)
      console.log(`${saves} saves, ${kills} kills, ${left} temporary files left by them`);
  });
});
