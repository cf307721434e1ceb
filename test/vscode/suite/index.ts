import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import type { ReportLine } from '../../../tools/dev/results';

/**
 * Runs every test file beside this one in the extension host of a real VS Code. What happened is appended, a line a
 * test, to the file named by NEWSMARK_REPORT, since a web page has no exit status.
 */
export function run(): Promise<void> {
  const report = process.env.NEWSMARK_REPORT;
  const write = (line: ReportLine) => {
    if (report) fs.appendFileSync(report, `${JSON.stringify(line)}\n`);
  };
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'min' });
  // `NEWSMARK_GREP=words npm test editor`: only the tests whose titles hold them.
  if (process.env.NEWSMARK_GREP) mocha.grep(process.env.NEWSMARK_GREP);
  const files = fs.readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  for (const name of files.sort()) mocha.addFile(path.join(__dirname, name));
  return new Promise((resolve, reject) => {
    mocha
      .run((failures) => {
        write({ kind: 'end' });
        if (failures > 0) reject(new Error(`${failures} tests failed`));
        else resolve();
      })
      .on('pass', (test) => write({ kind: 'pass', title: test.fullTitle() }))
      .on('fail', (test, error: Error) =>
        write({ kind: 'fail', title: test.fullTitle(), error: error.stack ?? String(error) }),
      );
  });
}
