import type { SemanticTokens, SemanticTokensDelta } from './languageServer';

/** Remembers the last answer for each document, so that the next can be sent as a difference. */
export interface TokenCache {
  full(uri: string, data: number[]): SemanticTokens;
  delta(uri: string, previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta;
  forget(uri: string): void;
}

export function createTokenCache(): TokenCache {
  const last = new Map<string, { id: string; data: number[] }>();
  let counter = 0;
  const remember = (uri: string, data: number[]) => {
    const id = String(++counter);
    last.set(uri, { id, data });
    return id;
  };
  return {
    full: (uri, data) => ({ resultId: remember(uri, data), data }),
    delta(uri, previousResultId, data) {
      const previous = last.get(uri);
      const resultId = remember(uri, data);
      if (previous?.id !== previousResultId) return { resultId, data };
      return { resultId, edits: differences(previous.data, data) };
    },
    forget: (uri) => void last.delete(uri),
  };
}

/** One edit around everything that changed: what is typed in one place changes tokens in one place. */
export function differences(
  before: readonly number[],
  after: readonly number[],
): SemanticTokensDelta['edits'] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept])
    kept++;
  if (start === before.length && start === after.length) return [];
  return [
    { start, deleteCount: before.length - start - kept, data: after.slice(start, after.length - kept) },
  ];
}
