import { type Span, touches } from '../../analysis/span';
import { diagnostics } from '../diagnostics';
import { defaultSettings, diagnosticCodes, type Settings } from '../settings';
import type { Snapshot } from '../snapshot';
import type { Fix } from './model';

/** Every rule on: which of them the person sees is decided elsewhere. */
const everything: Settings = {
  ...defaultSettings,
  diagnostics: Object.fromEntries(
    diagnosticCodes.map((c) => [c, 'hint']),
  ) as unknown as Settings['diagnostics'],
};

/**
 * Hushes a diagnostic at the cursor: here, in this file, in the folder. Boilerplate has its own fixes. These mend
 * nothing, so they name no `code`: editors list first what mends.
 */
export function ignoreDiagnostic(snapshot: Snapshot, { start }: Span): Fix[] {
  const here = diagnostics(snapshot, everything).filter(
    (d) => touches(d.span, start) && d.code !== 'boilerplate',
  );
  return here
    .filter((d, i) => here.findIndex((other) => other.code === d.code) === i)
    .flatMap(({ code, span }): Fix[] => [
      {
        id: `ignore.once.${code}`,
        title: `Ignore ${code} here`,
        kind: 'quickfix',
        effect: { kind: 'decide', decision: { kind: 'ignore', code, span } },
      },
      {
        id: `ignore.file.${code}`,
        title: `Ignore ${code} in this file`,
        kind: 'quickfix',
        effect: { kind: 'decide', decision: { kind: 'ignore', code, span: null } },
      },
      {
        id: `ignore.folder.${code}`,
        title: `Ignore ${code} in this folder`,
        kind: 'quickfix',
        effect: { kind: 'rule', rule: { list: 'ignore', code } },
      },
    ]);
}
