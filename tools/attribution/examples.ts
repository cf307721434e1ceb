import { linkOptions } from '../../server/src/analysis/attribution/linkOptions';
import type { Where } from '../../server/src/analysis/attribution/linkSpace';
import { crossesStory } from '../../server/src/analysis/attribution/links';
import type { LinkOption, LinkRead } from '../../server/src/analysis/attribution/options';
import { viewOfQuote } from '../../server/src/analysis/attribution/quoteView';
import { addCandidates, NO_SOURCE, SourceCandidates } from '../../server/src/analysis/speakers/candidates';
import { CueRanking } from '../../server/src/analysis/speakers/subjects';
import type { Nominee } from '../../server/src/analysis/syntax/phraseTraits';
import type { Choice } from './choice';
import { type GoldArticle, type GoldQuote, isRightSource } from './gold';

/** An article with what the analysis found in it. */
export interface Read {
  readonly gold: GoldArticle;
  readonly read: LinkRead;
}

/** A choice among the sources of every cue that a person marked too. */
export function sourceChoices({ gold, read }: Read): Choice[] {
  const choices: Choice[] = [];
  const seen = new Set<GoldQuote>();
  read.cues.forEach((cue, index) => {
    const quotes = gold.quotes.filter((q) => q.cue.some(([s, e]) => s < cue.end && cue.start < e));
    const quote = quotes.sort((a, b) => cueLength(a) - cueLength(b))[0];
    if (!quote || seen.has(quote)) return;
    const candidates = candidatesOf(read, index);
    if (candidates.length === 0) return;
    const right = candidates.map(({ nominee }) =>
      isRightSource(gold.text, quote, nominee && [nominee.start, nominee.end]),
    );
    if (!right.some(Boolean)) return;
    // Of nested phrases that all hold the gold head, the possessor is never meant.
    choices.push({ group: gold.source, candidates: candidates.map((c) => c.features), right });
  });
  return choices;
}

/** The candidates of a cue with their features. */
function candidatesOf(read: LinkRead, cue: number) {
  const all = new SourceCandidates(read.cues.length);
  const first = addCandidates(all, read, cue);
  const candidates: { readonly nominee: Nominee | null; readonly features: readonly number[] }[] = [];
  for (let i = first; i < all.count; i++) {
    const index = all.nominees[i]!;
    const nominee = index === NO_SOURCE ? null : read.nominees.at(index);
    candidates.push({ nominee, features: all.features.list(all.rows[i]!) });
  }
  return candidates;
}

function cueLength(quote: GoldQuote): number {
  return quote.cue.reduce((n, [s, e]) => n + e - s, 0);
}

export interface LinkChoice extends Choice {
  /** Article and offset, to look a mistake up. */
  readonly note: string;
  readonly options: readonly LinkOption[];
}

/** A choice among the explanations of every quotation that a person called speech. */
export function linkChoices({ gold, read }: Read, weights: Float32Array): LinkChoice[] {
  const ranking = new CueRanking(read, weights);
  const choices: LinkChoice[] = [];
  let previous: {
    view: NonNullable<ReturnType<typeof viewOfQuote>>;
    where: Where | -1;
    quote: GoldQuote | null;
  } | null = null;
  read.quotations.forEach((quotation, q) => {
    if (quotation.level > 0 || !quotation.speech) return;
    const view = viewOfQuote(read, q);
    if (!view) return;
    if (previous && crossesStory(read.layout, previous.view.quotation, quotation)) previous = null;
    const segment = gold.segments.find((s) => s.start < quotation.end && quotation.start < s.end);
    const quote =
      segment?.label === 'speech' ? (gold.quotes.find((g) => g.id === segment.quote) ?? null) : null;
    const options = linkOptions(read, ranking, view, previous);
    let where: Where | -1 = -1;
    if (quote) {
      const strict = options.map((o) => {
        if (o.kind === 'continue') return false;
        return isRightSource(gold.text, quote, o.source && [o.source.start, o.source.end]);
      });
      let right = options.map((o, i) => {
        if (o.kind === 'continue') return previous?.quote === quote;
        if (o.kind !== 'cue' || !strict[i]) return false;
        const cue = read.cues[o.cue]!;
        return quote.cue.some(([s, e]) => s < cue.end && cue.start < e);
      });
      if (!right.some(Boolean)) right = strict;
      if (right.some(Boolean))
        choices.push({
          group: gold.source,
          candidates: options.map((o) => read.features.list(o.row)),
          right,
          note: `${gold.id}:${quotation.start}`,
          options,
        });
      const best = right.findIndex((r, i) => r && options[i]!.kind === 'cue');
      if (best >= 0) where = options[best]!.where;
    }
    previous = { view, where, quote };
  });
  return choices;
}
