import assert from 'node:assert/strict';
import { isAcronymOf } from '../../../server/src/analysis/entities/identity/organization';
import { differByOneLetter, spellingKey } from '../../../server/src/analysis/entities/identity/spelling';
import { checkPeople, checkUnited, entitiesOf } from '../../support/names';

describe('identity', () => {
  it('unites full name, surname and title with surname', () =>
    checkPeople(
      'Foreign Minister Daniel Brandt arrived in Paris on Monday. Brandt said the talks went well. “I am glad,” Mr. Brandt added.',
      ['Daniel Brandt | Brandt | Foreign Minister | m'],
    ));

  it('tells two people with one surname apart by the pronoun in what they say', () =>
    checkPeople(
      'Sen. Amy Corder and her husband, John Corder, were in Geneva. Corder said she was glad. Mr. Corder said he was tired.',
      ['Amy Corder | Corder | Sen. | f', 'John Corder | Corder | - | m'],
    ));

  it('unites spellings of one name', () =>
    checkUnited(
      'person',
      'Russian envoy Sergey Orlov spoke first. The answer of Sergei Orlov came late, and Orlov left.',
      ['Sergey Orlov = Sergei Orlov = Orlov'],
    ));

  it('unites a nickname with the formal name', () =>
    checkUnited('person', 'Senator William Carver voted no. Bill Carver explained why. Carver is 61.', [
      'William Carver = Bill Carver = Carver',
    ]));

  it('keeps two people with one surname apart', () => {
    const people = entitiesOf(
      'President Robert Halloway and his wife, Susan Halloway, arrived. Mrs. Halloway waved. Mr. Halloway spoke.',
    ).filter((entity) => entity.type === 'person');
    assert.deepEqual(
      people.map((person) => `${person.name}: ${person.mentions.filter((m) => m.kind === 'name').length}`),
      ['Robert Halloway: 2', 'Susan Halloway: 2'],
    );
  });

  it('unites an acronym with its expansion', () =>
    checkUnited('organization', 'The International Trade Board (ITB) met in Geneva. The ITB said nothing.', [
      'International Trade Board = ITB',
    ]));

  it('unites the names of a country', () =>
    checkUnited(
      'location',
      'The United States and Japan signed. The U.S. will pay, a US official said in Japan.',
      ['United States = U.S. = US', 'Japan'],
    ));

  it('reads a role before and after the name', () =>
    checkPeople(
      'German Chancellor Erika Baumann met Thomas Weller, a partner at the law firm Stone & Hale. Sen. Amy Rossi, D-Minn., was absent.',
      [
        'Erika Baumann | - | German Chancellor | f',
        'Thomas Weller | - | partner at the law firm Stone & Hale | m',
        'Amy Rossi | - | Sen. | f',
      ],
    ));

  it('knows acronyms with and without small words', () => {
    assert.ok(isAcronymOf('fbi', ['federal', 'bureau', 'of', 'investigation']));
    assert.ok(isAcronymOf('doj', ['department', 'of', 'justice']));
    assert.ok(!isAcronymOf('cia', ['federal', 'bureau', 'of', 'investigation']));
  });

  it('folds transliterations to one key', () => {
    assert.equal(spellingKey('Sergey'), spellingKey('Sergei'));
    assert.equal(spellingKey('Zelenskyy'), spellingKey('Zelensky'));
    for (const [one, other] of [
      ['khaled', 'haled'],
      ['sophia', 'sofia'],
      ['beckers', 'bekers'],
      ['moukhtar', 'mukhtar'],
      ['koenig', 'konig'],
      ['mueller', 'müller'],
      ['watkins', 'vatkins'],
      ['sergyei', 'sergi'],
    ] as const)
      assert.equal(spellingKey(one), spellingKey(other), one);
    assert.notEqual(spellingKey('moss'), spellingKey('most'));
    assert.ok(differByOneLetter('orlov', 'orlow') && !differByOneLetter('orlov', 'karlow'));
  });
});

