import type { Analysis } from '../model';
import { drain, type Pausing } from '../pauses';
import { namedTokens } from './namedTokens';
import type { Nominees } from './nominees';
import { openingsOf } from './opening';
import { type Outlines, outlineSentences } from './outline';
import { findPhrases } from './phrases';
import { classifyWords } from './wordClasses';

/** Phrases and outlines of a text: what coreference and attribution both read. */
export interface Syntax {
  /** A `WordClass` for every token. */
  readonly classes: Uint8Array;
  readonly outlines: Outlines;
  /** All phrases in text order, each with what it names. */
  readonly nominees: Nominees;
}

/** Word classes, phrases and outlines; one linear pass each. */
export function readSyntax(
  read: Pick<Analysis, 'tokens' | 'sentences' | 'cues' | 'entities' | 'quotations'>,
): Syntax {
  return drain(readingSyntax(read));
}

/** The same, with pauses. */
export function* readingSyntax(
  read: Pick<Analysis, 'tokens' | 'sentences' | 'cues' | 'entities' | 'quotations'>,
): Pausing<Syntax> {
  const { tokens, sentences, cues, quotations } = read;
  const names = namedTokens(tokens, read.entities);
  yield null;
  const classes = yield* classifyWords({ tokens, sentences, cues, names });
  yield null;
  const openings = openingsOf(tokens, sentences);
  yield null;
  const nominees = yield* findPhrases(tokens, sentences, classes, openings, names);
  yield null;
  const outlines = yield* outlineSentences({
    tokens,
    sentences,
    classes,
    nominees,
    openings,
    cues,
    quotations,
  });
  return { classes, outlines, nominees };
}
