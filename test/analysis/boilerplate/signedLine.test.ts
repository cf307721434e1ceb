import assert from 'node:assert/strict';
import { findLineFacts } from '../../../server/src/analysis/boilerplate/readLines';
import { onlySignedLine } from '../../../server/src/analysis/boilerplate/signedLine';
import { findLines } from '../../../server/src/analysis/lines';

/** Checks that the line that begins with `>` is the only one that a byline or date signs; without one, that none is. */
function checkSigned(source: string): void {
  const shown = source.trim().split('\n');
  const text = shown.map((line) => line.replace(/^> /, '')).join('\n');
  const [first] = onlySignedLine(text, findLineFacts(text, findLines(text)), -1);
  assert.equal(
    first === undefined ? -1 : first,
    shown.findIndex((line) => line.startsWith('> ')),
  );
}

describe('the only signed line', () => {
  it('stands above its byline, with the name of its section between', () =>
    checkSigned(`
Electric cars
Browse
By Type
Harbour guides
> Council sells the old pier to a brewery
News
By Ana Ruiz published 19 May 2026
Copy link
`));
  it('stands above its date', () =>
    checkSigned(`
> Council sells the old pier to a brewery
Share
19 May 2026
The council has sold the old pier, ending a quarrel of nine years.
`));
  it('is none where two lines are signed', () =>
    checkSigned(`
Council sells the old pier to a brewery
19 May 2026
Brewery to open its new harbour bar in spring
21 May 2026
`));
  it('is no caption that ends with its picture credit', () =>
    checkSigned(`
Workers clear the old pier before the sale (Photo: Lena Orth)
19 May 2026
`));
  it('is none where “By” heads a menu', () =>
    checkSigned(`
All about your new harbour pass
Browse
By Type
`));
});
