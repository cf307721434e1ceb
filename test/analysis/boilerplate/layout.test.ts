import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis';
import { parseMarked } from '../../support/marked';

/** Checks that exactly the lines inside `<bp>` are boilerplate, and that tagged roles and kinds hold. */
function checkLayout(source: string): void {
  const { text, spans } = parseMarked(source.trim());
  const { layout, lines } = analyze(text);
  const inside = (name: string) =>
    lines.filter(
      (l) => !l.blank && spans.some((s) => s.tag === name && s.start <= l.start && l.end <= s.end),
    );
  const words = (list: readonly { start: number; end: number }[]) =>
    list.map((s) => text.slice(s.start, s.end));
  assert.deepEqual(words(layout.boilerplate), words(inside('bp')));
  for (const role of ['headline', 'dek', 'byline', 'subhead', 'credit'])
    assert.deepEqual(words(layout.structure.filter((s) => s.role === role)), words(inside(role)), role);
}

describe('layout', () => {
  it('keeps the story with its header and subheads, marks what stands around it', () => {
    checkLayout(`
<bp>back to top</bp>

<headline>Harbour Town Votes to Rebuild Its Old Lighthouse</headline>

<dek>The council hopes the tower will draw visitors and calm a long quarrel over the pier.</dek>

<bp>Share</bp>

The council of Harbour Town voted on Tuesday to rebuild the lighthouse that burned down last winter, ending a debate that had divided the fishing port for months.

<subhead>A Narrow Vote</subhead>

Mayor Ellen Marsh said the decision was the hardest of her term. The builders will start in May, she said, and finish before the autumn storms.

“We could not leave a black stump on the cliff,” said Tom Hale, who kept the light for thirty years and now runs the museum.

<bp>- Advertisement -
Paul Stone

Ferry Strike: Captain Paul Stone Returns After...

A court on Friday night rejected an appeal from the ferry company to...

Related Articles

Paul Stone
News

Ferry Strike: Captain Paul Stone Returns to Work After Ruling

A court on Friday night rejected an appeal from the ferry company to keep Captain Paul Stone from the bridge ahead of...</bp>
`);
  });

  it('knows the credit of colleagues from the tail of an aggregator', () => {
    checkLayout(`
<headline>Storm closes schools across the northern islands</headline>
Schools on the northern islands stayed closed on Monday after a storm cut power lines and flooded the coast road, officials said.
The storm, which arrived on Sunday, brought waves of up to six metres. Nobody was hurt.
'We will open again when the roads are safe,' the head of the island council told reporters.
<credit>Staff writer Jane Doe in Port William contributed to this report.</credit>
<bp>Hashtags
Comments
No comments yet...
Related Articles
Island Post
4 minutes ago
- Island Post
Bakery wins prize for rye bread after a century of trying
A bakery in the old town has won the national prize for rye bread. The jury praised the crust. The baker said the recipe was his grandmother's and that he would not change it.</bp>
`);
  });

  it('is total', () => {
    for (const text of ['', '\n\n', '\u0000', '\ud800', '\ufeff', '“'.repeat(5000), 'x '.repeat(200_000)])
      analyze(text);
  });
});
