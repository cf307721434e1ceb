import { pieceAt, sourceCandidates } from '../features/candidates';
import { channelWords } from '../features/channelWords';
import { drawnContent } from '../features/drawnContent';
import { hover, toPlainText } from '../features/hover';
import { countsOf, overview } from '../features/overview';
import { isUnsure } from '../features/reasons';
import type { Snapshot } from '../features/snapshot';
import { stripEdits } from '../features/strip';
import { excerpt, quoteWords, wellFormed } from '../features/words';
import type * as protocol from '../protocol';
import { candidatesMethod, method } from '../protocol';
import type { DocumentState } from '../workspace/documents';
import { positionToOffset, spanToRange } from './convert';
import { BadParams } from './errors';
import { guard } from './guard';
import type { Session } from './session';

/** Answers the requests that LSP has no words for. */
export function answerCustom({
  connection,
  documents,
  settings,
  folderRules,
  notebooks,
  log,
}: Session): void {
  function on<P extends protocol.DocumentParams, R>(
    name: string,
    answer: (snapshot: Snapshot, params: P) => R | Promise<R>,
  ): void {
    const handle = guard<P>(async (params) => {
      if (typeof params?.uri !== 'string') throw new BadParams('uri is missing');
      const snapshot = await documents.current(params.uri);
      return snapshot ? answer(snapshot, params) : null;
    }, log);
    connection.onRequest(name, handle);
  }

  on(method.overview, (snapshot) => toOverview(snapshot));
  on(method.strip, (snapshot, { sections }: protocol.StripParams) => toStripResult(snapshot, sections));
  on(method.describe, async (snapshot, { position }: protocol.DescribeParams) => {
    const present = { ...snapshot, annotations: notebooks.annotations(snapshot.uri) };
    const project = await folderRules.project(snapshot.uri);
    const offset = positionToOffset(snapshot.lines, position);
    const cards = hover(present, offset, { ...settings(snapshot.uri), hover: 'full' }, project);
    return { words: cards.map((card) => toPlainText(card, snapshot.lines)).join('\n') };
  });
  on(candidatesMethod, (snapshot, { position }: protocol.CandidatesParams) =>
    toCandidates(snapshot, positionToOffset(snapshot.lines, position)),
  );
  connection.onRequest(
    method.annotateAnyway,
    guard(async (params: protocol.DocumentParams) => {
      if (typeof params?.uri !== 'string') throw new BadParams('uri is missing');
      documents.annotateAnyway(params.uri);
      await documents.current(params.uri);
      return null;
    }, log),
  );
}

export function toStatus(uri: string, state: DocumentState): protocol.Status {
  if (state.kind === 'ready') {
    const { snapshot } = state;
    const { notices } = snapshot.analysis;
    const { version, revision } = snapshot;
    return { uri, version, revision, state: 'ready', ...countsOf(snapshot), notices };
  }
  const last = state.kind === 'busy' ? state.last : null;
  const counts = last ? countsOf(last) : noCounts;
  const notices = state.kind === 'off' ? [state.reason] : [];
  return {
    uri,
    version: state.version,
    revision: last?.revision ?? 0,
    state: state.kind,
    ...counts,
    notices,
  };
}

const noCounts = { quotes: 0, sources: 0, unattributed: 0, boilerplateShare: 0, boilerplateSections: 0 };

function toOverview(snapshot: Snapshot): protocol.Overview {
  const { uri, version, revision, lines, text } = snapshot;
  const { quotes, entities, sections, scareQuotes } = overview(snapshot);
  const range = (span: { start: number; end: number }) => spanToRange(lines, span);
  return {
    uri,
    version,
    revision,
    quotes: quotes.map((a) => ({
      id: a.id,
      kind: a.kind,
      content: drawnContent(text, a).map(range),
      cue: a.cue.map(range),
      source: a.source.map(range),
      sourceName: a.sourceName && wellFormed(a.sourceName),
      entity: a.entity,
      channel: a.channel && wellFormed(a.channel.name),
      channelWords: a.channel && channelWords(a.channel),
      anonymous: a.anonymous,
      confidence: a.confidence,
      unsure: a.source.length > 0 && isUnsure(a.confidence),
      boilerplate: a.boilerplate,
      words: quoteWords(text, a.content),
    })),
    entities: entities.map(({ entity, quotes }) => ({
      id: entity.id,
      type: entity.type,
      name: wellFormed(entity.name),
      role: entity.role && wellFormed(entity.role),
      boilerplate: entity.boilerplate,
      mentions: entity.mentions.map(range),
      quotes,
    })),
    sections: sections.map((s) => toSection(snapshot, s)),
    scareQuotes: scareQuotes.map(range),
  };
}

function toSection(
  { lines }: Snapshot,
  { id, kind, title, start, end, lines: count }: Snapshot['analysis']['layout']['sections'][number],
): protocol.OverviewSection {
  return { id, kind, title: wellFormed(title), range: spanToRange(lines, { start, end }), lines: count };
}

function toStripResult(snapshot: Snapshot, wanted?: readonly string[]): protocol.StripResult {
  const { analysis, lines, version, text } = snapshot;
  const sections = analysis.layout.sections.filter((s) => !wanted || wanted.includes(s.id));
  return {
    version,
    edits: stripEdits(analysis, wanted ? { what: 'sections', ids: wanted } : { what: 'all' }).map((span) => ({
      range: spanToRange(lines, span),
      newText: '',
    })),
    sections: sections.map((s) => ({ ...toSection(snapshot, s), preview: excerpt(text, s, 300) })),
  };
}

function toCandidates(snapshot: Snapshot, offset: number): protocol.Candidates | null {
  const { uri, version, lines, text } = snapshot;
  const quote = pieceAt(snapshot, offset);
  if (!quote) return null;
  const candidates = sourceCandidates(snapshot, offset).map(({ name, role, span, chosen, decision }) => ({
    name,
    role: role && wellFormed(role),
    range: span && spanToRange(lines, span),
    chosen,
    decide: { uri, version, decision },
  }));
  return { version, words: excerpt(text, quote), span: quote, candidates };
}
