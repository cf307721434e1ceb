import { checkPage } from './page';

const harbour = [
  'The harbour council voted on Monday night to keep the old ferry terminal open for another five years, after a debate that filled the town hall and the corridor outside it.',
  'The terminal, built in 1931, handles four ferries a day and employs 62 people. The council had planned to close it in the spring and to move the ferries to the new pier at Kells Point.',
  '“The new pier has no roof, no waiting room and no toilets,” said Hanna Brandt, who leads the council. “We will not ask passengers to stand in the rain so that we can sell a building.”',
  'The ferry company, Lund Line, said that the terminal cost it twice as much as the pier would. It asked the council to pay for repairs to the roof, which lets in water above the ticket office.',
  'Brandt said that the council would pay half. The other half is to come from the harbour fund, which holds money from fees that ships pay when they enter the port.',
  'Passengers at the terminal on Tuesday morning were pleased. “I have taken the ferry to work for thirty years,” said Oskar Vale, 58, who repairs engines on the island. “The old terminal leaks, but it is ours.”',
  'The council will look at the plan again in five years. Until then the ferries will leave from the terminal, and the pier at Kells Point will be used by fishing boats.',
];

const pier = [
  'Work on the pier at Kells Point began two years ago. Lund Line paid for a third of it, and the harbour council for the rest.',
  'Brandt said that the council had been told the pier would have a waiting room. The drawings that the company showed in the town hall last year have one, with a roof of glass.',
  'The company said on Tuesday that the room was never part of the contract. It will build one if the council pays for it from the harbour fund.',
];

const orchard = [
  'Apple growers in the Tarn Valley expect their smallest harvest in a decade after three nights of frost in April killed most of the blossom, according to the growers’ union.',
  'Ines Falk, who farms forty hectares near Obersee, walked along rows of bare branches last week. She had lit candles between the trees and sprayed water to coat the buds in ice. It saved one row in ten.',
  '“You sit there at three in the morning with a thermometer and you know,” Falk said. Her neighbour, Dieter Amsel, gave up his plums and planted walnuts.',
  'The ministry in Rothenau has promised loans without interest. The union wants grants, and it wants insurers to cover frost as they cover hail.',
  'Cider makers have begun to buy apples from abroad. Prices at the market in Obersee have risen by a third since May, and the fruit stands are half empty.',
];

const page = (parts: readonly string[]) => parts.join('\n');
const signed = (sign: string, lines: readonly string[]) => lines.map((l) => `${sign} ${l}`);

describe('another story below the story', () => {
  const top = [
    '- Home',
    '- News',
    '- Sport',
    '+ Council keeps old ferry terminal open',
    '+ By Jonas Hart',
    '+ 4 March 2025',
    ...signed('+', harbour),
  ];

  it('goes below a heading of other stories, however long it is', () =>
    checkPage(
      page([
        ...top,
        '- Follow us on Facebook',
        '- Latest News',
        '- Frost takes the apples of the Tarn Valley',
        '- 2 hours ago',
        ...signed('-', orchard),
        '- Back to top',
      ]),
    ));

  it('goes below its headline and byline', () =>
    checkPage(
      page([
        ...top,
        '- Sign up for our daily newsletter',
        '- Frost takes the apples of the Tarn Valley',
        '- By Staff Reporter',
        ...signed('-', orchard),
        '- Back to top',
      ]),
    ));

  it('is the same one when it goes on with its names behind a link to another story', () =>
    checkPage(
      page([
        ...top,
        '- Related',
        'Rain delays new pier at Kells Point',
        ...signed('+', pier),
        '- Terms of use',
      ]),
    ));
});
