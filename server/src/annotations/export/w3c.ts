import { targetsOf } from '../actions';
import type { Annotation } from '../annotation';
import { readableOf } from '../describe';
import { renderSidecar } from '../sidecar/write';
import type { ExportDocument, Exported } from './document';

/** W3C Web Annotation (https://www.w3.org/TR/annotation-model/), as an AnnotationCollection; offsets in code points. Lossless. */
export function toW3c({ name, text, items }: ExportDocument, now: string): Exported {
  const readable = readableOf(text);
  const ids = new Map(
    items.map((i) => [i.id, i.suggested ? `urn:newsmark:${encodeURIComponent(i.id)}` : i.id]),
  );
  const annotations = items.map(
    (i): Annotation => ({
      id: ids.get(i.id)!,
      motivation: i.motivation,
      label: i.label,
      attributes: i.attributes,
      note: i.note,
      targets: targetsOf(readable, i.spans),
      relations: i.relations.map((r) => ({ ...r, target: ids.get(r.target) ?? r.target })),
      creator: i.creator,
      origin: i.suggested ? 'machine' : 'human',
      status: i.suggested ? 'suggested' : 'accepted',
      confidence: i.confidence,
      created: now,
      modified: now,
    }),
  );
  return {
    output: renderSidecar(readable, annotations, { source: name, foreign: [], members: {} }),
    warnings: [],
  };
}
