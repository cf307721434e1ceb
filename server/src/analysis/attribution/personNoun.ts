import { PERSON_NOUNS } from '../lexicon/sourceNouns';
import { singularOf } from '../syntax/phraseTraits';
import { perWord } from '../tokens/wordTypes';

/** True for a noun for a person, in the singular or the plural: `official`, `officials`. */
export const isPersonNoun = perWord(
  ({ lower }) => PERSON_NOUNS.has(lower) || PERSON_NOUNS.has(singularOf(lower)),
);
