import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  it('a first name alone means the person who bears it', () => {
    checkReferences(
      'His co-founder, Wietske van Aalst, said she was tired.\n\n<ref to=Wietske_van_Aalst>Wietske</ref> always said <ref to=Wietske_van_Aalst>she</ref> was.',
    );
  });
  it('the letter that opens a question is nobody', () => {
    checkReferences(
      '<ref to=none>Q</ref>: She said she was tired.\n\n<ref to=none>A</ref>: She said it often.',
    );
  });
  it('he goes on meaning the one who speaks', () => {
    checkReferences(
      'John Hale said the port was safe. “We checked it,” <ref to=John_Hale>he</ref> said. <ref to=John_Hale>He</ref> added that Peter Stone had helped.',
    );
  });
  it('he in a quotation is not the one who speaks', () => {
    checkReferences(
      'Tom Hale, the mayor, met Peter Marsh, the governor. “<ref to=Peter_Marsh>He</ref> lied to me,” Hale said. “<ref to=Peter_Marsh>He</ref> will do it again.”',
    );
    checkReferences(
      'Tom Hale, the mayor, accused Peter Marsh of lying.\n\nMarsh laughed. “<ref to=Tom_Hale>He</ref> is a child,” <ref to=Peter_Marsh>he</ref> said.',
    );
  });
  it('she in a quotation says nothing of whoever says it further on', () => {
    const sample = readFileSync(join(__dirname, '../../../samples/harbour-tunnel.article.txt'), 'utf8');
    const { attributions } = analyze(sample, { models });
    const at = sample.indexOf('The mayor speaks of safety, and she is right');
    const found = attributions.find((a) => a.content.some((c) => c.start <= at && at < c.end));
    assert.equal(found?.sourceName, 'Benedikt Oyelaran');
  });
  it('he after the report of an agency is the one it quotes', () => {
    checkReferences(
      '“All nine are alive,” Energy Minister Orhan Kaplan was quoted by Anadel as saying. <ref to=Orhan_Kaplan>He</ref> said it was over.',
    );
  });
  it('she and he keep to what a first name says', () => {
    checkReferences(
      '“It was theft,” said Rosa. Her nephew Leo Benitez stays out of it. “I love them both,” <ref to=Leo_Benitez>he</ref> said.',
    );
  });
  it('she after what colleagues say is whom the story is about, not a bystander quoted before', () => {
    checkReferences(
      'Ana Ruiz mended clocks for forty years.\n\n“The shop ticked,” said Jane Holt, a neighbour.\n\nFriends said <ref to=Ana_Ruiz>she</ref> never slept. “Clocks do not sleep,” <ref to=Ana_Ruiz>she</ref> would say.',
    );
  });
  it('she after what critics say is whoever spoke before, where nobody else is there', () => {
    checkReferences(
      '“It will be late,” said Jane Holt, who leads the council.\n\nOpponents said <ref to=Jane_Holt>she</ref> had hidden the cost. “They can count,” <ref to=Jane_Holt>she</ref> said.',
    );
  });
  it('he who speaks of another “he” is who opens the paragraph', () => {
    checkReferences(
      '“I had a nap,” Senator Dale Pruitt said.\n\nSenator Mark Eddings laughed. “<ref to=Dale_Pruitt>He</ref> snores,” <ref to=Mark_Eddings>he</ref> said.',
    );
  });
  it('she after a judge or a lawyer is nobody named', () => {
    checkReferences(
      'Sasha Denby sold tickets to an empty field. The judge said the victims had saved for months. <ref to=none>She</ref> added that they deserved better.',
    );
    checkReferences(
      'Brian Lowe was struck off on Monday. Lowe’s lawyer said an appeal would follow. “This is not over,” <ref to=none>he</ref> said.',
    );
  });
  it('he and she go by what kin somebody is, where the name says nothing', () => {
    checkReferences(
      'Maria Lopez died on Friday, said her daughter, Quill Lopez. “We sang,” <ref to=Quill_Lopez>she</ref> said.',
    );
  });
  it('a pronoun beside a rival is never sure', () => {
    const sure = (text: string) =>
      Math.max(...analyze(text, { models }).attributions.map(({ confidence }) => confidence));
    assert.ok(sure('Ana Veit met Clara Horn at the notary on Friday. “It was cold,” she said.') <= 0.9);
    assert.ok(sure('Ana Veit met the notary on Friday. “It was cold,” she said.') > 0.95);
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
  it('the company means the one firm that was named last', () => {
    checkReferences(
      'Quellaro Holdings cut 300 jobs in Easton. <ref to=Quellaro_Holdings>The company</ref> said it was sorry.',
    );
    checkReferences(
      'The Harbour Safety Agency inspected the port. <ref to=Harbour_Safety_Agency>The agency</ref> warned of delays.',
    );
  });
  it('the company means it before a verb that looks like a noun', () => {
    checkReferences(
      'Quellaro Holdings was founded by John Hale. <ref to=Quellaro_Holdings>The company</ref> employs 140 people. <ref to=Quellaro_Holdings>It</ref> plans to hire 60 more.',
    );
  });
  it('the company means nobody where two firms, or an unnamed one, come as close', () => {
    checkReferences(
      'Quellaro Holdings sued Brightwater Industries in Easton. <ref to=none>The company</ref> said it was sorry.',
    );
    checkReferences(
      'Quellaro Holdings cut 300 jobs, and a startup in Easton hired a dozen. <ref to=none>The company</ref> said it was sorry.',
    );
    checkReferences('The Harbour Safety Agency inspected the port. <ref to=none>The company</ref> paid.');
  });
  it('the city means the town the story is about', () => {
    checkReferences(
      'Chicago closed two schools. People in Chicago were angry. <ref to=Chicago>The city</ref> said it had no choice.',
    );
    checkReferences(
      'Chicago closed two schools, and Boston one. <ref to=none>The city</ref> said it had no choice.',
    );
  });
  it('it means the body that spoke in the sentence before', () => {
    checkReferences(
      'Quellaro Holdings said sales had fallen in May. <ref to=Quellaro_Holdings>It</ref> expects a better summer.',
    );
    checkReferences(
      'Quellaro Holdings said sales had fallen in May. <ref to=none>It</ref> is raining in Easton.',
    );
  });
  it('the foreign minister means the one with that role', () => {
    checkReferences(
      'Foreign Minister Ana Ruiz met Defense Minister Tom Hale. <ref to=Ana_Ruiz>The foreign minister</ref> said it was safe.',
    );
  });
  it('a noun told by what follows means nothing named before', () => {
    checkReferences(
      'The Harbour Relief Association met in Easton. <ref to=none>The group</ref> of friends laughed.',
    );
  });
  it('a place that speaks stands for its government', () => {
    const metonyms = (text: string) =>
      analyze(text, { models })
        .entities.filter((e) => e.evidence.some(({ rule }) => rule === 'entity.metonym'))
        .map((e) => e.name);
    assert.deepEqual(
      metonyms('Reporters met in Lisbon on Monday. Nairobi said it would send 500 police officers to Haiti.'),
      ['Nairobi'],
    );
  });
});
