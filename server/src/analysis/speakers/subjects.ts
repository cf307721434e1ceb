import { PRESS } from '../lexicon/channels';
import type { Cue, Token } from '../model';
import weightsFile from '../models/speakers.json';
import { scoreOf, weightsOnUse } from '../ranking/featureSpace';
import { clauseSubject } from '../syntax/clauseSubject';
import { isGerund } from '../syntax/gerund';
import { Item, type Outline, type Outlines } from '../syntax/outline';
import { canSpeak, type Nominee } from '../syntax/phraseTraits';
import { wordTest } from '../tokens/wordTypes';
import { absoluteOpening } from './absolute';
import { passiveAgent } from './agent';
import { insertionBefore, isInsidePostmodifier, namedRole, ownsPerson } from './modifiers';
import { perceivedSpeaker } from './perceived';
import {
  bucketOf,
  type CueView,
  cueFormOf,
  Gap,
  itemAt,
  noSourceFeatures,
  SOURCE_SPACE,
  sourceFeatures,
} from './subjectFeatures';

/** A phrase that may be the source of a cue, with its probability and the features it rests on. */
export interface RankedSource {
  /** Null = the cue has no source in its sentence. */
  readonly nominee: Nominee | null;
  readonly probability: number;
  readonly features: readonly number[];
}

/** Candidates looked at to the left and to the right of a cue. */
const LEFT = 16;
const RIGHT = 6;

/** The weights that ship. */
export const speakerWeights = weightsOnUse(SOURCE_SPACE, weightsFile);

export interface SourceRead {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly outlines: Outlines;
  readonly nominees: readonly Nominee[];
}

/** What lies between the cue that is read and its candidates. Reused. */
const GAP = new Gap();

/** A candidate that is being weighed. */
interface Candidate {
  readonly nominee: Nominee | null;
  readonly features: readonly number[];
  probability: number;
}

/** The candidates of a cue with their features, unscored; the first is “no source”. Empty when the cue was cut off. */
export function sourceCandidates(read: SourceRead, cue: number): Candidate[] {
  const { tokens, nominees } = read;
  const place = read.outlines.cues[cue];
  if (!place) return [];
  const { items } = place.outline;
  const cueAt = place.at;
  const view: CueView = {
    outline: place.outline,
    at: cueAt,
    form: cueFormOf(read.cues[cue]!, tokens),
    lemma: bucketOf(read.cues[cue]!.lemma),
    before: itemAt(items, cueAt - 1),
    after: itemAt(items, cueAt + 1),
    subject: clauseSubject(items, cueAt, tokens),
    tokens,
  };
  const candidates: Candidate[] = [{ nominee: null, features: noSourceFeatures(view), probability: 0 }];
  let absolute = -1;
  let from = -1;
  let insertion = items.length;
  if (isGerund(tokens[items[cueAt]!.token]!)) {
    absolute = absoluteOpening(items, cueAt, tokens);
    from = Math.max(absolute, perceivedSpeaker(items, cueAt, read) - 1);
  }
  if (view.before === Item.Comma) {
    from = Math.max(from, namedRole(items, cueAt, nominees) - 1);
    const opening = insertionBefore(items, cueAt, tokens);
    if (opening >= 0) insertion = opening;
  }
  const gap = GAP;
  gap.reset();
  for (let i = cueAt - 1, n = 0; i > from && n < LEFT; i--) {
    const item = items[i]!;
    if (item.phrase && i < insertion) {
      const nominee = nominees[item.ref]!;
      if (mayBeSource(read, items, i, nominee, cueAt) && !isInsidePostmodifier(items, i, cueAt, read)) {
        candidates.push({ nominee, features: sourceFeatures(view, i, nominee, gap), probability: 0 });
        n++;
      }
    }
    gap.pass(item);
  }
  gap.reset();
  for (let i = cueAt + 1, n = 0; i < items.length && n < RIGHT; i++) {
    const item = items[i]!;
    if (item.phrase) {
      const nominee = nominees[item.ref]!;
      if (mayBeSource(read, items, i, nominee, cueAt)) {
        candidates.push({ nominee, features: sourceFeatures(view, i, nominee, gap), probability: 0 });
        n++;
      }
    }
    gap.pass(item);
  }
  // Whoever stands in an absolute clause is its subject: no source is out of the question.
  if (absolute >= 0 && candidates.length > 1) candidates.shift();
  return candidates;
}

