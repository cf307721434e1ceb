import type { Header } from '../header';
import type { LineFacts } from '../lineFacts';
import type { Vocabulary } from '../topic';

/** The lines with what the model thinks of them: what a keep rule sees. */
export interface Draft {
  readonly text: string;
  readonly facts: readonly LineFacts[];
  /** Probability of boilerplate. */
  readonly junk: Float32Array;
  /** Probability of being the headline. */
  readonly likelyHeadline: Float32Array;
  /** 1 for a line that would be marked. */
  readonly marked: Uint8Array;
  /** The lines that were marked before any rule was asked: no others can be kept. */
  readonly candidates: Int32Array;
  readonly header: Header;
  /** The words the lines share. */
  readonly vocabulary: Vocabulary;
  /** First and last line of the best run of coherent prose. */
  readonly core: readonly [number, number];
  /** First and last kept line. */
  readonly first: number;
  readonly last: number;
}
