import { mapped } from '../../../arrays';
import { wordSet } from '../../../lexicon/words';
import type { Token } from '../../../model';
import { isCapital, KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf, PLACE } from '../gazetteer';
import { KeyHint } from '../keyHint';
import { withoutOverlaps } from '../merge';
import { type Name, retyped } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, when } from './rule';

/** An organisation less sure than this tells nothing of its parts. */
const SURE = 0.5;

/** Last words of organisations called after a person who may be named too: `Marsh Foundation`. */
const PERSONAL = wordSet(
  'foundation organization organisation administration campaign family library center centre institute government cabinet presidency fund trust show museum school college university stadium',
);

const FIRMS = wordSet(
  'inc inc. corp corp. ltd ltd. plc group holdings industries foods motors energy electronics pharmaceuticals pharma technologies systems airlines airways capital ventures partners steel mining telecom',
);

/**
 * One word that the tagger took for a person, but that opens the name of an organisation of the text (`Novara` of
 * `Novara Holdings`) or closes one made of a person's name (`Lindt` of `Ana Lindt` the firm), where no person has it.
 */
export const shortenOrganizations = when({ written: WRITTEN.body }, (names, { tokens, kinds, keys }) => {
  const parts = new Set<string>();
  const surnames = new Set<string>();
  /** First words of firms, told by their last: they are firms wherever they stand alone. */
  const firms = new Set<string>();
  const hint = new KeyHint();
  for (const name of names) {
    const { firstToken: first, endToken: end } = name;
    if (end - first < 2) continue;
    const last = tokens[end - 1]!.lower;
    if (name.type === 'person') surnames.add(last).add(tokens[first]!.lower);
    if (name.type !== 'organization' || name.confidence < SURE) continue;
    const head = tokens[first]!;
    const bits = listedOf(head);
    const vague = PLACE | LISTED.group | LISTED.orgHead | LISTED.orgTail | LISTED.title | LISTED.role;
    if (end - first === 2 && (bits & GIVEN) !== 0) parts.add(last);
    else if ((bits & (vague | GIVEN | LISTED.surname)) === 0 && head.text.length > 2 && !PERSONAL.has(last))
      parts.add(head.lower);
    if (parts.has(head.lower) && FIRMS.has(last)) {
      firms.add(head.lower);
      hint.add(keys[first]!);
    }
  }
  if (parts.size === 0) return names;
  const shortened = mapped(names, (name): Name => {
    if (name.type !== 'person' || name.endToken - name.firstToken !== 1) return name;
    const { lower } = tokens[name.firstToken]!;
    if (!parts.has(lower) || surnames.has(lower)) return name;
    const before = tokens[name.firstToken - 1];
    if (before && (listedOf(before) & LISTED.title) !== 0) return name;
    return retyped(name, 'organization', 'recurrence.organization');
  });
  return firms.size === 0 ? shortened : withoutOverlaps(shortened, aloneIn(tokens, kinds, keys, hint, firms));
});

/** Where the words of `firms` stand alone, written as a name and never small. */
function aloneIn(
  tokens: readonly Token[],
  kinds: Uint8Array,
  keys: Int32Array,
  hint: KeyHint,
  firms: Set<string>,
): Name[] {
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const kind = kinds[i];
    if ((kind !== KIND.lower && !isCapital(kind)) || !hint.mayHold(keys[i]!)) continue;
    const { lower } = tokens[i]!;
    if (!firms.has(lower)) continue;
    if (kind === KIND.lower) firms.delete(lower);
    else if (!isCapital(kinds[i - 1]) && !isCapital(kinds[i + 1]))
      found.push(nameAt(tokens, i, i + 1, 'organization', 'recurrence.organization', 0.7));
  }
  return found.filter(({ firstToken }) => firms.has(tokens[firstToken]!.lower));
}
