import type { Tokens } from '../model';
import { type Nominee, Trait } from '../syntax/phraseTraits';
import { WordClass } from '../syntax/wordClass';
import { lowerAt } from '../tokens/wordsAt';
import type { References } from './read';

/** Who a source is: a name to show and the entity it belongs to, either unknown. */
export interface Resolved {
  readonly name: string | null;
  readonly entity: string | null;
  /** 0–1 that the name is right, given the words are. */
  readonly confidence: number;
}

/** What names are resolved with. */
export interface Naming {
  readonly references: References;
  readonly tokens: Tokens;
  readonly classes: Uint8Array;
}

/** Nobody is known by name. */
export const UNKNOWN: Resolved = { name: null, entity: null, confidence: 1 };
const NAMED_TYPES = new Set(['person', 'organization', 'location']);

/** The name of the source `nominee`; unnamed sources stay unnamed. */
export function resolveName(nominee: Nominee, { references, tokens, classes }: Naming): Resolved {
  const reference = references.get(nominee.start);
  // `the Australian` names a people, `the Maine Democrat` looks like a body, and may mean a person.
  const own = nominee.entity && !(nominee.entity.type !== 'person' && reference);
  const { entity, mention } = own ? nominee : (reference ?? nominee);
  // “Q” and “A” of an interview are nobody's name.
  if (entity && entity.name.length < 2) return UNKNOWN;
  if (entity && mention && NAMED_TYPES.has(entity.type))
    return {
      name: entity.name,
      entity: entity.id,
      confidence: mention.kind === 'name' ? 1 : mention.confidence,
    };
  if (entity && nominee.trait === Trait.OtherName) return { name: null, entity: entity.id, confidence: 1 };
  if (nominee.kind === 'name')
    return { name: ownName(nominee, tokens, classes), entity: null, confidence: 1 };
  return UNKNOWN;
}

/** The capitalised words at the end of a phrase: `Lee Hart` of `the painter Lee Hart`. */
function ownName(nominee: Nominee, tokens: Tokens, classes: Uint8Array): string | null {
  let first = nominee.head;
  while (first > nominee.firstToken && classes[first - 1] === WordClass.Name) first--;
  const words = tokens.slice(first, nominee.endToken);
  const isOffice = nominee.trait === Trait.PersonNoun && lowerAt(tokens, first - 1) === 'the';
  if (
    isOffice ||
    words.length === 0 ||
    (words.length === 1 && words[0]!.text.length < 2) ||
    words.every((w) => w.lower === w.text)
  )
    return null;
  return words.map((w) => w.text).join(' ');
}
