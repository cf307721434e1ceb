/** A short article of our own with a headline, quotes, a relayed quote, a web address and boilerplate. */
export const article = `Harbour bridge to close for repairs in May

By Nora Field

WESTHAVEN, April 3 (Coastline News) — The old harbour bridge will close for six weeks from 4 May, the city council said on Tuesday.

“We cannot wait any longer,” said Mayor Ingrid Solberg, who crossed the bridge on foot with reporters. “The bearings are worn out.”

She told reporters that ferries would run every ten minutes.

A senior official, who asked not to be named, said “the costs were hidden for years.”

It rained all day.

Details are at https://example.org/bridge (in English).

Related Articles

Share this article
Advertisement
Comments
No comments yet...
`;
