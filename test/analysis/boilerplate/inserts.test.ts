import assert from 'node:assert/strict';
import { checkPage, kindOf, roleOf } from './page';

const council = `
- Home
- News
- Sport
- Obituaries
- Log in
+ Council rejects plan to sell the old fish market
+ By Lena Fischbach
+ 12 March 2025, 6:14pm
- Share
+ Councillors on Tuesday night threw out a plan to sell the old fish market to a hotel group, after four hours of debate and a petition signed by more than 3,000 people.
+ The vote, 7 to 4, leaves the building in public hands for at least another year. A report on what it would cost to repair is due in September.
- The old fish market has stood empty since the fire (Image: Orla Keane/Bay Pictures)
+ “We have listened,” said the leader of the council, Tomas Brandt. “This town does not want to lose its market.”
- MARLOW BAY SUMMER FAIR
- Tickets from £8 — book early and save 20%
- BOOK NOW
+ The hotel group, Castle & Reed, said it was disappointed but would talk to the council about other sites.
+ How they voted
+ For the sale: Anna Pell, Desmond Okoro, Ruth Carver, Michael Tan
+ Against the sale: Tomas Brandt, Petra Lund, Eileen Moss, Jack Farrow, Sunita Rao, Owen Hale, Bea Norris
+ Absent: Graham Stott
+ What happens next
+ The council’s works committee meets on 2 April at 7pm in the town hall. The meeting is open to the public.
- Read more
- Ferry timetable to change from April
- Most read
- Man rescued from cliff after dog raises alarm
- Terms of use
- © 2025 Marlow Bay Courier
`;

const match = `
- Football
- Scores
- Fixtures
+ Ashby Rovers 3-1 Thornfield: Late double sends Rovers top
+ Rovers climb above Delmouth on goal difference
+ Sat 8 Feb 2025 17.22 GMT
- Share
+ Two goals in the last six minutes sent Ashby Rovers to the top of the division and left Thornfield looking nervously over their shoulders.
+ Danny Keogh had put the visitors ahead after a mistake by the goalkeeper, but Luis Amaro levelled before the break.
Rovers players celebrate the second goal in front of the east stand at Mill Lane on Saturday afternoon
- Rovers players celebrate the second goal in front of the east stand at Mill Lane on Saturday afternoon
+ Substitute Femi Ade made it 2-1 with a header from a corner, and Amaro ran half the length of the pitch for the third.
+ “We never stopped believing,” said the Rovers manager, Karin Holt.
+ Ashby Rovers: Webb; Stone, Ito, Marsh, Daly; Amaro, Finch (Ade 70), Cole; Reyes, Hart, Nunn
+ Thornfield: Baird; Pike, Osei, Lamb, Rudd; Keogh, Vance, Moor; Tilly, Best (Crane 61), Gore
+ Goals: Keogh 12, Amaro 43 90, Ade 84
+ Yellow cards: Pike, Moor
+ Referee: S Whitlock
+ Holt will be without the suspended Marsh at Delmouth next week.
- Topics
- Most viewed
- Keeper, 43, signs new deal
- The club that plays on a roof
`;

const report = `
- Skip to content
- News
- Sport
- Live
+ Storm Edda live: trains stopped as winds reach 90mph
Last updated 14 MINS AGO
Key points
+ Trains between Carrow and the coast are stopped until at least 6pm
+ More than 20,000 homes are without power
+ 14 MINS AGO
+ Power back in parts of Carrow
+ About 4,000 homes in the north of Carrow have power again, the grid operator says. Engineers hope to reach the rest by midnight.
+ 32 MINS AGO
+ ‘It sounded like a train’
+ Residents of Quay Street say a roof came down in one piece. “It sounded like a train coming through the kitchen,” said Hugh Mallory, 71.
+ Nobody was hurt.
+ 1 HOUR AGO
+ Schools to stay closed on Friday
+ All 46 schools in the county will stay closed on Friday, the education office has said. Exams are moved to Monday.
- Share
- Related topics
- Travel
- More on this story
- How storms get their names
- Published 2 days ago
- What to do in a power cut
- Published 1 hour ago
- Top stories
- Minister quits over flood money
- About us
- Cookies
- Copyright © 2025 News One. News One is not responsible for the content of external sites.
`;

const broadcaster = `
- Skip to content
- Sign in
- News
- Sport
+ Flood town to get new defences after ten-year wait
- Image source, Cara Lindgren
- Image caption,
- The river rose to the height of the pub sign in 2015
+ Published
+ 3 hours ago
+ By Ellis Grant
+ A town that was flooded three times in a decade is to get new defences worth £38m.
+ Work on walls along the River Ash at Merrow will start in the autumn, the Environment Board said.
+ More than 400 homes were flooded in 2015, and some families did not return for two years.
- Image source, Getty Images
- Image caption,
- Sandbags have become a part of everyday life for people in Ferry Lane
+ The board first promised defences in 2016. It said the delay was due to the cost of steel and to a dispute about a listed bridge.
+ 'Not before time'
+ Councillor Dev Anand said the plan was "not before time".
- More on this story
- Homes evacuated as river bursts banks
- Top stories
- Minister resigns over leaked letter
- Published
- 1 hour ago
- Terms of Use
`;

const digest = `
+ Good morning from Port Ellery. Here is what you need to know today.
+ 1. Strike ends. Dockers at the east quay went back to work at midnight after a deal on night pay. The union said 88 percent of members voted for it.
+ 2. Fire at mill. A fire at the old flour mill on Canal Street was put out by 4am. Nobody was hurt. Police are treating it as suspicious.
+ Weather
+ Rain until noon, then bright spells. High of 12.
+ That's all for now. See you tomorrow.
`;

describe('what stands inside a story', () => {
  it('stays when it tells who voted how', () => checkPage(council));
  it('stays when it tells line-ups and scorers, with the sentence below it', () => checkPage(match));

  it('stays when it is an entry of a live report under the time that has passed', () => {
    checkPage(report);
    checkPage(report.replace(/MINS AGO/g, 'minutes ago').replace('1 HOUR AGO', '1 hour ago'));
  });

  it('stays when the name of a section heads a paragraph of a digest', () => checkPage(digest));

  it('goes when it is a caption below its label, and the date above the story stays with its label', () => {
    checkPage(broadcaster);
    assert.equal(kindOf(broadcaster, 'The river rose'), 'caption');
    assert.equal(roleOf(broadcaster, '3 hours ago'), 'dateline');
  });

  it('goes when it is an offer of the site with its button', () => {
    assert.equal(kindOf(council, 'BOOK NOW'), 'promo');
  });
  it('goes when it ends with whom a picture is from', () => {
    assert.equal(kindOf(council, 'The old fish market has stood empty'), 'caption');
    const credited = (caption: string) =>
      kindOf(council.replace(/- The old fish market has stood empty.*/, `- ${caption}`), caption);
    assert.equal(
      credited('Traders wait outside the market on the day of the vote Credit: Orla Keane'),
      'caption',
    );
    assert.equal(
      credited('Traders wait outside the market on the day of the vote. Orla Keane/Getty Images'),
      'caption',
    );
    assert.equal(
      credited('Traders outside the market on the day of the vote, which was loud. (AAP)'),
      'caption',
    );
    assert.equal(
      credited('FILE - Traders wait outside the market in Marlow Bay on March 3, 2024.'),
      'caption',
    );
  });
  it('stays when a sentence of it ends with the name of an agency', () =>
    checkPage(
      council.replace(
        /- The old fish market has stood empty.*/,
        '+ “There were other buyers, and they were not asked,” a trader who has worked there for years told Reuters.',
      ),
    ));
});
