import type { EntityType, Sentence, Tokens, WordType } from '../../model';
import { CharClass, classOf } from '../../tokens/characters';
import { GIVEN, LISTED, listedOf, listedPhrase, PLACE } from './gazetteer';
import { type Name, nameAt } from './name';

/** Small words that stand inside a name between capitalised ones. */
const INSIDE = new Set([
  'of',
  'for',
  'the',
  'and',
  '&',
  'de',
  'la',
  'del',
  'der',
  'von',
  'van',
  'bin',
  'al',
  '-',
]);

/** Names by lists and capitals alone: what is used when the learned weights are missing. */
export function findNamesByRule(tokens: Tokens, sentences: readonly Sentence[]): Name[] {
  const names: Name[] = [];
  const people = new Set<string>();
  for (const sentence of sentences) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (!isCapitalised(tokens[i]!)) continue;
      const phrase = listedPhrase(tokens, i, sentence.endToken);
      const end = phrase ? i + phrase.words.length : runEnd(tokens, i, sentence.endToken);
      const name = phrase
        ? nameAt(tokens, i, end, typeOfBits(phrase.bits), 'list.capitals', 0.7)
        : nameOfRun(tokens, i, end, i === sentence.firstToken, people);
      if (name) {
        names.push(name);
        if (name.type === 'person')
          for (let k = name.firstToken; k < name.endToken; k++) people.add(tokens[k]!.lower);
      }
      i = end - 1;
    }
  }
  return names;
}

function isCapitalised(token: WordType): boolean {
  return token.kind === 'word' && classOf(token.text.charCodeAt(0)) === CharClass.Upper;
}

function runEnd(tokens: Tokens, from: number, limit: number): number {
  let end = from + 1;
  while (end < limit) {
    if (isCapitalised(tokens[end]!)) end++;
    else if (INSIDE.has(tokens[end]!.lower) && end + 1 < limit && isCapitalised(tokens[end + 1]!)) end += 2;
    else break;
  }
  return end;
}

function nameOfRun(
  tokens: Tokens,
  from: number,
  to: number,
  opens: boolean,
  people: ReadonlySet<string>,
): Name | null {
  let first = to;
  while (first > from && (listedOf(tokens[first - 1]!) & (LISTED.title | LISTED.group)) === 0) first--;
  if (first === to) return null;
  const bits = listedOf(tokens[first]!);
  const last = listedOf(tokens[to - 1]!);
  if (first > from && to - first <= 3) return nameAt(tokens, first, to, 'person', 'list.capitals', 0.6);
  if (last & LISTED.orgTail && to - first > 1)
    return nameAt(tokens, first, to, 'organization', 'list.capitals', 0.5);
  if (bits & GIVEN && to - first > 1 && to - first <= 4)
    return nameAt(tokens, first, to, 'person', 'list.capitals', 0.6);
  if (to - first === 1) {
    if (bits & PLACE) return nameAt(tokens, first, to, 'location', 'list.capitals', 0.5);
    if (bits & LISTED.organization && !opens)
      return nameAt(tokens, first, to, 'organization', 'list.capitals', 0.5);
    if (people.has(tokens[first]!.lower)) return nameAt(tokens, first, to, 'person', 'list.capitals', 0.5);
  }
  return null;
}

function typeOfBits(bits: number): EntityType {
  if (bits & PLACE) return 'location';
  return bits & LISTED.organization ? 'organization' : 'person';
}
