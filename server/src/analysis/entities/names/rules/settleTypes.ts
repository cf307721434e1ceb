import { ROLE_NOUNS } from '../../../lexicon/titles';
import { wordSet } from '../../../lexicon/words';
import type { Tokens, WordType } from '../../../model';
import { lowerAt } from '../../../tokens/wordsAt';
import { PHRASE } from '../columns';
import { GIVEN, LISTED, listedOf, listedPhrase, listedWord, PLACE } from '../gazetteer';
import { type Name, retyped } from '../name';
import { WRITTEN } from '../needs';
import { trait, writtenTrait } from '../traits';
import { type Read, when, withTokens } from './rule';

/** First words of “… of …” and “… for …” that make the whole an organisation. */
const HEADS = wordSet(
  'university ministry department institute bureau bank office council committee commission association society organization organisation federation union league board academy college school museum chamber church court',
);

/** Last words that make the whole an organisation. */
const TAILS = wordSet(
  'inc inc. corp corp. corporation co. ltd ltd. llc plc gmbh university college ministry department agency commission committee association federation institute foundation airlines airways police parliament party council authority newspaper times tribune gazette herald',
);

/** Last words of firms, papers and societies that tell what they are. */
const TRADES = wordSet(
  'ledger chronicle courier examiner inquirer enquirer telegraph observer dispatch sentinel echo argus advertiser club society alliance coalition bureau board fund trust league union orchestra power energy electric oil gas petroleum steel mining motors foods pharma pharmaceuticals biotech therapeutics technologies systems software semiconductor electronics airlines holdings industries enterprises capital partners ventures insurance bancorp financial media entertainment studios pictures telecom networks logistics',
);

/** No word of it, and no illness behind it, that settles anything. */
function isPlain({ type, firstToken: first, endToken: end }: Name, read: Read): boolean {
  const { listed, traits, present } = read;
  let own = 0;
  let lists = 0;
  for (let i = first; i < end; i++) {
    own |= traits[i]!;
    lists |= listed[i]!;
  }
  if ((own & (TELLING | COINED)) !== 0 || (present & AILING) !== 0) return false;
  if ((lists & (LISTED.group | LISTED.title | LISTED.organization | PHRASE)) !== 0) return false;
  return type === 'location' || end - first > 1 || (lists & PLACE) === 0;
}

function settle(name: Name, tokens: Tokens): Name {
  const { firstToken: first, endToken: end } = name;
  if (name.type !== 'location' && isPlainPlace(name, tokens)) return retyped(name, 'location');
  if (name.type !== 'location' && name.type !== 'person') return name;
  if (name.type === 'location' && end - first === 1 && isOnlyBody(tokens[first]!))
    return retyped(name, 'organization');
  if (name.type === 'person' && end - first === 1 && isCoined(tokens[first]!))
    return retyped(name, 'organization');
  if (end - first < 2) return name;
  if (isClub(name, tokens)) return retyped(name, 'organization');
  if (isListedBody(tokens, first, end)) return retyped(name, 'organization');
  const second = tokens[first + 1]!.lower;
  const headed =
    ((second === 'of' || second === 'for') && HEADS.has(tokens[first]!.lower)) ||
    (name.type === 'location' && isHeadedInside(tokens, first, end));
  if (headed || TAILS.has(tokens[end - 1]!.lower)) return retyped(name, 'organization');
  if (isFirm(name, tokens)) return retyped(name, 'organization');
  return name;
}

/** `Marsh County Board of Elections` taken for a place. */
function isHeadedInside(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first + 1; i + 2 < end; i++)
    if (HEADS.has(tokens[i]!.lower) && /^(?:of|for)$/.test(tokens[i + 1]!.lower)) return true;
  return false;
}

/** Words that sports clubs of many countries begin with: `Olympique Valmont`. */
const CLUBS = wordSet(
  'olympique sporting atlético atletico dynamo dinamo lokomotiv spartak shakhtar borussia hapoel maccabi fc afc deportivo cska partizan olympiacos slavia rapid racing independiente universitario',
);

