import assert from 'node:assert/strict';
import { checkPage, kindOf, roleOf } from './page';

const german = `
- Zum Inhalt springen
- Startseite
- Politik
- Wirtschaft
- Anmelden
+ Gemeinderat beschließt neues Hallenbad am Stadtpark
+ Von Katrin Vogel
+ 12. März 2024, 17:45 Uhr
- Teilen
- Drucken
- Anzeige
+ Der Gemeinderat hat am Dienstagabend mit knapper Mehrheit den Bau eines neuen Hallenbads am Stadtpark beschlossen. Nach fünf Stunden stimmten 34 Mitglieder dafür, 31 dagegen.
+ „Wir können nicht noch einmal zehn Jahre warten“, sagte Oberbürgermeisterin Jana Petersen nach der Sitzung. Das alte Hallenbad war im vergangenen Herbst geschlossen worden.
+ Die Kosten für das neue Hallenbad werden auf 38 Millionen Euro geschätzt. Der Gemeinderat rechnet damit, dass das Land einen Teil davon übernimmt.
+ Kritik kam von der Opposition. Fraktionschef Udo Reimers nannte die Planung „ein Fass ohne Boden“ und kündigte an, dass er die Kosten prüfen lassen werde.
- Mehr zum Thema
- Geschlossenes Bad kostet Händler Millionen
- Kommentare
- Meistgelesen
- Impressum
- Datenschutz
`;

const station = `
- Menu
- Latest News
- Weather
- Contests
Heading To The Lake This Summer?If you and your family are headed to the lake this summer, there is a lot to know about its beaches, boats and parking.
- More
- Station Info
+ Ferry Operators: Third Crossing Cancelled As Lake Level Falls
+ November 19, 2024 at 9:45 am
- Filed Under: Ferry, Lake Alder, Northport
+ ST. OSWIN, Alder (CW) — Northport ferry operators Brandt Line and Lund & Sons cancelled a third Lake Alder crossing.
+ The harbor office said on Monday that the water had fallen by another four inches since the end of October, and that boats could no longer reach the pier.
+ “We will run buses until the rain comes back,” said Ana Ruiz, who has managed the northern line for eleven years.
- © 2024 Coast Wire. All Rights Reserved.
- Comments
- Follow Us
- Most Viewed
- Customers Leave Without Paying Bill At Harbor Grill
`;

const french = `
- Aller au contenu
- Rechercher
- Se connecter
- S'abonner
+ À Lyon, une boulangerie offre le pain invendu aux étudiants
+ Par Claire Martin
+ Publié le 5 février 2024 à 07h30
- Partager
+ Chaque soir à 19 heures, une file se forme devant la boulangerie de Karim Benali, dans le 7e arrondissement. Les étudiants viennent chercher le pain qui n’a pas été vendu.
+ « Je ne supportais plus de jeter », raconte le boulanger. « Au début, ils étaient cinq. Maintenant, ils sont soixante. »
+ La mairie a promis d’étendre l’initiative à trois autres quartiers. Selon l’adjointe Sophie Girard, douze commerçants se sont déjà portés volontaires.
- Publicité
- Sur le même sujet
- Les plus lus
- Grève dans les trains : à quoi s’attendre ce week-end
- Mentions légales
- Gérer les cookies
`;

const live = `
- Home
- News
+ Storm Ingrid live: Thousands without power as 90mph winds batter west coast
+ Tom Adeyemi and Sian Prosser
+ Fri 19 Jan 2024 16.10 GMT
- Share
16.10 GMT
+ Red warning extended to Cumbria
+ The Met Office has extended its red warning for wind to the whole of Cumbria until 10pm. Forecasters say gusts of 90mph could bring a danger to life.
- Share
15.38 GMT
+ Trains stop between Swansea and Carmarthen
+ Network Rail said a tree had come down on overhead lines and that no services would run before Saturday morning.
+ "We are sorry for the disruption," a spokesperson said.
- Share
14.55 GMT
+ Ferries cancelled across the Hebrides
+ CalMac has cancelled all sailings for the rest of the day. Skipper Iain MacAskill told BBC Radio Scotland it was the worst he had seen in 30 years.
- Share
- Most viewed
`;

