import type { Span } from '../../analysis/span';
import type { Snapshot } from '../snapshot';
import { confirmWording } from './confirmWording';
import { decideIdentity } from './decideIdentity';
import { decideName } from './decideName';
import { decideSpeech } from './decideSpeech';
import { ignoreDiagnostic } from './ignoreDiagnostic';
import { keepBoilerplate, markBoilerplate } from './keepBoilerplate';
import { mendMarks } from './mendMarks';
import type { Fix, FixProvider } from './model';
import { restoreWording } from './restoreWording';
import { setSource } from './setSource';
import { stripBoilerplate, stripEverything } from './stripBoilerplate';
import { uniformMarks } from './uniformMarks';

export type { Fix, FixEffect } from './model';

/** The fixes in the order in which the menu shows them. */
const providers: readonly FixProvider[] = [
  restoreWording,
  confirmWording,
  stripBoilerplate,
  keepBoilerplate,
  mendMarks,
  uniformMarks,
  setSource,
  decideSpeech,
  decideName,
  decideIdentity,
  markBoilerplate,
  ignoreDiagnostic,
  stripEverything,
];

/** What a person can do at a selection (empty for a cursor). Edits are computed only when a fix is chosen. */
export function fixesAt(snapshot: Snapshot, selection: Span): Fix[] {
  return providers.flatMap((provide) => provide(snapshot, selection));
}
