import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis';
import { parseMarked } from '../../support/marked';
import { models } from '../../support/models';

/** `<ref to=Ana_Ruiz>she</ref>` must be a mention of that entity; `to=none` a mention of nobody. */
function checkReferences(source: string): void {
  const { text, spans } = parseMarked(
    `The harbor of Northport has been closed since the storm, and the town has argued over its repair.\n\n${source}\n\nThe council will meet again in the spring to vote on the plan, which has divided the town for many years.`,
  );
  const { entities } = analyze(text, { models });
  for (const ref of spans) {
    const found = entities.find((e) => e.mentions.some((m) => m.start === ref.start && m.end === ref.end));
    const wanted = ref.attributes.to!.replaceAll('_', ' ');
    assert.equal(found?.name ?? 'none', wanted, `${ref.words} in: ${source}`);
  }
}

describe('references', () => {
  it('he and she mean the person of their gender who was named last', () => {
    checkReferences('Maria Lopez visited the port. <ref to=Maria_Lopez>She</ref> said it was safe.');
    checkReferences('Maria Lopez met John Hale. <ref to=John_Hale>He</ref> said it was safe.');
  });
  it('he goes on meaning the one who speaks', () => {
    checkReferences(
      'John Hale said the port was safe. “We checked it,” <ref to=John_Hale>he</ref> said. <ref to=John_Hale>He</ref> added that Peter Stone had helped.',
    );
  });
  it('who means the person right before it', () => {
    checkReferences('The plan was praised by Ana Ruiz, <ref to=Ana_Ruiz>who</ref> said it was high time.');
  });
  it('the minister means the one minister of the story', () => {
    checkReferences(
      'Foreign Minister Ana Ruiz met Tom Hale. <ref to=Ana_Ruiz>The minister</ref> said it was safe.',
    );
  });
  it('the minister means nobody where two are in the story', () => {
    checkReferences(
      'Foreign Minister Ana Ruiz met Defense Minister Tom Hale. <ref to=none>The minister</ref> said it was safe.',
    );
  });
});
