import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type Filter, kindsOf, type Narrowing } from '../filter';
import type { Newsmark } from '../newsmark';
import { entityGroups } from '../views/entities';
import { titleOf } from '../words';

type Part = keyof Narrowing;
type Step = QuickPickItem & { readonly part: Part | 'clear' };
type Value = QuickPickItem & { readonly value: string };

const titles: Readonly<Record<Exclude<Part, 'text'>, string>> = {
  kinds: 'Kinds to Show',
  labels: 'Labels to Show',
  annotators: 'Annotators to Show',
};

/** Narrows the trees: by the words that are typed, or by kind, label or annotator. */
export async function filterViews(newsmark: Newsmark): Promise<void> {
  const { filter } = newsmark;
  const chosen = await pickStep(filter);
  if (chosen === undefined) return;
  if (chosen.part === 'clear') return filter.clear();
  if (chosen.part === 'text') return filter.set({ text: chosen.typed });
  const { part } = chosen;
  const values = valuesOf(newsmark, part);
  if (values.length === 0) {
    void window.showInformationMessage(`This article has nothing to filter by ${part}.`);
    return;
  }
  const items = values.map((v) => ({ ...v, picked: filter.narrowing[part].includes(v.value) }));
  const options = {
    canPickMany: true,
    title: titles[part],
    placeHolder: 'None checked: all are shown',
  } as const;
  const picked = await window.showQuickPick(items, options);
  if (picked) filter.set({ [part]: picked.map(({ value }) => value) });
}

/** What is typed is what is looked for; the other ways to narrow stand below. */
async function pickStep(filter: Filter): Promise<{ part: Part | 'clear'; typed: string } | undefined> {
  const picker = window.createQuickPick<Step>();
  picker.title = 'Filter Views';
  picker.placeholder = 'Words to look for, or a way to narrow the views';
  picker.value = filter.narrowing.text;
  const offer = (typed: string) => {
    picker.items = stepsOf(filter, typed.trim());
  };
  offer(picker.value);
  picker.onDidChangeValue(offer);
  try {
    return await new Promise((resolve) => {
      picker.onDidAccept(() => {
        const [step] = picker.activeItems;
        resolve(step && { part: step.part, typed: picker.value.trim() });
      });
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}

function stepsOf(filter: Filter, typed: string): Step[] {
  const { text, kinds, labels, annotators } = filter.narrowing;
  const tails = (values: readonly string[]) => values.map((v) => v.slice(v.indexOf(':') + 1)).join(', ');
  const words = typed === '' ? '$(search) Any words' : `$(search) Containing “${typed}”`;
  const steps: Step[] = [
    { label: '$(symbol-enum) By kind…', description: tails(kinds), alwaysShow: true, part: 'kinds' },
    { label: '$(tag) By label of annotation…', description: tails(labels), alwaysShow: true, part: 'labels' },
    {
      label: '$(account) By annotator…',
      description: annotators.join(', '),
      alwaysShow: true,
      part: 'annotators',
    },
  ];
  if (typed !== '' || text !== '') steps.unshift({ label: words, alwaysShow: true, part: 'text' });
  if (filter.isOn()) steps.push({ label: '$(clear-all) Clear the filter', alwaysShow: true, part: 'clear' });
  return steps;
}

/** What this article has to choose from, each with its count. */
function valuesOf({ overviews, annotations }: Newsmark, part: Exclude<Part, 'text'>): Value[] {
  const view = annotations.get();
  const accepted = view?.annotations.filter((a) => a.status === 'accepted') ?? [];
  if (part === 'labels') {
    return counted(
      accepted.map(({ label }) => ({ label: view ? titleOf(view, label) : label, value: label })),
    );
  }
  if (part === 'annotators') {
    return counted(accepted.map(({ creator }) => ({ label: creator || '(no name)', value: creator })));
  }
  const overview = overviews.active()?.overview;
  if (!overview) return [];
  const entityTitle = (type: string) => entityGroups.find((g) => g.type === type)?.title ?? type;
  return [
    ...group('Quotes', overview.quotes.flatMap(kindsOf), 'quote', (kind) => quoteKinds[kind] ?? kind),
    ...group(
      'Entities',
      overview.entities.map((e) => e.type),
      'entity',
      entityTitle,
    ),
    ...group(
      'Boilerplate',
      overview.sections.map((s) => s.kind),
      'section',
      capitalised,
    ),
  ];
}

const quoteKinds: Readonly<Record<string, string>> = {
  direct: 'Direct',
  mixed: 'Partly in the source’s words',
  indirect: 'Indirect',
  unattributed: 'Without a source',
  unnamed: 'Of unnamed sources',
};

function group(
  title: string,
  kinds: readonly string[],
  tree: string,
  name: (kind: string) => string,
): Value[] {
  if (kinds.length === 0) return [];
  const separator = { label: title, kind: QuickPickItemKind.Separator, value: '' };
  return [separator, ...counted(kinds.map((kind) => ({ label: name(kind), value: `${tree}:${kind}` })))];
}

function counted(values: readonly { readonly label: string; readonly value: string }[]): Value[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const { label, value } of values)
    counts.set(value, { label, count: (counts.get(value)?.count ?? 0) + 1 });
  return [...counts]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([value, { label, count }]) => ({ label, description: String(count), value }));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
