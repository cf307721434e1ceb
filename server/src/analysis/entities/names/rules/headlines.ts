import { mapped } from '../../../arrays';
import { wordSet } from '../../../lexicon/words';
import type { Sentence, Tokens, WordType } from '../../../model';
import { wordTest } from '../../../tokens/wordTypes';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf, listedPhrase, PLACE } from '../gazetteer';
import { KeyTable } from '../keyTable';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { trait } from '../traits';
import { nameAt, type Read, type Rule, withTokens } from './rule';

/** What persons named in full tell of a word: it is a surname, it stands right before one. */
const SURNAME = 1;
const GIVEN_BEFORE = 2;

/** What the names of the text at hand tell of words. */
const words = new KeyTable();

/** Surnames of the text's people in lines in title case, and no verb of the headline in a name with them. */
export const mendHeadlines: Rule = (names, read) => {
  const { tokens, kinds, keys, sentences, traits, listed } = read;
  const headlines = sentences.filter(
    ({ firstToken, endToken }) =>
      endToken - firstToken <= MAX_HEADLINE && isTitleCase(kinds, firstToken, endToken),
  );
  const verbs = names.some(({ firstToken }) => (traits[firstToken]! & VERB) !== 0);
  if (headlines.length === 0 && !verbs) return names;
  words.clear();
  for (const { type, firstToken, endToken, confidence } of names) {
    if (type !== 'person' || endToken - firstToken < 2 || confidence <= 0.6) continue;
    if ((traits[firstToken]! & VERB) !== 0) continue;
    const last = endToken - 1;
    const vague = PLACE | LISTED.group | LISTED.month | LISTED.weekday;
    if ((listed[last]! & vague) !== 0 || tokens[last]!.lower.length < 3) continue;
    words.set(keys[last]!, words.get(keys[last]!) | SURNAME);
    words.set(keys[last - 1]!, words.get(keys[last - 1]!) | GIVEN_BEFORE);
  }
  const places = verbs ? mapped(names, (name) => withoutVerbOfPlace(name, tokens)) : names;
  if (words.size === 0) return places;
  const trimmed = verbs ? mapped(places, (name) => withoutVerb(name, read)) : places;
  const found = inHeadlines(read, headlines);
  return found.length === 0 ? trimmed : withoutOverlaps(trimmed, found);
};

/** Surnames where every neighbour has a capital: `Mayor Vows To Unseat Roe`. */
function inHeadlines({ tokens, kinds, keys, listed }: Read, headlines: readonly Sentence[]): Name[] {
  const found: Name[] = [];
  for (const { firstToken, endToken } of headlines) {
    for (let i = firstToken; i < endToken; i++) {
      if (kinds[i] !== KIND.capital || (words.get(keys[i]!) & SURNAME) === 0) continue;
      const after = tokens[i + 1];
      const tail = after ? listed[i + 1]! : 0;
      if ((tail & (LISTED.orgTail | LISTED.surname)) !== 0 || after?.text === '&' || after?.text === '-')
        continue;
      if (
        i > firstToken &&
        ((words.get(keys[i - 1]!) & GIVEN_BEFORE) !== 0 || !mayComeBefore(tokens[i - 1]!))
      )
        continue;
      if ((listed[i]! & (LISTED.orgTail | LISTED.organization)) !== 0) continue;
      found.push(nameAt(tokens, i, i + 1, 'person', 'recurrence.headline', 0.7));
    }
  }
  return found;
}

/** False for an initial, a given name, a particle or article: the surname is part of more. */
function mayComeBefore(token: WordType): boolean {
  const { lower } = token;
  if (/^\p{L}\.?$/u.test(lower) || /^(?:the|van|von|de|del|der|bin|al|la|le|di|el)$/.test(lower))
    return false;
  return (listedOf(token) & (GIVEN | PLACE)) === 0;
}

/** Longest headline, in tokens. */
const MAX_HEADLINE = 24;

function isTitleCase(kinds: Uint8Array, from: number, to: number): boolean {
  let capitals = 0;
  let words = 0;
  // So many small words are too many whatever follows.
  const most = 0.3 * (to - from) + 1;
  for (let i = from; i < to; i++) {
    if (kinds[i] === KIND.sign) continue;
    words++;
    if (isCapitalAt(kinds, i)) capitals++;
    else if (words - capitals > most) return false;
  }
  return words > 3 && capitals >= 0.7 * words;
}

/** `Vows To Unseat Roe`, where `Anna Roe` stands elsewhere: the verb of a headline is no part of the name. */
function withoutVerb(name: Name, { tokens, keys, traits }: Read): Name {
  const { firstToken: first, endToken: end } = name;
  if (name.type !== 'person' || end - first !== 2 || (traits[first]! & VERB) === 0) return name;
  return (words.get(keys[end - 1]!) & SURNAME) !== 0 ? withTokens(name, tokens, first + 1, end) : name;
}

/** `Snubs Oslo`: the verb of a headline before a listed place. */
function isVerbAndPlace({ type, firstToken: first, endToken: end }: Name, tokens: Tokens): boolean {
  if (type !== 'location' || end - first !== 2 || !isHeadlineVerb(tokens[first]!)) return false;
  return (listedOf(tokens[end - 1]!) & PLACE) !== 0 && listedPhrase(tokens, first, end) === null;
}

function withoutVerbOfPlace(name: Name, tokens: Tokens): Name {
  return isVerbAndPlace(name, tokens) ? withTokens(name, tokens, name.firstToken + 1, name.endToken) : name;
}

const HEADLINE_VERBS = wordSet(`
  accuse accuses arrest arrests ask asks attack attacks back backs ban bans beat beats blame blames blast blasts block blocks call calls challenge
  challenges charge charges confront confronts criticise criticises criticize criticizes defeat defeats defend defends defy defies endorse endorses
  face faces fire fires hit hits honor honors honour honours hire hires impeach invite invites join joins meet meets mock mocks mourn mourns name
  names nominate nominates oust ousts over pick picks praise praises press presses probe probes rebuke rebukes reject rejects remember replace
  replaces rips sack sacks says seek seeks shoot shoots slam slams suspends tap taps target targets tell tells thank thanks unseat urge urges
  warn warns welcome welcomes snub snubs eye eyes leave leaves quit quits enter enters visit visits shun shuns rock rocks shake shakes grip grips
`);
const isHeadlineVerb = wordTest(HEADLINE_VERBS);
const VERB = trait(HEADLINE_VERBS);
