import assert from 'node:assert/strict';
import type { Decisions } from '../../../server/src/analysis';
import { entitiesOf } from '../../support/names';

/** The entities of `text` under `decisions`, each as `type: name = other names`. */
function checkDecided(text: string, decisions: Decisions, expected: readonly string[]): void {
  const entities = entitiesOf(text, decisions).map((e) => `${e.type}: ${[e.name, ...e.aliases].join(' = ')}`);
  for (const entity of expected)
    assert.ok(entities.includes(entity), `${entity} not in ${entities.join('; ')}`);
}

describe('a person’s decisions about names', () => {
  const text =
    'Anna Reed left Harbor in June. Paul Reed, the Fox of Harbor, followed Reed there. Nellie barked.';

  it('settle the type', () =>
    checkDecided(text, { names: { Harbor: 'location', Nellie: 'person' } }, [
      'location: Harbor',
      'person: Nellie',
    ]));

  it('leave a full name whole where a person settled its surname as a person’s', () => {
    const article = 'Mayor Anna Reed spoke to reporters. Reed said the bridge was safe.';
    const [reed] = entitiesOf(article, { names: { Reed: 'person' } }).filter((e) => e.type === 'person');
    assert.equal(reed?.name, 'Anna Reed');
    assert.equal(reed.mentions.filter((m) => m.kind === 'name').length, 2);
  });
  it('take a name away', () => {
    const found = entitiesOf(text, { names: { Harbor: 'none', 'Anna Reed': 'none' } }).map((e) => e.name);
    assert.ok(!found.includes('Harbor') && !found.includes('Anna Reed'));
  });

  it('unite names', () =>
    checkDecided(
      'Anna Reed spoke in Oslo. Everyone calls Annika Roe the same person.',
      { aliases: { 'Annika Roe': 'Anna Reed' } },
      ['person: Anna Reed = Annika Roe'],
    ));

  it('keep names apart', () => {
    const entities = entitiesOf('Sergey Orlov spoke. Sergei Orlov did not.', {
      different: [['Sergey Orlov', 'Sergei Orlov']],
    });
    assert.deepEqual(
      entities.map((e) => e.name),
      ['Sergey Orlov', 'Sergei Orlov'],
    );
  });
});
