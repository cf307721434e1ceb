/** A deleted piece of a text, with the words that stood around it, by which its place is found again. */
export interface RemovedPiece {
  readonly text: string;
  /** Offset in the text after the deletion. */
  readonly at: number;
  /** The words right before and after, as they stand once everything is deleted. */
  readonly before: string;
  readonly after: string;
}

/** A piece and where it goes back to in the present text. */
export interface PlacedPiece {
  readonly piece: RemovedPiece;
  readonly at: number;
}

/** How many characters around a piece are kept to find its place again. */
const CONTEXT = 80;

/** The pieces that `deletions` (half-open, sorted, apart) take out of `text`. */
export function removedPieces(
  text: string,
  deletions: readonly { readonly start: number; readonly end: number }[],
): RemovedPiece[] {
  let rest = '';
  let from = 0;
  const cuts = deletions.map(({ start, end }) => {
    rest += text.slice(from, start);
    from = end;
    return { at: rest.length, text: text.slice(start, end) };
  });
  rest += text.slice(from);
  return cuts.map((cut) => ({
    ...cut,
    before: rest.slice(Math.max(0, cut.at - CONTEXT), cut.at),
    after: rest.slice(cut.at, cut.at + CONTEXT),
  }));
}

/**
 * Where the pieces go back to in `text`, which may have been edited since. A piece whose surroundings are gone or
 * stand in several places is not guessed at but left out, as is one that is there already.
 */
export function placePieces(text: string, pieces: readonly RemovedPiece[]): PlacedPiece[] {
  return pieces
    .flatMap((piece) => {
      const room = pieces.reduce((sum, p) => (p.at === piece.at ? sum + p.text.length : sum), 0);
      const at = gapOf(text, piece, room) ?? edgeOf(text, piece, room);
      return at === null ? [] : [{ piece, at }];
    })
    .sort((a, b) => a.at - b.at);
}

/** Where the words before and after the piece meet: the piece cannot be there. */
function gapOf(text: string, { at, text: words, before, after }: RemovedPiece, room: number): number | null {
  const around = before + after;
  if (around === '') return text === '' ? 0 : null;
  const start = at - before.length;
  const atEnds =
    (before.length >= CONTEXT || start === 0) && (after.length >= CONTEXT || endsAt(text, start, around));
  if (atEnds && text.startsWith(around, start)) return at;
  const place = onlyPlace(text, around, before.length);
  // At the start or the end of the text there is one side only: the piece may be on the other, beside its neighbours.
  if (place !== null && before === '' && text.slice(Math.max(0, place - room), place).includes(words))
    return null;
  if (place !== null && after === '' && text.slice(place, place + room).includes(words)) return null;
  return place;
}

/** Where the words before or after the piece stand, if it is not there already. */
function edgeOf(text: string, { text: words, before, after }: RemovedPiece, room: number): number | null {
  const end = before.length >= CONTEXT ? onlyPlace(text, before, before.length) : null;
  if (end !== null) return text.slice(end, end + room).includes(words) ? null : end;
  const start = after.length >= CONTEXT ? onlyPlace(text, after, 0) : null;
  return start === null || text.slice(Math.max(0, start - room), start).includes(words) ? null : start;
}

function endsAt(text: string, start: number, words: string): boolean {
  return start + words.length === text.length;
}

/** The offset `into` the only occurrence of `words`; null when there is none or another. */
function onlyPlace(text: string, words: string, into: number): number | null {
  const found = text.indexOf(words);
  return found >= 0 && text.indexOf(words, found + 1) < 0 ? found + into : null;
}

/** Whether `inserted` puts back exactly these pieces, as undo does; line ends do not count. */
export function putsBack(inserted: readonly string[], pieces: readonly RemovedPiece[]): boolean {
  const plain = (texts: readonly string[]) =>
    texts
      .filter((t) => t !== '')
      .map((t) => t.replace(/\r\n?/g, '\n'))
      .sort()
      .join('\0');
  return pieces.length > 0 && plain(inserted) === plain(pieces.map((p) => p.text));
}
