// The long lists: names, and phrases of boilerplate. The engine of the server and the command line share them, so in the
// bundles they are a file of their own beside both (`dist/longLists.js`, made by `esbuild.js`). Passes ask `lists.ts`.
export { boilerplatePhrases } from './boilerplatePhrases';
export { boilerplatePhrasesAbroad } from './boilerplatePhrasesAbroad';
export { FEMALE_NAMES, MALE_NAMES } from './givenNames';
export { ORG_HEADS, ORG_TAILS, ORGANIZATIONS } from './organizations';
export { CITIES, COUNTRIES, REGIONS } from './places';
export { SURNAMES } from './surnames';
