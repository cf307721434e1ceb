import type { Analysis } from '../model';
import type { Syntax } from '../syntax';
import { nomineesOf } from '../syntax/phraseTraits';
import type { LinkRead } from './links';

/** What attribution reads. */
export interface AttributionInput extends Omit<Analysis, 'attributions' | 'notices'> {
  readonly syntax: Syntax;
}

/** A text with its phrases and outlines, ready for the rankers. */
export function readForAttribution(input: AttributionInput): LinkRead {
  const { text, tokens, cues, entities, quotations, reports, layout, syntax } = input;
  const nominees = nomineesOf(syntax.phrases, tokens, entities);
  return {
    text,
    tokens,
    cues,
    outlines: syntax.outlines,
    nominees,
    quotations,
    reportOf: new Map(reports.map((report) => [report.cue, report])),
    stories: layout.stories,
  };
}