function isClub({ firstToken: first, endToken: end }: Name, tokens: Tokens): boolean {
  return CLUBS.has(tokens[first]!.lower) && end - first <= 3;
}

/** `Delmarva Power`, `Tullow Oil`: what firms do is the last word, and the first is no given name. */
function isFirm({ firstToken: first, endToken: end }: Name, tokens: Tokens): boolean {
  const isTrade = TRADES.has(tokens[end - 1]!.lower);
  return isTrade && (listedOf(tokens[first]!) & GIVEN) === 0 && !isPlace(tokens, first, end);
}

/** A listed place and nothing else, after “in”: `a company in Kentucky`. */
function isPlainPlace({ firstToken: first, endToken: end }: Name, tokens: Tokens): boolean {
  if (end - first > 1 || lowerAt(tokens, first - 1) !== 'in') return false;
  const bits = listedOf(tokens[first]!);
  return (bits & PLACE) !== 0 && (bits & (GIVEN | LISTED.surname | LISTED.organization)) === 0;
}

/** `FactBridge`: a capital in the middle of one word, and not as in `MacDonald` or `DiPietro`. */
function isCoined({ text, lower }: WordType): boolean {
  return (
    mayHaveCapitalInside(text) &&
    /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(text) &&
    !/^(?:mac|van|fitz|della?|von|des)/.test(lower) &&
    (listedWord(lower) & (GIVEN | LISTED.surname)) === 0
  );
}

/** False for plain small letters from the fourth on, as almost all words have: no pattern need be asked. */
function mayHaveCapitalInside(text: string): boolean {
  for (let i = 3; i < text.length; i++)
    if (text.charCodeAt(i) < 0x61 || text.charCodeAt(i) > 0x7a) return true;
  return false;
}

/** `Republican U.S.`, `New York Democrats`: the group is no part of the place. */
function withoutGroups(name: Name, tokens: Tokens): Name {
  const { firstToken: first, endToken: end, type } = name;
  if (end - first < 2 || type === 'person') return name;
  if (type === 'location' && isGroup(tokens[first]!) && isPlace(tokens, first + 1, end))
    return withTokens(name, tokens, first + 1, end);
  if (isGroup(tokens[end - 1]!) && tokens[end - 1]!.lower.endsWith('s') && isPlace(tokens, first, end - 1))
    return retyped(withTokens(name, tokens, first, end - 1), 'location');
  return name;
}

function isGroup(token: WordType): boolean {
  const bits = listedOf(token);
  return (bits & LISTED.group) !== 0 && (bits & PLACE) === 0;
}

/** A word of the list of organisations and of no other: `Paramount`. */
function isOnlyBody(token: WordType): boolean {
  return listedOf(token) === LISTED.organization;
}

/** A phrase of the list of organisations and of no other: `Paris Saint-Germain`. */
function isListedBody(tokens: Tokens, first: number, end: number): boolean {
  const phrase = listedPhrase(tokens, first, end);
  return phrase !== null && phrase.words.length === end - first && phrase.bits === LISTED.organization;
}

function isPlace(tokens: Tokens, first: number, end: number): boolean {
  if (end - first === 1) return (listedOf(tokens[first]!) & PLACE) !== 0;
  const phrase = listedPhrase(tokens, first, end);
  return phrase !== null && phrase.words.length === end - first && (phrase.bits & PLACE) !== 0;
}

/** A body without a name that opens a sentence before an office: `Council leader Ana Roe`. */
function isUnnamedBody({ type, firstToken: first, endToken: end }: Name, tokens: Tokens): boolean {
  if (type !== 'organization' || end - first > 1 || !UNNAMED.has(tokens[first]!.lower)) return false;
  const next = tokens[end];
  return next !== undefined && next.text === next.lower && ROLE_NOUNS.has(next.lower);
}

