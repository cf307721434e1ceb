import { perWord } from '../tokens/wordTypes';

/** True for a word in -ing: a present participle or gerund, where it is a verb at all. */
export const isGerund = perWord(({ lower }) => lower.endsWith('ing'));
