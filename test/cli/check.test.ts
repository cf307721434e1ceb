import assert from 'node:assert/strict';
import { folderWith, newsmark } from '../support/newsmark';

const CLEAN =
  'Harbour bridge reopens\n\nThe old bridge reopened to traffic on Monday after two years of repairs.\n';
const UNCLOSED = `${CLEAN}\n“We are glad that it is done, said Ann Bell, the mayor of Northport.\n`;
const JUNK = `${CLEAN}\nAdvertisement\n\nSign up for our newsletter\n\nCopyright 2024 Harbour Post. All rights reserved.\n`;

describe('newsmark check', function () {
  this.timeout(60_000);
  it('says nothing about a clean article, 0', async () => {
    const { status, out, err } = await newsmark(['check', '-'], { input: CLEAN });
    assert.deepEqual([status, out, err], [0, '', '']);
  });
  it('gives file:line:col: severity rule message, 1', async () => {
    const { status, out } = await newsmark(['check', '-'], { input: UNCLOSED });
    assert.equal(status, 1);
    assert.match(out, /^<stdin>:5:1: warning quote\.unclosed \S/m);
  });
  it('fails over the limit of boilerplate only', async () => {
    const strict = await newsmark(['check', '--max-boilerplate', '5', '-'], { input: JUNK });
    assert.equal(strict.status, 1);
    assert.match(strict.out, /^<stdin>:1:1: error boilerplate\.share .* more than 5 %$/m);
    const lax = await newsmark(['check', '--max-boilerplate', '99', '--severity', 'hint', '-'], {
      input: JUNK,
    });
    assert.equal(lax.status, 0);
    assert.match(lax.out, /hint boilerplate /);
  });
  it('refuses a limit that is no percentage, 2', async () => {
    const { status, err } = await newsmark(['check', '--max-boilerplate', 'much', '-'], { input: CLEAN });
    assert.equal(status, 2);
    assert.match(err, /0 to 100/);
  });
  it('gives SARIF with regions, also for nothing', async () => {
    const folder = folderWith({ 'my story.txt': UNCLOSED, 'b.txt': CLEAN });
    try {
      const { status, out } = await newsmark(['check', '--sarif', '.'], { cwd: folder.path });
      assert.equal(status, 1);
      const { version, runs } = JSON.parse(out);
      assert.equal(version, '2.1.0');
      const found = runs[0].results.find((r: { ruleId: string }) => r.ruleId === 'quote.unclosed');
      assert.equal(found.locations[0].physicalLocation.artifactLocation.uri, 'my%20story.txt');
      assert.equal(found.locations[0].physicalLocation.region.startLine, 5);
      const none = await newsmark(['check', '--sarif', 'b.txt'], { cwd: folder.path });
      assert.deepEqual([none.status, JSON.parse(none.out).runs[0].results], [0, []]);
    } finally {
      folder.remove();
    }
  });
  it('gives JSON lines', async () => {
    const input = `${JSON.stringify({ id: 'x', text: UNCLOSED })}\n`;
    const { status, out } = await newsmark(['check', '--jsonl'], { input });
    assert.equal(status, 1);
    const { id, findings } = JSON.parse(out);
    assert.equal(id, 'x');
    assert.ok(
      findings.some((f: { rule: string; line: number }) => f.rule === 'quote.unclosed' && f.line === 5),
    );
  });
});
