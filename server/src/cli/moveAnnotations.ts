import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Span } from '../analysis';
import { readableOf } from '../annotations/describe';
import { applyEdit, rebase } from '../annotations/rebase';
import { readSidecar } from '../annotations/sidecar/read';
import { renderSidecar } from '../annotations/sidecar/write';
import type { FileProblem } from '../workspace/fileSystem/textFile';
import { writeTextFile } from '../workspace/fileSystem/writeTextFile';
import { sidecarPath } from '../workspace/sidecars';

/**
 * Moves a person's annotations of the article at `path` along when `edits` (sorted, apart) have been taken out of
 * `text`. A sidecar that cannot be read is left alone; the words then find their places again when it is mended.
 */
export function moveAnnotations(path: string, text: string, edits: readonly Span[]): FileProblem | null {
  const sidecar = sidecarPath(path);
  let json: string;
  try {
    json = readFileSync(sidecar, 'utf8');
  } catch {
    return null;
  }
  const reading = readSidecar(json, readableOf(text));
  if (!reading.ok) return null;
  let { annotations } = reading.sidecar;
  let before = text;
  for (const span of [...edits].reverse()) {
    const edit = { span, newText: '' };
    const after = applyEdit(before, edit);
    annotations = rebase(annotations, edit, before, after);
    before = after;
  }
  const moved = renderSidecar(readableOf(before), annotations, {
    source: basename(path),
    ...reading.sidecar,
  });
  return moved === json ? null : writeTextFile({ path: sidecar, text: json, encoding: 'utf-8' }, moved);
}
