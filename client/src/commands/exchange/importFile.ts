import { type Uri, window, workspace } from 'vscode';
import { exchangeMethod, type Formats, type ImportResult } from '../../../../server/src/protocol';
import type { Annotations } from '../../annotations';
import { counted } from '../../counted';
import type { Newsmark } from '../../newsmark';
import { asPlain } from '../../words';

/** Takes over annotations of this article from files of other programs, and tells what was not taken and why. */
export async function importFile(newsmark: Newsmark, annotations: Annotations): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const formats = await newsmark.request<Formats>(exchangeMethod.formats, {});
  const extensions = [...new Set(formats.import.flatMap((f) => f.extensions))];
  const files = await window.showOpenDialog({
    title: 'Import Annotations of This Article',
    openLabel: 'Import',
    canSelectMany: true,
    filters: {
      [`Annotations (${formats.import.map((f) => f.title).join(', ')})`]: extensions,
      'All files': ['*'],
    },
  });
  for (const file of files ?? []) {
    const result = await importOne(newsmark, active.view.uri, file, formats);
    if (result) await report(newsmark, file, result);
  }
}

async function importOne(
  newsmark: Newsmark,
  uri: string,
  file: Uri,
  formats: Formats,
): Promise<ImportResult | null> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  const params = { uri, name: nameOf(file), content };
  const result = await newsmark.request<ImportResult | null>(exchangeMethod.import, params);
  if (!result || result.format !== null) return result;
  const items = formats.import.map(({ name, title }) => ({ label: title, name }));
  const title = `In which format is ${nameOf(file)}?`;
  const chosen = await window.showQuickPick(items, { title });
  return chosen ? newsmark.request(exchangeMethod.import, { ...params, format: chosen.name }) : null;
}

async function report({ log }: Newsmark, file: Uri, result: ImportResult): Promise<void> {
  const { format, added, known, problems } = result;
  const there = known > 0 ? `, ${known} there already` : '';
  const done = `${nameOf(file)} (${format}): ${counted(added, 'annotation')} imported${there}.`;
  if (problems.length === 0) {
    void window.showInformationMessage(asPlain(done));
    return;
  }
  for (const problem of problems) log.warn(`${file.path}, ${problem}`);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const all = 'Show All';
  const told = `${done} Not taken: ${problems[0]}${more}`;
  const choice = await window.showWarningMessage(asPlain(told), ...(problems.length > 1 ? [all] : []));
  if (choice === all) log.show();
}

function nameOf(file: Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}
