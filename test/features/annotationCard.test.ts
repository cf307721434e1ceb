import assert from 'node:assert/strict';
import type { Annotation } from '../../server/src/annotations/annotation';
import { defaultProject, parseProject } from '../../server/src/annotations/project';
import { hover, toPlainText } from '../../server/src/features/hover';
import { defaultSettings, type Settings } from '../../server/src/features/settings';
import { snapshotOf } from '../support/snapshots';
import { annotate } from '../support/tracked';

const TEXT = 'It will rain, and the harbour will flood.';
const { project } = parseProject(
  '{"labels": {"claim": {"title": "Claim", "codebook": "A sentence that can be *checked*."}}}',
);

/** What the hover on “harbour” says when `annotations` are there. */
function checkCard(annotations: readonly Annotation[], expected: string, settings?: Partial<Settings>): void {
  const snapshot = { ...snapshotOf(TEXT), annotations };
  const at = TEXT.indexOf('harbour') + 2;
  const cards = hover(snapshot, at, { ...defaultSettings, ...settings }, project);
  assert.equal(cards.map((card) => toPlainText(card, snapshot.lines)).join('\n--\n'), expected);
}

function annotation(words: string, label: string, more: Partial<Annotation> = {}): Annotation {
  const start = TEXT.indexOf(words);
  const made = annotate(TEXT, { start, end: start + words.length }, `urn:${words}`, label);
  return { ...made, status: 'accepted', creator: 'Ines', ...more };
}

describe('the card of an annotation', () => {
  it('says the label, who gave it and what the codebook means by it', () =>
    checkCard(
      [annotation('the harbour will flood', 'claim')],
      'annotated as Claim by Ines\nA sentence that can be *checked*.',
    ));
  it('adds the note', () =>
    checkCard(
      [annotation('harbour', 'claim', { note: 'ask the port' })],
      'annotated as Claim by Ines\nA sentence that can be *checked*.\nNote: ask the port',
    ));
  it('tells the attributes, by their titles in the project', () =>
    checkCard(
      [
        annotation('rain', 'claim', { attributes: { verdict: 'false' } }),
        annotation('harbour', 'claim', { attributes: { speaker: 'Ada Berg', sure: true } }),
      ],
      'annotated as Claim by Ines\nSpeaker: Ada Berg · sure: true\nA sentence that can be *checked*.',
    ));
  it('is that of the innermost annotation', () =>
    checkCard(
      [annotation('the harbour will flood', 'claim'), annotation('harbour', 'location')],
      `annotated as Location by Ines\n${defaultProject.labels.find((l) => l.name === 'location')!.codebook}`,
    ));
  it('is one line in a compact hover, and for a label the project does not know', () => {
    checkCard([annotation('harbour', 'claim')], 'annotated as Claim by Ines', { hover: 'compact' });
    checkCard([annotation('harbour', 'port', { creator: '' })], 'annotated as port');
  });
  it('is not there for what was rejected, is only suggested, or stands elsewhere', () => {
    checkCard([annotation('harbour', 'claim', { status: 'rejected' })], '');
    checkCard([annotation('harbour', 'claim', { status: 'suggested' })], '');
    checkCard([annotation('rain', 'claim')], '');
  });
  it('is not there for a remark nobody wants to see', () =>
    checkCard([annotation('harbour', 'ignored-diagnostic')], ''));
});
