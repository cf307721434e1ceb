import { touches } from '../../analysis/span';
import { defaultProject, type Project } from '../../annotations/project';
import { attributionAt, boilerplateAt, mentionAt, quotationAt } from '../lookup';
import { pullQuoteAt } from '../pullQuote';
import { isTypeShown, type Settings } from '../settings';
import type { Snapshot } from '../snapshot';
import { annotationAt, annotationCard } from './annotationCard';
import { boilerplateCard } from './boilerplateCard';
import type { Card } from './card';
import { entityCard } from './entityCard';
import { pullQuoteCard } from './pullQuoteCard';
import { quotationCard } from './quotationCard';
import { quoteCard } from './quoteCard';

export type { Card, CardAction } from './card';
export { type CommandLinks, toMarkdown, toPlainText } from './markdown';

/**
 * The cards of what is under the cursor, the most telling first; none on plain words and on names whose layer is off. On the source or cue of a quote
 * that is the quote's card; on a name the name's; boilerplate and pull quotes come after them. Last, what a person
 * annotated here, with the codebook of `project`.
 */
export function hover(
  snapshot: Snapshot,
  offset: number,
  settings: Settings,
  project: Project = defaultProject,
): Card[] {
  if (settings.hover === 'off') return [];
  const { analysis } = snapshot;
  const full = settings.hover === 'full';
  const found = mentionAt(analysis, offset);
  const named = found && isTypeShown(settings, found.entity.type) ? found : null;
  const attribution = attributionAt(analysis, offset);
  const isReport = attribution?.cue.concat(attribution.source).some((part) => touches(part, offset)) ?? false;
  const cards: Card[] = [];
  if (named && named.mention.kind === 'name' && !isReport) cards.push(entityCard(snapshot, named));
  const quotation = quotationAt(analysis, offset);
  if (attribution) cards.push(quoteCard(snapshot, attribution, offset, full && cards.length === 0));
  else if (quotation) cards.push(quotationCard(snapshot, quotation, full && cards.length === 0));
  else if (named && cards.length === 0) cards.push(entityCard(snapshot, named));
  const boilerplate = boilerplateAt(analysis, offset);
  if (boilerplate) cards.push(boilerplateCard(snapshot, boilerplate, full));
  const pullQuote = boilerplate ? null : pullQuoteAt(snapshot.text, analysis, offset);
  if (pullQuote) cards.push(pullQuoteCard(pullQuote));
  const annotation = annotationAt(snapshot, offset);
  const annotated = annotation && annotationCard(annotation, offset, project, full);
  if (annotated) cards.push(annotated);
  return cards;
}
