import type { Span } from '../../analysis';
import type { AttributeValue, Motivation } from '../annotation';
import type { Problem } from '../json';
import { nameLabels } from '../nameLabels';

/** One annotation of another program, placed in the text. */
export interface ImportItem {
  /** Id in the file it comes from, for relations. */
  readonly id: string;
  readonly label: string;
  readonly spans: readonly Span[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly note: string;
  readonly relations: readonly { readonly type: string; readonly target: string }[];
}

/** One text with its annotations. */
export interface ImportDocument {
  /** File name or id, when the format has one. */
  readonly name: string | null;
  readonly text: string;
  readonly items: readonly ImportItem[];
}

/** What was read, and what could not be. */
export interface Imported {
  readonly documents: readonly ImportDocument[];
  readonly problems: readonly Problem[];
}

/** Names other programs use for our labels. */
const KNOWN: Readonly<Record<string, string>> = {
  per: 'person',
  people: 'person',
  org: 'organization',
  organisation: 'organization',
  loc: 'location',
  gpe: 'location',
  place: 'location',
  misc: 'work',
  quotation: 'quote',
  content: 'quote',
  speaker: 'source',
};

/** Our name for a label of another program; unknown ones stay as they are. */
export function labelOf(name: string): string {
  const lower = name.toLowerCase();
  return KNOWN[lower] ?? (/^[a-z]+$/i.test(name) && KNOWN_LABELS.has(lower) ? lower : name);
}

const KNOWN_LABELS = new Set([...nameLabels, 'quote', 'cue', 'source', 'boilerplate', 'note']);

/** Why an annotation with `label` is made. */
export function motivationOf(label: string): Motivation {
  if (nameLabels.includes(label)) return 'identifying';
  return label === 'note' ? 'commenting' : 'classifying';
}
