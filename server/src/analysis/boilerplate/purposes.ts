import { elementAt, roomFor } from '../arrays';
import type { BoilerplateKind } from '../model';
import { isCaptionLabel } from './captionLabel';
import { Place, type Verdicts } from './decide';
import { forEachKind, ownPurpose, type Purpose, plain } from './kinds';
import type { LineFacts } from './lineFacts';

/** Kinds whose heading holds for the lines below it. */
const headings: ReadonlySet<BoilerplateKind> = new Set([
  'related',
  'comments',
  'tags',
  'bio',
  'consent',
  'newsletter',
  'legal',
]);
/** Inside a list of stories or comments these are part of it: a section name, “Read more”, a time. */
const weak: ReadonlySet<BoilerplateKind> = new Set([
  'navigation',
  'furniture',
  'promo',
  'caption',
  'player',
  'share',
]);

const pictureCredit = plain('caption', 'shape.picture-credit', 'ends with whom a picture is from');
const belowLabel = plain('caption', 'place.below-label', 'the line above says that this is a caption');
const inSection = forEachKind((kind) => plain(kind, 'place.section', 'stands under a heading of that kind'));
const afterStory = plain('related', 'place.after-story', 'stands after the end of the story');
const beforeStory = plain('navigation', 'place.before-story', 'stands before the story begins');
const teaser = plain('related', 'shape.teaser', 'a headline with the time of another story');
const caption = plain('caption', 'shape.caption', 'tells what a picture shows; not part of the prose');
const label = plain('label', 'shape.label', 'a short line that is no part of the prose');

/**
 * The purpose of every marked line (null for kept ones): what its own words say, else what the section it stands in is
 * for, else what its place suggests.
 */
export function findPurposes(
  text: string,
  facts: readonly LineFacts[],
  verdicts: Verdicts,
): (Purpose | null)[] {
  let section: BoilerplateKind | null = null;
  const purposes = roomFor<Purpose | null>(facts.length);
  for (let i = 0; i < facts.length; i++) {
    if (!verdicts.boilerplate[i]) {
      section = null;
      purposes[i] = null;
      continue;
    }
    const f = facts[i]!;
    const above = elementAt(facts, i - 1);
    const own = ownPurpose(text, f) ?? captionPurpose(f, above);
    const purpose = purposeOf(own, f, section, verdicts.place[i]!, facts[i + 1]);
    section = sectionAfter(section, own, purpose, f);
    const markedBy = verdicts.markedBy.get(i);
    purposes[i] = markedBy ? settled(purpose, markedBy) : purpose;
  }
  return purposes;
}

function captionPurpose(f: LineFacts, above: LineFacts | undefined): Purpose | null {
  if (f.credited) return pictureCredit;
  return isCaptionLabel(above) ? belowLabel : null;
}

/** The section that the next line stands in. */
function sectionAfter(
  section: BoilerplateKind | null,
  own: Purpose | null,
  purpose: Purpose,
  f: LineFacts,
): BoilerplateKind | null {
  if (!own || own.kind !== purpose.kind) return section;
  const heads = f.wordCount <= 6 && headings.has(own.kind) && !saysNoComments(f);
  if (heads) return own.kind;
  // A list of stories or comments goes on behind a button; a form or a notice ends with the next thing that has a name.
  return isList(section) ? section : null;
}

/** “No comments yet” heads nothing. */
function saysNoComments(f: LineFacts): boolean {
  return f.wordCount > 1 && f.word(0).text === 'no' && f.word(1).text.startsWith('comment');
}

const isList = (section: BoilerplateKind | null) => section === 'related' || section === 'comments';

function purposeOf(
  own: Purpose | null,
  f: LineFacts,
  section: BoilerplateKind | null,
  place: Place,
  next: LineFacts | undefined,
): Purpose {
  const passing =
    own && (isPassing(own, f) || (f.wordCount > 12 && f.hits.every((h) => h.place === 'inside')));
  if (own && !(isList(section) && passing)) return own;
  if (section && !(section === 'tags' && f.wordCount > 8)) return inSection[section];
  if (own && !(place === Place.after && isFaint(own, f))) return own;
  if (place === Place.after) return afterStory;
  if (place === Place.before) return beforeStory;
  if (next && f.wordCount <= 12 && next.date === 'relative') return teaser;
  return f.wordCount >= 6 ? caption : label;
}

/** True for what is said in passing in a list of stories or comments: part of it, unless it says more than a button. */
function isPassing(own: Purpose, f: LineFacts): boolean {
  return (
    weak.has(own.kind) &&
    !(own.kind === 'share' && f.wordCount > 2) &&
    !(own.kind === 'furniture' && f.wordCount > 2)
  );
}

/** A paragraph with one passing phrase (“based in …”) is another story’s, not what the phrase is for. */
function isFaint(own: Purpose, f: LineFacts): boolean {
  const certain = own.kind === 'legal' || own.kind === 'consent' || own.kind === 'caption';
  return !certain && f.wordCount > 25 && f.hits.length < 3 && f.hits.every((h) => h.place === 'inside');
}

const notes: Readonly<Record<string, string>> = {
  'person.always': 'you decided that this line is always boilerplate here',
  'folder.template': 'the same line stands in several articles of this folder',
};

function settled({ kind, evidence }: Purpose, rule: string): Purpose {
  return { kind, rule, evidence: [{ rule, note: notes[rule] ?? rule, span: null }, ...evidence] };
}
