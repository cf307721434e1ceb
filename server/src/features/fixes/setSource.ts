import { pieceAt, sourceCandidates } from '../candidates';
import { attributionAt } from '../lookup';
import type { Fix, FixProvider } from './model';

/** At most so many names in the menu of quick-fixes. */
const SHOWN = 5;

/** Makes one of the candidates, best first, or any other name the source of the quote at the cursor. */
export const setSource: FixProvider = (snapshot, { start }) => {
  const attribution = attributionAt(snapshot.analysis, start);
  const code = attribution?.anonymous ? 'source.anonymous' : 'quote.unattributed';
  const candidates = sourceCandidates(snapshot, start, SHOWN + 1);
  const named = candidates
    .filter((c) => !c.chosen)
    .slice(0, SHOWN)
    .map(
      (candidate, i): Fix => ({
        id: `source.${i}.${candidate.name}`,
        title: `Set the source: ${candidate.name}${candidate.role ? ` (${candidate.role})` : ''}`,
        kind: 'quickfix',
        code,
        effect: { kind: 'decide', decision: candidate.decision },
      }),
    );
  if (!pieceAt(snapshot, start)) return named;
  const another = {
    id: 'source.ask',
    title: 'Set the source: another name…',
    kind: 'quickfix',
    code,
  } as const;
  return [...named, { ...another, effect: { kind: 'ask-source', at: start } }];
};
