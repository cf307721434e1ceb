import { codePointsOf } from '../codePoints';
import { type ExportDocument, type Exported, warn } from './document';

/**
 * A Label Studio task (https://labelstud.io/guide/export) for a configuration with `<Labels name="label" toName="text">`
 * and `<Text name="text" value="$text">`. Offsets are code points, as Label Studio stores them since 1.4.1. What
 * nobody has confirmed goes to `predictions`, the rest to `annotations`.
 */
export function toLabelStudio(document: ExportDocument): Exported {
  const { text, items, name } = document;
  const points = codePointsOf(text);
  const results = items.map((item, number) => ({
    suggested: item.suggested,
    result: item.spans.map((span, k) => ({
      id: idOf(number, k),
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: {
        start: points.fromUtf16(span.start),
        end: points.fromUtf16(span.end),
        text: text.slice(span.start, span.end),
        labels: [item.label],
      },
      ...(Object.keys(item.attributes).length > 0 ? { meta: { text: [metaOf(item.attributes)] } } : {}),
      ...(item.suggested ? { score: item.confidence } : {}),
    })),
    relations: item.relations.map((r) => ({
      from_id: idOf(number, 0),
      to_id: idOf(
        items.findIndex((i) => i.id === r.target),
        0,
      ),
      type: 'relation',
      direction: 'right',
      labels: [r.type],
    })),
  }));
  const part = (suggested: boolean) =>
    results.filter((r) => r.suggested === suggested).flatMap((r) => [...r.result, ...r.relations]);
  const task = {
    data: { text, name },
    annotations: part(false).length > 0 ? [{ result: part(false) }] : [],
    predictions: part(true).length > 0 ? [{ model_version: 'newsmark', result: part(true) }] : [],
  };
  return {
    output: `${JSON.stringify(task)}\n`,
    warnings: [
      ...warn(
        items.filter((i) => i.spans.length > 1).length,
        'split, Label Studio has no region of several spans',
      ),
      ...warn(items.filter((i) => i.note !== '').length, 'notes are left out'),
    ],
  };
}

function idOf(item: number, span: number): string {
  return `n${item}-${span}`;
}

function metaOf(attributes: Readonly<Record<string, unknown>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
