/** Places in a text as client and server name them, and the document they are in. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A half-open piece of the text in UTF-16 code units. */
export interface OffsetSpan {
  readonly start: number;
  readonly end: number;
}

export interface DocumentParams {
  readonly uri: string;
}
