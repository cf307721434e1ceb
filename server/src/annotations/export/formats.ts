import { toBrat } from './brat';
import { toConll } from './conll';
import { csvHead, toCsv } from './csv';
import type { ExportDocument, Exported } from './document';
import { toDoccano, toProdigy, toSpacy } from './jsonl';
import { toLabelStudio } from './labelStudio';
import { toW3c } from './w3c';

/** A format of another program. */
export interface ExportFormat {
  readonly name: string;
  /** For help and pickers. */
  readonly title: string;
  /** Ending of a file of one article, with the dot. */
  readonly extension: string;
  /** True when several articles may stand in one file, one after the other. */
  readonly joins: boolean;
  /** Written before the first article. */
  readonly head?: string;
  /** `now`: the present time, ISO 8601. */
  readonly write: (document: ExportDocument, now: string) => Exported;
}

/** Every format, in the order help lists them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { name: 'w3c', title: 'W3C Web Annotation (JSON-LD)', extension: '.jsonld', joins: false, write: toW3c },
  { name: 'brat', title: 'brat standoff (.ann)', extension: '.ann', joins: false, write: toBrat },
  { name: 'conll', title: 'CoNLL, IOB2 columns', extension: '.conll', joins: true, write: toConll },
  { name: 'spacy', title: 'spaCy (JSON Lines)', extension: '.jsonl', joins: true, write: toSpacy },
  { name: 'prodigy', title: 'Prodigy (JSON Lines)', extension: '.jsonl', joins: true, write: toProdigy },
  { name: 'doccano', title: 'doccano (JSON Lines)', extension: '.jsonl', joins: true, write: toDoccano },
  {
    name: 'label-studio',
    title: 'Label Studio (JSON Lines of tasks)',
    extension: '.jsonl',
    joins: true,
    write: toLabelStudio,
  },
  {
    name: 'csv',
    title: 'quotes as a table (CSV)',
    extension: '.csv',
    joins: true,
    head: csvHead,
    write: toCsv,
  },
];
