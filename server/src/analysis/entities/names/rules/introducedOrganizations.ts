import { elementAt, mapped } from '../../../arrays';
import { ROLE_NOUNS } from '../../../lexicon/titles';
import { wordSet } from '../../../lexicon/words';
import type { Tokens, WordType } from '../../../model';
import { lowerAt, textAt } from '../../../tokens/wordsAt';
import { wordTest } from '../../../tokens/wordTypes';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { isCapitalised } from '../../tagger/words';
import { GIVEN, LISTED, listedOf, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import { type Name, retyped } from '../name';
import { trait } from '../traits';
import { nameAt, type Read, type Rule } from './rule';

/** Nouns that tell what the name before them is: `Yarrow, a payments startup`. */
const KINDS = wordSet(`
  company firm startup start-up bank lender insurer group maker manufacturer supplier provider retailer chain carrier airline
  broadcaster newspaper magazine tabloid website charity nonprofit non-profit ngo organisation organization agency regulator union
  party militia faction movement coalition consortium conglomerate subsidiary unit utility brewer miner drugmaker carmaker automaker chipmaker
  planemaker shipbuilder steelmaker brokerage consultancy think-tank tank platform app exchange club team band
`);

/** Nouns that, right before a name, tell the same: `rival Yarrow`, `drugmaker Yarrow`. */
const BEFORE = wordSet(`
  startup start-up lender insurer retailer airline broadcaster newspaper tabloid charity nonprofit drugmaker carmaker automaker
  chipmaker planemaker shipbuilder steelmaker brokerage consultancy company firm giant conglomerate brewer publisher
  chain startup maker affiliate subsidiary outlet
`);

/** People with these occupations are “at” or “for” somebody: `an analyst at Yarrow`. */
const STAFF = wordSet(
  'analyst economist strategist columnist correspondent reporter journalist trader researcher professor lecturer fellow partner engineer editor writer dealer broker scientist director manager analysts economists strategists columnists correspondents reporters journalists traders researchers lecturers partners engineers brokers scientists',
);

const isBefore = wordTest(BEFORE);
const isStaff = wordTest(STAFF);

/** Who stands at the head of a body: `Yarrow CEO Ana Roe`. */
const CHIEFS = wordSet('ceo cfo coo cto leader co-leader chairman chairwoman co-chair co-founder');

/** Bodies have these: `leader of Yarrow`. */
const LED_BY = wordSet('leader leaders founder co-founder chairman chairwoman member members');

/** What can stand right before a name that is told to be a body … */
const TOLD_BEFORE = trait(BEFORE, ['of', 'at', 'for', 'station', 'network', 'channel']);
/** … and right after. */
const TOLD_AFTER = trait(CHIEFS, ['shares', 'stock', ',']);

/** Most tokens between the name and the noun that tells what it is. */
const MAX_APPOSITION = 8;

/**
 * Names that the words beside them make organisations: `Yarrow, a payments startup`, `rival carmaker Yarrow`,
 * `an analyst at Yarrow`, `Yarrow CEO Ana Roe`; and the same words elsewhere when the tagger took them for a person.
 */
export const findIntroducedOrganizations: Rule = (names, read) => {
  const { tokens, traits } = read;
  const proven = new Map<string, Name>();
  const prove = (name: Name) => {
    proven.set(keyOf(tokens, name), name);
  };
  let staffed = -2;
  for (const name of names) {
    const { firstToken: first, endToken: end } = name;
    const before = first > 0 && (traits[first - 1]! & TOLD_BEFORE) !== 0;
    const after = end < tokens.length && (traits[end]! & TOLD_AFTER) !== 0;
    if (!before && !after && staffed !== first - 1) continue;
    if (name.type !== 'person' && name.type !== 'location') {
      if (before && isStaffed(read, first)) staffed = end;
      continue;
    }
    if (isGivenName(tokens, name)) continue;
    if (after && isToldAfter(tokens, name) && (name.type === 'person' || !isListedPlace(tokens, name)))
      prove(name);
    else if (before && (name.type === 'person' || !isListedPlace(tokens, name)) && isToldBefore(read, name)) {
      prove(name);
      if (isStaffed(read, first)) staffed = end;
    } else if (staffed === first - 1 && name.type === 'location' && !isListedPlace(tokens, name)) {
      if (tokens[staffed]!.lower === 'and') prove(name);
    }
  }
  const unnamed = unnamedOf(names, read);
  for (const name of unnamed) prove(name);
  if (proven.size === 0) return names;
  const proved = mapped(names, (name) => {
    if (name.type !== 'person' && name.type !== 'location') return name;
    if (!proven.has(keyOf(tokens, name)) || isTitled(tokens, name)) return name;
    return retyped(name, 'organization', 'words.organization', 0.9);
  });
  return unnamed.length === 0 ? proved : withoutOverlaps(proved, unnamed);
};

function keyOf(tokens: Tokens, name: Name): string {
  let key = '';
  for (let i = name.firstToken; i < name.endToken && i < name.firstToken + 8; i++)
    key += `${tokens[i]!.lower} `;
  return key;
}

/** Two words or more, the first a given name: a person, whatever stands beside them. */
function isGivenName(tokens: Tokens, name: Name): boolean {
  return (
    name.type === 'person' &&
    name.endToken - name.firstToken > 1 &&
    (listedOf(tokens[name.firstToken]!) & GIVEN) !== 0
  );
}

function isListedPlace(tokens: Tokens, name: Name): boolean {
  return (listedOf(tokens[name.endToken - 1]!) & PLACE) !== 0;
}

function isTitled(tokens: Tokens, name: Name): boolean {
  const before = elementAt(tokens, name.firstToken - 1);
  return before !== undefined && (listedOf(before) & LISTED.title) !== 0;
}

/** `NAME, a … company` and `NAME CEO Ana Roe`. */
function isToldAfter(tokens: Tokens, name: Name): boolean {
  const after = tokens[name.endToken];
  if (!after) return false;
  if (CHIEFS.has(after.lower)) {
    const next = tokens[name.endToken + 1];
    return (
      next !== undefined &&
      isCapitalised(next) &&
      !isCapitalised(elementAt(tokens, name.firstToken - 1) ?? after)
    );
  }
  if (isTraded(tokens, name.endToken)) return true;
  return after.text === ',' && isKindOfBody(tokens, name.endToken + 1);
}

/** Capitalised at the start of a sentence: `The shares fell`. */
const NOT_TRADED = wordSet(
  'the a an its his her their our these those this that both all some most many more other such new old class ordinary preferred common asian european global us bank energy oil tech',
);

/** `NAME shares fell`, `NAME stock is up`. */
function isTraded(tokens: Tokens, at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (lower !== 'shares' && lower !== 'stock') return false;
  return /^(?:fell|rose|jumped|slid|gained|lost|dropped|climbed|tumbled|surged|plunged|slipped|were|was|are|is|have|has|closed|ended|opened|traded|soared|sank|dipped|edged|added|advanced|declined|slide|rise|fall|jump|drop|in|at)$/.test(
    lowerAt(tokens, at + 1),
  );
}

/** A noun phrase from token `at` whose head is one of {@link KINDS}: `a Danish maker of`, `the family-owned firm,`. */
function isKindOfBody(tokens: Tokens, at: number): boolean {
  if (!/^(?:a|an|the|another|its|one)$/.test(lowerAt(tokens, at))) return false;
  for (let i = at + 1; i < tokens.length && i < at + MAX_APPOSITION; i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark' || /^[,.;:()]$/.test(token.text) || token.lower === "'s" || token.text === '’s')
      return false;
    if (/^(?:of|in|at|for|with|by|from|who|which|that|and|to)$/.test(token.lower)) return false;
    const capital = token.text !== token.lower;
    if (!capital && isKind(tokens, i) && endsNoun(tokens[i + 1])) return true;
    if (ROLE_NOUNS.has(token.lower) && (capital || endsNoun(tokens[i + 1]))) return false;
  }
  return false;
}

/** One of {@link KINDS}, also in two halves: `start-up`. */
function isKind(tokens: Tokens, i: number): boolean {
  if (KINDS.has(tokens[i]!.lower)) return true;
  return textAt(tokens, i - 1) === '-' && KINDS.has(`${lowerAt(tokens, i - 2)}-${tokens[i]!.lower}`);
}

function endsNoun(next: WordType | undefined): boolean {
  return (
    next === undefined ||
    /^(?:[,.;:)(—–]|of|in|at|for|with|by|from|that|which|whose|based|founded|owned|backed|run|led|and|known|behind|to|on|is|was|said|has)$/.test(
      next.lower,
    )
  );
}

/** `drugmaker NAME`, `an analyst at NAME`. */
function isToldBefore({ tokens, kinds }: Read, name: Name): boolean {
  const { firstToken: first } = name;
  const before = elementAt(tokens, first - 1);
  if (!before) return false;
  if (isBefore(before) && before.text === before.lower) return true;
  if (before.lower === 'of') return isLed(tokens, name);
  return isStaffed({ tokens, kinds }, first);
}

/** `an analyst at`, right before token `first`. */
function isStaffed({ tokens, kinds }: Pick<Read, 'tokens' | 'kinds'>, first: number): boolean {
  const link = lowerAt(tokens, first - 1);
  if (link !== 'at' && link !== 'for') return false;
  const staff = elementAt(tokens, first - 2);
  return staff !== undefined && isStaff(staff) && !isCapitalAt(kinds, first - 2);
}

/** `leader of NAME`: what has a leader and is no listed person is a body. */
function isLed(tokens: Tokens, name: Name): boolean {
  const head = elementAt(tokens, name.firstToken - 2);
  if (head === undefined || !LED_BY.has(head.lower) || name.type !== 'person') return false;
  for (let i = name.firstToken; i < name.endToken; i++)
    if ((listedOf(tokens[i]!) & (GIVEN | LISTED.surname)) !== 0) return false;
  return true;
}

/** Capitalised words that the tagger left out, right after a noun that tells what they are: `startup Yarrow`. */
function unnamedOf(names: readonly Name[], read: Read): Name[] {
  const { tokens, kinds, traits, capitals } = read;
  const found: Name[] = [];
  let next = 0;
  for (const i of capitals) {
    if (i === 0 || isCapitalAt(kinds, i - 1) || isCapitalAt(kinds, i + 1)) continue;
    const after = i + 1 < tokens.length && (traits[i + 1]! & TOLD_AFTER) !== 0;
    if (!after && (traits[i - 1]! & TOLD_BEFORE) === 0) continue;
    while (next < names.length && names[next]!.endToken <= i) next++;
    if (next < names.length && names[next]!.firstToken < i + 1) continue;
    const before = tokens[i - 1]!;
    const told =
      (isTraded(tokens, i + 1) && !NOT_TRADED.has(tokens[i]!.lower)) ||
      (before.lower === 'at' && i > 1 && isStaff(tokens[i - 2]!)) ||
      isBefore(before) ||
      (kinds[i] === KIND.allCapitals && /^(?:station|network|channel)$/.test(before.lower)) ||
      (before.lower !== 'the' && textAt(tokens, i + 1) === ',' && isKindOfBody(tokens, i + 2));
    if (!told) continue;
    const bits = listedOf(tokens[i]!);
    if ((bits & (LISTED.group | LISTED.month | LISTED.weekday | LISTED.title | PLACE | GIVEN)) !== 0)
      continue;
    found.push(nameAt(tokens, i, i + 1, 'organization', 'words.organization', 0.8));
  }
  return found;
}