describe('identity of names from many countries', () => {
  it('a Spanish name is known by its first surname', () =>
    checkUnited(
      'person',
      'José Luis Restrepo de la Cruz sells bread in the market. Restrepo lost his cart in the storm.',
      ['José Luis Restrepo de la Cruz = Restrepo'],
    ));

  it('of two with one surname the one it was used for keeps it', () =>
    checkUnited(
      'person',
      'Tobias Ashgrove ran the firm. Ashgrove, 61, took over from his mother, Ilse Ashgrove, in 2009. A senator called Ashgrove twice.',
      ['Tobias Ashgrove = Ashgrove', 'Ilse Ashgrove'],
    ));

  it('a web site that ends a sentence is no initial', () =>
    checkUnited('person', 'Minister Asaad Karimi wrote on X. Karimi was due in Paris on Monday.', [
      'Asaad Karimi = Karimi',
    ]));

  it('unites a name with its family name first or last', () =>
    checkUnited('person', 'Prime Minister Kovacs Janos spoke. The office of Janos Kovacs sent a letter.', [
      'Kovacs Janos = Janos Kovacs',
    ]));

  it('unites the initials of a person with the name', () =>
    checkUnited('person', 'Walter F. Kensington Jr. spoke in Dover. Critics of WFK Jr. stayed away.', [
      'Walter F. Kensington Jr. = WFK Jr.',
    ]));

  it('gives a given name to the person named before, not to one named later', () =>
    checkUnited(
      'person',
      'Bill Carver and Anna Carver met. “I told Bill so,” Anna Carver said. Bill de Santis was in Rome.',
      ['Bill Carver = Bill', 'Anna Carver', 'Bill de Santis'],
    ));

  it('takes no gender from a name of men and women alike', () =>
    checkPeople('Taylor Rasmussen sang in Leeds. Paul Ortega sang too.', [
      'Taylor Rasmussen | - | - | -',
      'Paul Ortega | - | - | m',
    ]));

  it('gives a title before two people as that of one', () =>
    checkPeople('Sens. Bernard Colby and Elena Wick signed the letter. Colby wrote it.', [
      'Bernard Colby | Colby | Sen. | m',
      'Elena Wick | - | - | f',
    ]));

  it('reads a role with “of” whole', () =>
    checkPeople('University of Denver professor Thomas Weller agreed with the plan.', [
      'Thomas Weller | - | University of Denver professor | m',
    ]));

  it('keeps a father and a son of one name apart', () =>
    checkUnited(
      'person',
      'Walter Pruett Sr. opened the mill in May. His son, Walter Pruett Jr., runs it now, and Walter Pruett Sr. is retired.',
      ['Walter Pruett Sr.', 'Walter Pruett Jr.'],
    ));

  it('unites a family name with its particle and the name that goes on after it', () =>
    checkUnited('person', 'The envoy Jorge Luiz da Costa Prado spoke on Monday. Da Costa was cautious.', [
      'Jorge Luiz da Costa Prado = Da Costa',
    ]));

  it('reads an office with “of” before the name', () =>
    checkPeople(
      'On Monday Secretary of State Walter Pruett flew to Oslo. The Irish Minister for Health Anna Reed stayed.',
      ['Walter Pruett | - | Secretary of State | m', 'Anna Reed | - | Irish Minister for Health | f'],
    ));

  it('reads a role with a noun before it', () =>
    checkPeople('The charity’s country director, Anna Reed, called it a scandal.', [
      'Anna Reed | - | country director | f',
    ]));

  it('takes no role from what somebody gave', () =>
    checkPeople('Anna Reed was a gift from the owner of the mill. Walter Pruett was the owner of the mill.', [
      'Anna Reed | - | - | f',
      'Walter Pruett | - | owner of the mill | m',
    ]));

  it('tells a family apart by its numerals', () =>
    checkUnited('person', 'Walter Pruett Sr. bought a mill. He had two sons, and Walter III lived longer.', [
      'Walter Pruett Sr.',
      'Walter III',
    ]));

  it('takes no role from what somebody did', () =>
    checkPeople('The jury, led by Anna Reed, gave best actor to a stranger.', ['Anna Reed | - | - | f']));

  it('unites initials and the names they begin', () =>
    checkUnited(
      'person',
      'Robert J. Pruett, the chairman, denied it. R.J. Pruett said the audit would clear him. His aunt, M.T. Pruett, agreed.',
      ['Robert J. Pruett = R.J. Pruett', 'M.T. Pruett'],
    ));
});
