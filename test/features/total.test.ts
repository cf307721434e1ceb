import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../server/src/analysis';
import { findLines } from '../../server/src/analysis/lines';
import { sourceCandidates } from '../../server/src/features/candidates';
import { codeLenses } from '../../server/src/features/codeLens';
import { definition } from '../../server/src/features/definition';
import { diagnostics } from '../../server/src/features/diagnostics';
import { documentHighlight } from '../../server/src/features/documentHighlight';
import { documentLinks } from '../../server/src/features/documentLink';
import { documentSymbols } from '../../server/src/features/documentSymbol';
import { fixesAt } from '../../server/src/features/fixes';
import { foldingRanges } from '../../server/src/features/foldingRange';
import { hover, toMarkdown } from '../../server/src/features/hover';
import { inlayHints } from '../../server/src/features/inlayHint';
import { countsOf, overview } from '../../server/src/features/overview';
import { references } from '../../server/src/features/references';
import { selectionRange } from '../../server/src/features/selectionRange';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { defaultSettings } from '../../server/src/features/settings';
import type { Snapshot } from '../../server/src/features/snapshot';
import { symbolsOf } from '../../server/src/features/workspaceSymbol';
import { applyEdits } from '../support/features';
import { models } from '../support/models';

function snapshotOf(text: string): Snapshot {
  const analysis = analyze(text, { models });
  return {
    uri: 'file:///a.txt',
    version: 1,
    revision: 1,
    text,
    lines: analysis.lines,
    analysis,
    decisions: [],
  };
}

/** Every feature at one place of one text; every span must lie in the text. */
function checkEverything(snapshot: Snapshot, at: number): void {
  const { text, uri, lines } = snapshot;
  const all = { start: 0, end: text.length };
  const cards = hover(snapshot, at, defaultSettings);
  for (const card of cards) toMarkdown(card, { uri, lines, commands: () => null });
  const found = definition(snapshot, at);
  const spans = [
    ...cards.map((c) => c.span),
    ...(found ? [found.origin, found.target] : []),
    ...references(snapshot, at),
    ...documentHighlight(snapshot, at),
    ...selectionRange(snapshot, at),
    ...semanticTokens(snapshot, defaultSettings),
    ...diagnostics(snapshot, defaultSettings).map((d) => d.span),
    ...documentLinks(snapshot),
    ...documentSymbols(snapshot).flatMap((s) => [s.span, s.selection]),
    ...symbolsOf(snapshot).map((s) => s.span),
    ...sourceCandidates(snapshot, at).flatMap((c) => (c.span ? [c.span] : [])),
    ...overview(snapshot).quotes.flatMap((q) => [...q.content, ...q.cue, ...q.source]),
  ];
  for (const s of spans)
    assert.ok(0 <= s.start && s.start <= s.end && s.end <= text.length, JSON.stringify(s));
  for (const fix of fixesAt(snapshot, { start: at, end: at })) {
    if (fix.effect.kind === 'edit') applyEdits(text, fix.effect.edits());
  }
  for (const { startLine, endLine } of foldingRanges(snapshot))
    assert.ok(startLine < endLine && endLine < lines.length);
  inlayHints(snapshot, defaultSettings, all);
  codeLenses(snapshot, defaultSettings);
  const { boilerplateShare } = countsOf(snapshot);
  assert.ok(boilerplateShare >= 0 && boilerplateShare <= 1);
}

describe('features', () => {
  const words = [
    '“',
    '”',
    '"',
    "'",
    '’',
    ' said',
    ' he',
    ' Ann Lee',
    ' Mayor',
    '.',
    ',',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
  ];
  const odd = [
    '😀',
    '\ud83d',
    '\udc00',
    '\0',
    '\u202e',
    ' www.a.b',
    'Share',
    'Advertisement',
    'Related Articles',
    '[x](command:y)',
  ];

  it('answer on any text at any place, inside the text', () => {
    const text = fc
      .array(fc.constantFrom(...words, ...odd), { maxLength: 40 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (t, n) => checkEverything(snapshotOf(t), n % (t.length + 1))),
      { numRuns: 150 },
    );
  });
  it('answer on thousands of quotes without running out of stack', () => {
    const snapshot = snapshotOf('');
    const text = '“x” '.repeat(40_000);
    const quotations = Array.from({ length: 40_000 }, (_, i) => ({
      start: i * 4,
      end: i * 4 + 3,
      mark: 'double' as const,
      closed: true,
      pieces: [{ start: i * 4 + 1, end: i * 4 + 2 }],
      level: 0,
      speech: true,
      confidence: 1,
      attribution: null,
      boilerplate: false,
      evidence: [],
    }));
    const lines = findLines(text);
    const analysis = { ...snapshot.analysis, text, lines, quotations };
    checkEverything({ ...snapshot, text, lines, analysis }, 10);
  });
});
