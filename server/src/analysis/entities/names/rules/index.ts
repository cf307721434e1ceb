import { tableOf } from '../needs';
import { nameAcronyms } from './acronyms';
import { joinAmpersands } from './ampersands';
import { findBackers } from './backedBy';
import { joinBrokenLines } from './brokenLines';
import { dropCommonWords } from './commonWords';
import { findDatelines } from './datelines';
import { findEmployers } from './employers';
import { evenOutLists } from './enumerations';
import { dropFamilies } from './families';
import { settleFamilyNames } from './familyNameFirst';
import { mendHeadlines } from './headlines';
import { joinHyphenAcronyms } from './hyphenAcronyms';
import { findIntroducedOrganizations } from './introducedOrganizations';
import { findIntroducedPeople } from './introducedPeople';
import { joinHyphens } from './joinHyphens';
import { shortenOrganizations } from './knownOrganizations';
import { findListedBodies } from './listedBodies';
import { findListedNames } from './listedNames';
import { lengthenPlaces } from './longerPlaces';
import { findLowerCasePlaces } from './lowerCasePlaces';
import { keepParticles } from './nameParticles';
import { completeOrganizations } from './organizationRuns';
import { splitParties } from './parties';
import { findPeopleLikeGroups } from './peopleLikeGroups';
import { findPlacesOf } from './placesOf';
import { findPossessiveNames } from './possessiveNames';
import { joinQuotedNicknames } from './quotedNicknames';
import { findRecurrences } from './recurrences';
import { findRelatives } from './relatives';
import { findTeamsInTables } from './resultTables';
import { nameRoyalPlaces } from './royalPlaces';
import { needsOf, type Rule } from './rule';
import { settleTypes } from './settleTypes';
import { dropShips } from './ships';
import { spellAcronyms } from './spelledAcronyms';
import { splitLists } from './splitLists';
import { findSyllabicNames } from './syllabicNames';
import { findTeams } from './teams';
import { dropTickers } from './tickers';
import { findTravelledPlaces } from './travelledPlaces';
import { trimNames } from './trim';
import { keepWithinBlocks } from './withinBlocks';

/** The rules that mend the tagger's names, in order. */
export const RULES: readonly Rule[] = [
  trimNames,
  dropTickers,
  dropShips,
  splitParties,
  joinAmpersands,
  splitLists,
  lengthenPlaces,
  findListedBodies,
  joinQuotedNicknames,
  joinBrokenLines,
  joinHyphens,
  findSyllabicNames,
  joinHyphenAcronyms,
  settleTypes,
  nameRoyalPlaces,
  findPossessiveNames,
  settleFamilyNames,
  dropCommonWords,
  completeOrganizations,
  findPlacesOf,
  findIntroducedPeople,
  findRelatives,
  findDatelines,
  nameAcronyms,
  spellAcronyms,
  findIntroducedOrganizations,
  shortenOrganizations,
  findListedNames,
  findBackers,
  findTravelledPlaces,
  evenOutLists,
  findEmployers,
  findPeopleLikeGroups,
  findRecurrences,
  keepParticles,
  dropFamilies,
  mendHeadlines,
  findTeamsInTables,
  findTeams,
  findLowerCasePlaces,
  keepWithinBlocks,
];

/** What each of them needs (see `isCalledFor`). */
export const NEEDS = tableOf(RULES.map(needsOf));
