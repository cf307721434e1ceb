import assert from 'node:assert/strict';
import { fixesAt } from '../../server/src/features/fixes';
import { applyEdits, EVERYTHING } from '../support/features';
import { snapshotOf } from '../support/snapshots';

function fixesOf(source: string) {
  const snapshot = snapshotOf(source);
  return fixesAt(snapshot, { start: snapshot.cursor, end: snapshot.cursor });
}

/** Applies the fix `id` at the cursor and compares the whole text. */
function checkFix(source: string, id: string, expected: string): void {
  const snapshot = snapshotOf(source);
  const fix = fixesAt(snapshot, { start: snapshot.cursor, end: snapshot.cursor }).find((f) => f.id === id);
  assert.ok(fix, `no fix ${id}`);
  assert.equal(fix.effect.kind, 'edit');
  if (fix.effect.kind === 'edit') assert.equal(applyEdits(snapshot.text, fix.effect.edits()), expected);
}

function checkTitles(source: string, expected: readonly string[]): void {
  const titles = fixesOf(source)
    .filter((f) => !f.id.startsWith('fixAll'))
    .map((f) => f.title);
  assert.deepEqual(titles, expected);
}

const JUNK = `One.
<bp kind=related s=1>Related<cursor/>
Two teaser</bp>
<bp kind=share s=2>Share</bp>
Last.
<bp kind=share s=3>Tweet</bp>
`;

describe('fixes', () => {
  it('strip the section, everything of one kind, or everything', () => {
    checkFix(JUNK, 'strip.section', 'One.\nShare\nLast.\nTweet\n');
    checkFix(
      JUNK.replace('<cursor/>', '').replace('Tweet', '<cursor/>Tweet'),
      'strip.kind',
      'One.\nRelated\nTwo teaser\nLast.\n',
    );
    checkFix(JUNK, 'strip.all', 'One.\nLast.\n');
    checkFix(JUNK, 'fixAll', 'One.\nLast.\n');
  });
  it('offer to keep what is not boilerplate', () =>
    checkTitles(JUNK, [
      'Strip “Related” (2 lines)',
      'Strip all boilerplate (3 sections)',
      'Not boilerplate: keep this line',
      'Not boilerplate: keep the whole section (2 lines)',
      'Never boilerplate in this folder: this line',
    ]));
  it('close a quotation at the end of its paragraph', () =>
    checkFix(
      'He said: <q a=1 open=yes>“We <cursor/>go. </q>\nNext.',
      'mark.close',
      'He said: “We go.” \nNext.',
    ));
  it('close a quotation before the words that report it', () =>
    checkFix('<q a=1 open=yes>“We <cursor/>go, she said.</q>', 'mark.close', '“We go,” she said.'));
  it('mend one pair of mixed or nested marks', () => {
    checkFix('<q a=1>“We <cursor/>go,"</q> she said.', 'mark.match', '“We go,” she said.');
    checkFix('<q a=1>“He cried <q>“he<cursor/>lp”</q> twice.”</q>', 'mark.nest', '“He cried ‘help’ twice.”');
  });
  it('hush what is wrong with a mark from anywhere in its quotation', () => {
    const titles = fixesOf('<q a=1>“We go on and <cursor/>on,"</q> she said.').map((f) => f.title);
    for (const where of ['here', 'in this file', 'in this folder'])
      assert.ok(titles.includes(`Ignore ${where}: mixed quotation marks`), titles.join('\n'));
  });
  it('make marks uniform and leave apostrophes alone', () => {
    const mixed = "<q a=1>“We don't<cursor/>”</q> and <q a=2>\"stay\"</q> and <q a=3>'go'</q>";
    checkFix(mixed, 'marks.curly', "“We don't” and “stay” and ‘go’");
    checkFix(mixed, 'marks.straight', '"We don\'t" and "stay" and \'go\'');
  });
  it('offer the people of the article as the source, the nearest first', () => {
    const titles = fixesOf(
      '<person e=1>Ann Lee</person> met <person e=2 role=Mayor>Bo Berg</person>. <q>“Go<cursor/>!”</q>',
    )
      .filter((f) => f.id.startsWith('source.'))
      .map((f) => f.title);
    assert.deepEqual(titles, [
      'Set the source: Bo Berg (Mayor)',
      'Set the source: Ann Lee',
      'Set the source: another name…',
    ]);
  });
  it('offer those who only wrote the article last', () => {
    const titles = fixesOf(
      '<byline>By <person e=1>Ann Lee</person></byline>\n<q>“Go<cursor/>!”</q>\nNobody at <organization e=2>Berg Mills</organization> met <person e=3>Cy Dahl</person>.',
    )
      .filter((f) => f.id.startsWith('source.'))
      .map((f) => f.title);
    assert.deepEqual(titles, [
      'Set the source: Cy Dahl',
      'Set the source: Berg Mills',
      'Set the source: Ann Lee',
      'Set the source: another name…',
    ]);
  });
  it('offer what a name may be', () =>
    checkTitles('<person e=1>Apple<cursor/></person> grew.', [
      '“Apple” is an organisation',
      '“Apple” is an organisation, in this folder',
      '“Apple” is a location',
      '“Apple” is a location, in this folder',
      '“Apple” is not a name',
      '“Apple” is not a name, in this folder',
    ]));
  it('offer to unite names that resemble each other, and to part those that were united', () => {
    const titles = (source: string) =>
      fixesOf(source)
        .map((f) => f.title)
        .filter((t) => /same as|is not [A-Z]/.test(t));
    assert.deepEqual(
      titles(
        '<person e=1>Sergei<cursor/> Petrov</person>, <person e=2>Sergey Petrov</person>, <person e=3>Ann Lee</person>',
      ),
      ['“Sergei Petrov” is the same as Sergey Petrov, in this folder'],
    );
    assert.deepEqual(titles('<person e=1>Ann Lee</person> and <person e=1>Lee<cursor/></person>'), [
      '“Lee” is not Ann Lee, in this folder',
    ]);
    assert.deepEqual(
      titles(
        '<organization e=1>W.H.<cursor/>O.</organization> or <organization e=2>World Health Organization</organization>',
      ),
      ['“W.H.O.” is the same as World Health Organization, in this folder'],
    );
  });
  it('offer nothing on plain words', () => checkTitles('It <cursor/>rained.', []));
  it('have ids of their own at every place', () => {
    const snapshot = snapshotOf(EVERYTHING);
    for (let at = 0; at <= snapshot.text.length; at++) {
      const ids = fixesAt(snapshot, { start: at, end: Math.min(at + 3, snapshot.text.length) }).map(
        (f) => f.id,
      );
      assert.equal(new Set(ids).size, ids.length, ids.join());
    }
  });
});
