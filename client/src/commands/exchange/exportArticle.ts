import { commands, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import { type ExportResult, exchangeMethod, type Formats } from '../../../../server/src/protocol';
import type { Annotations } from '../../annotations';
import { counted } from '../../counted';
import type { Newsmark } from '../../newsmark';
import { asPlain } from '../../words';

type Format = Formats['export'][number];

const SCOPES = [
  {
    label: 'Everything',
    detail: 'What you accepted, and what Newsmark found and nobody has decided on',
    suggestions: true,
  },
  { label: 'Only what was accepted', detail: 'What you annotated or accepted', suggestions: false },
];

/** Writes the article's annotations in the format of another program, and tells what that format could not hold. */
export async function exportArticle(newsmark: Newsmark, annotations: Annotations): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const { uri } = active.view;
  const format = await pickFormat(newsmark);
  const scope = format && (await window.showQuickPick(SCOPES, { title: `Export to ${format.title}` }));
  if (!scope) return;
  const { suggestions } = scope;
  const params = { uri, format: format.name, suggestions };
  const result = await newsmark.request<ExportResult | null>(exchangeMethod.export, params);
  if (!result || result.count === 0) {
    void window.showInformationMessage('There is nothing to export: nothing has been accepted yet.');
    return;
  }
  const defaultUri = beside(active.editor.document.uri, format.extension);
  const file = await window.showSaveDialog({
    title: `Export to ${format.title}`,
    ...(defaultUri ? { defaultUri } : {}),
    filters: { [format.title]: [format.extension.slice(1)] },
  });
  if (!file) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(result.content));
  await report(file, result);
}

async function pickFormat(newsmark: Newsmark): Promise<Format | undefined> {
  const formats = await newsmark.request<Formats>(exchangeMethod.formats, {});
  const items = formats.export.map((format): QuickPickItem & { readonly format: Format } => ({
    label: format.title,
    detail: format.loses === 'nothing' ? 'Holds everything' : `Cannot hold: ${format.loses}`,
    format,
  }));
  const options = { title: 'Export Annotations', placeHolder: 'The format to write', matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.format;
}

/** `story.ann` beside `story.txt`; nothing for a document that is not on disk. */
function beside(uri: Uri, extension: string): Uri | undefined {
  if (uri.scheme === 'untitled') return workspace.workspaceFolders?.[0]?.uri;
  return uri.with({ path: uri.path.replace(/\.txt$/i, '') + extension });
}

async function report(file: Uri, { count, warnings }: ExportResult): Promise<void> {
  const name = asPlain(file.path.slice(file.path.lastIndexOf('/') + 1));
  const done = `Exported ${counted(count, 'annotation')} to ${name}.`;
  const open = 'Open File';
  const choice =
    warnings.length === 0
      ? await window.showInformationMessage(done, open)
      : await window.showWarningMessage(
          `${done} The format could not hold all: ${asPlain(warnings.join('; '))}.`,
          open,
        );
  if (choice === open) await commands.executeCommand('vscode.open', file);
}
