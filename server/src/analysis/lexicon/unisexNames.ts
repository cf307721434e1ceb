import { wordSet } from './words';

/** Given names of men and of women alike (each at least a seventh of the other in the United States census of 1990, or common for both since). They tell no gender. Lower case. */
export const UNISEX_NAMES: ReadonlySet<string> = wordSet(`
  alex alexis ariel avery blake cameron casey courtney dana dominique hayden jackie jaime jamie jordan kerry kim kris leslie lindsay lindsey
  michal morgan nikita noel pat quinn riley robin sasha shannon shelby skyler taylor terry tracy willie
`);
