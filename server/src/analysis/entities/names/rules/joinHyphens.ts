import { elementAt } from '../../../arrays';
import type { Tokens } from '../../../model';
import { touchesBoth } from '../../../tokens/places';
import { isCapitalised } from '../../tagger/words';
import { LISTED, listedOf, PLACE } from '../gazetteer';
import { type Name, retyped } from '../name';
import { WRITTEN } from '../needs';
import { when, withTokens } from './rule';

/** Joins double names the tagger cut at the hyphen: `Anna Reed-Lopez`, `Wonsan-Kalma`; pairs of countries stay two. */
export const joinHyphens = when({ written: WRITTEN.hyphenAfter }, (names, { tokens }) => {
  const out: Name[] = [];
  for (let k = 0; k < names.length; k++) {
    const name = names[k]!;
    const next = names[k + 1];
    const right = name.endToken + 1;
    if (name.type === 'person' && isGivenNameCut(tokens, name)) {
      out.push(withTokens(name, tokens, name.firstToken, right + 1));
      continue;
    }
    if (next && isGivenNameFirst(tokens, name, next)) {
      out.push(retyped(withTokens(next, tokens, name.firstToken, next.endToken), 'person'));
      k++;
      continue;
    }
    if (!isHyphenated(tokens, name.endToken)) {
      out.push(name);
      continue;
    }
    const follows = next !== undefined && next.firstToken === right;
    if (name.type === 'person' && name.endToken - name.firstToken > 1) {
      const end = follows && next.type === 'person' ? next.endToken : right + 1;
      if (!follows || (next.type === 'person' && end - right <= 2)) {
        out.push(withTokens(name, tokens, name.firstToken, end));
        if (follows) k++;
        continue;
      }
    }
    if (
      follows &&
      name.type === 'location' &&
      next.type === 'location' &&
      !isKnownPlace(tokens, name) &&
      !isKnownPlace(tokens, next)
    ) {
      out.push(withTokens(name, tokens, name.firstToken, next.endToken));
      k++;
      continue;
    }
    out.push(name);
  }
  return out;
});

/** A hyphen at `i` right between two words, the second capitalised and no nationality. */
function isHyphenated(tokens: Tokens, i: number): boolean {
  const hyphen = tokens[i];
  const right = tokens[i + 1];
  if (!hyphen || !right || hyphen.text !== '-') return false;
  if (!touchesBoth(tokens, i)) return false;
  return isCapitalised(right) && (listedOf(right) & LISTED.group) === 0;
}

function isKnownPlace(tokens: Tokens, name: Name): boolean {
  return (listedOf(tokens[name.endToken - 1]!) & PLACE) !== 0 || name.endToken - name.firstToken > 1;
}

/** Words after a hyphen that make an adjective of a name: `Kim-led`. */
const ADJECTIVAL = new Set([
  'led',
  'era',
  'born',
  'like',
  'run',
  'made',
  'type',
  'style',
  'ally',
  'pick',
  'free',
  'only',
  'bill',
  'plan',
  'elect',
  'owned',
  'based',
  'aged',
]);

/** `Ki-moon`, `Kai-shek`: the second half of an East Asian given name is written small. */
function isGivenNameCut(tokens: Tokens, name: Name): boolean {
  return name.endToken - name.firstToken >= 2 && isSmallHalf(tokens, name.endToken);
}

/** A hyphen at `at` between two short words, the second one small and none that makes an adjective. */
function isSmallHalf(tokens: Tokens, at: number): boolean {
  const hyphen = tokens[at];
  const right = elementAt(tokens, at + 1);
  const left = tokens[at - 1]!;
  if (hyphen?.text !== '-' || right?.kind !== 'word') return false;
  if (!touchesBoth(tokens, at) || right.text !== right.lower) return false;
  return (
    left.text.length <= 5 && right.text.length <= 5 && right.text.length > 1 && !ADJECTIVAL.has(right.lower)
  );
}

/** `Seo-yun Baek`: the same with the family name last, cut into two names. */
function isGivenNameFirst(tokens: Tokens, name: Name, next: Name): boolean {
  const hyphen = name.endToken;
  if (next.type !== 'person' || next.firstToken !== hyphen + 2) return false;
  if (name.endToken - name.firstToken !== 1 || next.endToken - next.firstToken !== 1) return false;
  if (name.type !== 'person' && (listedOf(tokens[name.firstToken]!) & PLACE) !== 0) return false;
  return isSmallHalf(tokens, hyphen);
}
