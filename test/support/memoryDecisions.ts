import type { Decision } from '../../server/src/features/decisions';
import type { DecisionStore } from '../../server/src/workspace/documents';

/** Keeps decisions as long as the program runs, for documents whose text is the same when they are opened again. */
export function memoryDecisions(): DecisionStore {
  const kept = new Map<string, { text: string; decisions: readonly Decision[] }>();
  return {
    async read(uri, text) {
      const found = kept.get(uri);
      return found?.text === text ? found.decisions : [];
    },
    async write(uri, text, decisions) {
      kept.set(uri, { text, decisions });
    },
  };
}
