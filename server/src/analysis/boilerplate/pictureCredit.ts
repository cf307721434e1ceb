import { WordClass } from './wordClasses';

/** How many characters at the end of a line are looked at. */
const TAIL = 90;
/** A longer line that ends with an agency in brackets is a report of that agency, as digests print them. */
const REPORT = 20;

const agency =
  '(?:Getty(?: Images)?|AFP|EPA(?:-EFE)?|Reuters|REUTERS|Shutterstock|Alamy(?: Stock Photo)?|iStock(?:photo)?|PA|PA Wire|AP|AP Photo|AAP|Associated Press|Bloomberg|Unsplash)';
/** “(Photo: Ann Example)”, “(Courtesy of the museum)”, cut off in “(Image:” too. */
const bracketed =
  /\((?:AP |File |Stock )?(?:photos?|pictures?|pics?|images?|photographs?|credits?|courtesy)\b[^()]{0,60}\)?\.?$/i;
/** “Credit: Ann Example”, “Photo by Ann Example”. */
const credited = /(?:\bCredits?: ?|\b(?:Photo|Photograph|Image|Picture|Illustration) by )\p{Lu}[^.:]{1,50}$/u;
/** “… in London. Ann Example/Getty Images”, “… | Reuters”: a sentence that ends with “… told Reuters.” is none. */
const fromAgency = new RegExp(`(?:[|/] ?|[.!?]["”’]? |\\b[Vv]ia )${agency}\\)?$`);
/** “… in London (AP)”. */
const inBrackets = new RegExp(`\\(${agency}\\)$`);

/**
 * True for a line that tells what a picture shows and ends with whom the picture is from, or begins as captions of pictures
 * from an archive do: “FILE - The harbour in 2019”. `words` and `classes` are what is known of the line from `start` to `end`.
 */
export function isCredited(
  text: string,
  start: number,
  end: number,
  words: number,
  classes: number,
): boolean {
  if (text[end - 1] === '(') return true;
  if ((classes & WordClass.picture) === 0) return false;
  if (/^FILE(?: PHOTO)? ?[-–—:] ?\S/.test(text.slice(start, Math.min(end, start + 20)))) return true;
  const tail = text.slice(Math.max(start, end - TAIL), end);
  if (/[.!?]$/.test(tail) && !tail.endsWith(').')) return false;
  if (bracketed.test(tail) || credited.test(tail) || fromAgency.test(tail)) return true;
  return words <= REPORT && inBrackets.test(tail);
}
