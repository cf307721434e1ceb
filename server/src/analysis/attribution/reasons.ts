import { detached } from '../memo';
import type { Candidate, Cue, Evidence } from '../model';
import weightsFile from '../models/attribution.json';
import { weightsOnUse } from '../ranking/featureSpace';
import type { Span } from '../span';
import { spanOf } from '../span';
import { SOURCE_SPACE } from '../speakers/subjectFeatures';
import { type CueRanking, speakerWeights } from '../speakers/subjects';
import type { Nominee } from '../syntax/phraseTraits';
import { addStrongest } from './evidence';
import type { Group } from './groups';
import type { Place } from './link';
import { LINK_SPACE } from './linkSpace';
import { type Naming, resolveName } from './names';
import type { LinkRead } from './options';
import { NOBODY } from './others';
import type { AttributionInput, Reference } from './read';

/** The weights that ship. */
export const linkWeights = weightsOnUse(LINK_SPACE, weightsFile);

/** Why the place of a quotation tells who says it. */
const PLACES: Readonly<Record<Place, string>> = {
  turn: 'two take turns, and the other one spoke last',
  asked: 'was asked right before',
  beat: 'does something in the sentence right before',
  onward: 'spoke in the paragraph right before and most likely goes on',
  viewpoint: 'the sentence gives their view: “for …,”',
};

/** The rules of cues by their kind. */
const CUES: Readonly<Record<Cue['kind'], string>> = {
  verb: 'cue.verb',
  noun: 'cue.noun',
  phrase: 'cue.phrase',
  'according-to': 'cue.according-to',
  colon: 'cue.colon',
};

/** What is told of cues, by their words; everything is forgotten at this size, so that no stream of texts fills the memory. */
const REPORTS = new Map<string, string>();
const MAX_REPORTS = 2000;

/** `“said” reports it`, the same string each time: a few words are most of the cues. */
function reportsIt(words: string): string {
  let note = REPORTS.get(words);
  if (note === undefined) {
    if (REPORTS.size >= MAX_REPORTS) REPORTS.clear();
    const own = detached(words);
    REPORTS.set(own, (note = `“${own}” reports it`));
  }
  return note;
}

/** What the decision rests on first: the cue, or what tells a source without one. */
export function mainEvidence({ text, cues }: AttributionInput, { cue, source, link }: Group): Evidence {
  if (cue >= 0) {
    const { kind, start, end } = cues[cue]!;
    return { rule: CUES[kind], note: reportsIt(text.slice(start, end)), span: spanOf(start, end) };
  }
  if (!source) return { rule: 'source.none', note: 'no source found near it', span: null };
  const span = spanOnly(source);
  if (link?.place) return { rule: `source.${link.place}`, note: PLACES[link.place], span };
  return { rule: 'cue.none', note: 'the name stands beside it, no word reports it', span };
}

/** Whom a pronoun or `the mayor` means, with the place that names them. */
export function referenceEvidence(text: string, { entity, mention, named }: Reference): Evidence {
  const words = text.slice(mention.start, mention.end);
  const sure = Math.min(99, Math.round(100 * mention.confidence));
  const note = `“${words}” means ${entity.name} (${sure} % sure)`;
  return { rule: 'source.reference', note, span: spanOnly(named ?? mention) };
}

/** Why somebody who is quoted by another is the source. */
export function quotedEvidence(speaker: Nominee): Evidence {
  return {
    rule: 'source.quoted',
    note: 'is quoted by another, who relays the words',
    span: spanOnly(speaker),
  };
}

/**
 * Writes to `evidence` from `at` on who only passes the words on, and the strongest features of the link and of the choice of
 * source; where they end.
 */
export function addReasons(
  evidence: Evidence[],
  at: number,
  { text, cues, speakers }: AttributionInput,
  { features }: LinkRead,
  { cue, source, link }: Group,
): number {
  let end = at;
  const relay = link?.relay;
  if (relay) {
    const span = spanOnly(cues[relay.cue]!);
    const words = text.slice(span.start, span.end);
    evidence[end++] = {
      rule: 'channel.relay',
      note: `“${words}” only passes on what somebody else said`,
      span,
    };
  }
  const span = source ? spanOnly(source) : null;
  if (link && link.place === null && link.chosen.row >= 0) {
    end = addStrongest(
      evidence,
      end,
      LINK_SPACE,
      linkWeights(),
      features,
      link.chosen.row,
      link.otherRow,
      'link',
      span,
    );
  }
  if (cue < 0 || !source) return end;
  const own = rowOf(speakers, cue, source);
  if (own < 0) return end;
  const other = otherCandidate(speakers, cue, source);
  return addStrongest(
    evidence,
    end,
    SOURCE_SPACE,
    speakerWeights(),
    speakers.features,
    own,
    other,
    'source',
    span,
  );
}

/** The row of `source` among the candidates of a cue, or -1. */
function rowOf(ranking: CueRanking, cue: number, source: Nominee): number {
  for (let i = ranking.first(cue); i < ranking.end(cue); i++)
    if (ranking.nomineeIndex(i) === source.index) return ranking.row(i);
  return -1;
}

/** The row of the best candidate of a cue that is not `source`, or -1. */
function otherCandidate(ranking: CueRanking, cue: number, source: Nominee): number {
  for (let i = ranking.first(cue); i < ranking.end(cue); i++)
    if (ranking.nomineeIndex(i) !== source.index) return ranking.row(i);
  return -1;
}

/** Of so many candidates of a cue those that were not chosen are told, up to so many. */
const LOOKED_AT = 8;
const TOLD = 3;

/** Those who were looked at and not chosen, best first; only of them `resolve` is asked for the name. */
export function rejectedFor(
  gathered: Candidate[],
  { speakers }: AttributionInput,
  { others, nominees }: LinkRead,
  { link, cue }: Group,
  chosen: Span | null,
  naming: Naming,
): Candidate[] {
  let count = 0;
  const first = link ? link.firstOther : cue < 0 ? 0 : speakers.first(cue);
  const last = link ? link.endOther : cue < 0 ? 0 : Math.min(speakers.end(cue), first + LOOKED_AT);
  for (let i = first; i < last && count < TOLD; i++) {
    const index = link ? others.nominees[i]! : speakers.nomineeIndex(i);
    if (index === NOBODY) continue;
    const start = nominees.start(index);
    const end = nominees.end(index);
    if (isTold(gathered, count, start, end, chosen)) continue;
    const probability = link ? others.probabilities[i]! : speakers.probability(i);
    const { name, entity } = resolveName(nominees.at(index), naming);
    gathered[count++] = { start, end, name, entity, score: Math.round(probability * 1000) / 1000 };
  }
  return gathered.slice(0, count);
}

/** Its words are among those chosen, or told already. */
function isTold(
  told: readonly Candidate[],
  count: number,
  start: number,
  end: number,
  chosen: Span | null,
): boolean {
  if (chosen && start < chosen.end && chosen.start < end) return true;
  for (let i = 0; i < count; i++) if (told[i]!.start === start && told[i]!.end === end) return true;
  return false;
}

/** The borders of what is more than a span. */
function spanOnly({ start, end }: Span): Span {
  return { start, end };
}
