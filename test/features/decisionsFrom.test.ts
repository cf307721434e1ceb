import assert from 'node:assert/strict';
import { decisionsFrom, draftOf } from '../../server/src/features/decisionsFrom';
import { parseMarked } from '../support/marked';
import { annotate } from '../support/tracked';

/** What annotations of a text decide, one line each. */
function decisionsOf(marked: string, status: 'accepted' | 'rejected' = 'accepted'): string[] {
  const { text, spans } = parseMarked(marked);
  const made = spans.map((s, i) => ({ ...annotate(text, s, `a${i}`, s.tag), status }));
  const source = made.find((a) => a.label === 'source');
  const linked = made.map((a) =>
    a.label === 'quote' && source ? { ...a, relations: [{ type: 'source', target: source.id }] } : a,
  );
  return decisionsFrom(text, linked).map((d) => {
    const words = d.span ? text.slice(d.span.start, d.span.end) : 'file';
    if (d.kind === 'name') return `name ${words} = ${d.type}`;
    if (d.kind === 'source')
      return `source ${words} ← ${d.source && text.slice(d.source.start, d.source.end)}`;
    return `${d.kind} ${words} = ${d.kind === 'ignore' ? d.code : d.value}`;
  });
}

describe('decisionsFrom', () => {
  it('settles names, speech, sources and boilerplate', () => {
    assert.deepEqual(decisionsOf('then <person>Will</person> came'), ['name Will = person']);
    assert.deepEqual(decisionsOf('then <person>Will</person> came', 'rejected'), ['name Will = none']);
    assert.deepEqual(decisionsOf('<quote>“We stay,”</quote> said the <source>mayor</source>.'), [
      'speech “We stay,” = true',
      'source “We stay,” ← mayor',
    ]);
    assert.deepEqual(decisionsOf('the <quote>“Blue Route”</quote> opens', 'rejected'), [
      'speech “Blue Route” = false',
    ]);
    assert.deepEqual(decisionsOf('<boilerplate>Share this</boilerplate>', 'rejected'), [
      'boilerplate Share this = false',
    ]);
  });
  it('never cuts a longer name short', () =>
    assert.deepEqual(decisionsOf('said Benedikt <person>Oyelaran</person> today'), []));
  it('decides nothing by notes, cues and labels of a project', () =>
    assert.deepEqual(decisionsOf('<note>one</note> <cue>said</cue> <claim>two</claim>'), []));
  it('keeps decisions taken by quick-fixes as annotations, and reads them back', () => {
    const text = '“We stay,” said the mayor. Subscribe now';
    const decisions = [
      { kind: 'speech', span: { start: 0, end: 10 }, value: false },
      { kind: 'boilerplate', span: { start: 27, end: 40 }, value: true },
      { kind: 'name', span: { start: 20, end: 25 }, name: 'mayor', type: 'none' },
      { kind: 'ignore', code: 'quote.unattributed', span: { start: 0, end: 10 } },
    ] as const;
    for (const decision of decisions) {
      const { draft, status } = draftOf(decision, text);
      const made = {
        ...annotate(text, draft.spans[0]!, 'a', draft.label),
        attributes: draft.attributes ?? {},
        status,
      };
      assert.deepEqual(decisionsFrom(text, [made]), [decision]);
    }
  });
});
