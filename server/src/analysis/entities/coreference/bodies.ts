import { CITIES, COUNTRIES, REGIONS } from '../../lexicon/places';
import { wordSet } from '../../lexicon/words';
import type { Entity } from '../../model';
import { perWord } from '../../tokens/wordTypes';

/** What kind of body or place a noun such as `the company` can mean. */
export enum Body {
  Company = 1,
  Public = 2,
  Group = 3,
  City = 4,
}

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
export function isWordOfBodies(text: string): boolean {
  const word = text.toLowerCase();
  return COMPANY.has(word) || PUBLIC.has(word) || GROUP.has(word) || NEITHER.has(word);
}

/** True for a word written as brands are: `ScotRail`; not `McKay`. */
export function isBrand(text: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}\p{Lu}/u.test(text) && !/^(?:Mac|Fitz|Van|Von|Del|Des)/.test(text);
}

const isWord = (word: string) => word.length > 0;
const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}&]+/u)
    .filter(isWord);

/** How well `entity` fits what the noun means: 2 when its name says so, 1 when nothing speaks against it, 0 when something does. */
export function fits(entity: Entity, body: Body): 0 | 1 | 2 {
  if (body >= Body.City) return entity.type === 'location' ? placeFits(entity) : 0;
  if (entity.type !== 'organization') return 0;
  const kinds = bodiesOf(entity);
  if (body === Body.Company)
    return kinds.has(Body.City) || kinds.has(Body.Public)
      ? 0
      : kinds.has(Body.Company)
        ? 2
        : kinds.size > 0
          ? 0
          : 1;
  if (body === Body.Public) return kinds.has(Body.Public) ? 2 : kinds.size > 0 || !isAcronym(entity) ? 0 : 1;
  return kinds.has(Body.Group) ? 2 : kinds.size > 0 ? 0 : 1;
}

const known = new WeakMap<Entity, ReadonlySet<Body>>();

function bodiesOf(entity: Entity): ReadonlySet<Body> {
  const before = known.get(entity);
  if (before) return before;
  const kinds = new Set<Body>();
  known.set(entity, kinds);
  for (const name of [entity.name, ...entity.aliases])
    for (const word of wordsOf(name)) {
      if (COMPANY.has(word) || word === '&') kinds.add(Body.Company);
      if (PUBLIC.has(word)) kinds.add(Body.Public);
      if (GROUP.has(word)) kinds.add(Body.Group);
      // A court, school or newspaper is none of these, and keeps the name from fitting by default.
      if (NEITHER.has(word)) kinds.add(Body.City);
    }
  return kinds;
}

function isAcronym(entity: Entity): boolean {
  return [entity.name, ...entity.aliases].some((name) => /^[\p{Lu}.]{2,7}$/u.test(name));
}

/** A town, as far as its name tells. */
function placeFits({ name, aliases }: Entity): 0 | 1 | 2 {
  const names = [name, ...aliases].map((one) => one.toLowerCase());
  const country = names.some((one) => COUNTRIES.has(one));
  const region = names.some((one) => REGIONS.has(one));
  const city = names.some((one) => CITIES.has(one));
  if (country || (region && !city)) return 0;
  return city
    ? 2
    : /\b(?:river|lake|sea|mount|street|road|avenue|square|park|stadium|airport|bridge|ocean|valley|peninsula|county|hall|islands?|bay|gulf|coast|east|west|north|south|africa|asia|europe|america)\b/u.test(
          names[0]!,
        )
      ? 0
      : 1;
}
