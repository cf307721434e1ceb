import type { Span } from '../../server/src/analysis/span';
import type { TextEdit } from '../../server/src/features/decisions';
import type { Snapshot } from '../../server/src/features/snapshot';

/** The words of a span, as a person sees them. */
export function wordsOf({ text }: Pick<Snapshot, 'text'>, span: Span): string {
  return text.slice(span.start, span.end);
}

/** `text` after `edits`, which are about the unchanged text and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => b.span.start - a.span.start);
  return sorted.reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text);
}

/** An article with one of everything: a named speaker quoted twice, a pronoun, an unnamed source, boilerplate. */
export const EVERYTHING = `<headline>Bridge to close</headline>

<q a=1>“We cannot wait,”</q> <cue a=1>said</cue> <src a=1>Mayor <person e=1 role=Mayor>Ingrid Solberg</person></src>.

<src a=2><person e=1 kind=pronoun>She</person></src> <cue a=2>told</cue> <channel a=2>reporters</channel> that <c a=2>ferries would run</c>.

<src a=3 anonymous=yes>A senior official</src> <cue a=3>called</cue> it <q a=3>“a disaster.”</q>

They sang <q speech=no>“The Bridge”</q> and someone shouted: <q>“Shame!”</q>

<bp kind=related s=1>Related Articles
Mayor of <location e=2>Northport</location> resigns
More from the harbour</bp>
<bp kind=share s=2>Share this</bp>
`;
