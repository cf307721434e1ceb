import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the large lists say of a word, as bits of the lexicon: towns by their people (GeoNames), surnames and given names by
 * how common they are (United States census of 1990).
 */
const NAMES = {
  cityOfAMillion: 1,
  city: 2,
  town: 4,
  smallTown: 8,
  inTown: 16,
  commonSurname: 32,
  surname: 64,
  rareSurname: 128,
  male: 256,
  female: 512,
  rareGiven: 1024,
  county: 2048,
} as const;

/** Countries whose smaller towns English news names. */
const NEAR = new Set([
  'US',
  'GB',
  'IE',
  'CA',
  'AU',
  'NZ',
  'ZA',
  'IN',
  'NG',
  'KE',
  'PK',
  'IL',
  'PS',
  'UA',
  'PH',
]);

interface City {
  readonly name: string;
  readonly countrycode: string;
  readonly population: number;
}

/** The bits of all words that the lists in `folder` hold, in lower case; empty when there are none. */
export function readNameLists(folder: string): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, bit: number): void => {
    words.set(word, (words.get(word) ?? 0) | bit);
  };
  if (!existsSync(join(folder, 'cities5000.json'))) return words;
  const cities = Object.values(
    JSON.parse(readFileSync(join(folder, 'cities5000.json'), 'utf8')) as Record<string, City>,
  );
  for (const { name, countrycode, population } of cities) {
    if (population < (NEAR.has(countrycode) ? 8_000 : 20_000)) continue;
    const bit =
      population >= 1_000_000
        ? NAMES.cityOfAMillion
        : population >= 150_000
          ? NAMES.city
          : population >= 30_000
            ? NAMES.town
            : NAMES.smallTown;
    for (const spelling of spellings(name)) {
      if (/^\p{L}+$/u.test(spelling)) add(spelling, bit);
      else for (const word of spelling.split(/[ -]/)) if (/^\p{L}{4,}$/u.test(word)) add(word, NAMES.inTown);
    }
  }
  const counties = JSON.parse(readFileSync(join(folder, 'us_counties.json'), 'utf8')) as { name: string }[];
  for (const { name } of counties) {
    const county = /^(\p{L}+) (?:County|Parish|Borough)$/u.exec(name)?.[1];
    if (county) add(county.toLowerCase(), NAMES.county);
  }
  for (const [word, rank] of census(folder, 'dist.all.last')) {
    if (rank <= 1_000) add(word, NAMES.commonSurname);
    else if (rank <= 6_000) add(word, NAMES.surname);
    else if (rank <= 22_000) add(word, NAMES.rareSurname);
  }
  for (const [word, rank] of census(folder, 'dist.male.first'))
    add(word, rank <= 500 ? NAMES.male : NAMES.rareGiven);
  for (const [word, rank] of census(folder, 'dist.female.first'))
    if (rank <= 2_500) add(word, rank <= 900 ? NAMES.female : NAMES.rareGiven);
  return words;
}

/** A name in lower case, and without its accents. */
function spellings(name: string): Set<string> {
  const lower = name.toLowerCase();
  return new Set([lower, lower.normalize('NFD').replace(/\p{M}/gu, '')]);
}

/** Names with their ranks from a file of the census (NAME, share, summed share, rank in columns). */
function census(folder: string, file: string): [string, number][] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name, , , rank] = line.trim().split(/\s+/);
      return [name!.toLowerCase(), Number(rank)];
    });
}
