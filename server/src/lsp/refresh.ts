import type { Abilities } from './abilities';
import type { Connection } from './languageServer';

/** Asks the editor to fetch anew what it shows, as far as it can be asked; an editor that refuses is left alone. */
export function refreshViews(connection: Connection, abilities: Abilities): void {
  const { languages } = connection;
  const ask = (can: boolean, refresh: () => Promise<void>) => {
    if (can) refresh().catch(() => {});
  };
  ask(abilities.refreshesTokens, () => languages.semanticTokens.refresh());
  ask(abilities.refreshesDiagnostics, () => languages.diagnostics.refresh());
  ask(abilities.refreshesInlayHints, () => languages.inlayHint.refresh());
  ask(abilities.refreshesCodeLens, () => connection.sendRequest('workspace/codeLens/refresh'));
  ask(abilities.refreshesFolding, () => connection.sendRequest('workspace/foldingRange/refresh'));
}