const tabloid = `
- Skip to main content
- News
- Football
- Sign up
- Log in
+ Dog walker finds 'priceless' Roman brooch in muddy field after getting lost
+ A retired bus driver from Leicester said he nearly threw the brooch away
- Share
- Comments
By
+ Holly Marsden
+ 18:04, 12 Mar 2024
- Bookmark
- Get the latest news straight to your inbox
- We have more newsletters
+ A retired bus driver who got lost while walking his dog stumbled on a Roman brooch that experts say is worth a small fortune.
+ Derek Pennington, 67, was walking spaniel Biscuit when he saw something glint in the mud.
+ "I thought it was a bottle top," he said. "I nearly chucked it."
- READ MORE: Woman buys £2 vase at car boot sale and discovers it is worth £9,000
+ He took it to the county museum, where curator Dr Amina Yusuf told him it was nearly 1,800 years old.
+ 'I had to sit down'
+ "I had to sit down," Mr Pennington said.
+ The brooch will go on show in May.
- Follow us on Facebook
- Most Read
- Weather: Forecasters issue yellow warning for six counties
- Sign up for our morning newsletter and get the best stories in your inbox.
- Comments
- Be the first to comment
- No comments yet...
- 5 min read
- Copyright 2024 Example Group. All rights reserved.
`;

const withLink = `
- Skip to content
- Home
- Sign in
+ Town council approves new bridge over the Leven
+ By Katrin Fogg
+ March 12, 2024, 5:45 p.m.
- Share
+ The town council approved a new bridge over the Leven by a narrow majority on Tuesday night. After five hours of debate 34 members voted for it, 31 against.
+ “We cannot wait another ten years,” Mayor Jana Peters said after the meeting. The old bridge had been closed last autumn because of cracks.
- Read also
- Why the old bridge cannot be saved
+ Criticism came from the opposition. Group leader Udo Reimers called the plan “a bottomless pit”.
+ Lawsuit announced
+ A citizens’ group wants to go to court against the vote. “The traffic will pass right by our houses,” spokeswoman Meike Brandt said.
- Newsletter
- Sign up now
- More on this topic
- Closed bridge costs shops millions
- Comments
- Most read
`;

const recipe = `
- Jump to Recipe
- Home
- Recipes
+ Lemon Olive Oil Cake
+ By Marta Quill
+ Published: April 3, 2023
+ This cake is the one I make when there is nothing in the house but lemons. It keeps for days and gets better.
+ Ingredients
+ 200g plain flour
+ 150g sugar
+ 3 eggs
+ 120ml olive oil
+ 2 lemons, zest and juice
+ Instructions
+ Heat the oven to 175C and line a 20cm tin.
+ Whisk eggs and sugar until pale, then add oil, zest and juice.
- More cake recipes
- Almond Cake
- Leave a Comment
`;

const ferry = `
- Home
- World
Live
+ Ferry strike live: last boats leave Port Selwyn
Updated 2 minutes ago
Lena Brandt and Hugo Pires
Summary
+ Crews walked out at noon over night shifts
+ About 9,000 passengers are stranded
+ Talks resume at 18:00
+ 16:42
+ Hotels are full, says mayor
+ The mayor of Port Selwyn has asked residents to take in stranded families. "Every bed helps," she wrote.
- Share
+ 16:20
+ Union: 'We will not sail tonight'
+ The Coastal Workers Union says no crew will board before talks are over.
+ Its secretary, Paul Dunmore, told reporters that the company had "two years to fix this".
- Share
+ 15:58
Analysis
+ Why the night shift matters
By Hugo Pires
+ Most ferries cross between midnight and five. Without night crews the timetable falls apart.
- Share
+ 15:31
+ Recap: what we know so far
+ The strike began at noon. Four routes are closed, two run with managers as crew.
- Share
- Load more
- Most viewed
- Court frees four after 19 years
- The best soup you will ever make
- Sign up to First Edition
Our morning email breaks down the key stories of the day
`;

