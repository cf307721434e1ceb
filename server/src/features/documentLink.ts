import type { Span } from '../analysis/span';
import type { Snapshot } from './snapshot';

/** A web or mail address in the text. */
export interface Link extends Span {
  readonly target: string;
}

/** Addresses with a scheme, `www.` addresses and mail addresses; each alternative is bounded and cannot backtrack far. */
const ADDRESS =
  /\bhttps?:\/\/[^\s<>"“”]{1,2000}|\bwww\.[a-z0-9-]{1,63}\.[^\s<>"“”]{1,2000}|[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;

/** The addresses of the text as links, in text order. */
export function documentLinks({ text }: Snapshot): Link[] {
  if (!text.includes('://') && !/www\.|@/i.test(text)) return [];
  const links: Link[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const words = withoutTail(match[0]);
    const target = targetOf(words);
    if (target) links.push({ start: match.index, end: match.index + words.length, target });
  }
  return links;
}

/** Stops, closing marks and an unopened bracket at the end belong to the sentence, not to the address. */
function withoutTail(address: string): string {
  let words = address;
  for (;;) {
    const last = words.at(-1)!;
    const isLoose = last === ')' && !words.includes('(');
    if (words.length > 1 && (/[.,;:!?'’”»\]}*_]/.test(last) || isLoose)) words = words.slice(0, -1);
    else return words;
  }
}

function targetOf(words: string): string | null {
  if (/^https?:/i.test(words)) return words;
  if (/^www\./i.test(words)) return `https://${words}`;
  return /^[\w.+-]+@[\w-]+\.[\w.-]*[a-z]$/i.test(words) ? `mailto:${words}` : null;
}
