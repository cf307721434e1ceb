import type { Name } from '../name';
import type { Rule } from './rule';

/** Before the names of ships. */
const PREFIX = /^(?:USS|USNS|USCGC|HMS|HMAS|HMCS|HMNZS|RMS|INS|MV|M\/V|MT|SS|RFA)$/;

/** `USS Harold Brook`: a ship called after a person or a place is neither. */
export const dropShips: Rule = (names, { tokens }) =>
  names.filter((name: Name) => {
    const before = tokens[name.firstToken - 1];
    return before === undefined || !PREFIX.test(before.text);
  });
