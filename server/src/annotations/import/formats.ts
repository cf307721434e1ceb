import { fromBrat } from './brat';
import type { Imported } from './document';
import { fromJsonl } from './jsonl';
import { fromLabelStudio } from './labelStudio';
import { fromW3c } from './w3c';

/** A format of another program that can be read. */
export interface ImportFormat {
  readonly name: string;
  /** For help and pickers. */
  readonly title: string;
  /** Endings of its files, without the dot. */
  readonly extensions: readonly string[];
  /** True when its files hold the text they are about; false when they stand beside it. */
  readonly carriesText: boolean;
  /** `text`: the article, for formats that do not carry it. */
  readonly read: (content: string, text: string) => Imported;
}

/** Every format, in the order help lists them. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  { name: 'brat', title: 'brat standoff', extensions: ['ann'], carriesText: false, read: fromBrat },
  {
    name: 'w3c',
    title: 'W3C Web Annotation',
    extensions: ['jsonld', 'json'],
    carriesText: false,
    read: fromW3c,
  },
  { name: 'doccano', title: 'doccano', extensions: ['jsonl'], carriesText: true, read: fromJsonl },
  { name: 'spacy', title: 'spaCy', extensions: ['jsonl'], carriesText: true, read: fromJsonl },
  { name: 'prodigy', title: 'Prodigy', extensions: ['jsonl'], carriesText: true, read: fromJsonl },
  {
    name: 'label-studio',
    title: 'Label Studio',
    extensions: ['json', 'jsonl'],
    carriesText: true,
    read: fromLabelStudio,
  },
];

/** The format of a file by its name and by the members its first object has; null when it is none of them. */
export function formatOf(name: string, content: string): ImportFormat | null {
  const byName = (wanted: string) => IMPORT_FORMATS.find((f) => f.name === wanted) ?? null;
  if (/\.ann$/i.test(name)) return byName('brat');
  if (/\.jsonld$/i.test(name)) return byName('w3c');
  const head = content.slice(0, HEAD);
  if (/^\s*T\d+\t/.test(head)) return byName('brat');
  if (!/^[\s\uFEFF]*[[{]/.test(head)) return null;
  if (/"@context"|"AnnotationCollection"|"TextQuoteSelector"|"TextPositionSelector"/.test(head))
    return byName('w3c');
  if (/"data"\s*:\s*\{/.test(head)) return byName('label-studio');
  if (/"(?:text|data)"\s*:\s*"/.test(head)) return byName('doccano');
  return null;
}

/** Characters that are looked at to tell a format: the text of an article may come first. */
const HEAD = 200_000;
