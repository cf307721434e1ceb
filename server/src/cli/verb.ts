import type { Command } from 'commander';
import type { Analysis, AnalysisOptions } from '../analysis';
import type { Annotation } from '../annotations/annotation';
import type { Decision } from '../features/decisions';
import type { TextFile } from '../workspace/fileSystem/textFile';
import type { Templates } from './templates';

/** One piece of work: an article file, or a line of JSON Lines. */
export type Task =
  | { readonly kind: 'file'; readonly path: string; readonly number: number }
  | { readonly kind: 'text'; readonly bytes: Uint8Array; readonly number: number }
  | { readonly kind: 'line'; readonly bytes: Uint8Array | null; readonly number: number };

/** A task that could be read. */
export interface Article {
  /** What messages call it: the path as given, `<stdin>`, or `line 7`. */
  readonly name: string;
  /** The id of its JSON line; the path of a file. */
  readonly id: unknown;
  readonly text: string;
  /** The file it comes from, null for a line or standard input. */
  readonly file: TextFile | null;
  /** With the folder's rules and the person's decisions applied. */
  readonly analysis: Analysis;
  /** What a person has annotated, from the sidecar. */
  readonly annotations: readonly Annotation[];
  readonly decisions: readonly Decision[];
  /** Codes of findings nobody wants in this folder. */
  readonly ignored: readonly string[];
}

/** A task that could not. */
export interface Failure {
  readonly name: string;
  readonly id: unknown;
  /** Number of the line, or of the file among the files. */
  readonly number: number;
  readonly code: string;
  readonly message: string;
  readonly unreadable: boolean;
}

/** What came of one task. */
export interface Outcome {
  /** For standard output. */
  readonly output: string | Uint8Array;
  /** For standard error, one line each. */
  readonly messages?: readonly string[];
  /** More than none makes the exit status 1. */
  readonly findings?: number;
  /** Numbers that are summed up over all tasks. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly failure?: 'error' | 'unreadable';
}

/** What came of several tasks, ready to be written: workers send one for each batch. */
export interface Delivery {
  /** UTF-8 for standard output, separators between the outputs of its articles included; may be empty. */
  readonly output: Uint8Array;
  readonly messages: readonly string[];
  readonly articles: number;
  readonly failed: number;
  /** Those of `failed` that could not even be opened. */
  readonly unreadable: number;
  readonly findings: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Sums over all outcomes. */
export interface Totals {
  readonly articles: number;
  readonly failed: number;
  readonly findings: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** A verb with its options settled: pure functions from articles to text, run in this thread or in workers. */
export interface Verb {
  readonly analysis?: Omit<AnalysisOptions, 'models'>;
  /** Page furniture of the folders articles stand in. */
  readonly templates?: Templates;
  /** Written before the first, between and after the outputs that are not empty. */
  readonly head?: string;
  readonly separator?: string;
  readonly tail?: string;
  each(article: Article): Outcome;
  /** What stands on standard output in place of a failed article; nothing when absent. */
  failed?(failure: Failure): string;
  /** The last words on standard error. */
  summary?(totals: Totals): string | null;
}

/** What a verb is made from: the options every verb over articles knows, and its own as the command line gave them. */
export interface VerbOptions extends Readonly<Record<string, unknown>> {
  /** JSON Lines out (and in, from standard input). */
  readonly jsonl: boolean;
  readonly workers?: number | undefined;
  /** Columns of the terminal; null when standard output is none. */
  readonly columns: number | null;
  /** True when exactly one article is meant: one path that is no folder or glob. */
  readonly single: boolean;
  /** Page furniture of the folders, found by looking at several articles together. */
  readonly templates?: Templates;
}

/** What the file of a verb over articles offers. */
export interface VerbModule {
  /** Declares arguments, options and help. */
  configure(command: Command): void;
  /** The verb for these options, or what is wrong with them. */
  create(options: VerbOptions): Verb | { readonly usage: string };
}
