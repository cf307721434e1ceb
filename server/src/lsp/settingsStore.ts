import { defaultSettings, readSettings, type Settings } from '../features/settings';
import type { Connection } from './languageServer';

/** The settings of each document, asked from the editor once and remembered until they change. */
export interface SettingsStore {
  /** What is known now; the defaults until the editor has answered. */
  of(uri: string): Settings;
  /** Resolves when the editor has told the settings of a document. */
  ready(uri: string): Promise<Settings>;
  /** Takes settings the editor sent by itself, for editors that cannot be asked. */
  assume(sent: unknown): void;
  forget(): void;
}

/** `canAsk`: whether the editor answers `workspace/configuration`. */
export function createSettingsStore(connection: Connection, canAsk: () => boolean): SettingsStore {
  const known = new Map<string, Settings>();
  const asked = new Map<string, Promise<Settings>>();
  let fallback = defaultSettings;

  async function ask(uri: string): Promise<Settings> {
    const sent = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'newsmark' });
    const settings = readSettings(sent);
    known.set(uri, settings);
    return settings;
  }

  return {
    of: (uri) => known.get(uri) ?? fallback,
    ready(uri) {
      if (!canAsk()) return Promise.resolve(fallback);
      let answer = asked.get(uri);
      if (!answer) {
        // An editor that does not answer properly must not stop the analysis.
        answer = ask(uri).catch(() => fallback);
        asked.set(uri, answer);
      }
      return answer;
    },
    assume(sent) {
      fallback = readSettings(sent);
    },
    forget() {
      asked.clear();
    },
  };
}
