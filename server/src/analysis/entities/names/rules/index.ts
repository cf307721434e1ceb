import { nameAcronyms } from './acronyms';
import { dropCommonWords } from './commonWords';
import { findDatelines } from './datelines';
import { evenOutLists } from './enumerations';
import { findIntroducedPeople } from './introducedPeople';
import { joinHyphens } from './joinHyphens';
import { findListedNames } from './listedNames';
import { findLowerCasePlaces } from './lowerCasePlaces';
import { completeOrganizations } from './organizationRuns';
import { findPlacesOf } from './placesOf';
import { joinQuotedNicknames } from './quotedNicknames';
import { findRecurrences } from './recurrences';
import type { Rule } from './rule';
import { settleTypes } from './settleTypes';
import { splitLists } from './splitLists';
import { trimNames } from './trim';

/** The rules that mend the tagger's names, in order. */
export const RULES: readonly Rule[] = [
  trimNames,
  splitLists,
  joinQuotedNicknames,
  joinHyphens,
  settleTypes,
  dropCommonWords,
  completeOrganizations,
  findPlacesOf,
  findIntroducedPeople,
  findDatelines,
  nameAcronyms,
  findListedNames,
  evenOutLists,
  findRecurrences,
  findLowerCasePlaces,
];
