import assert from 'node:assert/strict';
import { analyze, type Span } from '../../../server/src/analysis';
import { checkSources } from '../../support/attributions';
import { models } from '../../support/models';

describe('the source of a quotation', () => {
  it('stands after it, in either order', () => {
    checkSources(
      '<quote by=1 name=Ana_Ruiz>“We will rebuild the pier,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue>.',
    );
    checkSources(
      '<quote by=1 name=Ana_Ruiz>“We will rebuild the pier,”</quote> <cue id=1>said</cue> <source id=1>Ana Ruiz</source>.',
    );
  });
  it('stands before it', () => {
    checkSources(
      '<source id=1>Ana Ruiz</source> <cue id=1>said</cue>, <quote by=1>“We will rebuild the pier.”</quote>',
    );
    checkSources(
      '<source id=1>Ana Ruiz</source> <cue id=1>warned</cue> that the old pier was <quote by=1 kind=mixed>“close to collapse”</quote> after the storm.',
    );
  });
  it('stands beside a verb that no list knows, right after the marks', () => {
    for (const clause of ['pressed', 'cut in', 'shot back', 'ventured', 'gurgled'])
      checkSources(
        `<quote by=1 name=Ana_Ruiz>“We will not wait,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue>. <quote by=2 name=Mark_Dunne>“And the money?”</quote> <source id=2>Mark Dunne</source> <cue id=2>${clause}</cue>. <quote by=2>“Who has it?”</quote>`,
      );
    checkSources(
      '<quote by=1 name=Ana_Ruiz>“I swim there,”</quote> <cue id=1>said</cue> <source id=1>Ana Ruiz</source>. <quote by=2 name=Mark_Dunne>“You should not,”</quote> <cue id=2>chimed in</cue> <source id=2>Mark Dunne</source>.',
    );
  });
  it('is whoever bore the surname so far, not a daughter known by her first name', () => {
    checkSources(
      'Odile Marchetti died on Sunday, said her daughter, Sylvie. <quote by=1 name=Odile_Marchetti>“Bread is patience,”</quote> <source id=1>Ms. Marchetti</source> <cue id=1>said</cue> in 1988. The bakery stays open, Sylvie Marchetti said.',
    );
  });
  it('is whoever speaks inside what an agency relays at the end', () => {
    checkSources(
      '<source id=1>Tasev</source> on Friday <cue id=1>blamed</cue> <quote by=1 via=Vartas>“foreign hands”</quote> for two nights of riots over the price of bread, the state news agency Vartas reported.',
    );
    checkSources(
      '<source id=1>The ferry’s owner, Lakeline</source>, <cue id=1>said in a statement</cue> it was <quote by=1 via=Tribune>“in contact with the families”</quote>, the Tribune reported.',
    );
  });
  it('stays the same behind a lone participle', () => {
    checkSources(
      '<quote by=1 name=Ana_Ruiz>“They’re not for sale,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue>. Adding: <quote by=1 name=Ana_Ruiz>“They never were.”</quote>',
    );
  });
  it('is told by an age', () => {
    checkSources(
      '<quote by=1 name=none>“Nobody is hiding,”</quote> <source id=1>the 48-year-old</source> <cue id=1>insisted</cue>.',
    );
  });
  it('is one for a quotation cut in two', () => {
    checkSources(
      '<quote by=1>“We will rebuild the pier,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue>, <quote by=1 one>“and we will do it by June.”</quote>',
    );
  });
  it('goes on in the next sentence', () => {
    checkSources(
      '<quote by=1>“We will rebuild the pier,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue>. <quote by=1 one>“It should be open by June.”</quote>',
    );
  });
  it('says the clause before, too', () => {
    const text = 'Olof Krans met the crew. He added that he would visit the quarry in the spring. “Soon.”';
    const words = ({ start, end }: Span) => text.slice(start, end);
    assert.deepEqual(
      analyze(text, { models }).attributions.map((a) => [a.sourceName, ...a.content.map(words)]),
      [
        ['Olof Krans', 'that he would visit the quarry in the spring'],
        ['Olof Krans', '“Soon.”'],
      ],
    );
  });
  it('goes on in the next paragraph', () => {
    checkSources(
      '<quote by=1>“We will rebuild the pier,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue>. <quote by=1 one>“It should be open by June.\n\n“And we will pay for it ourselves.”</quote>',
    );
  });
  it('is found behind an apposition or brackets', () => {
    checkSources(
      '<source id=1>Ana Ruiz</source>, the mayor of Northport and a former engineer, <cue id=1>said</cue>: <quote by=1 name=Ana_Ruiz>“We will rebuild the pier.”</quote>',
    );
    checkSources(
      '<source id=1>Rep. Tom Hale</source> (R-Ohio) <cue id=1>said</cue> on Monday that the plan was <quote by=1 name=Tom_Hale>“dead on arrival.”</quote>',
    );
  });
  it('stands in brackets with its quotation', () => {
    checkSources(
      'The union endorsed her last summer. (<source id=1>A spokesman</source> <cue id=1>said</cue> that <quote by=1 name=none>“any estimate is premature.”</quote>)',
    );
    checkSources(
      'Some members were angry (<quote by=1 name=Edna_Moss>“I want my dues back,”</quote> <cue id=1>wrote</cue> <source id=1>Edna Moss</source>, a fitter in Northport).',
    );
  });
  it('is the head of a phrase with a participle', () => {
    checkSources(
      '<quote by=1 name=Carla_Dunn>“It was our money,”</quote> <cue id=1>said</cue> <source id=1>Harbor Bank managing director Carla Dunn</source>.',
    );
    checkSources(
      '<quote by=1 name=none>“Nobody gains from this,”</quote> <cue id=1>said</cue> <source id=1>one unaligned strategist</source>.',
    );
  });
  it('is what another obtained', () => {
    checkSources(
      '<source id=1>A letter</source> from the union obtained by the Northport Star <cue id=1>warns</cue> that <quote by=1 name=none>“any further delay will be fatal.”</quote>',
    );
  });
  it('is a plural noun that looks like a verb', () => {
    checkSources(
      '<source id=1>Privacy advocates</source> <cue id=1>said</cue> the hearing was <quote by=1 name=none>“years overdue”</quote>.',
    );
  });
  it('says nothing by naming the matter', () => {
    checkSources(
      '<quote by=1>“If it fades, it fades,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue> of <silent>the effect</silent>. <quote by=1 one>“Three years is a long time for a reef.”</quote>',
    );
  });
  it('is named in apposition to a role', () => {
    checkSources(
      '<source id=1>The alliance’s special envoy, Clara Moss</source>, <cue id=1>urged</cue> both sides <quote by=1 name=Clara_Moss>“to step back from the brink”</quote>.',
    );
    checkSources(
      '<source id=1>The panel’s top Republican, Sen. Clay Moss</source> of Oklahoma, voted for it but <cue id=1>said</cue> he feared <quote by=1 name=Clay_Moss>“fishing expeditions.”</quote>',
    );
    checkSources(
      '<source id=1>Her opponent, state Rep. Bo Hale</source>, <cue id=1>called</cue> the plan <quote by=1 name=Bo_Hale>“theater.”</quote>',
    );
    checkSources(
      '<source id=1>One neighbour, 78-year-old Edna Moss</source>, <cue id=1>said</cue> she had <quote by=1 name=Edna_Moss>“heard a bang”</quote>.',
    );
    checkSources(
      '<quote by=1 name=Maya_Lund>“It is theft,”</quote> <cue id=1>said</cue> <source id=1>one of the organisers, Maya Lund</source>.',
    );
  });
  it('is not the second of two people alone, nor one of a list', () => {
    checkSources(
      'The mayor and his wife, Carla Dunn, <cue id=1>said</cue> they were <quote by=1 name=none>“thrilled”</quote>.',
    );
    checkSources(
      'The group’s founders, Ann Lee and Bo Park, <cue id=1>said</cue> they had <quote by=1 name=none>“no idea”</quote>.',
    );
  });
  it('is never who only tells the source apart', () => {
    checkSources(
      'But <source id=1>a source close to Mark Dunne</source> <cue id=1>said</cue> the plan was <quote by=1 name=none anonymous>“not for turning”</quote>.',
    );
    checkSources(
      '<source id=1>A lawyer</source> representing Mark Dunne <cue id=1>said</cue> he was <quote by=1 name=none>“not for turning”</quote>.',
    );
    checkSources(
      '<source id=1>A company</source> owned by Mark Dunne <cue id=1>said</cue> it was <quote by=1 name=none>“not for turning”</quote>.',
    );
    checkSources(
      '<source id=1>A man</source> who worked with Mark Dunne <cue id=1>said</cue> he was <quote by=1 name=none>“not for turning”</quote>.',
    );
    checkSources(
      '<source id=1>An aide to Senator Mark Dunne</source> <cue id=1>said</cue> he was <quote by=1 name=none>“not for turning”</quote>.',
    );
    checkSources(
      'After talks with union officials in Ohio, <source id=1>Mark Dunne</source> <cue id=1>said</cue> he was <quote by=1 name=Mark_Dunne>“not for turning”</quote>.',
    );
  });
  it('is who belongs to somebody, not the owner', () => {
    checkSources(
      'Tom Reed went home. <source id=1>Reed’s wife, Anna</source>, was blunt: <quote by=1 name=Anna>“He is tired.”</quote>',
    );
  });
  it('is two people who speak as one', () => {
    checkSources(
      'Helen Marsh met Tom Reed. <source id=1>Marsh and Reed</source> <cue id=1>said</cue> in a joint statement that the pier was <quote by=1 name=Helen_Marsh_and_Tom_Reed>“a disgrace”</quote>.',
    );
    checkSources(
      'Helen Marsh met Tom Reed. <quote by=1 name=Helen_Marsh>“It is a disgrace,”</quote> <cue id=1>said</cue> <source id=1>Marsh</source>, and Reed agreed.',
    );
  });
  it('does not borrow the cue of another speaker', () => {
    checkSources(
      '<source id=1>Helen Marsh</source> <cue id=1>said</cue> Tom Reed had described the pier as <quote by=1 name=Helen_Marsh>“a disgrace”</quote>.',
    );
  });
  it('has no name because it opens a sentence', () => {
    checkSources(
      '<source id=1>Critics of Mark Dunne</source> <cue id=1>said</cue> he was <quote by=1 name=none>“not for turning”</quote>.',
    );
    checkSources(
      '<source id=1>Sources inside the ministry</source> <cue id=1>said</cue> he was <quote by=1 name=none anonymous>“not for turning”</quote>.',
    );
  });
  it('is the subject of the first of two verbs', () => {
    checkSources(
      '<source id=1>Ruiz</source> rejected the claim and <cue id=1>said</cue> it was <quote by=1>“a plain lie from start to end.”</quote>',
    );
  });
  it('is not the person in the clause it reports', () => {
    checkSources(
      '<source id=1>Hale</source> <cue id=1>said</cue> Ruiz had <quote by=1>“never once asked the town.”</quote>',
    );
    checkSources(
      '<source id=1>Hale</source>, who has fought Ruiz for years, <cue id=1>said</cue>, <quote by=1>“She never once asked the town.”</quote>',
    );
  });
  it('is never the one spoken to', () => {
    checkSources(
      '<quote by=1 via=CNN>“She never once asked the town,”</quote> <source id=1>Hale</source> <cue id=1>told</cue> CNN.',
    );
    checkSources(
      '<source id=1>Hale</source> <cue id=1>told</cue> reporters, <quote by=1 via=reporters>“She never once asked the town.”</quote>',
    );
  });
  it('is the whole phrase of an unnamed source', () => {
    checkSources(
      '<quote by=1 name=none>“The pier is not safe,”</quote> <cue id=1>said</cue> <source id=1>a spokeswoman for the harbor board</source>.',
    );
    checkSources(
      '<source id=1>The report</source> <cue id=1>says</cue> the pier is <quote by=1 name=none>“not safe for visitors.”</quote>',
    );
  });
  it('takes the name after a title', () => {
    checkSources(
      '<quote by=1 name=Carla_Mendes>“The schools will open,”</quote> <source id=1>Minister of Education Carla Mendes</source> <cue id=1>said</cue>.',
    );
    checkSources(
      '<source id=1>The head of the harbor board, Carla Mendes</source>, <cue id=1>called</cue> the plan <quote by=1 name=Carla_Mendes>“a gift to the town.”</quote>',
    );
  });
  it('is an organisation where one speaks', () => {
    checkSources(
      '<quote by=1>“We regret the delay,”</quote> <source id=1>the Transport Ministry</source> <cue id=1>said</cue> in a statement.',
    );
  });
  it('leads in with a colon, across a blank line too', () => {
    checkSources(
      '<source id=1>Ruiz</source> <cue id=1>added:</cue> <quote by=1>“We will do it by June.”</quote>',
    );
    checkSources(
      'Asked about the costs, <source id=1>Ruiz</source> defended the plan, <cue id=1>stating</cue>:\n\n<quote by=1>“We will do it by June and pay for it ourselves.”</quote>',
    );
  });
  it('is whoever the paragraph before introduces, not the last speaker', () => {
    checkSources(
      '<quote by=1>“They have had nine days to pick up the phone,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>told</cue> reporters.\n\n<source id=2>The operator</source> hit back in a statement:\n\n<quote by=2>“We have made three offers, each better than the last.”</quote>',
    );
  });
  it('follows according to', () => {
    checkSources(
      'The old pier <quote by=1>“could fall into the sea at any time,”</quote> <cue id=1>according to</cue> <source id=1>Ana Ruiz</source>.',
    );
  });
  it('is who in a relative clause', () => {
    checkSources(
      'The plan was welcomed by Ana Ruiz, <source id=1>who</source> <cue id=1>said</cue>: <quote by=1 name=Ana_Ruiz>“It was high time.”</quote>',
    );
  });
  it('keeps two speakers of one paragraph apart', () => {
    checkSources(
      '<quote by=1>“The pier is safe,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said</cue>. But <source id=2>Tom Hale</source> <cue id=2>said</cue> it was <quote by=2>“about to fall into the sea.”</quote>',
    );
  });
  it('signs with a dash', () => {
    checkSources(
      '<quote by=1 name=Ana_Ruiz>“We will be back in the spring.”</quote> ― <source id=1>Ana Ruiz</source>',
    );
    checkSources(
      '<quote by=1>“We will be back in the spring.”</quote> — <source id=1>Ana Ruiz</source> <quote by=2>“I do not believe a word of it, and nobody in this town does.”</quote> — <source id=2>Tom Hale</source>',
    );
  });
  it('is nobody where nobody is named', () => {
    checkSources(
      'The council met on Monday.\n\n<quote by=none>“Nothing is decided.”</quote>\n\nThe pier stays closed.',
    );
  });
});

