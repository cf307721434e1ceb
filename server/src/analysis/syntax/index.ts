import type { Analysis, Phrase } from '../model';
import { drain, type Pausing } from '../pauses';
import { openingsOf } from './opening';
import { type Outlines, outlineSentences } from './outline';
import { findPhrases } from './phrases';
import { type Nominee, nomineesOf } from './phraseTraits';
import { classifyWords } from './wordClasses';

/** Phrases and outlines of a text: what coreference and attribution both read. */
export interface Syntax {
  /** A `WordClass` for every token. */
  readonly classes: Uint8Array;
  readonly phrases: readonly Phrase[];
  readonly outlines: Outlines;
  /** What each phrase names, by its index. */
  readonly nominees: readonly Nominee[];
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
  const classes = classifyWords(read);
  const openings = openingsOf(tokens, sentences);
  yield null;
  const phrases = findPhrases(tokens, sentences, classes, openings);
  yield null;
  const outlines = outlineSentences({ tokens, sentences, classes, phrases, openings, cues, quotations });
  yield null;
  const nominees = nomineesOf(phrases, tokens, read.entities);
  return { classes, phrases, outlines, nominees };
}
