import { put, roomFor } from '../arrays';
import { inOrder } from '../inOrder';
import type { Entity, Mention, Tokens } from '../model';
import { int32s } from '../numbers';

/** The names of a text in text order, each with its entity, and the tokens they are made of. */
export interface NamedTokens {
  readonly mentions: readonly Mention[];
  /** Of each name its entity. */
  readonly entities: readonly Entity[];
  /** Of each name the first token that it touches. */
  readonly first: Int32Array;
  /** Of each token one more than the number of the name it belongs to, the last to begin; 0 where it is part of none. */
  readonly nameOf: Int32Array;
}

/**
 * Looks for the tokens of all names of `entities`: names are brought into text order, so that tokens are read once and from the
 * first to the last. Looking each name up where it stands waited for memory at every step of every search.
 */
export function namedTokens(tokens: Tokens, entities: readonly Entity[]): NamedTokens {
  let most = 0;
  for (const { mentions } of entities) most += mentions.length;
  const names = roomFor<Mention>(most);
  const owners = roomFor<Entity>(most);
  const starts = int32s(most);
  let count = 0;
  for (const entity of entities)
    for (const mention of entity.mentions) {
      if (mention.kind !== 'name') continue;
      put(names, count, mention);
      put(owners, count, entity);
      starts[count++] = mention.start;
    }
  const order = inOrder(starts, count);
  const mentions = roomFor<Mention>(count);
  const ordered = roomFor<Entity>(count);
  const first = int32s(count);
  const nameOf = int32s(tokens.length);
  let token = 0;
  for (let n = 0; n < count; n++) {
    const mention = names[order[n]!]!;
    mentions[n] = mention;
    ordered[n] = owners[order[n]!]!;
    const { start, end } = mention;
    while (token < tokens.length && tokens.ends[token]! <= start) token++;
    first[n] = token;
    for (let i = token; i < tokens.length && tokens.ends[i]! <= end; i++)
      if (tokens.starts[i]! >= start) nameOf[i] = n + 1;
  }
  return { mentions, entities: ordered, first, nameOf };
}
