import type { Cue } from '../model';
import type { TokenSpan } from './content';
import { type CueContext, finiteIn } from './cueContext';
import { formIn, VerbForm } from './wordTraits';

/** From this confidence on a cue reports by itself. */
const REPORTS = 0.5;
/** Tokens between the joining word and the verb: its subject. */
const SUBJECT = 7;

const JOINING: ReadonlySet<string> = new Set(['but', 'while', 'although', 'though', 'whereas']);

/** The same behind a phrase; behind a clause they go on with what is said (`said she left after he told her to`). */
const TIME: ReadonlySet<string> = new Set(['after', 'when', 'because', 'as']);

/**
 * Content after cue `index`, ended where another clause with a reporting verb of its own begins: `said she would stay, but
 * the union warned that …`, or where the one who relays it is named.
 * Empty where it is nothing else.
 */
export function withoutOtherClause(
  context: CueContext,
  cues: readonly Cue[],
  index: number,
  span: TokenSpan,
): TokenSpan {
  const { tokens, words, quotationOf } = context;
  for (let c = index + 1; c < cues.length && cues[c]!.firstToken < span.stop; c++) {
    const { firstToken, meaning, kind, confidence } = cues[c]!;
    // `said the bridge was closed, according to Tass`: who relays it is no part of what was said.
    const relays = kind === 'according-to' && firstToken > span.first + 1 && quotationOf[firstToken]! < 0;
    if (relays && tokens[firstToken - 1]!.text === ',')
      return { first: span.first, stop: firstToken - 1, chance: span.chance };
    if (firstToken < span.first || kind !== 'verb' || meaning !== 'speech' || confidence < REPORTS) continue;
    const form = formIn(words.traits[firstToken]!);
    if (form !== VerbForm.Past && form !== VerbForm.Present) continue;
    for (let i = firstToken - 1; i >= span.first && i >= firstToken - SUBJECT; i--) {
      if (quotationOf[i]! >= 0) break;
      const { lower } = tokens[i]!;
      if (i < span.first + 2) {
        // All of it is the other clause: `“…,” Ruiz said, while Hale joked that …`.
        if (JOINING.has(lower)) return { first: span.first, stop: span.first, chance: span.chance };
        continue;
      }
      const isTime = TIME.has(lower) && finiteIn(context, span.first, i) === 0;
      if (!isTime && !JOINING.has(lower)) continue;
      return { first: span.first, stop: tokens[i - 1]!.text === ',' ? i - 1 : i, chance: span.chance };
    }
  }
  return span;
}
