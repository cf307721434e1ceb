import type { Span } from '../../analysis/span';
import type { DiagnosticCode } from '../settings';
import type { Snapshot } from '../snapshot';

/** What a quick-fix needs to know about the fault; travels with the diagnostic through the editor and back. */
export type DiagnosticData =
  | { readonly kind: 'boilerplate'; readonly section: string }
  | { readonly kind: 'quotation'; readonly span: Span }
  | { readonly kind: 'attribution'; readonly span: Span }
  | { readonly kind: 'entity'; readonly span: Span };

/** A fault or remark of one rule. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  /** True for text that editors should fade. */
  readonly unnecessary?: boolean;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly data: DiagnosticData;
}

/** One rule: its stable code and what it finds, in text order. */
export interface DiagnosticRule {
  readonly code: DiagnosticCode;
  readonly find: (snapshot: Snapshot) => readonly Finding[];
}
