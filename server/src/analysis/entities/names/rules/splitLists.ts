import type { Tokens } from '../../../model';
import { lowerAt } from '../../../tokens/wordsAt';
import { listedPhrase } from '../gazetteer';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { SEPARATOR } from '../traits';
import { when, withTokens } from './rule';

/** Splits persons and places joined by “and” or a comma, unless the list of places knows the whole; and joined offices. */
export const splitLists = when(
  { inside: SEPARATOR, written: WRITTEN.signInside | WRITTEN.longBody },
  (names, { tokens }) => {
    const out: Name[] = [];
    for (const name of names) {
      if (name.type === 'organization') {
        splitOffices(name, tokens, out);
        continue;
      }
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
  },
);

const OFFICES = /^(?:university|ministry|department|bureau|institute|office|bank|bureau|college)$/;

/** `University of A for the Ministry of B` are two organisations. */
function splitOffices(name: Name, tokens: Tokens, out: Name[]): void {
  for (let i = name.firstToken + 1; i + 2 < name.endToken; i++) {
    if (tokens[i]!.lower !== 'for') continue;
    const next = tokens[i + 1]!.lower === 'the' ? i + 2 : i + 1;
    if (!OFFICES.test(tokens[next]!.lower) || lowerAt(tokens, next + 1) !== 'of') continue;
    out.push(withTokens(name, tokens, name.firstToken, i), withTokens(name, tokens, next, name.endToken));
    return;
  }
  out.push(name);
}
