import type { Tokens } from '../../../model';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { GIVEN, listedOf } from '../gazetteer';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { when, withTokens } from './rule';

/**
 * A given name that ends a line of running text and the family name that opens the next are one name: `succeeding Harold` /
 * `Whitcombe, who led it`. Names in lists stand alone on their lines.
 */
export const joinBrokenLines = when({ written: WRITTEN.nextToName }, (names, { tokens, kinds }) => {
  const out: Name[] = [];
  for (const name of names) {
    const last = out[out.length - 1];
    if (last && isBroken(last, name, tokens, kinds))
      out[out.length - 1] = withTokens(last, tokens, last.firstToken, name.endToken);
    else out.push(name);
  }
  return out.length === names.length ? names : out;
});

/** `Harold` and `Whitcombe`, or `Harold B.` and `Whitcombe`, with nothing between but the end of a line. */
function isBroken(name: Name, next: Name, tokens: Tokens, kinds: Uint8Array): boolean {
  const { firstToken: first, endToken: end } = name;
  if (name.type !== 'person' || next.type !== 'person' || next.firstToken !== end) return false;
  if (end - first > 2 || next.endToken - end > 2 || next.start - name.end > 2) return false;
  if ((listedOf(tokens[first]!) & GIVEN) === 0 || kinds[first - 1] !== KIND.lower) return false;
  if (end - first === 2 && tokens[end - 1]!.text.length > 2) return false;
  // The words before it stand on its line, those after the family name on the next.
  if (name.start - tokens.ends[first - 1]! !== 1 || isCapitalAt(kinds, next.endToken)) return false;
  return next.endToken < tokens.length && tokens.starts[next.endToken]! - next.end <= 1;
}
