import { type Span, touches } from '../../analysis/span';
import { diagnostics, type Finding } from '../diagnostics';
import { type DiagnosticCode, defaultSettings, diagnosticCodes, type Settings } from '../settings';
import type { Snapshot } from '../snapshot';
import type { Fix } from './model';

/** What a person reads for a code. */
const names: Readonly<Record<DiagnosticCode, string>> = {
  boilerplate: 'boilerplate',
  'quote.unclosed': 'missing closing mark',
  'quote.unopened': 'missing opening mark',
  'quote.mixed-marks': 'mixed quotation marks',
  'quote.nested-marks': 'nested quotation marks',
  'quote.doubled-marks': 'doubled quotation marks',
  'quote.unattributed': 'quote without a source',
  'source.anonymous': 'unnamed source',
  'source.not-introduced': 'source without a full name',
  'source.channel-only': 'source known only by its channel',
  'quote.altered': 'changed words of a quote',
};

/** Every rule on: which of them the person sees is decided elsewhere. */
const everything: Settings = {
  ...defaultSettings,
  diagnostics: Object.fromEntries(
    diagnosticCodes.map((c) => [c, 'hint']),
  ) as unknown as Settings['diagnostics'],
};

/**
 * Hushes a diagnostic at the cursor, or about the quotation there: here, in this file, in the folder. Boilerplate has its own fixes. These mend
 * nothing, so they name no `code`: editors list first what mends.
 */
export function ignoreDiagnostic(snapshot: Snapshot, { start }: Span): Fix[] {
  // What is wrong with a mark is told at the mark, and mended or hushed anywhere in its quotation.
  const isHere = ({ span, data }: Finding) =>
    touches(span, start) || (data.kind === 'quotation' && touches(data.span, start));
  const here = diagnostics(snapshot, everything).filter((d) => isHere(d) && d.code !== 'boilerplate');
  return here
    .filter((d, i) => here.findIndex((other) => other.code === d.code) === i)
    .flatMap(({ code, span }): Fix[] => [
      {
        id: `ignore.once.${code}`,
        title: `Ignore here: ${names[code]}`,
        kind: 'quickfix',
        effect: { kind: 'decide', decision: { kind: 'ignore', code, span } },
      },
      {
        id: `ignore.file.${code}`,
        title: `Ignore in this file: ${names[code]}`,
        kind: 'quickfix',
        effect: { kind: 'decide', decision: { kind: 'ignore', code, span: null } },
      },
      {
        id: `ignore.folder.${code}`,
        title: `Ignore in this folder: ${names[code]}`,
        kind: 'quickfix',
        effect: { kind: 'rule', rule: { list: 'ignore', code } },
      },
    ]);
}
