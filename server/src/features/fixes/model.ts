import type { Span } from '../../analysis/span';
import type { Decision, TextEdit } from '../decisions';
import type { FolderRule } from '../folderRules';
import type { DiagnosticCode } from '../settings';
import type { Snapshot } from '../snapshot';

/** What a fix does: changes the text, keeps a decision of the person, or adds a rule for the folder. */
export type FixEffect =
  | { readonly kind: 'decide'; readonly decision: Decision }
  | { readonly kind: 'rule'; readonly rule: FolderRule }
  /** Asks for any name as the source of the quote at `at`. */
  | { readonly kind: 'ask-source'; readonly at: number }
  /** Takes the words that an annotation has now for the right ones. */
  | { readonly kind: 'confirm'; readonly annotation: string }
  /** Computed only when the fix is chosen. */
  | { readonly kind: 'edit'; readonly edits: () => readonly TextEdit[] };

/** Something a person can do at a place, with one key. */
export interface Fix {
  /** Stable among the fixes of one place; an editor sends it back to have the edits computed. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'quickfix' | 'refactor.rewrite' | 'source.fixAll.newsmark';
  /** The diagnostic it mends, when it mends one. */
  readonly code?: DiagnosticCode;
  readonly preferred?: boolean;
  readonly effect: FixEffect;
}

/** Gives the fixes for a selection; one file each. */
export type FixProvider = (snapshot: Snapshot, selection: Span) => readonly Fix[];
