import type { DocumentParams } from './places';

/** Annotations in the formats of other programs. */
export const exchangeMethod = {
  /** Client → server, no parameters: the formats that can be written and read. Answer: `Formats`. */
  formats: 'newsmark/formats',
  /** Client → server, `ExportParams`: the article in another format. Answer: `ExportResult` or null. */
  export: 'newsmark/export',
  /** Client → server, `ImportParams`: takes over annotations from another format. Answer: `ImportResult` or null. */
  import: 'newsmark/import',
} as const;

export interface Formats {
  readonly export: readonly {
    readonly name: string;
    readonly title: string;
    /** Ending of its files, with the dot. */
    readonly extension: string;
    /** What it cannot hold. */
    readonly loses: string;
  }[];
  readonly import: readonly {
    readonly name: string;
    readonly title: string;
    /** Endings of its files, without the dot. */
    readonly extensions: readonly string[];
  }[];
}

export interface ExportParams extends DocumentParams {
  /** Name of a format. */
  readonly format: string;
  /** Also what Newsmark found and nobody has decided on. */
  readonly suggestions: boolean;
}

export interface ExportResult {
  readonly content: string;
  /** How many annotations were to be written. */
  readonly count: number;
  /** What the format could not hold of them. */
  readonly warnings: readonly string[];
}

export interface ImportParams extends DocumentParams {
  /** Name of the file, for telling its format. */
  readonly name: string;
  readonly content: string;
  /** Name of a format; told from name and content when absent. */
  readonly format?: string;
}

export interface ImportResult {
  /** The format it was read as; null when it is none that is known. */
  readonly format: string | null;
  readonly added: number;
  /** How many were there already. */
  readonly known: number;
  /** What was not taken, and why: `line 3: …`. */
  readonly problems: readonly string[];
}