describe('the name of a source', () => {
  it('is resolved from a surname and a pronoun', () => {
    checkSources(
      'Ana Ruiz, the mayor, opened the pier on Monday. <quote by=1 name=Ana_Ruiz>“It was high time,”</quote> <source id=1>Ruiz</source> <cue id=1>said</cue>.\n\n<quote by=2 name=Ana_Ruiz>“We did it ourselves,”</quote> <source id=2>she</source> <cue id=2>added</cue>.',
    );
  });
  it('fits the gender of the pronoun', () => {
    checkSources(
      'Maria Lopez met John Hale on Monday. <quote by=1 name=Maria_Lopez>“It was a good talk,”</quote> <source id=1>she</source> <cue id=1>said</cue>. <quote by=2 name=John_Hale>“It was too long,”</quote> <source id=2>he</source> <cue id=2>said</cue>.',
    );
  });
  it('is not who speaks in the headline before', () => {
    checkSources(
      "Village hall <quote by=2>'not for sale'</quote>, <cue id=2>says</cue> <source id=2>parish</source>\n\n<quote by=1>'It is the heart of the village,'</quote> <cue id=1>said</cue> <source id=1>Mrs Rowena Pike</source>, 71. <quote by=1>'We will not let them take it.'</quote>",
    );
  });
  it('stays with the one who just spoke', () => {
    checkSources(
      '<quote by=1>“We rebuilt all of it from the ground up,”</quote> John Hale said of the work that Peter Stone had ordered. <quote by=2 name=John_Hale>“We checked it twice,”</quote> <source id=2>he</source> <cue id=2>said</cue>.',
    );
  });
  it('is taken up by a role or a kind of body', () => {
    checkSources(
      'Foreign Minister Ana Ruiz met Tom Hale on Monday. <quote by=1 name=Ana_Ruiz>“It was a good talk,”</quote> <source id=1>the minister</source> <cue id=1>said</cue>.',
    );
  });
  it('is taken up by what a sentence said of it', () => {
    checkSources(
      'Helen Marsh met Tom Reed. Marsh is the mayor of Northport. <quote by=1 name=Helen_Marsh>“It is a disgrace,”</quote> <source id=1>the mayor</source> <cue id=1>said</cue>.',
    );
  });
  it('is never taken up from another story', () => {
    checkSources(
      'Tom Hale met the board on Monday. <quote by=1 name=Tom_Hale>“It was a good talk,”</quote> <source id=1>he</source> <cue id=1>said</cue>. A spokesman for the board agreed.',
    );
  });
  it('stays unknown for an unnamed speaker', () => {
    checkSources(
      'John Hale left early. A spokesman for the board defended the plan. <quote by=1 name=none>“It is safe,”</quote> <source id=1>the spokesman</source> <cue id=1>said</cue>.',
    );
  });
});

