import { type QuickPickItem, window } from 'vscode';
import { kindsOf, type Narrowing } from '../filter';
import type { Newsmark } from '../newsmark';

type Part = keyof Narrowing;
type Step = QuickPickItem & { readonly part: Part | 'clear' };
type Value = QuickPickItem & { readonly value: string };

const titles: Readonly<Record<Exclude<Part, 'text'>, string>> = {
  kinds: 'Kinds to show',
  labels: 'Labels to show',
  annotators: 'Annotators to show',
};

/** Narrows the trees by words, kind, label or annotator. */
export async function filterViews(newsmark: Newsmark): Promise<void> {
  const { filter } = newsmark;
  const part = await pickPart(filter.narrowing, filter.isOn());
  if (part === 'clear') return filter.clear();
  if (part === 'text') {
    const text = await window.showInputBox({
      title: 'Show what contains these words',
      prompt: 'Quotes, sources, names, boilerplate and annotations; empty shows all',
      value: filter.narrowing.text,
    });
    if (text !== undefined) filter.set({ text: text.trim() });
    return;
  }
  if (!part) return;
  const values = valuesOf(newsmark, part);
  if (values.length === 0) {
    void window.showInformationMessage(`This article has nothing to filter by ${part}.`);
    return;
  }
  const shown = filter.narrowing[part];
  const items = values.map((v) => ({ ...v, picked: shown.includes(v.value) }));
  const options = {
    canPickMany: true,
    title: titles[part],
    placeHolder: 'None checked: all are shown',
  } as const;
  const chosen = await window.showQuickPick(items, options);
  if (chosen) filter.set({ [part]: chosen.map(({ value }) => value) });
}

async function pickPart({ text, kinds, labels, annotators }: Narrowing, isOn: boolean) {
  const tails = (values: readonly string[]) => values.map((v) => v.slice(v.indexOf(':') + 1)).join(', ');
  const steps: Step[] = [
    { label: '$(search) Words…', description: text && `“${text}”`, part: 'text' },
    { label: '$(symbol-enum) Kinds…', description: tails(kinds), part: 'kinds' },
    { label: '$(tag) Labels of annotations…', description: tails(labels), part: 'labels' },
    { label: '$(account) Annotators…', description: annotators.join(', '), part: 'annotators' },
  ];
  if (isOn) steps.unshift({ label: '$(clear-all) Clear the filter', part: 'clear' });
  return (await window.showQuickPick(steps, { title: 'Filter Views', placeHolder: 'Filter by' }))?.part;
}

/** What this article has to choose from, each with its count. */
function valuesOf({ overviews, annotations }: Newsmark, part: Exclude<Part, 'text'>): Value[] {
  const view = annotations.get();
  const accepted = view?.annotations.filter((a) => a.status === 'accepted') ?? [];
  const title = (name: string) => view?.labels.find((l) => l.name === name)?.title ?? name;
  if (part === 'labels') return counted(accepted.map((a) => ({ label: title(a.label), value: a.label })));
  if (part === 'annotators') {
    return counted(accepted.map(({ creator }) => ({ label: creator || '(no name)', value: creator })));
  }
  const overview = overviews.active()?.overview;
  if (!overview) return [];
  return counted([
    ...overview.quotes.flatMap((q) =>
      kindsOf(q).map((kind) => ({ label: quoteKinds[kind] ?? kind, value: `quote:${kind}` })),
    ),
    ...overview.entities.map((e) => ({ label: `Entity: ${e.type}`, value: `entity:${e.type}` })),
    ...overview.sections.map((s) => ({ label: `Boilerplate: ${s.kind}`, value: `section:${s.kind}` })),
  ]);
}

const quoteKinds: Readonly<Record<string, string>> = {
  direct: 'Quotes: direct',
  mixed: 'Quotes: partly in the source’s words',
  indirect: 'Quotes: indirect',
  unattributed: 'Quotes: without a source',
  unnamed: 'Quotes: of unnamed sources',
};

function counted(values: readonly { readonly label: string; readonly value: string }[]): Value[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const { label, value } of values)
    counts.set(value, { label, count: (counts.get(value)?.count ?? 0) + 1 });
  return [...counts].map(([value, { label, count }]) => ({ label, description: String(count), value }));
}
