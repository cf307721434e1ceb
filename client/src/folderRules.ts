import { type TextDocument, workspace } from 'vscode';

/** Where the rules of a folder stand. */
const RULES_FILE = 'newsmark.json';

/**
 * Runs `change`, which may have the editor change a `newsmark.json`, and saves that: a rule added from an article must
 * not wait in a file nobody opened. One with unsaved changes of the person's own is left to them.
 */
export async function savingRules<T>(change: () => Promise<T>): Promise<T> {
  const before = new Set(unsavedRules());
  const result = await change();
  for (const document of unsavedRules()) if (!before.has(document)) await document.save();
  return result;
}

function unsavedRules(): TextDocument[] {
  return workspace.textDocuments.filter((d) => d.isDirty && d.uri.path.endsWith(`/${RULES_FILE}`));
}
