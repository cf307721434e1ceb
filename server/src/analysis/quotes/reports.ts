import type { Analysis, AnalysisOptions, Cue, Report, Sentence } from '../model';
import type { Span } from '../span';
import { trimSpan } from '../span';

type ReportRead = Pick<Analysis, 'text' | 'tokens' | 'sentences' | 'quotations' | 'cues'>;

/** Below this, a cue is taken to report nothing. */
const THRESHOLD = 0.4;

/** What each cue reports, if anything; at most one report a cue, in cue order. */
export function findReports(read: ReportRead, _options: AnalysisOptions): Report[] {
  const reports: Report[] = [];
  read.cues.forEach((cue, index) => {
    if (cue.confidence < THRESHOLD || cue.meaning !== 'speech') return;
    const content = contentOf(read, cue);
    if (content) reports.push({ cue: index, ...content, confidence: cue.confidence, evidence: [] });
  });
  return reports;
}

function contentOf(read: ReportRead, cue: Cue): Pick<Report, 'content' | 'side'> | null {
  const sentence = read.sentences[cue.sentence]!;
  const after = clauseAfter(read, cue, sentence);
  const before = clauseBefore(read, cue, sentence);
  if (cue.kind === 'according-to') {
    if (before) return { content: [before], side: 'before' };
    return null;
  }
  if (after) return { content: [after], side: 'after' };
  if (before) return { content: [before], side: 'before' };
  return null;
}

/** `said (that) Y`: from the cue to the end of the sentence, when a clause can begin there. */
function clauseAfter(read: ReportRead, cue: Cue, sentence: Sentence): Span | null {
  const first = cue.endToken;
  if (first >= sentence.endToken) return null;
  const next = read.tokens[first]!;
  if (next.kind === 'punctuation' && next.text !== ':') return null;
  const from = next.lower === 'that' || next.text === ':' ? first + 1 : first;
  if (sentence.endToken - from < 3) return null;
  return trimSpan(read.text, { start: read.tokens[from]!.start, end: sentence.end });
}

/** `Y, X said`: from the start of the sentence to the comma before the cue. */
function clauseBefore(read: ReportRead, cue: Cue, sentence: Sentence): Span | null {
  for (let i = cue.firstToken - 1; i > sentence.firstToken + 1 && i > cue.firstToken - 12; i--)
    if (read.tokens[i]!.text === ',') return { start: sentence.start, end: read.tokens[i]!.start };
  return null;
}
