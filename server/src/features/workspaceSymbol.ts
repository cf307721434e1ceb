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
      container: containerOf(title, quotes),
      span: { start: at.start, end: at.end },
    });
  }
  return symbols;
}

function containerOf(title: string, quotes: number): string {
  if (quotes === 0) return title;
  const said = count(quotes, 'quote');
  return title === '' ? said : `${title} (${said})`;
}

const kinds = {
  person: 'person',
  organization: 'organization',
  location: 'location',
  norp: 'other',
  event: 'other',
  work: 'other',
} as const;

/**
 * True when `query` stands in `name`, or is made of beginnings of its words in order (`ingsol` finds Ingrid Solberg);
 * an empty query finds all.
 */
export function matches(name: string, query: string): boolean {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  if (words.join('').includes(wanted)) return true;
  // How much of the query the words so far can have used up.
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set(reached);
    for (const from of reached) {
      for (let n = 0; n < word.length && word[n] === wanted[from + n]; n++) next.add(from + n + 1);
    }
    reached = next;
  }
  return reached.has(wanted.length);
}
