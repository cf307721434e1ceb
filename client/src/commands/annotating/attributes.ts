import { type QuickPickItem, window } from 'vscode';
import type { ViewAnnotation, ViewAttribute } from '../../../../server/src/protocol';
import { type Annotations, say } from '../../annotations';
import { quoted } from '../../words';
import { target } from './changeAnnotation';

type Item = QuickPickItem & { readonly attribute: ViewAttribute };
type ValueItem = QuickPickItem & { readonly value: string | null };

/** Sets an attribute of the annotation at the cursor: one of those its label has in the project. */
export async function setAttribute(annotations: Annotations, item: unknown): Promise<void> {
  const found = await target(annotations, item, (a, { labels }) => {
    const label = labels.find((l) => l.name === a.label);
    return withOthers(label?.attributes ?? [], a).length > 0;
  });
  if (!found) return;
  const { annotation, view } = found;
  const label = view.labels.find((l) => l.name === annotation.label);
  const attributes = withOthers(label?.attributes ?? [], annotation);
  if (attributes.length === 0)
    return say(`${label?.title ?? annotation.label} has no attributes; newsmark.json can give it some`);
  const attribute = attributes.length === 1 ? attributes[0] : await pickAttribute(annotation, attributes);
  const value = attribute && (await pickValue(annotation, attribute));
  if (value === undefined || !attribute) return;
  await annotations.act({ kind: 'attribute', id: annotation.id, name: attribute.name, value });
}

/** Attributes of the label, then what else the annotation has (from another program, say). */
function withOthers(known: readonly ViewAttribute[], { attributes }: ViewAnnotation): ViewAttribute[] {
  const others = Object.keys(attributes).filter((name) => !known.some((a) => a.name === name));
  return [...known, ...others.map((name) => ({ name, title: name, values: null, codebook: '' }))];
}

async function pickAttribute(
  { attributes, words }: ViewAnnotation,
  all: readonly ViewAttribute[],
): Promise<ViewAttribute | undefined> {
  const items = all.map((attribute): Item => {
    const value = attributes[attribute.name];
    const description = value === undefined ? 'not set' : String(value);
    return { label: attribute.title, description, detail: attribute.codebook, attribute };
  });
  const title = `Attributes of ${quoted(words)}`;
  return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.attribute;
}

/** A value, null to remove it, undefined when nothing was chosen. */
async function pickValue(
  { attributes, words }: ViewAnnotation,
  { name, title, values, codebook }: ViewAttribute,
): Promise<string | null | undefined> {
  const now = attributes[name];
  const heading = `${title} of ${quoted(words)}`;
  if (!values) {
    const prompt = codebook || 'Empty: not set';
    const typed = await window.showInputBox({ title: heading, prompt, value: String(now ?? '') });
    return typed === undefined ? undefined : typed.trim() || null;
  }
  const items: ValueItem[] = values.map((value) => ({
    label: value,
    description: value === now ? 'now' : '',
    value,
  }));
  if (now !== undefined) items.push({ label: '$(close) Not set', value: null });
  return (await window.showQuickPick(items, { title: heading, placeHolder: codebook }))?.value;
}
