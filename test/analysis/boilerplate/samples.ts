/** Articles written for the tests; lines inside `<bp>` are boilerplate. */
export const samples: Readonly<Record<string, string>> = {
  lighthouse: `
<bp>back to top</bp>

<headline>Harbour Town Votes to Rebuild Its Old Lighthouse</headline>

<dek>The council hopes the tower will draw visitors and calm a long quarrel over the pier.</dek>

<bp>Share</bp>

The council of Harbour Town voted on Tuesday to rebuild the lighthouse that burned down last winter, ending a debate that had divided the fishing port for months.

<subhead>A Narrow Vote</subhead>

Mayor Ellen Marsh said the decision was the hardest of her term. The builders will start in May, she said, and finish before the autumn storms.

“We could not leave a black stump on the cliff,” said Tom Hale, who kept the light for thirty years and now runs the museum.

<bp>- Advertisement -
Paul Stone

Ferry Strike: Captain Paul Stone Returns After...

A court on Friday night rejected an appeal from the ferry company to...

Related Articles

Paul Stone
News

Ferry Strike: Captain Paul Stone Returns to Work After Ruling

A court on Friday night rejected an appeal from the ferry company to keep Captain Paul Stone from the bridge ahead of...</bp>
`,
  storm: `
<headline>Storm closes schools across the northern islands</headline>
Schools on the northern islands stayed closed on Monday after a storm cut power lines and flooded the coast road, officials said.
The storm, which arrived on Sunday, brought waves of up to six metres. Nobody was hurt.
'We will open again when the roads are safe,' the head of the island council told reporters.
<credit>Staff writer Jane Doe in Port William contributed to this report.</credit>
<bp>Hashtags
Comments
No comments yet...
Related Articles
Island Post
4 minutes ago
- Island Post
Bakery wins prize for rye bread after a century of trying
A bakery in the old town has won the national prize for rye bread. The jury praised the crust. The baker said the recipe was his grandmother's and that he would not change it.</bp>
`,
  mine: `
<bp>Skip to content
Menu
News
Politics
Sport
Sign in
Subscribe</bp>
<headline>Copper mine in Valdera to close after forty years</headline>
<byline>By Marta Lind</byline>
The copper mine that built the town of Valdera will close in June, its owner said on Wednesday, and 640 people will lose their work.
Orlo Mining blamed falling prices and a seam that grew thinner every year. “We kept the pit open longer than the numbers allowed,” chief executive Jon Brandt told a hall full of miners.
<bp>Advertisement</bp>
Union leaders said they had learned of the plan from the radio. They will meet the labour minister on Friday to ask for a fund that pays for new training.
The mine opened in 1984. At its height it employed 2,100 people and ran three smelters along the river.
<bp>Sign up for our newsletter
Get the latest news delivered to your inbox
Enter your email address
Most read
Follow us on Facebook
Terms of Use
Privacy Policy
© 2024 Valdera Courier. All rights reserved.</bp>
`,
  clean: `
<headline>Village choir wins first prize in Lisbon</headline>

A choir of farmers and teachers from the village of Alder won the first prize at a festival in Lisbon on Saturday, beating professional singers from nine countries.

The singers had rehearsed in a barn since January, conductor Iris Novak said. “We had no heating, so we sang to stay warm,” she said.

The village council will pay for a new hall. Work begins in spring.
`,

  creditBelowABox: `
<headline>Port strike enters second week as talks stall</headline>

<byline>By Mara Lindqvist</byline>

NORTHPORT, May 4 (Reuters) - Dock workers at the country's largest port walked out for an eighth day on Monday after talks with the operator ended without agreement.

The union said about 1,200 crane drivers and lashers had joined the strike, which began over plans to automate two of the terminal's six berths.

"We have put a fair offer on the table and we are waiting," said Tomas Berg, who leads the union's negotiating team.

The operator said in a statement that it regretted the disruption and would meet the union again on Wednesday.

<bp>Sign up for our newsletter
Get the day's top stories in your inbox every morning.
Enter your email
Sign up
By signing up you agree to our Terms of Use and Privacy Policy.
You can unsubscribe at any time.</bp>

<credit>Reporting by Mara Lindqvist in Northport and Jon Abel in Westhaven; Editing by Ruth Cole</credit>

<bp>Related stories
Shipping rates climb to two-year high
How automation is changing the docks</bp>`,

  creditBelowOtherStories: `
<headline>Council approves tram line after marathon session</headline>

The city council voted 31-20 early on Tuesday to build a tram line linking the airport to the harbor, ending a debate that began in 2011.

Mayor Ilse Brandt said construction would start in the spring. "This is a project for the next hundred years," she said.

Opponents said the cost, put at $640 million, would crowd out spending on buses.

The line is to have 22 stops and carry 60,000 passengers a day, according to the transit authority.

<bp>Most Read

Storm closes bridge
Mayor's race tightens
Zoo welcomes a panda
School board delays vote
Ferry fares to rise

___</bp>

<credit>Associated reporting by Tom Vance in Omaha.</credit>`,
};
