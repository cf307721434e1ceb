import type { LineFacts } from '../lineFacts';
import type { Vocabulary } from '../topic';

/** A rule that marks lines although the model would keep them: its own words say what they are. */
export interface MarkRule {
  readonly id: string;
  /** Why, in plain words. */
  readonly note: string;
  /** The line says itself what it is: the rule is asked at the level cautious, too. */
  readonly isSure?: boolean;
  /** Indices of the lines to mark, given those that are marked already (1) and the words the lines share. */
  marks(facts: readonly LineFacts[], marked: Uint8Array, vocabulary: Vocabulary): number[];
}
