import { put, roomFor } from '../arrays';
import type { Entity, Mention, Token } from '../model';
import { int32s } from '../numbers';

/** The names of a text, each with its entity, and the tokens they are made of. */
export interface NamedTokens {
  readonly mentions: readonly Mention[];
  /** Of each name its entity. */
  readonly entities: readonly Entity[];
  /** Of each name the first token that it touches. */
  readonly first: Int32Array;
  /** Of each token one more than the number of the name it belongs to, the last to begin; 0 where it is part of none. */
  readonly nameOf: Int32Array;
}

/** Looks for the tokens of all names of `entities`. */
export function namedTokens(tokens: readonly Token[], entities: readonly Entity[]): NamedTokens {
  let most = 0;
  for (const { mentions } of entities) most += mentions.length;
  const mentions = roomFor<Mention>(most);
  const owners = roomFor<Entity>(most);
  const first = int32s(most);
  const nameOf = int32s(tokens.length);
  let count = 0;
  for (const entity of entities)
    for (const mention of entity.mentions) {
      if (mention.kind !== 'name') continue;
      put(mentions, count, mention);
      put(owners, count, entity);
      first[count++] = firstTokenOf(tokens, mention);
      for (let i = first[count - 1]!; i < tokens.length && tokens[i]!.end <= mention.end; i++) {
        if (tokens[i]!.start < mention.start) continue;
        const other = nameOf[i]!;
        if (other === 0 || mentions[other - 1]!.start <= mention.start) nameOf[i] = count;
      }
    }
  mentions.length = owners.length = count;
  return { mentions, entities: owners, first, nameOf };
}

/** The first token that does not end before a name begins. */
function firstTokenOf(tokens: readonly Token[], { start }: Mention): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
