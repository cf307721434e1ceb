import { type Annotations, annotationsAtCursor, say } from '../../annotations';

/** Takes the link from the quote at the cursor to its source away; both annotations stay. */
export async function unlinkSource(annotations: Annotations): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const here = annotationsAtCursor(active.editor, active.view);
  const isLinked = (id: string) => (a: (typeof here)[number]) =>
    a.relations.some((r) => r.type === 'source' && r.target === id);
  const sources = here.flatMap((a) => active.view.annotations.filter(isLinked(a.id)));
  const quotes = [...here.filter((a) => a.label === 'quote'), ...sources];
  const quote = quotes.find(
    (a) => a.relations.some((r) => r.type === 'source') || a.attributes.speaker !== undefined,
  );
  if (!quote)
    return say(quotes.length > 0 ? 'this quote has no source' : 'put the cursor on a quote you annotated');
  await annotations.act({ kind: 'unlink', id: quote.id, type: 'source' }, active.editor);
}