const flood = `
- Zum Inhalt springen
- Menü
- Startseite
Politik
Wirtschaft
Sport
Anmelden
Abo
Anzeige
Hochwasser an der Leine
+ Stadt räumt drei Straßen – 400 Menschen in Notunterkünften
+ 19. Mai 2026, 14:05 Uhr
+ Von Greta Malm
Artikel anhören
Merken
+ Nach tagelangem Regen hat die Stadt am Dienstag drei Straßen in der Altstadt räumen lassen. Rund 400 Menschen mussten ihre Wohnungen verlassen.
+ „Wir haben so etwas seit 1998 nicht erlebt“, sagte Bürgermeisterin Anna Brook. Die Feuerwehr pumpte in der Nacht Keller leer.
Lesen Sie auch
Warum der Deich nicht hielt
+ Am Abend soll der Scheitel der Welle die Stadt erreichen. Der Wetterdienst rechnet mit weiterem Regen bis Donnerstag.
+ Was Betroffene jetzt wissen müssen
+ Die Notunterkunft in der Sporthalle ist rund um die Uhr geöffnet. Wer Hilfe braucht, kann eine kostenlose Nummer anrufen.
dpa
Zur Startseite
- Mehr zum Thema
- Versicherung: Wer zahlt nach dem Hochwasser?
- Meistgelesen
- Polizei findet gestohlene Kirchenglocken
- Das sind die besten Suppen für kalte Tage
Newsletter abonnieren
- Impressum
- Datenschutz
AGB
`;

describe('pages of several makes', () => {
  it('are told from their story in German', () => checkPage(german));
  it('are told from their story in French', () => checkPage(french));
  it('find the story of a station by its dateline, also where a summary in the menu reads like one', () => {
    checkPage(station);
    assert.equal(roleOf(station, 'Ferry Operators'), 'headline');
  });
  it('keep the headline of a live report and the headings of its entries', () => checkPage(live));
  it('keep every entry of a live report with its time, and the headline above “Updated … ago”', () =>
    checkPage(ferry));
  it('keep the last paragraph of a story behind its subhead', () => checkPage(flood));
  it('keep headline, name below “By” and date of a tabloid', () => checkPage(tabloid));

  it('keep a short story behind a single link to another one', () => checkPage(withLink));
  it('keep what goes into a recipe', () => checkPage(recipe));

  it('tell headline and authors in other languages', () => {
    assert.equal(roleOf(german, 'Gemeinderat beschließt'), 'headline');
    assert.equal(roleOf(german, 'Von Katrin'), 'byline');
    assert.equal(roleOf(french, 'Par Claire'), 'byline');
    assert.equal(roleOf(tabloid, 'Holly Marsden'), 'byline');
  });

  it('tell an author by the job title below the name, without a “by”', () => {
    const story =
      'The bus began to slide just after 7:30 a.m. on Friday, the highway patrol said. Nobody was hurt, and the road was open again by noon.';
    const page = `School bus driver hailed after steering out of ice skid\nBrianna Ortega\nLocal democracy reporter\nJan 14, 2024, 5:12 PM\n${story}`;
    assert.equal(roleOf(page, 'Brianna'), 'byline');
    assert.equal(roleOf(page, 'Local'), 'byline');
  });

  it('keep a byline below the headline apart in lower case', () => {
    const page =
      'School bus driver hailed after steering out of ice skid\nby: Brianna Ortega\nPosted: Jan 14, 2024 / 05:12 PM CST\nThe bus began to slide just after 7:30 a.m. Friday, the highway patrol said.';
    assert.equal(roleOf(page, 'by: Brianna'), 'byline');
  });

  it('name what a line is for by its own words, in lists of stories and comments, too', () => {
    assert.equal(kindOf(tabloid, 'Sign up for our morning'), 'newsletter');
    assert.equal(kindOf(tabloid, '5 min read'), 'furniture');
    assert.equal(kindOf(tabloid, 'Weather: Forecasters'), 'related');
    assert.equal(kindOf(tabloid, 'Copyright 2024'), 'legal');
  });

  it('lose the copyright notice right below the story', () => {
    const page = `${'The council said on Monday that the bridge would open in May, after nine months of work. '.repeat(3)}\nShare this article\nMayor Ellen Price said she was glad that the town could cross the river again.\nCopyright 2024 Example Media Inc. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.\nClose`;
    assert.equal(kindOf(page, 'Copyright'), 'legal');
  });
});
