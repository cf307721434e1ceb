import { introductionOf, type Named, quotesByEntity } from '../lookup';
import { nameOfType } from '../reasons';
import type { Snapshot } from '../snapshot';
import { count } from '../words';
import { type Card, dotted, link, type Piece, strong, text } from './card';

/** The card of a name: who or what it is, in which role, how often it is mentioned and quoted, where first. */
export function entityCard({ analysis }: Snapshot, { entity, mention }: Named): Card {
  const role = entity.role ? ` · ${entity.role}` : '';
  const lines: Piece[][] = [[strong(entity.name), text(` · ${nameOfType(entity.type)}${role}`)]];
  const here = entity.mentions.filter((m) => m.boilerplate === entity.boilerplate).length;
  const elsewhere = entity.mentions.length - here;
  const counts: Piece[] = [
    text(count(here, 'mention') + (elsewhere > 0 ? `, ${elsewhere} more in boilerplate` : '')),
  ];
  const quotes = quotesByEntity(analysis, entity).filter((a) => a.boilerplate === entity.boilerplate);
  const first = quotes[0]?.content[0];
  if (first) counts.push(link(count(quotes.length, 'quote'), first.start));
  const introduction = introductionOf(analysis, entity);
  if (introduction && introduction.start !== mention.start) {
    counts.push(link('first named', introduction.start));
  }
  if (entity.boilerplate) counts.push(text('only in boilerplate'));
  lines.push(dotted(counts));
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  if (aliases.length > 0) lines.push([text(`also: ${aliases.slice(0, 5).join(', ')}`)]);
  return { span: { start: mention.start, end: mention.end }, lines };
}
