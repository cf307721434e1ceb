import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../server/src/analysis';
import { type CommandLinks, hover, toMarkdown, toPlainText } from '../../server/src/features/hover';
import { escapeMarkdown } from '../../server/src/features/hover/markdown';
import { defaultSettings } from '../../server/src/features/settings';
import { EVERYTHING } from '../support/features';
import { snapshotOf } from '../support/snapshots';

const noCommands: CommandLinks = () => null;
const allCommands: CommandLinks = (action) => ({ command: `do.${action.kind}`, arguments: [1] });

/** What the hover at the cursor says, as plain text, line by line. */
function checkHover(source: string, expected: string): void {
  const snapshot = snapshotOf(source);
  const cards = hover(snapshot, snapshot.cursor, defaultSettings);
  assert.equal(cards.map((card) => toPlainText(card, snapshot.lines)).join('\n--\n'), expected);
}

function markdownAt(source: string, commands = noCommands): string {
  const snapshot = snapshotOf(source);
  const { uri, lines } = snapshot;
  const cards = hover(snapshot, snapshot.cursor, defaultSettings);
  return cards.map((card) => toMarkdown(card, { uri, lines, commands })).join('\n');
}

/** The targets of all links in a Markdown text. */
function linksIn(markdown: string): string[] {
  return [...markdown.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map((m) => m[1]!);
}

describe('hover', () => {
  it('says nothing of a name whose layer is switched off', () => {
    const snapshot = snapshotOf('<person e=1>Ann Lee</person> came on <date e=2>Tue<cursor/>sday</date>.');
    const cards = (layers: object) =>
      hover(snapshot, snapshot.cursor, {
        ...defaultSettings,
        layers: { ...defaultSettings.layers, ...layers },
      }).length;
    assert.deepEqual([cards({}), cards({ dates: false }), cards({ people: false })], [1, 0, 1]);
  });
  it('says who, how, how sure and where on the words of a quote', () =>
    checkHover(
      EVERYTHING.replace('cannot', '<cursor/>cannot'),
      [
        'Ingrid Solberg · Mayor',
        'direct quote, reported by “said”',
        'sure (93 %): the cue stands right after the quote',
        'named here, line 3',
        'quote 1 of 2 by this source · next, line 5',
      ].join('\n'),
    ));
  it('says it on the cue and on the source too, with the channel', () =>
    checkHover(
      EVERYTHING.replace('told', 'to<cursor/>ld'),
      [
        'Ingrid Solberg · Mayor',
        'indirect quote, reported by “told” · told to reporters',
        'sure (93 %): the cue stands right after the quote',
        'named here, line 5 · introduced, line 3',
        'quote 2 of 2 by this source · next, line 3',
      ].join('\n'),
    ));
  it('says that a source is unnamed', () =>
    assert.match(
      markdownAt(EVERYTHING.replace('senior', 'sen<cursor/>ior')),
      /^\*\*Unnamed source\*\* · “A senior official”/,
    ));
  it('says of what it is sure where a quote has no source', () => {
    checkHover('<q>“G<cursor/>o!”</q>', 'Quote without a source\nsure (90 %) that these words are speech');
    checkHover(
      'The <q speech=no>“p<cursor/>it”</q> is closed.',
      'Not a quote: a title, name or term\nsure (90 %) that these words are not speech',
    );
  });
  it('says what a name means', () =>
    checkHover(
      '<person e=1 role=Mayor>Ann <cursor/>Lee</person> left. <person e=1>Lee</person> is back.',
      'Ann Lee · person · Mayor\n2 mentions\nalso: Lee',
    ));
  it('says of a pull quote what it repeats', () => {
    const source = `
Council sells the old pier to a brewery

By Greta Malmo

When the harbour was cleared in 1998, we were promised homes. What we got was a car park with a view.

“A city that only plans for cars will <cursor/>only ever get cars”

There is a better way. A city that only plans for cars will only ever get cars, as an architect once told me. He was right.
`.trim();
    const snapshot = snapshotOf(source);
    const analysis = analyze(snapshot.text);
    const says = (at: number) =>
      hover({ ...snapshot, analysis }, at, defaultSettings).map((card) => toPlainText(card, snapshot.lines));
    assert.equal(
      says(snapshot.cursor).at(-1),
      'Pull quote · repeats words of the story, line 9\nA duplicate, not boilerplate: stripping leaves it.',
    );
    assert.doesNotMatch(says(snapshot.text.indexOf('When the')).join('\n'), /Pull quote/);
  });
  it('says why text is boilerplate', () =>
    checkHover(
      EVERYTHING.replace('More', 'Mo<cursor/>re'),
      'Boilerplate · related stories, “Related Articles”, 3 lines\nsure (90 %): it is marked so',
    ));
  it('says the kind of boilerplate once where it has no heading', () =>
    checkHover(
      EVERYTHING.replace('Share', 'Sh<cursor/>are'),
      'Boilerplate · share and social buttons, 1 line\nsure (90 %): it is marked so',
    ));
  it('says nothing on plain words', () => checkHover('It rained <cursor/>all day.', ''));
  it('says nothing when it is off', () => {
    const snapshot = snapshotOf('<q>“G<cursor/>o!”</q>');
    assert.deepEqual(hover(snapshot, snapshot.cursor, { ...defaultSettings, hover: 'off' }), []);
  });
  it('links to places in the file, and to commands only where the editor has them', () => {
    const source = EVERYTHING.replace('cannot', '<cursor/>cannot');
    assert.deepEqual(linksIn(markdownAt(source)), [
      'file:///articles/a.txt#L3,24',
      'file:///articles/a.txt#L5,25',
    ]);
    const commands = linksIn(markdownAt(source, allCommands)).filter((l) => l.startsWith('command:'));
    assert.deepEqual(commands, ['command:do.set-source?%5B1%5D', 'command:do.decide?%5B1%5D']);
  });
  it('shows hostile names as plain words', () => {
    const hostile = '[x](command:evil)![y](http://e.example)<img/src=x>**b**`c`';
    const source = `<person e=1 role=${hostile.replace(/[<>\s/]/g, '')}>A<cursor/>nn</person>`;
    const markdown = markdownAt(source);
    assert.deepEqual(linksIn(markdown), []);
    assert.doesNotMatch(markdown, /(?<!\\)[`[\]]/);
  });
});

describe('escapeMarkdown', () => {
  it('escapes what Markdown would read', () => {
    assert.equal(
      escapeMarkdown('[a](command:x) **b** `c` <b>'),
      '\\[a\\](command:x) \\*\\*b\\*\\* \\`c\\` &lt;b&gt;',
    );
    assert.equal(
      escapeMarkdown('see https://a.example or www.b.example or c@d.example'),
      'see https\\://a.example or www\\.b.example or c\\@d.example',
    );
    assert.equal(escapeMarkdown('- item'), '\\- item');
    assert.equal(escapeMarkdown('12. item'), '12\\. item');
    assert.equal(escapeMarkdown('one\n# two\n\n    three'), 'one \\# two three');
    assert.equal(
      escapeMarkdown('&lt;script&gt; $(trash) ~~x~~'),
      '&amp;lt;script&amp;gt; \\$(trash) \\~\\~x\\~\\~',
    );
  });
  it('drops what turns text around or hides it', () =>
    assert.equal(escapeMarkdown('a\u202eb\u200bc\u0000d\ud800e'), 'abcd\ufffde'));
  it('leaves no mark that starts anything, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const escaped = escapeMarkdown(text);
        assert.doesNotMatch(escaped, /[\n\r<>]/);
        assert.doesNotMatch(escaped.replace(/\\[\s\S]/g, ''), /[`*_[\]#|~$!\\]|:\/\//);
        assert.doesNotThrow(() => encodeURIComponent(escaped), 'half of a surrogate pair');
      }),
    );
  });
});

describe('hover and other stories', () => {
  const twice = `<q a=1>“A<cursor/>,”</q> said <src a=1><person e=1>Ann Lee</person></src>.
<bp s=1><q a=2>“B,”</q> said <src a=2><person e=1>Ann Lee</person></src>.</bp>`;
  it('counts the quotes of this story only', () => {
    const snapshot = snapshotOf(twice);
    const [card] = hover(snapshot, snapshot.cursor, defaultSettings);
    assert.doesNotMatch(toPlainText(card!, snapshot.lines), /of 2 by this source/);
  });
  it('tells mentions in boilerplate apart', () =>
    checkHover(
      '<person e=1>A<cursor/>nn Lee</person> came.\n<bp s=1><person e=1>Ann Lee</person></bp>',
      'Ann Lee · person\n1 mention, 1 more in boilerplate',
    ));
});
