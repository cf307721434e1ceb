import { exportDocument } from '../annotations/export/document';
import { EXPORT_FORMATS } from '../annotations/export/formats';
import { importedAnnotations } from '../annotations/import/annotations';
import type { ImportDocument } from '../annotations/import/document';
import { formatOf, IMPORT_FORMATS } from '../annotations/import/formats';
import { freshAmong } from '../annotations/import/fresh';
import type * as protocol from '../protocol';
import { exchangeMethod } from '../protocol';
import { BadParams } from './errors';
import { guard } from './guard';
import type { Session } from './session';

/** Answers the requests for export and import of the article in the editor. */
export function answerExchange({ connection, documents, notebooks, log }: Session): void {
  connection.onRequest(exchangeMethod.formats, guard(formats, log));
  connection.onRequest(exchangeMethod.export, guard(exported, log));
  connection.onRequest(exchangeMethod.import, guard(imported, log));

  async function exported({
    uri,
    format: wanted,
    suggestions,
  }: protocol.ExportParams): Promise<protocol.ExportResult | null> {
    const format = EXPORT_FORMATS.find(({ name }) => name === wanted);
    if (typeof uri !== 'string' || !format) throw new BadParams(`unknown format ${String(wanted)}`);
    const snapshot = await documents.current(uri);
    if (!snapshot) return null;
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const document = exportDocument(name, snapshot.analysis, notebooks.annotations(uri), { suggestions });
    const { output, warnings } = format.write(document, new Date().toISOString());
    return { content: (format.head ?? '') + output, count: document.items.length, warnings };
  }

  async function imported({
    uri,
    name,
    content,
    format: wanted,
  }: protocol.ImportParams): Promise<protocol.ImportResult | null> {
    if (typeof uri !== 'string' || typeof content !== 'string') throw new BadParams('content is missing');
    const before = await notebooks.of(uri);
    if (!before) return null;
    const format = IMPORT_FORMATS.find((f) => f.name === wanted) ?? formatOf(String(name), content);
    if (!format) return { format: null, added: 0, known: 0, problems: [] };
    const { documents: read, problems } = format.read(content, before.text);
    const told = problems.map((p) => `line ${p.line}: ${p.message}`);
    const own = format.carriesText ? read.filter((d) => d.text === before.text) : read;
    if (format.carriesText && own.length === 0 && read.length > 0) told.push(otherText(read));
    let known = 0;
    let added = 0;
    await notebooks.act(uri, (now, _readable, actor) => {
      if (now.text !== before.text) return { title: 'import', replaced: [] };
      const fresh = freshAmong(
        own.flatMap((d) => importedAnnotations(d, actor)),
        now.store.annotations,
      );
      ({ known } = fresh);
      added = fresh.annotations.length;
      const title = `import ${added} ${added === 1 ? 'annotation' : 'annotations'}`;
      return { title, replaced: fresh.annotations.map((after) => ({ before: null, after })) };
    });
    return { format: format.title, added, known, problems: told };
  }
}

function formats(): protocol.Formats {
  return {
    export: EXPORT_FORMATS.map(({ name, title, extension, loses }) => ({ name, title, extension, loses })),
    import: IMPORT_FORMATS.map(({ name, title, extensions }) => ({ name, title, extensions })),
  };
}

/** Why nothing was taken from a file about other texts. */
function otherText(read: readonly ImportDocument[]): string {
  return read.length === 1
    ? 'The text in it is not that of this article, so the places of its annotations are not known.'
    : `None of its ${read.length} texts is that of this article.`;
}
