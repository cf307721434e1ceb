import type { Analysis, Marks } from '../analysis';
import { NO_TOKENS } from '../analysis/tokens/reading';
import type { Snapshot } from '../features/snapshot';

/** Tells the marks, once; null when the whole is there first, or never. */
export interface Marker {
  readonly told: Promise<Snapshot | null>;
  readonly tell: (snapshot: Snapshot | null) => void;
  isAwaited: boolean;
}

/** One that has told nothing yet. */
export function newMarker(): Marker {
  let tell: Marker['tell'] = () => {};
  const told = new Promise<Snapshot | null>((resolve) => {
    tell = resolve;
  });
  return { told, tell, isAwaited: false };
}

/** An analysis that knows no more than marks; none of them is called unattributed before all are read. */
export function markedOnly({ quotations, ...marks }: Marks): Analysis {
  return {
    ...marks,
    quotations: quotations.map((q) => ({ ...q, attribution: '' })),
    sentences: [],
    tokens: NO_TOKENS,
    cues: [],
    reports: [],
    entities: [],
    attributions: [],
    notices: [],
  };
}
