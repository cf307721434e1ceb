import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { placePieces, putsBack, removedPieces } from '../../client/src/removed';

const story = [
  'Skip to content',
  'Harbour tunnel to close for nine months as its seals let more and more water in every week of the year',
  'The mayor said the work could not wait until the festival was over, whatever the traders of the old town said.',
  'Advertisement',
  'Divers found in March that the seals had hardened, and that the pumps ran twice as long as in the year before.',
  'Related Stories',
  'Ferry crews vote for strike',
].join('\n');

/** Deletes the lines with these indexes from `text` and gives what is left with the pieces. */
function strip(text: string, ...lines: number[]) {
  let at = 0;
  const spans = text.split('\n').map((line) => ({ start: at, end: (at += line.length + 1) }));
  const deletions = lines.map((line) => ({ ...spans[line]!, end: Math.min(spans[line]!.end, text.length) }));
  return { pieces: removedPieces(text, deletions), left: cut(text, deletions) };
}

function cut(text: string, deletions: readonly { start: number; end: number }[]): string {
  return deletions.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function restore(text: string, pieces: ReturnType<typeof removedPieces>): string {
  return placePieces(text, pieces).reduceRight(
    (rest, { at, piece }) => rest.slice(0, at) + piece.text + rest.slice(at),
    text,
  );
}

describe('stripped text goes back', () => {
  it('where it stood, when nothing was edited since', () => {
    const { left, pieces } = strip(story, 0, 3, 5, 6);
    assert.equal(restore(left, pieces), story);
  });

  it('where it stood, after edits elsewhere', () => {
    const { left, pieces } = strip(story, 3);
    const edited = left.replace('Skip to content\n', '').replace('in March', 'in April');
    const expected = story.replace('Skip to content\n', '').replace('in March', 'in April');
    assert.equal(restore(edited, pieces), expected);
  });

  it('not at all when it is there already', () => {
    const { pieces } = strip(story, 3);
    assert.equal(restore(story, pieces), story);
  });

  it('not at all when it is there already, at the start and at the end', () => {
    for (const lines of [[0], [6], [5, 6]]) {
      const { pieces } = strip(story, ...lines);
      assert.deepEqual(placePieces(`An update.\n${story}`, pieces), []);
      assert.deepEqual(placePieces(`${story}\nThe end.`, pieces), []);
    }
  });

  it('by undo, which is told from other edits', () => {
    const { pieces } = strip(story, 0, 3);
    const texts = pieces.map((p) => p.text);
    assert.ok(putsBack([...texts].reverse(), pieces));
    assert.ok(
      putsBack(
        texts.map((t) => t.replaceAll('\n', '\r\n')),
        pieces,
      ),
    );
    assert.ok(!putsBack(texts.slice(1), pieces));
    assert.ok(!putsBack([], []));
  });

  it('not at all when its surroundings are gone or stand in several places', () => {
    const { left, pieces } = strip(story, 3);
    assert.deepEqual(placePieces('Another text altogether.', pieces), []);
    assert.deepEqual(placePieces(`x${left}\n${left}`, pieces), []);
  });

  it('exactly, whatever was deleted', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '“', '\u{1f600}'), maxLength: 60 });
    const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 8 });
    fc.assert(
      fc.property(text, cuts, (whole, places) => {
        const ends = places.filter((p) => p <= whole.length).sort((a, b) => a - b);
        const deletions = [];
        for (let i = 0; i + 1 < ends.length; i += 2) deletions.push({ start: ends[i]!, end: ends[i + 1]! });
        const left = cut(whole, deletions);
        const placed = placePieces(left, removedPieces(whole, deletions));
        assert.equal(placed.length, deletions.length);
        for (const { at, piece } of placed) assert.equal(at, piece.at);
      }),
    );
  });
});
