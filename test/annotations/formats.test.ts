import assert from 'node:assert/strict';
import { analyze, type Span } from '../../server/src/analysis';
import type { Annotation } from '../../server/src/annotations/annotation';
import { toBrat } from '../../server/src/annotations/export/brat';
import { toConll } from '../../server/src/annotations/export/conll';
import { toCsv } from '../../server/src/annotations/export/csv';
import {
  type ExportDocument,
  type Exported,
  exportDocument,
} from '../../server/src/annotations/export/document';
import { toDoccano, toProdigy, toSpacy } from '../../server/src/annotations/export/jsonl';
import { toLabelStudio } from '../../server/src/annotations/export/labelStudio';
import { toW3c } from '../../server/src/annotations/export/w3c';
import { toWebanno } from '../../server/src/annotations/export/webanno';
import { importedAnnotations } from '../../server/src/annotations/import/annotations';
import { fromBrat } from '../../server/src/annotations/import/brat';
import type { Imported } from '../../server/src/annotations/import/document';
import { fromJsonl } from '../../server/src/annotations/import/jsonl';
import { fromLabelStudio } from '../../server/src/annotations/import/labelStudio';
import { fromW3c } from '../../server/src/annotations/import/w3c';
import { parseMarked } from '../support/marked';
import { annotate } from '../support/tracked';

const story =
  '😀 News from Oslo\r\n\r\n<quote>“We stay,</quote>” said <source><person>Ada Berg</person></source>. <location>Oslo</location> 🇳🇴 waits.\r\n';

const now = '2026-01-01T00:00:00Z';

/** An article with emoji, CRLF, a quote linked to its source. */
function article(): ExportDocument {
  const { text, spans } = parseMarked(story);
  const made = spans.map((s, i) => annotate(text, s, `urn:test:${i}`, s.tag));
  const quote: Annotation = {
    ...made[0]!,
    attributes: { kind: 'direct', speaker: 'Ada Berg' },
    relations: [{ type: 'source', target: made.find((a) => a.label === 'source')!.id }],
  };
  return exportDocument('story.txt', analyze(text), [quote, ...made.slice(1)], { suggestions: false });
}

/** `label: words → relation words` of each item. */
function shown({ documents, problems }: Imported): string[] {
  assert.deepEqual(problems, []);
  const { text, items } = documents[0]!;
  const words = (i: (typeof items)[number]) => i.spans.map((s) => text.slice(s.start, s.end)).join(' … ');
  return items.map((i) => {
    const links = i.relations.map((r) => ` →${r.type} ${words(items.find((o) => o.id === r.target)!)}`);
    return `${i.label}: ${words(i)}${links.join('')}`;
  });
}

const everything = [
  'quote: “We stay, →source Ada Berg',
  'person: Ada Berg',
  'source: Ada Berg',
  'location: Oslo',
];
const withoutLinks = everything.map((line) => line.replace(/ →.*/, ''));

