import { type Actor, annotationOf } from '../actions';
import type { Annotation } from '../annotation';
import { readableOf } from '../describe';
import { type ImportDocument, motivationOf } from './document';

/** The annotations an imported document becomes, with ids and times of our own. */
export function importedAnnotations(document: ImportDocument, actor: Actor): Annotation[] {
  const readable = readableOf(document.text);
  const ids = new Map(document.items.map((item) => [item.id, actor.newId()]));
  return document.items.flatMap((item) => {
    const relations = item.relations.flatMap((r) => {
      const target = ids.get(r.target);
      return target ? [{ type: r.type, target }] : [];
    });
    const draft = { ...item, motivation: motivationOf(item.label), relations };
    const annotation = annotationOf(readable, draft, { ...actor, newId: () => ids.get(item.id)! });
    return annotation ? [annotation] : [];
  });
}
