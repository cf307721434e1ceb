import type { EntityType, Span } from '../analysis';
import type { Draft } from '../annotations/actions';
import { type Annotation, spansOf } from '../annotations/annotation';
import { nameLabels } from '../annotations/nameLabels';
import type { Decision } from './decisions';

/** Label of an annotation that stands for a diagnostic nobody wants: its code. */
export const IGNORED = 'ignored-diagnostic';

/** What a person's annotations decide about the engine's findings; orphans decide nothing. */
export function decisionsFrom(text: string, annotations: readonly Annotation[]): Decision[] {
  const byId = new Map(annotations.map((a) => [a.id, a]));
  return annotations.flatMap((a) => (a.status === 'suggested' ? [] : decisionsOf(a, text, byId)));
}

function decisionsOf(a: Annotation, text: string, byId: ReadonlyMap<string, Annotation>): Decision[] {
  const spans = spansOf(a);
  const [span] = spans;
  if (!span) return [];
  const value = a.status === 'accepted';
  if (a.label === 'boilerplate') return spans.map((s) => ({ kind: 'boilerplate', span: s, value }));
  if (a.label === IGNORED) {
    const code = String(a.attributes.code ?? '');
    return value && code ? [{ kind: 'ignore', code, span: a.attributes.scope === 'file' ? null : span }] : [];
  }
  if (a.label === 'quote') {
    const isMarked = /^\s*["“”„«‹'‘`]/.test(text.slice(Math.max(0, span.start - 1), span.start + 2));
    const speech: Decision[] = isMarked || !value ? [{ kind: 'speech', span, value }] : [];
    return value ? [...speech, ...sourceOf(a, byId)] : speech;
  }
  // A name the engine found and a person only confirmed needs no decision: it would only cost a new analysis.
  if (!nameLabels.includes(a.label) || (value && a.origin === 'machine')) return [];
  // Part of a longer name (“Oyelaran” in “Benedikt Oyelaran”) must not cut that name short.
  if (value && isPartOfName(text, span)) return [];
  const name = String(a.attributes.name ?? text.slice(span.start, span.end));
  return [{ kind: 'name', span, name, type: value ? (a.label as EntityType) : 'none' }];
}

/** True when a capitalised word stands right before or after the span on its line. */
function isPartOfName(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  return /(?:^|[\s“"(])\p{Lu}[\p{L}’'-]+ $/u.test(before) || /^ \p{Lu}\p{L}+/u.test(after);
}

/** Who said an accepted quote: the annotation its arrow leads to, or the speaker it names. */
function sourceOf(quote: Annotation, byId: ReadonlyMap<string, Annotation>): Decision[] {
  const [span] = spansOf(quote);
  const linked = quote.relations
    .filter((r) => r.type === 'source')
    .map((r) => byId.get(r.target))
    .find((a) => a !== undefined && spansOf(a).length > 0);
  const speaker = quote.attributes.speaker ?? linked?.attributes.name;
  const source = linked ? spansOf(linked)[0]! : null;
  if (!span || (!source && speaker === undefined)) return [];
  return [{ kind: 'source', span, source, name: speaker === undefined ? null : String(speaker) }];
}

/** The annotation that records a decision taken otherwise (a quick-fix), and whether it accepts or rejects. */
export function draftOf(decision: Decision, text: string): { draft: Draft; status: 'accepted' | 'rejected' } {
  const span = decision.span ?? firstWords(text);
  switch (decision.kind) {
    case 'boilerplate':
      return {
        draft: { label: 'boilerplate', motivation: 'classifying', spans: [span] },
        status: decision.value ? 'accepted' : 'rejected',
      };
    case 'speech':
      return {
        draft: { label: 'quote', motivation: 'classifying', spans: [span] },
        status: decision.value ? 'accepted' : 'rejected',
      };
    case 'source': {
      const speaker =
        decision.name ?? (decision.source ? text.slice(decision.source.start, decision.source.end) : '');
      return {
        draft: { label: 'quote', motivation: 'classifying', spans: [span], attributes: { speaker } },
        status: 'accepted',
      };
    }
    case 'name':
      return {
        draft: {
          label: decision.type === 'none' ? 'person' : decision.type,
          motivation: 'identifying',
          spans: [span],
          attributes: { name: decision.name },
        },
        status: decision.type === 'none' ? 'rejected' : 'accepted',
      };
    case 'ignore':
      return {
        draft: {
          label: IGNORED,
          motivation: 'tagging',
          spans: [span],
          attributes: { code: decision.code, ...(decision.span ? {} : { scope: 'file' }) },
        },
        status: 'accepted',
      };
  }
}

/** The first words of a text: where a decision about the whole file is kept. */
function firstWords(text: string): { start: number; end: number } {
  const start = Math.max(0, text.search(/\S/));
  const rest = text.slice(start, start + 80);
  const lineEnd = rest.search(/[\r\n]/);
  return { start, end: start + (lineEnd < 0 ? rest.length : lineEnd) };
}
