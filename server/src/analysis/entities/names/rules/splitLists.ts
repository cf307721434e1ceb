import { listedPhrase } from '../gazetteer';
import type { Name } from '../name';
import { type Rule, withTokens } from './rule';

/** Splits persons and places joined by “and” or a comma, unless the list of places knows the whole. */
export const splitLists: Rule = (names, { tokens }) => {
  const out: Name[] = [];
  for (const name of names) {
    if (name.type !== 'person' && name.type !== 'location') {
      out.push(name);
      continue;
    }
    let first = name.firstToken;
    for (let i = first; i < name.endToken; i++) {
      const { lower } = tokens[i]!;
      if (lower !== 'and' && lower !== ',' && lower !== '&') continue;
      const known = listedPhrase(tokens, first, name.endToken);
      if (known && first + known.words.length > i) continue;
      if (i > first) out.push(withTokens(name, tokens, first, i));
      first = i + 1;
    }
    if (first < name.endToken)
      out.push(first === name.firstToken ? name : withTokens(name, tokens, first, name.endToken));
  }
  return out;
};
