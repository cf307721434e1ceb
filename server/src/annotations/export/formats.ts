import { toBrat } from './brat';
import { toConll } from './conll';
import { csvHead, toCsv } from './csv';
import type { ExportDocument, Exported } from './document';
import { toDoccano, toProdigy, toSpacy } from './jsonl';
import { toLabelStudio } from './labelStudio';
import { toW3c } from './w3c';
import { toWebanno } from './webanno';

/** A format of another program. */
export interface ExportFormat {
  readonly name: string;
  /** For help and pickers. */
  readonly title: string;
  /** Ending of a file of one article, with the dot. */
  readonly extension: string;
  /** What it cannot hold, in words. */
  readonly loses: string;
  /** True when several articles may stand in one file, one after the other. */
  readonly joins: boolean;
  /** Written before the first article. */
  readonly head?: string;
  /** `now`: the present time, ISO 8601. */
  readonly write: (document: ExportDocument, now: string) => Exported;
}

/** Every format, in the order help lists them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'w3c',
    title: 'W3C Web Annotation (JSON-LD)',
    extension: '.jsonld',
    loses: 'nothing',
    joins: false,
    write: toW3c,
  },
  {
    name: 'brat',
    title: 'brat standoff (.ann)',
    extension: '.ann',
    loses: 'annotators, confidence; notes become AnnotatorNotes',
    joins: false,
    write: toBrat,
  },
  {
    name: 'conll',
    title: 'CoNLL, IOB2 columns',
    extension: '.conll',
    loses: 'attributes, links, notes, overlaps; spans become whole tokens',
    joins: true,
    write: toConll,
  },
  {
    name: 'webanno',
    title: 'WebAnno TSV 3.3 (INCEpTION)',
    extension: '.tsv',
    loses: 'attributes, links, notes, annotators; pieces become spans',
    joins: false,
    write: toWebanno,
  },
  {
    name: 'spacy',
    title: 'spaCy (JSON Lines)',
    extension: '.jsonl',
    loses: 'all but spans with labels',
    joins: true,
    write: toSpacy,
  },
  {
    name: 'prodigy',
    title: 'Prodigy (JSON Lines)',
    extension: '.jsonl',
    loses: 'all but spans with labels',
    joins: true,
    write: toProdigy,
  },
  {
    name: 'doccano',
    title: 'doccano (JSON Lines)',
    extension: '.jsonl',
    loses: 'attributes and notes; pieces become spans of their own',
    joins: true,
    write: toDoccano,
  },
  {
    name: 'label-studio',
    title: 'Label Studio (JSON Lines of tasks)',
    extension: '.jsonl',
    loses: 'notes; pieces become regions of their own',
    joins: true,
    write: toLabelStudio,
  },
  {
    name: 'csv',
    title: 'Quotes as a table (CSV)',
    extension: '.csv',
    loses: 'all labels but quotes',
    joins: true,
    head: csvHead,
    write: toCsv,
  },
];
