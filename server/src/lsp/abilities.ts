import { isAbsolute } from 'node:path';
import type { InitializationOptions } from '../protocol';
import type { InitializeParams } from './languageServer';

/** What the client can do, read once from `initialize`. */
export interface Abilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLens: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatching: boolean;
  /** Whether more documents may be asked for than those of the start. */
  readonly registersDocuments: boolean;
  readonly markdownHover: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly resolvesCodeActions: boolean;
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly refreshesFolding: boolean;
  readonly roots: readonly string[];
  /** Whether it tells when workspace folders come and go. */
  readonly changesRoots: boolean;
  /** Command names that hovers may link to. */
  readonly hoverCommands: ReadonlySet<string>;
  /** A folder to keep things in between starts, or null. */
  readonly storage: string | null;
}

/** Total: whatever a client sent, missing or malformed members count as "cannot". */
export function readAbilities(params: InitializeParams): Abilities {
  const { workspace, textDocument } = params.capabilities ?? {};
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const commands = Array.isArray(options.hoverCommands) ? options.hoverCommands : [];
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    resolvesCodeActions: textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    refreshesFolding: workspace?.foldingRange?.refreshSupport === true,
    roots: rootsOf(params),
    changesRoots: workspace?.workspaceFolders === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    storage: typeof options.storage === 'string' && isAbsolute(options.storage) ? options.storage : null,
    hoverCommands: new Set(commands.filter((c): c is string => typeof c === 'string')),
  };
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map((folder) => folder.uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}
