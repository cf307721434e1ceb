import { Uri, window } from 'vscode';
import type { Range } from '../../../server/src/protocol';
import { toRange } from '../ranges';

/** Selects the words at `range` of the document at `uri`; the target of links in hover cards and trees. */
export async function reveal(uri: string, range: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isRange(range)) return;
  await window.showTextDocument(Uri.parse(uri), { selection: toRange(range) });
}

function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as Partial<Range>;
  return typeof start?.line === 'number' && typeof end?.character === 'number';
}
