import { readFileSync } from 'node:fs';
import type { Span } from '../../server/src/analysis';

/** An attribution as the corpus has it: spans are `[start, end)` pairs of UTF-16 offsets. */
export interface GoldAttribution {
  readonly id: string;
  readonly content: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly source: readonly (readonly [number, number])[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly cueLemma: string;
  readonly cueClass: string;
}

/** An outermost pair of marks (or its part in one paragraph) and whether it is speech. */
export interface GoldSegment extends Span {
  readonly mark: 'double' | 'single';
  readonly words: number;
  readonly label: 'speech' | 'none' | 'skip';
  readonly quote: string | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldAttribution[];
  readonly segments: readonly GoldSegment[];
}

/** The articles of a JSON-lines file. */
export function readArticles(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle);
}

/** The publisher: what stands before the first `_` of the id. */
export function publisherOf(article: GoldArticle): string {
  return article.id.split('_')[0]!;
}
