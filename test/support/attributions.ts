import assert from 'node:assert/strict';
import { type Attribution, analyze } from '../../server/src/analysis';
import { overlaps } from '../../server/src/analysis/span';
import { parseMarked } from './marked';
import { models } from './models';

/** Makes a story of a sentence or two: a lone line would pass for page furniture. */
const STORY = [
  'The harbor of Northport has been closed since the storm, and the town has argued over its repair ever since.',
  'The council will meet again in the spring to vote on the plan, which has divided the town for many years.',
];

/**
 * Checks who is said to have said what. The text marks
 * `<quote by=1 name=Ana_Ruiz kind=direct via=Tass anonymous>…</quote>`, `<source id=1>she</source>` and
 * `<cue id=1>said</cue>`: each quote must be (part of) one attribution with that source and cue; `by=none` must have no
 * source; several quotes with the same `by` and `one` must be one attribution. An attribute without value reads as `yes`.
 */
export function checkSources(source: string): void {
  checkArticle(`${STORY[0]}\n\n${source}\n\n${STORY[1]}`);
}

/**
 * The same for a whole article, where also `<plain>“…”</plain>` marks a pair that nobody says, and `<silent>…</silent>`
 * words that must not count as reported.
 */
export function checkArticle(source: string): void {
  const { text, spans } = parseMarked(source.replace(/(<quote[^>]*) (one|anonymous)(?=[ >])/g, '$1 $2=yes'));
  const { attributions, quotations } = analyze(text, { models });
  for (const span of spans.filter((s) => s.tag === 'plain')) {
    const own = quotations.find((q) => q.start === span.start && q.end === span.end);
    assert.equal(own?.speech, false, `${span.words} is no speech`);
  }
  for (const span of spans.filter((s) => s.tag === 'silent'))
    assert.ok(
      !attributions.some((a) => a.content.some((c) => overlaps(c, span))),
      `${span.words} is nothing that was said`,
    );
  const words = (list: readonly { start: number; end: number }[]) =>
    list.map((s) => text.slice(s.start, s.end)).join(' … ');
  const seen = new Map<string, Attribution>();
  for (const quote of spans.filter((s) => s.tag === 'quote')) {
    const { by, name, kind, via, one, anonymous } = quote.attributes;
    const inner = { start: quote.start + 1, end: quote.end - 1 };
    const found = attributions
      .filter((a) => a.content.some((c) => overlaps(c, inner)))
      .sort((a, b) => covered(b, inner) - covered(a, inner))[0];
    assert.ok(found, `nobody says ${quote.words}`);
    if (by === 'none') {
      assert.equal(words(found.source), '', quote.words);
      continue;
    }
    const marked = spans.find((s) => s.tag === 'source' && s.attributes.id === by);
    if (marked) assert.equal(words(found.source), marked.words, quote.words);
    const cue = spans.find((s) => s.tag === 'cue' && s.attributes.id === by);
    if (cue)
      assert.ok(
        found.cue.some((c) => overlaps(c, cue)),
        `${quote.words}: cue ${words(found.cue)}, not ${cue.words}`,
      );
    if (name) assert.equal(found.sourceName, name === 'none' ? null : name.replaceAll('_', ' '), quote.words);
    if (kind) assert.equal(found.kind, kind, quote.words);
    if (via)
      assert.equal(
        found.channel?.name ?? null,
        via === 'none' ? null : via.replaceAll('_', ' '),
        quote.words,
      );
    if (anonymous) assert.ok(found.anonymous, `${quote.words} has an anonymous source`);
    const before = seen.get(by ?? '');
    if (one && before) assert.equal(found.id, before.id, `${quote.words} belongs to another attribution`);
    seen.set(by ?? '', found);
  }
}

function covered(a: Attribution, span: { start: number; end: number }): number {
  return a.content.reduce(
    (n, c) => n + Math.max(0, Math.min(c.end, span.end) - Math.max(c.start, span.start)),
    0,
  );
}