/** False for the phrase at `at` where it says nothing: a sum, the owner of another phrase, whoever listens. */
function mayBeSource(
  read: SourceRead,
  items: Outline['items'],
  at: number,
  nominee: Nominee,
  cueAt: number,
): boolean {
  if (!canSpeak(nominee) || (nominee.phrase.possessor && ownsPerson(items, at, read))) return false;
  if (at === cueAt - 1 && isToldInHeadline(items, cueAt, read.tokens)) return false;
  return !items[at]!.oblique || !isAddressed(items, at, read.tokens);
}

/** `Builder “lied”, jury told`: who stands right before `told` in a headline says nothing. */
function isToldInHeadline(items: Outline['items'], cueAt: number, tokens: readonly Token[]): boolean {
  if (tokens[items[cueAt]!.token]!.lower !== 'told') return false;
  const next = items[cueAt + 1];
  return !next || next.item === Item.Stop;
}

const isPress = wordTest(PRESS);

/** `Talking to reporters, the minister said`: the press that listens. */
function isAddressed(items: Outline['items'], at: number, tokens: readonly Token[]): boolean {
  if (!isPress(tokens[items[at]!.phrase!.head]!)) return false;
  const before = items[at - 1]!;
  return before.item === Item.Preposition && tokens[before.token]!.lower === 'to';
}

/** The candidates of a cue, most probable first. */
export function rankSources(read: SourceRead, cue: number, weights: Float32Array): RankedSource[] {
  const candidates = sourceCandidates(read, cue);
  let max = -Infinity;
  for (const candidate of candidates) {
    const score = scoreOf(weights, candidate.features);
    candidate.probability = score;
    if (score > max) max = score;
  }
  let sum = 0;
  for (const candidate of candidates) sum += candidate.probability = Math.exp(candidate.probability - max);
  for (const candidate of candidates) candidate.probability /= sum;
  preferAgent(read, cue, candidates);
  // A handful: each is put in its place, behind those that are as probable.
  for (let i = 1; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    let at = i;
    for (; at > 0 && candidates[at - 1]!.probability < candidate.probability; at--)
      candidates[at] = candidates[at - 1]!;
    candidates[at] = candidate;
  }
  return candidates;
}

/** How sure it is that the agent of a passive is its source: grammar tells it. */
const AGENT = 0.93;

/** Raises the agent of a passive to what grammar tells, at the cost of the others. */
function preferAgent(read: SourceRead, cue: number, candidates: readonly Candidate[]): void {
  const place = read.outlines.cues[cue];
  if (!place || read.cues[cue]!.kind !== 'verb') return;
  const { items } = place.outline;
  const agent = passiveAgent(items, place.at, read.cues[cue]!.lemma, read);
  if (agent < 0) return;
  const nominee = read.nominees[items[agent]!.ref]!;
  const own = candidates.find((c) => c.nominee === nominee);
  if (!own || own.probability >= AGENT) return;
  const others = (1 - AGENT) / (1 - own.probability);
  for (const candidate of candidates)
    candidate.probability = candidate === own ? AGENT : candidate.probability * others;
}

/** Ranks the sources of cues, each cue once and only when asked. */
export class CueRanking {
  private readonly ranked: (readonly RankedSource[] | null)[];
  constructor(
    private readonly read: SourceRead,
    private readonly weights: Float32Array = speakerWeights(),
  ) {
    this.ranked = new Array(read.cues.length).fill(null);
  }

  /** The candidates of cue `index`, most probable first. */
  of(index: number): readonly RankedSource[] {
    return (this.ranked[index] ??= rankSources(this.read, index, this.weights));
  }
}
