import { FileType, Uri, WorkspaceEdit, workspace } from 'vscode';

const ENDING = '.annotations.jsonld';

/** Lets the sidecars of an article go along when the article is renamed or moved in the editor. */
export function followRenames() {
  return workspace.onWillRenameFiles((event) => {
    const articles = event.files.filter(({ oldUri }) => oldUri.path.endsWith('.txt'));
    if (articles.length > 0) event.waitUntil(sidecarsOf(articles));
  });
}

async function sidecarsOf(
  articles: readonly { readonly oldUri: Uri; readonly newUri: Uri }[],
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { oldUri, newUri } of articles) {
    const folder = Uri.joinPath(oldUri, '..');
    const base = nameOf(oldUri);
    const files = await workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of files) {
      if (type !== FileType.File || !name.startsWith(`${base}.`) || !name.endsWith(ENDING)) continue;
      const target = Uri.joinPath(newUri, '..', nameOf(newUri) + name.slice(base.length));
      edit.renameFile(Uri.joinPath(folder, name), target, { overwrite: false, ignoreIfExists: true });
    }
  }
  return edit;
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
