import { mapped } from '../../../arrays';
import { wordSet } from '../../../lexicon/words';
import type { Sentence, Token } from '../../../model';
import { wordTest } from '../../../tokens/wordTypes';
import { isCapital, KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf, listedPhrase, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { trait } from '../traits';
import { nameAt, type Rule, withTokens } from './rule';

/** Surnames of the text's people in lines in title case, and no verb of the headline in a name with them. */
export const mendHeadlines: Rule = (names, read) => {
  const { tokens, kinds, sentences, traits } = read;
  const headlines = sentences.filter(
    ({ firstToken, endToken }) =>
      endToken - firstToken <= MAX_HEADLINE && isTitleCase(kinds, firstToken, endToken),
  );
  if (headlines.length === 0 && !names.some(({ firstToken }) => (traits[firstToken]! & VERB) !== 0))
    return names;
  const surnames = new Set<string>();
  /** Words right before the surnames in full names. */
  const given = new Set<string>();
  for (const { type, firstToken, endToken, confidence } of names) {
    if (type !== 'person' || endToken - firstToken < 2 || confidence <= 0.6) continue;
    if (isHeadlineVerb(tokens[firstToken]!)) continue;
    const last = tokens[endToken - 1]!;
    const { lower } = last;
    const vague = PLACE | LISTED.group | LISTED.month | LISTED.weekday;
    if (lower.length < 3 || (listedOf(last) & vague) !== 0) continue;
    surnames.add(lower);
    given.add(tokens[endToken - 2]!.lower);
  }
  const places = names.some((name) => isVerbAndPlace(name, tokens))
    ? mapped(names, (name) => withoutVerbOfPlace(name, tokens))
    : names;
  if (surnames.size === 0) return places;
  const trimmed = mapped(places, (name) => withoutVerb(name, tokens, surnames));
  return withoutOverlaps(trimmed, inHeadlines(tokens, kinds, headlines, surnames, given));
};

/** Surnames where every neighbour has a capital: `Mayor Vows To Unseat Roe`. */
function inHeadlines(
  tokens: readonly Token[],
  kinds: Uint8Array,
  headlines: readonly Sentence[],
  surnames: ReadonlySet<string>,
  given: ReadonlySet<string>,
): Name[] {
  const found: Name[] = [];
  for (const { firstToken, endToken } of headlines) {
    for (let i = firstToken; i < endToken; i++) {
      if (kinds[i] !== KIND.capital || !surnames.has(tokens[i]!.lower)) continue;
      const after = tokens[i + 1];
      const tail = after ? listedOf(after) : 0;
      if ((tail & (LISTED.orgTail | LISTED.surname)) !== 0 || after?.text === '&' || after?.text === '-')
        continue;
      if (i > firstToken && !mayComeBefore(tokens[i - 1]!, given)) continue;
      if ((listedOf(tokens[i]!) & (LISTED.orgTail | LISTED.organization)) !== 0) continue;
      found.push(nameAt(tokens, i, i + 1, 'person', 'recurrence.headline', 0.7));
    }
  }
  return found;
}

/** False for an initial, a given name, a particle or article: the surname is part of more. */
function mayComeBefore(token: Token, given: ReadonlySet<string>): boolean {
  const { lower } = token;
  if (/^\p{L}\.?$/u.test(lower) || /^(?:the|van|von|de|del|der|bin|al|la|le|di|el)$/.test(lower))
    return false;
  return (listedOf(token) & (GIVEN | PLACE)) === 0 && !given.has(lower);
}

/** Longest headline, in tokens. */
const MAX_HEADLINE = 24;

function isTitleCase(kinds: Uint8Array, from: number, to: number): boolean {
  let capitals = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    if (kinds[i] === KIND.sign) continue;
    words++;
    if (isCapital(kinds[i])) capitals++;
  }
  return words > 3 && capitals >= 0.7 * words;
}

/** `Vows To Unseat Roe`, where `Anna Roe` stands elsewhere: the verb of a headline is no part of the name. */
function withoutVerb(name: Name, tokens: readonly Token[], surnames: ReadonlySet<string>): Name {
  const { firstToken: first, endToken: end } = name;
  if (name.type !== 'person' || end - first !== 2 || !isHeadlineVerb(tokens[first]!)) return name;
  return surnames.has(tokens[end - 1]!.lower) ? withTokens(name, tokens, first + 1, end) : name;
}

/** `Snubs Oslo`: the verb of a headline before a listed place. */
function isVerbAndPlace({ type, firstToken: first, endToken: end }: Name, tokens: readonly Token[]): boolean {
  if (type !== 'location' || end - first !== 2 || !isHeadlineVerb(tokens[first]!)) return false;
  return (listedOf(tokens[end - 1]!) & PLACE) !== 0 && listedPhrase(tokens, first, end) === null;
}

function withoutVerbOfPlace(name: Name, tokens: readonly Token[]): Name {
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
