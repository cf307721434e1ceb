import type { Connection } from 'vscode-languageserver';
import type { Decisions, ModelSource } from '../analysis';
import type { Settings } from '../features/settings';
import type { AnalysisSteps, DecisionStore, Documents } from '../workspace/documents';
import type { Abilities } from './abilities';

/** What the programs that start the server give it. */
export interface Runtime {
  /** The engine; called when the first document is opened. */
  readonly engine: () => Promise<AnalysisSteps>;
  readonly models: ModelSource;
  /** Where decisions are kept; in memory when absent. */
  readonly decisions?: DecisionStore;
}

/** What all handlers share for as long as one client is connected. */
export interface Session {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly abilities: () => Abilities;
  readonly settings: () => Settings;
  /** The rules of the folder a document lies in. */
  readonly rules: (uri: string) => FolderRules;
  readonly log: (message: string) => void;
}

/** What `newsmark.json` of a folder says. */
export interface FolderRules extends Decisions {
  /** Diagnostic codes nobody wants here. */
  readonly ignore?: readonly string[];
}
