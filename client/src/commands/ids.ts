/** The commands a hover card or a tree may link to; nothing else in a card can run. */
export const linkCommands: readonly string[] = [
  'newsmark.reveal',
  'newsmark.stripSection',
  'newsmark.stripBoilerplate',
  'newsmark.nextQuote',
];
