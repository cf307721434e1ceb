import { clientCommand, serverCommand } from '../../../server/src/protocol';

/** The commands a hover card may link to; nothing else in a card can run. */
export const linkCommands: readonly string[] = [
  ...Object.values(serverCommand),
  ...Object.values(clientCommand),
];
