import { commands, EventEmitter } from 'vscode';
import type { Overview, OverviewQuote, Range, ViewAnnotation } from '../../server/src/protocol';

/** What the trees are narrowed to; an empty list or text narrows nothing. */
export interface Narrowing {
  /** Words that must stand in an entry. */
  readonly text: string;
  /** `quote:direct`, `entity:person`, `section:related`; each narrows the tree of its kind only. */
  readonly kinds: readonly string[];
  /** Labels and annotators narrow what a person annotated. */
  readonly labels: readonly string[];
  readonly annotators: readonly string[];
}

const nothing: Narrowing = { text: '', kinds: [], labels: [], annotators: [] };

/** What the trees of the Newsmark container are narrowed to; shared by all of them. */
export class Filter {
  private now = nothing;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  get narrowing(): Narrowing {
    return this.now;
  }

  set(part: Partial<Narrowing>): void {
    this.now = { ...this.now, ...part };
    void commands.executeCommand('setContext', 'newsmark.filtered', this.isOn());
    this.changed.fire();
  }

  clear(): void {
    this.set(nothing);
  }

  isOn(): boolean {
    const { text, kinds, labels, annotators } = this.now;
    return text !== '' || kinds.length + labels.length + annotators.length > 0;
  }

  /** The narrowing in short, for the title of a tree: `“harbour”, 2 kinds`. */
  summary(): string {
    const { text, kinds, labels, annotators } = this.now;
    const names = [...kinds.map((kind) => kind.slice(kind.indexOf(':') + 1)), ...labels, ...annotators];
    return [text && `“${text}”`, ...names].filter(Boolean).join(', ');
  }

  /** The overview with the quotes that pass. */
  quotes(overview: Overview, wordsAt: (range: Range) => string): Overview {
    const names = new Map(overview.entities.map((e) => [e.id, `${e.name} ${e.role ?? ''}`]));
    const passes = (quote: OverviewQuote) =>
      this.hasKind('quote', kindsOf(quote)) &&
      this.hasText(
        ...quote.content.map(wordsAt),
        ...quote.source.map(wordsAt),
        quote.sourceName ?? '',
        names.get(quote.entity ?? '') ?? '',
      );
    return { ...overview, quotes: overview.quotes.filter(passes) };
  }

  /** The overview with the entities that pass. */
  entities(overview: Overview): Overview {
    const entities = overview.entities.filter(
      (e) => this.hasKind('entity', [e.type]) && this.hasText(e.name, e.role ?? ''),
    );
    return { ...overview, entities };
  }

  /** The overview with the boilerplate sections that pass. */
  sections(overview: Overview, wordsAt: (range: Range) => string): Overview {
    const sections = overview.sections.filter(
      (s) => this.hasKind('section', [s.kind]) && this.hasText(s.title, wordsAt(s.range)),
    );
    return { ...overview, sections };
  }

  /** Whether an annotation passes; `others` are words shown beside it. */
  passes(
    annotation: Pick<ViewAnnotation, 'label' | 'words'> & Partial<Pick<ViewAnnotation, 'creator' | 'note'>>,
    ...others: readonly string[]
  ): boolean {
    const { labels, annotators } = this.now;
    const { label, words, creator = '', note = '' } = annotation;
    return (
      (labels.length === 0 || labels.includes(label)) &&
      (annotators.length === 0 || annotators.includes(creator)) &&
      this.hasText(words, note, ...others)
    );
  }

  dispose(): void {
    this.changed.dispose();
  }

  private hasKind(tree: string, kinds: readonly string[]): boolean {
    const wanted = this.now.kinds.filter((kind) => kind.startsWith(`${tree}:`));
    return wanted.length === 0 || kinds.some((kind) => wanted.includes(`${tree}:${kind}`));
  }

  private hasText(...words: readonly string[]): boolean {
    const wanted = plain(this.now.text);
    return wanted === '' || words.some((w) => plain(w).includes(wanted));
  }
}

/** Kinds a quote is listed under. */
export function kindsOf({ kind, source, anonymous }: OverviewQuote): string[] {
  return [kind, ...(source.length === 0 ? ['unattributed'] : []), ...(anonymous ? ['unnamed'] : [])];
}

/** Without case, accents and doubled white space. */
function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
