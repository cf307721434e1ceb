import { CITIES, COUNTRIES, REGIONS } from '../../lexicon/lists';
import { wordSet } from '../../lexicon/words';
import { detached } from '../../memo';
import type { Entity } from '../../model';
import { perWord } from '../../tokens/wordTypes';

/** What kind of body or place a noun such as `the company` can mean. */
export enum Body {
  Company = 1,
  Public = 2,
  Group = 3,
  City = 4,
}

/** How many values of `Body` there are, 0 included. */
export const BODIES = 5;

const nouns: readonly (readonly [Body, string])[] = [
  [
    Body.Company,
    'company firm startup start-up manufacturer carmaker automaker chipmaker drugmaker planemaker retailer carrier airline lender insurer brewer conglomerate corporation publisher',
  ],
  [Body.Public, 'agency regulator watchdog ministry department bureau'],
  [Body.Group, 'group organization organisation charity nonprofit militia'],
  [Body.City, 'city town village municipality'],
];

const BODY_NOUNS: ReadonlyMap<string, Body> = new Map(
  nouns.flatMap(([body, words]) => words.split(' ').map((word) => [word, body] as const)),
);

/** The body that a noun can mean, or null. */
export const bodyOf = perWord(({ lower }): Body | null => BODY_NOUNS.get(lower) ?? null);

const COMPANY = wordSet(
  'inc corp corporation co ltd llc plc gmbh ag sa nv company holdings partners capital ventures industries motors airlines airways bank energy oil gas systems technologies technology electronics pharmaceuticals pharma foods stores steel power mining insurance securities software semiconductor telecom mobile labs brands hotels retail logistics aerospace',
);
const PUBLIC = wordSet(
  'agency department ministry bureau commission administration authority office service services inspectorate directorate centers',
);
const GROUP = wordSet(
  'party union association federation movement front alliance coalition foundation society league brigade brigades confederation network campaign committee organization organisation group fund watch project institute',
);
const NEITHER = wordSet(
  'central reserve federal world development police court council committee parliament congress senate assembly army navy force forces government house cabinet treasury embassy corps guard university college school academy hospital museum church building tower hall center centre stadium arena hotel bridge airport street square park theater theatre times post news journal tv radio magazine press',
);

/** True for a word of a longer name that tells a body, not a person: `agency`, `Watch`. */
export const isWordOfBodies = perWord(({ text }): boolean => {
  const word = text.toLowerCase();
  return COMPANY.has(word) || PUBLIC.has(word) || GROUP.has(word) || NEITHER.has(word);
});

/** True for a word written as brands are: `ScotRail`; not `McKay`. */
export const isBrand = perWord(
  ({ text }): boolean => /^\p{Lu}\p{Ll}{2,}\p{Lu}/u.test(text) && !/^(?:Mac|Fitz|Van|Von|Del|Des)/.test(text),
);

/**
 * How well `entity` fits what the noun means: 2 when its name says so, 1 when nothing speaks against it, 0 when something does.
 * `kinds` is what {@link kindsOf} tells of it.
 */
export function fits(entity: Entity, kinds: number, body: Body): 0 | 1 | 2 {
  if (body >= Body.City) return entity.type === 'location' ? placeFits(kinds) : 0;
  if (entity.type !== 'organization') return 0;
  if (body === Body.Company)
    return kinds & (Kind.Neither | Kind.Public) ? 0 : kinds & Kind.Company ? 2 : kinds ? 0 : 1;
  if (body === Body.Public) return kinds & Kind.Public ? 2 : kinds || !isAcronym(entity) ? 0 : 1;
  return kinds & Kind.Group ? 2 : kinds ? 0 : 1;
}

/** What the names of a body or place tell of it, one bit each. */
export function kindsOf({ type, name, aliases }: Entity): number {
  const isPlace = type === 'location';
  let kinds = isPlace ? placeIn(name) : kindsIn(name);
  for (const alias of aliases) kinds |= isPlace ? placeIn(alias) & ~Place.NoTown : kindsIn(alias);
  return kinds;
}

/** What the words of a name tell of a body, one bit each. */
enum Kind {
  Company = 1,
  Public = 2,
  Group = 4,
  /** A court, school or newspaper is none of these, and keeps the name from fitting by default. */
  Neither = 8,
}

/** Names kept in mind by {@link perName}; everything is forgotten at this size, so that no stream of texts fills the memory. */
const MAX_NAMES = 5000;

/** What `work` tells of a name in lower case, kept for the next time. */
function perName(work: (lower: string) => number): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    let bits = known.get(name);
    if (bits === undefined) {
      if (known.size >= MAX_NAMES) known.clear();
      const own = detached(name);
      known.set(own, (bits = work(own.toLowerCase())));
    }
    return bits;
  };
}

const kindsIn = perName((lower) => {
  let kinds = 0;
  for (const word of lower.split(/[^\p{L}&]+/u)) {
    if (COMPANY.has(word) || word === '&') kinds |= Kind.Company;
    if (PUBLIC.has(word)) kinds |= Kind.Public;
    if (GROUP.has(word)) kinds |= Kind.Group;
    if (NEITHER.has(word)) kinds |= Kind.Neither;
  }
  return kinds;
});

function isAcronym({ name, aliases }: Entity): boolean {
  return ACRONYM.test(name) || aliases.some((alias) => ACRONYM.test(alias));
}

const ACRONYM = /^[\p{Lu}.]{2,7}$/u;

/** What is known of a place by its name, one bit each. */
enum Place {
  Country = 1,
  Region = 2,
  City = 4,
  /** Its words name a river, a street, a part of the world. */
  NoTown = 8,
}

const NO_TOWN =
  /\b(?:river|lake|sea|mount|street|road|avenue|square|park|stadium|airport|bridge|ocean|valley|peninsula|county|hall|islands?|bay|gulf|coast|east|west|north|south|africa|asia|europe|america)\b/u;

const placeIn = perName(
  (lower) =>
    (COUNTRIES.has(lower) ? Place.Country : 0) |
    (REGIONS.has(lower) ? Place.Region : 0) |
    (CITIES.has(lower) ? Place.City : 0) |
    (NO_TOWN.test(lower) ? Place.NoTown : 0),
);

/** A town, as far as its name tells. */
function placeFits(kinds: number): 0 | 1 | 2 {
  if (kinds & Place.Country) return 0;
  if (kinds & Place.City) return 2;
  return kinds & (Place.Region | Place.NoTown) ? 0 : 1;
}
