import { elementAt, roomFor } from '../../../arrays';
import { wordSet } from '../../../lexicon/words';
import { isCapital, isCapitalAt, KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf, PLACE } from '../gazetteer';
import { KeyTable } from '../keyTable';
import { withoutOverlaps } from '../merge';
import { type Name, retyped } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, type Read, when } from './rule';

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
export const shortenOrganizations = when({ written: WRITTEN.body }, (names, read) => {
  const { tokens, keys } = read;
  told.clear();
  let parts = false;
  let firms = false;
  for (const name of names) {
    const { firstToken: first, endToken: end } = name;
    if (end - first < 2) continue;
    if (name.type === 'person') {
      tell(keys[first]!, OF_PERSON);
      tell(keys[end - 1]!, OF_PERSON);
    }
    if (name.type !== 'organization' || name.confidence < SURE) continue;
    const last = tokens[end - 1]!.lower;
    const head = tokens[first]!;
    const bits = listedOf(head);
    const vague = PLACE | LISTED.group | LISTED.orgHead | LISTED.orgTail | LISTED.title | LISTED.role;
    if (end - first === 2 && (bits & GIVEN) !== 0) {
      tell(keys[end - 1]!, PART);
      parts = true;
    } else if (
      (bits & (vague | GIVEN | LISTED.surname)) === 0 &&
      head.text.length > 2 &&
      !PERSONAL.has(last)
    ) {
      tell(keys[first]!, PART);
      parts = true;
    }
    if ((told.get(keys[first]!) & PART) !== 0 && FIRMS.has(last)) {
      tell(keys[first]!, FIRM);
      firms = true;
    }
  }
  if (!parts) return names;
  const shortened = roomFor<Name>(names.length);
  for (let i = 0; i < names.length; i++) shortened[i] = asPart(names[i]!, read);
  return firms ? withoutOverlaps(shortened, aloneIn(read)) : shortened;
});

/** The name, as one of an organisation where it is a word of one and of no person. */
function asPart(name: Name, { tokens, keys }: Read): Name {
  if (name.type !== 'person' || name.endToken - name.firstToken !== 1) return name;
  if ((told.get(keys[name.firstToken]!) & (PART | OF_PERSON)) !== PART) return name;
  const before = elementAt(tokens, name.firstToken - 1);
  if (before && (listedOf(before) & LISTED.title) !== 0) return name;
  return retyped(name, 'organization', 'recurrence.organization');
}

/** What the names of two words and more tell of one: it stands for an organisation, is a word of a person’s name … */
const PART = 1;
const OF_PERSON = 2;
/** … or the first of a firm, told by its last: a firm wherever it stands alone. */
const FIRM = 4;

/** What the names of the text at hand tell of words. */
const told = new KeyTable();

function tell(key: number, what: number): void {
  told.set(key, told.get(key) | what);
}

/** Where the words of firms stand alone, written as a name and never small. */
function aloneIn({ tokens, kinds, keys }: Read): Name[] {
  const found: Name[] = [];
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i]!;
    if (kind !== KIND.lower && !isCapital(kind)) continue;
    const what = told.get(keys[i]!);
    if ((what & FIRM) === 0) continue;
    if (kind === KIND.lower) told.set(keys[i]!, what & ~FIRM);
    else if (!isCapitalAt(kinds, i - 1) && !isCapitalAt(kinds, i + 1))
      found.push(nameAt(tokens, i, i + 1, 'organization', 'recurrence.organization', 0.7));
  }
  return found.filter(({ firstToken }) => (told.get(keys[firstToken]!) & FIRM) !== 0);
}