describe('who speaks', () => {
  it('is no part of what is said, however long it is', () => {
    checkSources(
      '<quote by=1 one name=Carl_Lindgren kind=direct>“We have heard that before,”</quote> <source id=1>Carl Lindgren</source>, <silent>a fisherman who has worked the bay since 1980</silent>, <cue id=1>said</cue>. <quote by=1 one name=Carl_Lindgren>“Twice.”</quote>',
    );
  });
});

describe('the press', () => {
  it('is no source where it only listens, and is one whole phrase behind “according to”', () => {
    checkSources(
      'Talking to reporters later, <source id=1>the party’s man in Gonda, Pankaj Shukla</source>, <cue id=1>said</cue> the other side was <quote by=1 name=Pankaj_Shukla via=reporters>“doing drama for the cameras”</quote>.',
    );
    checkSources(
      '<quote by=1 name=none via=none>“Nobody came to the pier,”</quote> <cue id=1>according to</cue> <source id=1>local media</source>.',
    );
  });
});

describe('the channel of a quotation', () => {
  it('may be a platform, an outlet spoken to, or an occasion between commas', () => {
    checkSources(
      '<source id=1>Ana Ruiz</source> <cue id=1>took to X to call</cue> her critics <quote by=1 via=X>“seagulls.”</quote>',
    );
    checkSources(
      '<quote by=1 via=post_on_X>“I quit,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>wrote</cue> in a post on X.',
    );
    checkSources(
      'Speaking to the BBC, <source id=1>Ana Ruiz</source> <cue id=1>said</cue> it was <quote by=1 via=BBC>“time.”</quote>',
    );
    checkSources(
      '<source id=1>Ana Ruiz</source>, in an interview with the Herald, <cue id=1>called</cue> the plan <quote by=1 via=interview_with_the_Herald>“a farce.”</quote>',
    );
    checkSources(
      '<quote by=1 via=note>“The shares are cheap,”</quote> <source id=1>Ana Ruiz</source> <cue id=1>said in a note</cue>. On a lighter note, <source id=2>Ruiz</source> <cue id=2>said</cue> her dog was <quote by=2 via=none>“thrilled.”</quote>',
    );
  });
  it('is the agency that relays it', () => {
    checkSources(
      'Talks will go on, but <source id=1>Norland</source> <cue id=1>accused</cue> its neighbour of <quote by=1 name=Norland via=Coast_Wire>“playing for time”</quote>, according to the Coast Wire news agency.',
    );
    checkSources(
      'John Hale spoke in the harbor.\n\n<quote by=1 name=John_Hale via=Tass>“We checked it twice,”</quote> <source id=1>he</source> <cue id=1>told</cue> reporters, according to the state news agency Tass.',
    );
    checkSources(
      'Hale was firm, <cue id=1>stating</cue>:\n\n<quote by=1 via=Tass>“We checked it twice,”</quote> according to Tass.',
    );
  });
  it('is whoever quotes the source', () => {
    checkSources(
      '<quote by=1 via=Tass>“It is late,”</quote> <source id=1>the minister</source> was <cue id=1>quoted</cue> by Tass as saying.',
    );
    checkSources(
      '<quote by=1 via=Interfax>“Nothing is decided,”</quote> <source id=1>a spokesman for the ministry</source> <cue id=1>was quoted as saying</cue> <silent>by the Interfax news agency</silent>.',
    );
  });
  it('is whoever quotes the source in the active voice', () => {
    checkSources(
      'The Herald quoted <source id=1>Ana Ruiz</source> as <cue id=1>saying</cue> <quote by=1 via=Herald>the barges were “rusting at the quay”</quote>.',
    );
  });
  it('is the occasion or the platform', () => {
    checkSources(
      '<quote by=1 via=interview_with_the_Herald>“We checked it twice,”</quote> <source id=1>Hale</source> <cue id=1>said</cue> in an interview with the Herald.',
    );
    checkSources(
      '<quote by=1 via=Facebook>“We checked it twice,”</quote> <source id=1>Hale</source> <cue id=1>wrote</cue> on Facebook.',
    );
  });
});

describe('an anonymous source', () => {
  it('is told by the text', () => {
    checkSources(
      '<quote by=1 anonymous name=none>“The pier is not safe,”</quote> <cue id=1>said</cue> <source id=1>a senior official</source>, who asked not to be named.',
    );
    checkSources(
      '<quote by=1 anonymous>“The pier is not safe,”</quote> <source id=1>one engineer</source> <cue id=1>said</cue> on condition of anonymity.',
    );
  });
});
