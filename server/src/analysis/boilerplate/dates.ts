/** Patterns of times, dates and bylines as news sites print them; all anchored and of bounded length. */

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Months of German, French, Spanish, Portuguese and Italian pages, where the day comes first. */
const monthAbroad =
  '(?:januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)';
/** Names of months in lower case, in all spellings that dates have. */
export const months: readonly string[] = [
  ...'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'.split(
    ' ',
  ),
  ...monthAbroad.slice(3, -1).split('|'),
];
const absolute = new RegExp(
  `\\b\\d{1,2}(?:\\.|er|º)? (?:de )?${monthAbroad}(?![a-zà-ÿ])|\\b(?:${month}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b,? ?(?:\\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${month}\\b\\.?,? ?(?:\\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d\\d)\\b)`,
  'i',
);
const relative =
  /\b(?:\d{1,3}|an?|one|two|few) ?(?:s|m|h|d|w|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)\.? ago\b|^(?:yesterday|today|just now)\b/i;
const relativeAbroad =
  /^(?:vor|il y a|hace|há) (?:\d{1,3}|eine[mr]|une?|una?|uma) ?(?:min(?:ut[eo]n?s?)?|std|stunden?|tag(?:en)?|h(?:eures?|oras?)?|jours?|días?|dias?)\.?$|^(?:heute|gestern|hier|ayer|hoy|ontem|hoje)(?:,? \d{1,2}[:h.]\d\d.{0,6})?$/i;
const clock = /\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b|[A-Z]{2,4}\b)?/i;

/** At most this much of a line can be a mere date or byline. */
export const SHORT = 160;

/** Longer lines are no mere time of another story on pages in other languages. */
const ABROAD = 24;

export type DateShape = 'none' | 'relative' | 'absolute' | 'clock';

/** What is known of a line before it is looked through for a date, as bits. */
export enum DateSign {
  /** Holds the word “ago”. */
  ago = 1,
  /** Holds the name of a month, several numbers, or a number in parts: without one of these there is no date. */
  date = 2,
  /** Holds a number in parts, such as “9:30”. */
  clock = 4,
}

/** The date or time that the short line from `start` to `end` holds; `signs` are bits of `DateSign`. */
export function dateIn(text: string, start: number, end: number, signs: number): DateShape {
  const length = end - start;
  if (length > SHORT) return 'none';
  const mayBeRelative = (signs & DateSign.ago) !== 0 || 'ytjYTJ'.includes(text.charAt(start));
  if (!mayBeRelative && (signs & (DateSign.date | DateSign.clock)) === 0 && length > ABROAD) return 'none';
  const line = text.slice(start, end);
  if (mayBeRelative && relative.test(line)) return 'relative';
  if (length <= ABROAD && relativeAbroad.test(line)) return 'relative';
  if (signs & DateSign.date && hasDigit(line) && absolute.test(line)) return 'absolute';
  return signs & DateSign.clock && clock.test(line) ? 'clock' : 'none';
}

function hasDigit(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const c = line.charCodeAt(i);
    if (c >= 0x30 && c <= 0x39) return true;
  }
  return false;
}

/** Author lines of German, French, Spanish and Portuguese pages: nothing but names behind “by”. */
const bylineAbroad =
  /^(?:Von|Par|Por|VON|PAR|POR) (?:(?:und|et|y|e|de|von|da) )?(?:\p{Lu}[\p{L}.'’-]{1,20},?(?: (?:und|et|y|e|de|von|da))?(?: |$)){2,7}$/u;

/** True when a short line is an author line: “By Ann Example”, “Written by the desk of …”. */
export function isByline(line: string): boolean {
  if (line.length > SHORT || !'bwprsaev'.includes(line.charAt(0).toLowerCase())) return false;
  if (bylineAbroad.test(line)) return true;
  const by =
    /^(?:(?:written|posted|published|reported|story|words|review|analysis|edited)[: ]+)?by:?\s+(?:the\s+)?/i.exec(
      line,
    );
  if (!by) return false;
  const rest = line.slice(by[0].length);
  return rest === '' || (/^[\p{Lu}@]/u.test(rest) && !/\w{4}[.!?]$/.test(rest));
}

/** True for the line that credits colleagues or agencies for a story: provenance, part of the article. */
export function isContributorLine(line: string): boolean {
  return (
    line.length <= 400 &&
    ('(arewcfsAREWCFS'.includes(line.charAt(0)) || line.includes('ontribut')) &&
    (/\bcontributed (?:to|reporting|from)\b|\bcontributed\.?$/i.test(line) ||
      /^[Cc]ontributing:? \p{Lu}/u.test(line) ||
      /^with (?:\w+ )?(?:wires?|agencies|wire (?:services|reports)|news services)\.?$/i.test(line) ||
      /^(?:from )?staff (?:and wire )?reports?$/i.test(line) ||
      /^(?:(?:additional|associated|further|original) )?(?:reporting|editing|writing|compiled|edited|with (?:files|reporting|additional reporting))\b.{0,20}\b(?:by|from)\b/i.test(
        line,
      ))
  );
}

/** True for a correction or clarification of the article. */
export function isCorrection(line: string): boolean {
  if (!'([*_ ceu'.includes(line.charAt(0).toLowerCase())) return false;
  return /^[([*_\s]*(?:corrections?|clarifications?|editor[’']?s[’']? note|correction notice|update[ds]?)\b[^.!?]{0,40}[:.—–-]/i.test(
    line.slice(0, 80),
  );
}

/** False for most lines, which open neither with a bracket nor with two capitals; `at` is the start of the line. */
export function mayOpenDateline(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0x28 || (second >= 0x41 && second <= 0x5a) || second === 0x2e;
}

/** True when the line opens with place and agency, or place and dash: “KYIV, Ukraine (AP) —”. */
export function opensWithDateline(line: string): boolean {
  if (!mayOpenDateline(line, 0)) return false;
  return /^(?:[A-Z][A-Z.'’ -]{1,30}(?:, [A-Z][\w.]+(?: \w+)?)?(?:,? (?:\w{3,9}\.? \d{1,2}))?\s*(?:\([\w ./-]{2,24}\))?\s*[—–-]{1,2}|\([\w ./]{2,16}\)\s*[—–-])\s/.test(
    line.slice(0, 120),
  );
}

/** True for a name that stands below a bare “By”. */
export function isNameBelowBy(above: LineWordsOf | undefined, f: LineWordsOf): boolean {
  return (
    above?.wordCount === 1 &&
    above.word(0).text === 'by' &&
    f.wordCount >= 2 &&
    f.wordCount <= 6 &&
    f.capitals === f.wordCount
  );
}

interface LineWordsOf {
  readonly wordCount: number;
  readonly capitals: number;
  word(i: number): { readonly text: string };
}
