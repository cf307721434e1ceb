import { spansOf } from '../annotation';
import { readableOf } from '../describe';
import { asList, asObject, type Problem, syntaxProblems, withoutMark } from '../json';
import { readW3cAnnotation } from '../sidecar/readAnnotation';
import { type Imported, type ImportItem, labelOf } from './document';

/**
 * Reads W3C Web Annotations about `text`: a collection, a page, an array or one annotation. An annotation whose words
 * cannot be found for certain is told and left out.
 */
export function fromW3c(json: string, text: string, name: string | null = null): Imported {
  let root: unknown;
  try {
    root = JSON.parse(withoutMark(json));
  } catch {
    return { documents: [], problems: syntaxProblems(json) };
  }
  const collection = asObject(root);
  const list =
    asObject(collection?.first)?.items ??
    collection?.items ??
    collection?.rows ??
    (collection ? [collection] : root);
  const readable = readableOf(text);
  const problems: Problem[] = [];
  const items: ImportItem[] = [];
  for (const [i, entry] of asList(list).entries()) {
    const annotation = readW3cAnnotation(entry, readable);
    const spans = annotation ? spansOf(annotation) : [];
    if (!annotation || spans.length === 0) {
      const what = annotation
        ? `“${annotation.targets[0]!.quote.exact}” was not found`
        : 'no annotation of text';
      problems.push({ line: 1, column: 1, message: `Item ${i + 1}: ${what}.` });
      continue;
    }
    const { id, attributes, note, relations } = annotation;
    items.push({ id, label: labelOf(annotation.label), spans, attributes, note, relations });
  }
  return { documents: [{ name, text, items }], problems };
}
