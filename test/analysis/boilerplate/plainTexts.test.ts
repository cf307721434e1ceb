import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis';

/** Texts of many makes without a page around them: nothing of them may be marked. */
const texts: Readonly<Record<string, string>> = {
  'two paragraphs': `
The council voted on Monday to keep the library open after a long debate about its costs.

Residents who had filled the hall applauded when the result was read out, and the mayor thanked them for coming.`,
  'a transcript': `
Interview: Minister Carla Wendt on the new rail plan

HOST: Minister, thank you for coming in this morning.

WENDT: Thank you for having me.

HOST: Critics say the money is not there.

WENDT: The money is there. It was voted in December.

HOST: Thank you.

WENDT: Thank you.`,
  'a live blog': `
Storm Petra: what we know as rivers rise across the north

Rivers in the north are at their highest for a decade as Storm Petra moves inland.

17:42
Bridge in Alby closed
The old bridge in Alby has been closed to traffic, the county says. Drivers are asked to use the ring road.

16:10
Schools to stay shut on Friday
All schools in three districts will stay shut on Friday, head of education Mona Falk has said.

Key points
Two rivers above flood level
3,000 homes without power`,
  'a recipe': `
How to make the perfect rye loaf

Baker Anna Lund explains why patience matters more than flour.

What you need
500g rye flour
10g salt
100g sourdough starter

Method
Mix the flour, water, salt and starter until no dry flour is left.
Bake at 220C for fifty minutes.

"People open the oven too early," says Lund. "Let it be."`,
  'wire copy': `
BC-EU--Norland-Ferry, 2nd Ld-Writethru,310
Ferry runs aground off Norland coast; all 212 aboard safe
By OLA BREKKE
Associated Press
SKARVIK, Norland (AP) — A ferry carrying 212 people ran aground in fog off the coast of Norland on Thursday, but no one was injured, the coast guard said.
The Havdis struck a sandbank shortly after 6 a.m., coast guard spokesman Jens Aune said. "The hull is intact," he said.
___
Aune reported from Skarvik. Associated Press writer Lea Moen in Oslo contributed to this report.`,
  'one line of one letter': 'a'.repeat(100_000),
};

const marked = (text: string) => {
  const { layout } = analyze(text.trim());
  return layout.boilerplate.map((b) => text.trim().slice(b.start, b.end));
};

describe('texts without a page around them', () => {
  for (const [name, text] of Object.entries(texts))
    it(`lose nothing: ${name}`, () => assert.deepEqual(marked(text), []));

  it('are judged by the paragraph when lines are wrapped', () => {
    const letter = `
Good morning. It is Wednesday, and trains are still
standing still between the capital and the coast, with
no talks planned before the weekend.

WHAT HAPPENED
The drivers' union rejected a new offer late on Tuesday.
Its leader, Henrik Dahl, called the offer "an insult in
three pages" and said the strike would go on.

WHY IT MATTERS
About 80,000 people use the line every day. Buses have
been laid on, but they fill up within minutes.

Unsubscribe | Manage preferences`;
    assert.deepEqual(marked(letter), ['Unsubscribe | Manage preferences']);
  });

  it('are judged by the paragraph where a line goes on with a number or a name', () => {
    const page = `
Skip to content

School bus driver hailed after steering out of ice skid

By Brianna Ortega

A bus driver is being called a hero after 23 children walked away unhurt

The highway patrol said on Friday that the bus began to slide just after
7:30 a.m. on Highway 11.

"I just did what they teach us to do," Fischer told the station's Brianna
Ortega.

RELATED: Wind chill warnings extended through Sunday

The driver, Marlene Fischer of Sioux Bend, has been with the district for
19 years.

Trending Stories`;
    const gone = [
      'Skip to content',
      'RELATED: Wind chill warnings extended through Sunday',
      'Trending Stories',
    ];
    assert.deepEqual(marked(page), gone);
  });

  it('are told from pages in German and French', () => {
    assert.deepEqual(
      marked(`
Feuer zerstört Scheune bei Lindau

Ein Feuer hat in der Nacht zum Dienstag eine Scheune bei Lindau zerstört. Verletzt wurde nach Angaben der Polizei niemand.

Rund sechzig Feuerwehrleute waren im Einsatz. „Wir konnten das Wohnhaus retten“, sagte Kreisbrandrat Uwe Sailer.

Mehr zum Thema
Teilen
Drucken`),
      ['Mehr zum Thema', 'Teilen', 'Drucken'],
    );
    assert.deepEqual(
      marked(`
La mairie de Vernay renonce au parking souterrain

Le conseil municipal de Vernay a renoncé lundi soir à construire un parking souterrain sous la place du marché.

« Le coût est devenu déraisonnable », a expliqué la maire, Claire Aubin, après un vote serré.

Lire aussi : Le marché de Noël change de place
Partager sur Facebook
S'abonner à la newsletter`),
      [
        'Lire aussi : Le marché de Noël change de place',
        'Partager sur Facebook',
        "S'abonner à la newsletter",
      ],
    );
  });

  it('keep pull quotes, which head nothing', () => {
    const text = `
Home
News
Share
The city we forgot to build

By Greta Malmo

When the harbour was cleared in 1998, we were promised homes. What we got was a car park with a view.

A city that only plans for cars will only ever get cars

There is a better way. A city that only plans for cars will only ever get cars, as an architect once told me. He was right.

Most read
Rates to rise again`.trim();
    const { structure } = analyze(text).layout;
    const quote = structure.find((s) => text.slice(s.start, s.end).startsWith('A city that'));
    assert.equal(quote?.role, 'body');
  });

  it('keep the goods a shopping article lists', () => {
    const goods = ['Kettle', 'Toaster', 'Lamp', 'Radio', 'Clock', 'Chair', 'Desk', 'Shelf']
      .map((name, i) => `Marlow ${name}\nMade of steel and oak\n$${i + 2}9.00\nBuy now`)
      .join('\n');
    const text = `
Home
News
Sport
Share
The eight best deals on Marlow goods this week

Marlow, the maker of household goods, has cut its prices for one week, and the kettle has never been cheaper than it is now.
We have looked through all of its offers and chosen eight that are worth the money.
${goods}

© 2024 Example Gazette. All rights reserved.`;
    assert.deepEqual(marked(text), [
      'Home',
      'News',
      'Sport',
      'Share',
      '© 2024 Example Gazette. All rights reserved.',
    ]);
  });
});
