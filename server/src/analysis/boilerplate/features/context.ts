import { addNeighbours } from './contextNeighbours';
import { addHeaders, addPlace } from './contextPlace';
import { addRuns, addTopic } from './contextProse';
import type { Context } from './contextTable';
import type { RowWriter } from './schema';

/** Adds the features that line `i` has through its neighbours and its place in the document. */
export function addContext(c: Context, i: number, out: RowWriter): void {
  addNeighbours(c, i, out);
  addPlace(c, i, out);
  addHeaders(c, i, out);
  addTopic(c, i, out);
  addRuns(c, i, out);
}
