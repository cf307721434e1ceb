import type { Sentence, Tokens } from '../../../model';
import { textAt } from '../../../tokens/wordsAt';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { LISTED, listedOf } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { nameAt, type Rule } from './rule';

/** Most tokens of a place that opens a dateline. */
const MAX_PLACE = 5;
/** Most words of an agency in brackets. */
const MAX_AGENCY = 4;

/** The place that opens a paragraph in capitals before an agency, date or dash: `KYIV, Ukraine (AP) —`. */
export const findDatelines: Rule = (names, { tokens, kinds, sentences }) => {
  const found: Name[] = [];
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block === block) continue;
    block = sentence.block;
    const place = datelineAt(tokens, kinds, sentence);
    if (!place) continue;
    found.push(place);
    const agency = agencyAfter(tokens, kinds, place.endToken, sentence.endToken);
    if (agency) found.push(agency);
  }
  return found.length === 0 ? names : withoutOverlaps(found, names);
};

function datelineAt(tokens: Tokens, kinds: Uint8Array, sentence: Sentence): Name | null {
  const first = sentence.firstToken;
  if (kinds[first] !== KIND.allCapitals) return null;
  const limit = Math.min(sentence.endToken, first + MAX_PLACE);
  let end = first;
  while (
    end < limit &&
    (kinds[end] === KIND.allCapitals || (end > first && /^[-.]$/.test(tokens[end]!.text)))
  )
    end++;
  if ((listedOf(tokens[first]!) & (LISTED.weekday | LISTED.month)) !== 0) return null;
  const opener = tokens[end];
  if (!opener || end >= sentence.endToken) return null;
  let follows = end;
  if (opener.text === ',') {
    follows++;
    while (follows < sentence.endToken && follows < end + 6 && tokens[follows]!.kind === 'word') follows++;
    if (textAt(tokens, follows) === ',') follows++;
    while (
      follows < sentence.endToken &&
      follows < end + 9 &&
      /^(?:\p{L}+\.?|\d{1,2})$/u.test(tokens[follows]!.text)
    )
      follows++;
  }
  const sign = tokens[follows];
  if (!sign || follows >= sentence.endToken) return null;
  const agency = sign.text === '(' && isAgency(tokens, follows + 1);
  const dash = /^(?:-{1,2}|–|—)$/.test(sign.text) && tokens.starts[follows]! > tokens.ends[follows - 1]!;
  const dated = follows === end && /^(?:19|20)\d\d/.test(sign.text);
  if (!agency && !dash && !dated) return null;
  if (dash && end - first === 1 && tokens[first]!.text.length < 4 && follows === end) return null;
  return nameAt(tokens, first, end, 'location', 'dateline.place', 0.9);
}

/** The agency in the brackets of a dateline: `(Coastline Wire)`, one to four capitalised words and nothing else. */
function agencyAfter(tokens: Tokens, kinds: Uint8Array, from: number, limit: number): Name | null {
  let open = from;
  while (open < limit && open < from + 9 && tokens[open]!.text !== '(') open++;
  let end = open + 1;
  while (end < limit && end - open <= MAX_AGENCY && isCapitalAt(kinds, end)) end++;
  if (textAt(tokens, open) !== '(' || textAt(tokens, end) !== ')' || end === open + 1) return null;
  if ((listedOf(tokens[open + 1]!) & (LISTED.weekday | LISTED.month)) !== 0) return null;
  return nameAt(tokens, open + 1, end, 'organization', 'dateline.agency', 0.9);
}

/** `AP)`, `Coastline Wire)`, `AFP/`: few words up to the end of the brackets. */
function isAgency(tokens: Tokens, from: number): boolean {
  for (let i = from + 1; i <= from + MAX_AGENCY && i < tokens.length; i++)
    if (/^[)/]$/.test(tokens[i]!.text)) return true;
  return false;
}
