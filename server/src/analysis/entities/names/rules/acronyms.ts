import type { Token } from '../../../model';
import { isAcronymOf } from '../../identity/organization';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { nameAt, type Rule } from './rule';

/** A bracketed acronym of the name before it has that name's type: `International Trade Board (ITB)`. */
export const nameAcronyms: Rule = (names, { tokens }) => {
  const found: Name[] = [];
  for (const name of names) {
    if (name.type !== 'organization' && name.type !== 'location') continue;
    const open = tokens[name.endToken];
    const acronym = tokens[name.endToken + 1];
    const close = tokens[name.endToken + 2];
    if (open?.text !== '(' || acronym?.kind !== 'word' || !close || !/^[),]$/.test(close.text)) continue;
    if (acronym.text.length > 8 || acronym.text !== acronym.text.toUpperCase()) continue;
    const words = initialWords(tokens, name);
    if (!isAcronymOf(acronym.lower.replaceAll('.', ''), words)) continue;
    found.push(nameAt(tokens, name.endToken + 1, name.endToken + 2, name.type, 'acronym.bracketed', 0.95));
  }
  return found.length === 0 ? names : withoutOverlaps(found, names);
};

function initialWords(tokens: readonly Token[], name: Name): string[] {
  const words: string[] = [];
  for (let i = name.firstToken; i < name.endToken; i++)
    if (tokens[i]!.kind === 'word') words.push(tokens[i]!.lower);
  return words;
}
