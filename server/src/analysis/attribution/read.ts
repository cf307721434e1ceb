import type { Analysis, Entity, Mention } from '../model';
import { FeatureRows } from '../ranking/featureRows';
import type { CueRanking } from '../speakers/subjects';
import type { Syntax } from '../syntax';
import { type LinkRead, reportsByCue } from './options';
import { otherSources } from './others';

/** What attribution reads. */
export interface AttributionInput extends Omit<Analysis, 'attributions' | 'notices'> {
  readonly syntax: Syntax;
  readonly speakers: CueRanking;
}

/** Pronouns and nominals that were linked to an entity, by where they start. */
export type References = ReadonlyMap<number, Reference>;

/** A pronoun or nominal, the entity it means, and where the text named that last before it (first, where only after it). */
export interface Reference {
  readonly entity: Entity;
  readonly mention: Mention;
  readonly named: Mention | null;
}

/** What the linker reads of it. */
export function readForAttribution(input: AttributionInput): LinkRead {
  const { text, tokens, cues, quotations, reports, layout, syntax } = input;
  const { outlines, nominees } = syntax;
  return {
    text,
    tokens,
    cues,
    outlines,
    nominees,
    quotations,
    reports,
    reportNumbers: reportsByCue(reports, cues.length),
    layout,
    others: otherSources(quotations.length),
    features: new FeatureRows(8 * quotations.length, 128 * quotations.length),
  };
}

/** The pronouns and nominals among the mentions. */
export function referencesOf(entities: readonly Entity[]): References {
  const references = new Map<number, Reference>();
  for (const entity of entities) {
    let named: Mention | null = null;
    for (const mention of entity.mentions)
      if (isName(mention)) named = mention;
      else {
        named ??= entity.mentions.find(isName) ?? null;
        references.set(mention.start, { entity, mention, named });
      }
  }
  return references;
}

function isName({ kind }: Mention): boolean {
  return kind === 'name';
}
