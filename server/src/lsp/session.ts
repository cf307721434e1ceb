import type { ModelSource } from '../analysis';
import type { Settings } from '../features/settings';
import type { Documents } from '../workspace/documents';
import type { FolderRuleStore } from '../workspace/folderRules';
import type { Notebooks } from '../workspace/notebooks';
import type { AnalysisSteps } from '../workspace/passes';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { Abilities } from './abilities';
import type { Connection } from './languageServer';

/** What the programs that start the server give it. */
export interface Runtime {
  /** The engine; called when the first document is opened. */
  readonly engine: () => Promise<AnalysisSteps>;
  readonly models: ModelSource;
  /** Says which engine it is: another finds other things. */
  readonly key: () => string;
}

/** What all handlers share for as long as one client is connected. */
export interface Session {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly notebooks: Notebooks;
  readonly folderRules: FolderRuleStore;
  readonly index: WorkspaceIndex;
  readonly abilities: () => Abilities;
  readonly settings: (uri: string) => Settings;
  /** Asks the editor to fetch everything anew that it shows of open documents. */
  readonly refreshViews: () => void;
  /** Analyses all documents again after folder rules have changed. */
  readonly rulesChanged: () => Promise<void>;
  readonly log: (message: string) => void;
}
