import { FileType, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { AnnotationsView, AnnotatorComparison, ComparedSide } from '../../../../server/src/protocol';
import type { Annotations } from '../../annotations';
import type { Comparison } from '../../comparison';
import { asPlain } from '../../words';

type Item = QuickPickItem & { readonly side: () => Promise<ComparedSide | undefined> };

const ENDING = '.annotations.jsonld';

/** Asks for two annotators of the article and shows where they differ, for a person to decide. */
export async function compareAnnotators(annotations: Annotations, comparison: Comparison): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const items = await annotators(active.editor.document.uri, active.view);
  const first = await window.showQuickPick(items, {
    title: 'Compare Annotators: A',
    placeHolder: 'The first',
  });
  const a = await first?.side();
  if (!a) return;
  const others = items.filter((i) => i !== first);
  const placeHolder = `Compared with ${a.name}`;
  const b = await (
    await window.showQuickPick(others, { title: 'Compare Annotators: B', placeHolder })
  )?.side();
  if (!b) return;
  const found = await comparison.begin(active.view.uri, a, b);
  if (found) await report(comparison, found);
}

/** The annotations that are open, the other sidecars beside the article, and any other file. */
async function annotators(article: Uri, view: AnnotationsView): Promise<Item[]> {
  const count = view.annotations.filter((a) => a.status === 'accepted').length;
  const here: Item = {
    label: '$(edit) The annotations open here',
    description: `${count} accepted`,
    side: async () => ({ name: 'Here', content: null }),
  };
  const another: Item = {
    label: '$(folder-opened) Another file…',
    side: async () => {
      const filters = { Annotations: ['jsonld'] };
      const [file] =
        (await window.showOpenDialog({ title: 'The annotations of an annotator', filters })) ?? [];
      return file && read(file, nameOf(file));
    },
  };
  return [here, ...(await sidecarsBeside(article, view.file)), another];
}

async function sidecarsBeside(article: Uri, open: string | null): Promise<Item[]> {
  if (article.scheme === 'untitled') return [];
  const folder = Uri.joinPath(article, '..');
  const base = nameOf(article);
  const files = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  return files
    .filter(([name, type]) => type === FileType.File && name.startsWith(`${base}.`) && name.endsWith(ENDING))
    .filter(([name]) => name !== open)
    .map(([name]) => {
      const annotator = name.slice(base.length + 1, -ENDING.length) || base;
      const side = () => read(Uri.joinPath(folder, name), annotator);
      return { label: `$(account) ${asPlain(annotator)}`, description: name, side };
    });
}

async function read(file: Uri, name: string): Promise<ComparedSide> {
  return { name, content: new TextDecoder().decode(await workspace.fs.readFile(file)) };
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

async function report(comparison: Comparison, found: AnnotatorComparison): Promise<void> {
  const { a, b, same, agreement, differences, uri } = found;
  if (differences.length > 0) {
    const f1 = agreement === null ? '' : `, F1 ${agreement.toFixed(2)}`;
    const told = `${a} (A) and ${b} (B): ${same} alike, ${differences.length} differ${f1}. A, B, T (both), X (neither) decide; N and P walk; Escape ends.`;
    void window.showInformationMessage(asPlain(told));
    return;
  }
  const take = 'Take Them Over Here';
  const told = `${a} and ${b} say the same: ${same} annotations, no difference.`;
  if ((await window.showInformationMessage(asPlain(told), take)) === take) await comparison.takeSame(uri);
}