/** `Parkinson's disease`, `Hodgkin lymphoma`: called after a person, but none. */
function isAilment({ firstToken: first, endToken: end }: Name, tokens: Tokens): boolean {
  if (end - first > 1) return false;
  const owned = /^['’]s$/.test(lowerAt(tokens, end));
  if (owned && DISCOVERERS.has(tokens[first]!.lower)) return true;
  return AILMENTS.has(lowerAt(tokens, owned ? end + 1 : end));
}

/** Illnesses go by their names alone. */
const DISCOVERERS = wordSet('alzheimer parkinson crohn huntington asperger');
const AILMENTS = wordSet('disease syndrome lymphoma palsy sarcoma dementia');

const UNNAMED = wordSet(
  'council party court company school union club committee board police hospital college city team department',
);

/** `Harrow Prize`, `Founders Day`: honours, laws and days are named after people and places, but are none. */
function isAward(name: Name, tokens: Tokens): boolean {
  if (name.endToken - name.firstToken < 2 || !AWARDS.has(tokens[name.endToken - 1]!.lower)) return false;
  return name.type !== 'person' || (listedOf(tokens[name.firstToken]!) & GIVEN) === 0;
}

const AWARDS = wordSet('prize prizes award awards medal act bill amendment day doctrine');

const COMPASS = wordSet('north south east west northern southern eastern western central');

/** `North Korean`, `British`, or the `North` of `North Korean`: a group, which its own list finds. */
function isNationality(name: Name, tokens: Tokens): boolean {
  if (name.type !== 'location' && name.type !== 'organization') return false;
  const { firstToken: first, endToken: end } = name;
  if (end - first > 2) return false;
  const last = tokens[end - 1]!;
  const compass = COMPASS.has(tokens[first]!.lower);
  if (isGroup(last)) return end - first === 1 || compass;
  const next = tokens[end];
  return (
    end - first === 1 &&
    compass &&
    next !== undefined &&
    tokens.starts[end] === tokens.ends[end - 1]! + 1 &&
    isGroup(next)
  );
}

/** A lone `Muslims`, `Sheriff` or `Home Secretary`: taken for a person, but the words name a group or an office. */
function isNobody(name: Name, tokens: Tokens): boolean {
  const next = tokens[name.endToken];
  if (name.endToken - name.firstToken === 1 && tokens[name.firstToken]!.lower === 'vice' && next)
    return ROLE_NOUNS.has(next.lower);
  if (name.type !== 'person') return false;
  const first = listedOf(tokens[name.firstToken]!);
  if (name.endToken - name.firstToken > 1) {
    const last = tokens[name.endToken - 1]!.lower;
    return OFFICES.has(last) && (first & GIVEN) === 0;
  }
  return (first & (LISTED.group | LISTED.title)) !== 0 && (first & (GIVEN | LISTED.surname)) === 0;
}

const OFFICES = wordSet(
  'secretary commissioner minister president chancellor ambassador governor senator spokesman spokeswoman director chairman officer editor correspondent attorney',
);

const TELLING = trait(HEADS, TAILS, TRADES, CLUBS, UNNAMED, AWARDS, COMPASS, OFFICES, DISCOVERERS, ['vice']);
const COINED = writtenTrait(isCoined);
const AILING = trait(AILMENTS);

/** Corrects types and edges that the words themselves settle, and drops nationalities taken for places. */
export const settleTypes = when(
  {
    text: AILING,
    inside: TELLING | COINED,
    listed: LISTED.group | LISTED.title | LISTED.organization | PHRASE,
    written: WRITTEN.otherThanPlace,
  },
  (names, read) => {
    const { tokens } = read;
    const out: Name[] = [];
    for (const name of names) {
      if (isPlain(name, read)) {
        out.push(name);
        continue;
      }
      const mended = name.type === 'norp' ? name : withoutGroups(settle(name, tokens), tokens);
      if (
        !isNationality(mended, tokens) &&
        !isNobody(mended, tokens) &&
        !isAward(mended, tokens) &&
        !isUnnamedBody(mended, tokens) &&
        !isAilment(mended, tokens)
      )
        out.push(mended);
    }
    return out;
  },
);
