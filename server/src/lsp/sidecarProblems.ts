import { count } from '../features/words';
import type { Notebook } from '../workspace/notebooks';

/** What is wrong with the sidecar, one sentence for each thing a person can do something about. */
export function problemsOf({
  file,
  store,
  problems,
  saves,
}: Pick<Notebook, 'file' | 'store' | 'problems' | 'saves'>): string[] {
  const first = problems[0];
  if (file === null)
    return store.annotations.length === 0
      ? []
      : ['Annotations of this article are not saved: this document is not a file yet.'];
  if (!saves && first) {
    const more = problems.length > 1 ? ` (and ${count(problems.length - 1, 'more problem')})` : '';
    const place = `line ${first.line}, column ${first.column}`;
    return [
      `${file} cannot be read: ${place}: ${first.message.replace(/\.$/, '')}${more}. It is left alone; annotations are not saved until it is mended.`,
    ];
  }
  return problems.map((p) =>
    p.line === 0 ? p.message : `${file}, line ${p.line}, column ${p.column}: ${p.message}`,
  );
}
