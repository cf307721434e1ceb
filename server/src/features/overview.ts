import type { Attribution, BoilerplateSection, Entity } from '../analysis';
import { unattributedQuotations } from './diagnostics/unattributedQuote';
import { quotesByEntity, sourceKey } from './lookup';
import type { Snapshot } from './snapshot';

/** What the status bar says about a document. Shares are of characters, 0–1. */
export interface Counts {
  readonly quotes: number;
  readonly sources: number;
  readonly unattributed: number;
  readonly boilerplateShare: number;
  readonly boilerplateSections: number;
}

/** The counts of the article itself: quotes and sources inside boilerplate belong to other stories. */
export function countsOf({ analysis, text }: Snapshot): Counts {
  const own = analysis.attributions.filter((a) => !a.boilerplate);
  const unattributed = unattributedQuotations(analysis);
  const without = unattributed.filter((q) => q.attribution === null).length;
  const sources = new Set(own.map(sourceKey).filter((key) => key !== null));
  const boilerplate = analysis.layout.boilerplate.reduce((sum, b) => sum + b.end - b.start, 0);
  return {
    quotes: own.length + without,
    sources: sources.size,
    unattributed: unattributed.length,
    boilerplateShare: text.length === 0 ? 0 : boilerplate / text.length,
    boilerplateSections: analysis.layout.sections.length,
  };
}

/** What is drawn, listed and walked through in a document. */
export interface Overview {
  readonly quotes: readonly Attribution[];
  readonly entities: readonly { readonly entity: Entity; readonly quotes: number }[];
  readonly sections: readonly BoilerplateSection[];
  readonly scareQuotes: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Quotes in text order. A spoken quotation that no attribution covers is listed as one without cue and source, so that
 * nothing with quotation marks is missed.
 */
export function overview({ analysis }: Snapshot): Overview {
  const bare = analysis.quotations.filter((q) => q.speech && q.level === 0 && q.attribution === null);
  const quotes = [
    ...analysis.attributions,
    ...bare.map(
      (q): Attribution => ({
        id: `q${q.start}`,
        kind: 'direct',
        content: q.pieces.length > 0 ? q.pieces : [q],
        cue: [],
        source: [],
        sourceName: null,
        entity: null,
        channel: null,
        anonymous: false,
        confidence: q.confidence,
        evidence: q.evidence,
        rejected: [],
        boilerplate: q.boilerplate,
      }),
    ),
  ].sort((a, b) => firstOf(a) - firstOf(b));
  return {
    quotes,
    entities: analysis.entities.map((entity) => ({
      entity,
      quotes: quotesByEntity(analysis, entity).length,
    })),
    sections: analysis.layout.sections,
    scareQuotes: analysis.quotations.filter((q) => !q.speech && q.level === 0),
  };
}

function firstOf(a: Attribution): number {
  return Math.min(...[a.content[0], a.cue[0], a.source[0]].map((s) => s?.start ?? Number.POSITIVE_INFINITY));
}
