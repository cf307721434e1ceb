import type { Span } from '../../analysis/span';
import type { Decision } from '../decisions';

/** What an action on a card does, as data; the LSP layer knows which command that is. */
export type CardAction =
  | { readonly kind: 'decide'; readonly decision: Decision }
  | { readonly kind: 'strip'; readonly sections: readonly string[] }
  | { readonly kind: 'set-source'; readonly at: number };

/**
 * A piece of a card; a link says its line by itself. Words come from the article or its analysis and are escaped when the card is
 * rendered.
 */
export type Piece =
  | { readonly kind: 'text' | 'strong'; readonly words: string }
  | { readonly kind: 'link'; readonly words: string; readonly to: number }
  | { readonly kind: 'action'; readonly words: string; readonly action: CardAction };

/** What a hover says: a few lines of pieces, and the words it is about. */
export interface Card {
  readonly span: Span;
  readonly lines: readonly (readonly Piece[])[];
}

export function text(words: string): Piece {
  return { kind: 'text', words };
}

export function strong(words: string): Piece {
  return { kind: 'strong', words };
}

export function link(words: string, to: number): Piece {
  return { kind: 'link', words, to };
}

export function action(words: string, does: CardAction): Piece {
  return { kind: 'action', words, action: does };
}

/** `pieces` with ` · ` between them. */
export function dotted(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [text(' · '), piece]));
}