describe('export and import', () => {
  const document = article();
  const { text } = document;

  it('W3C: everything comes back', () =>
    assert.deepEqual(shown(fromW3c(toW3c(document, now).output, text)), everything));
  it('brat: everything comes back, offsets are code points', () => {
    const { output, warnings } = toBrat(document);
    assert.match(output, /^T1\tquote 20 29\t“We stay,$/m);
    assert.match(output, /^R1\tsource Arg1:T1 Arg2:T3$/m);
    assert.match(output, /^A1\tkind T1 direct$/m);
    assert.match(output, /^#1\tAnnotatorNotes T1\tspeaker=Ada Berg$/m);
    assert.deepEqual(shown(fromBrat(output, text)), everything);
    assert.ok(warnings.some((w) => w.includes('CR line ends')));
  });
  it('WebAnno TSV: one token a line, offsets in UTF-16, parts of tokens, stacked values', () => {
    const marked = parseMarked(
      '😀 <location>Oslo</location>-based <quote><person>Ada</person> Berg</quote> [ok].\nNew\t<event>lin</event>e.',
    );
    const made = marked.spans.map((s, i) => annotate(marked.text, s, `urn:test:${i}`, s.tag));
    const { output, warnings } = toWebanno(
      exportDocument('x', analyze(marked.text), made, { suggestions: false }),
    );
    assert.match(
      output,
      /^#FORMAT=WebAnno TSV 3\.3\n#T_SP=de\.tudarmstadt\.ukp\.dkpro\.core\.api\.ner\.type\.NamedEntity\|value\n\n\n#Text=/,
    );
    // As INCEpTION's own example with an emoji: two code units.
    assert.match(output, /^1-1\t0-2\t😀\t_\t$/m);
    assert.match(output, /^1-\d\t14-17\tAda\t.*quote\[\d\].*\t$/m);
    assert.match(output, /person\[\d\]/);
    assert.match(output, /^1-\d\t18-22\tBerg\tquote\[\d\]\t$/m);
    assert.match(output, /location\[1\]/);
    assert.match(output, /^2-2.1\t33-36\tlin\tevent\[\d\]\t$/m);
    for (const [, start, end, word] of output.matchAll(/^\d+-[\d.]+\t(\d+)-(\d+)\t([^\t]*)\t/gm))
      assert.equal(
        marked.text.slice(Number(start), Number(end)),
        word!.replace(/\\t/g, '\t').replace(/\\\\/g, '\\'),
      );
    assert.deepEqual(warnings, []);
    assert.ok(toWebanno(document).warnings.some((w) => w.includes('relations')));
  });
  it('brat: a span over lines becomes fragments', () => {
    const marked = parseMarked('One <quote>two\r\n\r\nthree</quote> four.');
    const made = annotate(marked.text, marked.spans[0]!, 'urn:test:q', 'quote');
    const { output } = toBrat(exportDocument('x', analyze(marked.text), [made], { suggestions: false }));
    assert.equal(output.split('\n')[0], 'T1\tquote 4 7;11 16\ttwo three');
  });
  it('doccano: spans and relations come back', () =>
    assert.deepEqual(shown(fromJsonl(toDoccano(document).output)), everything));
  it('spaCy and Prodigy: spans come back, what is lost is said', () => {
    for (const format of [toSpacy, toProdigy]) {
      const { output, warnings } = format(document);
      assert.deepEqual(shown(fromJsonl(output)), withoutLinks);
      assert.ok(warnings.includes('1 annotation: relations are left out'));
      assert.ok(warnings.includes('1 annotation: attributes are left out'));
    }
  });
  it('Label Studio: regions and relations come back', () =>
    assert.deepEqual(shown(fromLabelStudio(toLabelStudio(document).output)), everything));
  it('CoNLL: whole tokens, document start, one column a layer', () => {
    const { output, warnings } = toConll(document);
    const lines = output.split('\n');
    assert.equal(lines[0], '-DOCSTART- -X- -X- O');
    assert.ok(lines.includes('Ada O B-source B-person'));
    assert.ok(lines.includes('Berg O I-source I-person'));
    assert.ok(lines.every((line) => line === '' || line.split(' ').length === 4));
    assert.ok(warnings.some((w) => w.includes('attributes and relations')));
  });
  it('CSV: a row a quote, cells disarmed', () => {
    const { output, warnings } = toCsv({ ...document, name: '=cmd.txt' });
    assert.equal(output, `'=cmd.txt,direct,Ada Berg,Ada Berg,,"“We stay,",21,30,1,accepted,\r\n`);
    assert.deepEqual(warnings, ['2 annotations: the table holds quotes only']);
  });
  it('exports what Newsmark found when nobody has annotated', () => {
    const formats: ((d: ExportDocument, now: string) => Exported)[] = [
      toW3c,
      toBrat,
      toConll,
      toDoccano,
      toLabelStudio,
    ];
    const found = exportDocument('x.txt', analyze('“We will stay here,” said Mayor Ada Berg on Monday.'));
    assert.ok(found.items.some((i) => i.label === 'quote' && i.suggested));
    for (const format of formats) assert.ok(format(found, now).output.includes('quote'));
  });
});

/** What makes offsets slip: marks in the text are the annotations, some over letters that are several code units. */
const hostile: Record<string, string> = {
  'a byte-order mark': '\uFEFF<person>Ada</person> met\uFEFF <person>Bo</person>.',
  'combining characters':
    'Jose\u0301 <person>Mun\u0303oz</person> met <person>Zoë\u0308</person> in <location>I\u0307zmir</location>.',
  emoji: '👩‍👩‍👧‍👦 <person>Ada 👩🏽‍🚀</person> met 🇳🇴<person>Bo</person>🏴󠁧󠁢󠁳󠁣󠁴󠁿 in <location>Oslo</location>.',
  'CRLF and lone CR': 'One\r\n<quote>two\r\n\r\nthree</quote>\rfour <person>Bo</person>\r\n',
  'other spaces': 'Ada\u00A0<person>Berg\u202FLund</person>\u2028in\u3000<location>Oslo</location>\u200B.',
  'quotation marks, tabs and backslashes':
    'He said:\t<quote>"No \\n 1 < 2 & 3 > 2"</quote>; <person>O\'Hara & Co</person>.',
  'right-to-left words': 'قالت <person>ليلى</person> إن <location>حيفا</location> بخير.',
};

describe('round trips', () => {
  const readers: [string, (d: ExportDocument) => Exported, (output: string, text: string) => Imported][] = [
    ['W3C', (d) => toW3c(d, now), (output, text) => fromW3c(output, text)],
    ['brat', toBrat, (output, text) => fromBrat(output, text)],
    ['doccano', toDoccano, (output) => fromJsonl(output)],
    ['spaCy', toSpacy, (output) => fromJsonl(output)],
    ['Prodigy', toProdigy, (output) => fromJsonl(output)],
    ['Label Studio', toLabelStudio, (output) => fromLabelStudio(output)],
  ];
  const shownSpans = (text: string, items: readonly { label: string; spans: readonly Span[] }[]) =>
    items.map(
      (i) => `${i.label}: ${i.spans.map((s) => JSON.stringify(text.slice(s.start, s.end))).join(' ')}`,
    );

  for (const [title, marked] of Object.entries(hostile))
    it(`keep every place in a text with ${title}`, () => {
      const { text, spans } = parseMarked(marked);
      assert.ok(spans.length >= 2);
      const made = spans.map((s, i) => annotate(text, s, `urn:test:${i}`, s.tag));
      const document = exportDocument('story.txt', analyze(text), made, { suggestions: false });
      for (const [format, write, read] of readers) {
        const { documents, problems } = read(write(document).output, text);
        assert.deepEqual(problems, [], format);
        const back = documents[0]!;
        assert.equal(back.text, text, format);
        assert.deepEqual(shownSpans(text, back.items), shownSpans(text, document.items), format);
      }
      const tokens = toConll(document)
        .output.split('\n')
        .filter((line) => / B-/.test(line));
      assert.equal(tokens.length, spans.length, 'CoNLL');
      for (const [, start, end, word] of toWebanno(document).output.matchAll(
        /^\d+-[\d.]+\t(\d+)-(\d+)\t([^\t]*)\t/gm,
      ))
        assert.equal(
          text.slice(Number(start), Number(end)),
          JSON.parse(`"${word!.replace(/"/g, '\\"')}"`),
          'WebAnno',
        );
    });
  it('read files that begin with a byte-order mark', () => {
    const bom = '\uFEFF';
    assert.deepEqual(shown(fromW3c(bom + toW3c(article(), now).output, article().text)), everything);
    assert.deepEqual(shown(fromBrat(bom + toBrat(article()).output, article().text)), everything);
    assert.deepEqual(shown(fromJsonl(bom + toDoccano(article()).output)), everything);
    assert.deepEqual(shown(fromLabelStudio(bom + toLabelStudio(article()).output)), everything);
  });
});

describe('import', () => {
  it('brat: reads the kinds of line its documentation shows', () => {
    const text = 'Ada Berg founded Nordlys AB in Oslo.';
    const ann = [
      'T1\tPerson 0 8\tAda Berg',
      'T2\tFounding 9 16\tfounded',
      'T3\tOrg 17 27\tNordlys AB',
      'E1\tFounding:T2 Agent:T1 Theme:T3',
      'A1\tNegation E1',
      'A2\tConfidence T1 High',
      'R1\tEmployment Arg1:T1 Arg2:T3',
      '*\tEquiv T1 T3',
      'N1\tReference T3 Wikidata:Q1\tNordlys',
      '#1\tAnnotatorNotes T1\tcheck the name',
    ].join('\n');
    const imported = fromBrat(ann, text);
    assert.deepEqual(imported.problems, []);
    const [person, founded, organization] = imported.documents[0]!.items;
    assert.equal(person!.note, 'check the name');
    assert.deepEqual(person!.attributes, { Confidence: 'High' });
    assert.deepEqual(
      person!.relations.map((r) => r.type),
      ['Employment', 'Equiv'],
    );
    assert.deepEqual(
      founded!.relations.map((r) => r.type),
      ['agent', 'theme'],
    );
    assert.deepEqual(founded!.attributes, { Negation: true });
    assert.equal(organization!.label, 'organization');
  });
  it('brat: its own examples of pieces, equivalence and normalisation', () => {
    // https://brat.nlplab.org/standoff.html
    const pieces = fromBrat('T1\tLocation 0 5;16 23\tNorth America\n', 'North and South America');
    assert.deepEqual(shown(pieces), ['location: North … America']);
    const merger = fromBrat(
      [
        'T1\tOrganization 0 4\tSony',
        'T2\tMERGE-ORG 14 27\tjoint venture',
        'T3\tOrganization 33 41\tEricsson',
        'E1\tMERGE-ORG:T2 Org1:T1 Org2:T3',
        'T4\tCountry 75 81\tSweden',
        'R1\tOrigin Arg1:T3 Arg2:T4',
        'A1\tNegation E1',
        'A2\tConfidence E1 L1',
        '#1\tAnnotatorNotes T1\tthis annotation is suspect',
        '*\tEquiv T1 T3',
      ].join('\n'),
      'Sony formed a joint venture with Ericsson, a company of telephones based in Sweden.'.replace(
        'based in',
        'out of',
      ),
    );
    assert.deepEqual(
      merger.problems.map((p) => p.message),
      ['T4 says “Sweden”, the text has “weden.” there.', 'R1 links annotations that are not there.'],
    );
    assert.deepEqual(merger.documents[0]!.items[1]!.attributes, { Negation: true, Confidence: 'L1' });
  });
  it('doccano: its own examples, ids from 0 on, comments beside', () => {
    const old =
      '{"text": "EU rejects German call to boycott British lamb.", "label": [[0, 2, "ORG"], [11, 17, "MISC"], [34, 41, "MISC"]]}';
    assert.deepEqual(shown(fromJsonl(old)), ['organization: EU', 'work: German', 'work: British']);
    const linked =
      '{"id": 1, "text": "Nordlys was founded in Oslo by Ada Berg.", "entities": [{"id": 0, "label": "ORG", "start_offset": 0, "end_offset": 7}, {"id": 1, "label": "GPE", "start_offset": 23, "end_offset": 27}], "relations": [{"id": 0, "from_id": 0, "to_id": 1, "type": "foundedAt"}], "Comments": []}';
    assert.deepEqual(shown(fromJsonl(linked)), ['organization: Nordlys →foundedAt Oslo', 'location: Oslo']);
  });
  it('Label Studio: answers about a region become its attributes, other annotators and cancelled work are told', () => {
    const value = { start: 0, end: 8, text: 'Ada Berg' };
    const on = { id: 'x1', to_name: 'text' };
    const task = {
      id: 7,
      data: { text: 'Ada Berg met nobody.' },
      annotations: [
        { was_cancelled: true, result: [] },
        {
          result: [
            { ...on, from_name: 'label', type: 'labels', value: { ...value, labels: ['PER', 'Minister'] } },
            { ...on, from_name: 'tone', type: 'choices', value: { ...value, choices: ['calm', 'dry'] } },
            { ...on, from_name: 'remark', type: 'textarea', value: { ...value, text: ['check'] } },
            { id: 'q', from_name: 'mood', to_name: 'text', type: 'choices', value: { choices: ['good'] } },
          ],
        },
        { result: [] },
      ],
    };
    const { documents, problems } = fromLabelStudio(JSON.stringify([task]));
    const [person] = documents[0]!.items;
    assert.deepEqual(documents[0]!.items.length, 1);
    assert.deepEqual(person!.attributes, { tone: 'calm, dry', remark: 'check', label: 'Minister' });
    assert.deepEqual(
      problems.map((p) => p.message),
      ['mood is about the whole text and is left out.', 'The work of 1 more annotator is left out.'],
    );
  });
  it('tells the line of what it cannot read', () => {
    const { problems } = fromBrat(
      'T1\tPerson 0 80\tAda\nT2\tPerson 0 3\tBob\nwhat\nR1\tx Arg1:T8 Arg2:T9',
      'Ada Berg',
    );
    assert.deepEqual(
      problems.map((p) => p.line),
      [1, 2, 3, 4],
    );
    assert.equal(fromJsonl('{"text": "Ada", "label": [[0, 9, "X"]]}\nnope').problems.length, 2);
    assert.equal(fromLabelStudio('{"data": {}}').problems.length, 1);
    assert.equal(fromW3c('{', 'x').problems.length, 1);
  });
  it('Label Studio: an export array, and old offsets in UTF-16', () => {
    const region = (start: number, end: number) => ({
      id: 'a',
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start, end, text: 'Oslo', labels: ['LOC'] },
    });
    for (const [start, end] of [
      [2, 6],
      [3, 7],
    ] as const) {
      const tasks = [
        { id: 7, data: { text: '😀 Oslo waits' }, annotations: [{ result: [region(start, end)] }] },
      ];
      assert.deepEqual(shown(fromLabelStudio(JSON.stringify(tasks))), ['location: Oslo']);
    }
  });
  it('gives imported annotations ids of our own and keeps their links', () => {
    let next = 0;
    const who = { creator: 'Bo', now, newId: () => `urn:test:new${next++}` };
    const imported = fromJsonl(toDoccano(article()).output).documents[0]!;
    const [quote, , source] = importedAnnotations(imported, who);
    assert.deepEqual(quote!.relations, [{ type: 'source', target: source!.id }]);
    assert.equal(quote!.creator, 'Bo');
  });
});
