// What the passes see of the long lists. `./longLists` is left outside the bundles under this very name (`esbuild.js`).
export {
  boilerplatePhrases,
  boilerplatePhrasesAbroad,
  CITIES,
  COUNTRIES,
  FEMALE_NAMES,
  MALE_NAMES,
  ORG_HEADS,
  ORG_TAILS,
  ORGANIZATIONS,
  REGIONS,
  SURNAMES,
} from './longLists';
