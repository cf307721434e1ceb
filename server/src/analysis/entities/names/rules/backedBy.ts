import { isCapitalAt } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import { type Name, nameAt } from '../name';
import { WRITTEN } from '../needs';
import { when } from './rule';

/** What a name before a hyphen does: `Newsom-backed`. */
const DONE =
  /^(?:backed|led|appointed|endorsed|allied|aligned|style|era|sponsored|approved|ordered|owned|controlled)$/;

/** A listed surname or place before a hyphen that the tagger left out: `a Newsom-backed bill`, in headlines too. */
export const findBackers = when(
  { written: WRITTEN.hyphenAfterCapital },
  (names, { tokens, kinds, landmarks }) => {
    const found: Name[] = [];
    for (const i of landmarks.hyphens) {
      if (i < 1 || i + 1 >= tokens.length) continue;
      if (!isCapitalAt(kinds, i - 1) || !DONE.test(tokens[i + 1]!.lower)) continue;
      if (tokens.ends[i - 1]! !== tokens.starts[i]! || tokens.starts[i + 1]! !== tokens.ends[i]!) continue;
      if (i > 1 && isCapitalAt(kinds, i - 2)) continue;
      const bits = listedOf(tokens[i - 1]!);
      if ((bits & (LISTED.group | LISTED.month | LISTED.weekday | LISTED.title | LISTED.role)) !== 0)
        continue;
      const surname = (bits & LISTED.surname) !== 0 && (bits & (PLACE | GIVEN | LISTED.organization)) === 0;
      if (surname) found.push(nameAt(tokens, i - 1, i, 'person', 'hyphen.backer', 0.7));
    }
    return found.length === 0 ? names : withoutOverlaps(names, found);
  },
);
