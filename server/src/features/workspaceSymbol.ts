import type { Span } from '../analysis/span';
import { introductionOf, quotesByEntity } from './lookup';
import type { Snapshot } from './snapshot';
import { count, excerpt, plain } from './words';

/** A name or headline to jump to, in whichever article of the folder. */
export interface WorkspaceSymbol {
  readonly kind: 'headline' | 'person' | 'organization' | 'location' | 'other';
  readonly name: string;
  readonly container: string;
  readonly span: Span;
}

/** What one article offers to the search: its headline and its own entities (not those of boilerplate). */
export function symbolsOf({ analysis, text }: Snapshot): WorkspaceSymbol[] {
  const symbols: WorkspaceSymbol[] = [];
  const headline = analysis.layout.structure.find((s) => s.role === 'headline');
  const title = headline ? excerpt(text, headline, 60) : '';
  if (headline) {
    symbols.push({
      kind: 'headline',
      name: title,
      container: '',
      span: { start: headline.start, end: headline.end },
    });
  }
  for (const entity of analysis.entities) {
    const at = introductionOf(analysis, entity);
    if (entity.boilerplate || !at || !(entity.type in kinds)) continue;
    const quotes = quotesByEntity(analysis, entity).length;
    symbols.push({
      kind: kinds[entity.type as keyof typeof kinds],
      name: plain(entity.name),
      container: quotes > 0 ? `${title} (${count(quotes, 'quote')})` : title,
      span: { start: at.start, end: at.end },
    });
  }
  return symbols;
}

const kinds = {
  person: 'person',
  organization: 'organization',
  location: 'location',
  norp: 'other',
  event: 'other',
  work: 'other',
} as const;

/** True when the letters of `query` stand in `name` in this order, as editors expect; an empty query finds all. */
export function matches(name: string, query: string): boolean {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const words = name.toLowerCase();
  let at = 0;
  for (const letter of wanted) {
    at = words.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}
