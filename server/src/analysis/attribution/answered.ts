import { elementAt } from '../arrays';
import { clauseSubject } from '../syntax/clauseSubject';
import { Item, isOblique, isPhrase, isPossessor, itemAt, type Outline, refAt } from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';
import { storyAt } from '../syntax/stories';
import type { Decision } from './link';
import type { LinkRead } from './options';
import type { QuoteView } from './quoteView';

/** Sentences looked at before the quotation, its own included. */
const REACH = 3;

/**
 * `When Ruiz was asked about it, she shrugged. “It is not for me to say.”` – who was asked shortly before, in the same
 * paragraph, a quotation that nothing else explains; null otherwise.
 */
export function askedBefore(read: LinkRead, { chosen }: Decision, view: QuoteView): Nominee | null {
  const asking = chosen.kind === 'cue' && chosen.source === null && isPassive(read, chosen.cue);
  if (!asking && chosen.kind !== 'none' && chosen.kind !== 'continue') return null;
  const { outer } = read.outlines;
  for (let i = view.outline.index; i >= 0 && i > view.outline.index - REACH; i--) {
    const outline = outer[i]!;
    if (outline.block !== view.outline.block) return null;
    // Somebody else was quoted in between.
    const from = outline === view.outline ? view.first - 1 : outline.length - 1;
    for (let at = from; at >= 0; at--) {
      const item = itemAt(outline, at);
      if (item === Item.Quote) return null;
      if (item !== Item.Cue) continue;
      const ref = refAt(outline, at);
      if (isPassive(read, ref)) return whoWasAsked(read, outline, at, view);
      return at === 0 && isAsked(read, ref) ? whoIsAsked(read, outline, view) : null;
    }
  }
  return null;
}

function isAsked({ cues, tokens }: LinkRead, cue: number): boolean {
  return tokens[cues[cue]!.firstToken]!.lower === 'asked';
}

function isPassive(read: LinkRead, cue: number): boolean {
  const before = elementAt(read.tokens, read.cues[cue]!.firstToken - 1);
  return isAsked(read, cue) && BE.has(before?.lower ?? '');
}

const BE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'being']);

/** `Ruiz, the minister, was asked`: the subject of the verb, or the name before its insertions. */
function whoWasAsked(read: LinkRead, outline: Outline, cueAt: number, view: QuoteView): Nominee | null {
  const { at } = clauseSubject(outline, cueAt, read.tokens);
  const subject = personAt(read, outline, at, view);
  if (subject?.trait === Trait.PersonName || subject?.trait === Trait.HeShe) return subject;
  for (let i = 0; i < cueAt; i++) {
    const named = personAt(read, outline, i, view);
    if (named?.trait === Trait.PersonName) return named;
  }
  return subject;
}

/** `Asked about it, Ruiz smiled.` – the subject of the sentence. */
function whoIsAsked(read: LinkRead, outline: Outline, view: QuoteView): Nominee | null {
  const items = outline;
  let comma = 0;
  while (comma < items.length && itemAt(items, comma) !== Item.Comma) comma++;
  return personAt(read, outline, comma + 1, view);
}

/** Somebody of the same story, in a place where a subject may stand. */
function personAt(read: LinkRead, items: Outline, at: number, view: QuoteView): Nominee | null {
  if (!isPhrase(items, at) || isOblique(items, at) || isPossessor(items, at)) return null;
  const nominee = read.nominees.at(refAt(items, at));
  if (storyAt(read.layout, nominee.start) !== storyAt(read.layout, view.quotation.start)) return null;
  return PEOPLE.has(nominee.trait) ? nominee : null;
}

const PEOPLE: ReadonlySet<Trait> = new Set([
  Trait.PersonName,
  Trait.UnlinkedName,
  Trait.PersonNoun,
  Trait.AgentNoun,
  Trait.HeShe,
  Trait.They,
]);
