import { PRESS } from '../lexicon/channels';
import type { Cue, Token } from '../model';
import weightsFile from '../models/speakers.json';
import { scoreOf, softmax, type WeightTable, weightsOnUse } from '../ranking/featureSpace';
import { clauseSubject } from '../syntax/clauseSubject';
import { Item, type Outline, type Outlines } from '../syntax/outline';
import { canSpeak, type Nominee } from '../syntax/phraseTraits';
import { absoluteOpening } from './absolute';
import { passiveAgent } from './agent';
import { insertionBefore, isInsidePostmodifier, namedRole, ownsPerson } from './modifiers';
import { perceivedSpeaker } from './perceived';
import {
  bucketOf,
  type CueView,
  cueFormOf,
  Gap,
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
export const speakerWeights = weightsOnUse(SOURCE_SPACE, weightsFile as unknown as WeightTable);

export interface SourceRead {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly outlines: Outlines;
  readonly nominees: readonly Nominee[];
}

/** The candidates of a cue with their features, unscored; the first is “no source”. Empty when the cue was cut off. */
export function sourceCandidates(
  read: SourceRead,
  cue: number,
): { nominee: Nominee | null; features: number[] }[] {
  const place = read.outlines.cues[cue];
  if (!place) return [];
  const { items } = place.outline;
  const view: CueView = {
    outline: place.outline,
    at: place.at,
    form: cueFormOf(read.cues[cue]!, read.tokens),
    lemma: bucketOf(read.cues[cue]!.lemma),
    subject: clauseSubject(items, place.at, read.tokens),
    tokens: read.tokens,
  };
  const candidates: { nominee: Nominee | null; features: number[] }[] = [
    { nominee: null, features: noSourceFeatures(view) },
  ];
  const absolute = absoluteOpening(items, place.at, read.tokens);
  const from = Math.max(
    absolute,
    namedRole(items, place.at, read.nominees) - 1,
    perceivedSpeaker(items, place.at, read) - 1,
  );
  const insertion = insertionBefore(items, place.at, read.tokens);
  const scan = (step: 1 | -1, most: number) => {
    const gap = new Gap();
    for (let i = place.at + step, n = 0; i > from && i < items.length && n < most; i += step) {
      const item = items[i]!;
      if (item.phrase) {
        const nominee = read.nominees[item.ref]!;
        const isModifier =
          (step < 0 && insertion >= 0 && i >= insertion) ||
          (step < 0 && isInsidePostmodifier(items, i, place.at, read)) ||
          ownsPerson(items, i, read);
        const isTold =
          isToldInHeadline(items, i, place.at, read.tokens) || isAddressed(items, i, read.tokens);
        if (canSpeak(nominee) && !isModifier && !isTold) {
          candidates.push({ nominee, features: sourceFeatures(view, i, nominee, gap) });
          n++;
        }
      }
      gap.pass(item);
    }
  };
  scan(-1, LEFT);
  scan(1, RIGHT);
  // Whoever stands in an absolute clause is its subject: no source is out of the question.
  if (absolute >= 0 && candidates.length > 1) candidates.shift();
  return candidates;
}

/** `Builder “lied”, jury told`: who is told in a headline says nothing. */
function isToldInHeadline(
  items: Outline['items'],
  at: number,
  cueAt: number,
  tokens: readonly Token[],
): boolean {
  if (at !== cueAt - 1 || tokens[items[cueAt]!.token]!.lower !== 'told') return false;
  const next = items[cueAt + 1];
  return !next || next.item === Item.Stop;
}

/** `Talking to reporters, the minister said`: the press that listens. */
function isAddressed(items: Outline['items'], at: number, tokens: readonly Token[]): boolean {
  const { oblique, phrase } = items[at]!;
  if (!oblique || !phrase || !PRESS.has(tokens[phrase.head]!.lower)) return false;
  const before = items[at - 1]!;
  return before.item === Item.Preposition && tokens[before.token]!.lower === 'to';
}

/** The candidates of a cue, most probable first. */
export function rankSources(read: SourceRead, cue: number, weights: Float32Array): RankedSource[] {
  const candidates = sourceCandidates(read, cue);
  const scores: number[] = [];
  for (const { features } of candidates) scores.push(scoreOf(weights, features));
  softmax(scores);
  preferAgent(read, cue, candidates, scores);
  const ranked: RankedSource[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const { nominee, features } = candidates[i]!;
    const one: RankedSource = { nominee, features, probability: scores[i]! };
    // A handful: put in its place, behind those that are as probable.
    let at = ranked.length;
    ranked.push(one);
    for (; at > 0 && ranked[at - 1]!.probability < one.probability; at--) ranked[at] = ranked[at - 1]!;
    ranked[at] = one;
  }
  return ranked;
}

/** How sure it is that the agent of a passive is its source: grammar tells it. */
const AGENT = 0.93;

/** Raises the agent of a passive to what grammar tells, at the cost of the others. */
function preferAgent(
  read: SourceRead,
  cue: number,
  candidates: readonly { readonly nominee: Nominee | null }[],
  probabilities: number[],
): void {
  const place = read.outlines.cues[cue];
  if (!place || read.cues[cue]!.kind !== 'verb') return;
  const { items } = place.outline;
  const agent = passiveAgent(items, place.at, read.cues[cue]!.lemma, read);
  if (agent < 0) return;
  const nominee = read.nominees[items[agent]!.ref]!;
  const own = candidates.findIndex((c) => c.nominee === nominee);
  if (own < 0 || probabilities[own]! >= AGENT) return;
  const others = (1 - AGENT) / (1 - probabilities[own]!);
  for (let i = 0; i < probabilities.length; i++)
    probabilities[i] = i === own ? AGENT : probabilities[i]! * others;
}

/** Ranks the sources of cues, each cue once and only when asked. */
export class CueRanking {
  private readonly ranked = new Map<number, readonly RankedSource[]>();
  constructor(
    private readonly read: SourceRead,
    private readonly weights: Float32Array = speakerWeights(),
  ) {}

  /** The candidates of cue `index`, most probable first. */
  of(index: number): readonly RankedSource[] {
    let ranked = this.ranked.get(index);
    if (!ranked) this.ranked.set(index, (ranked = rankSources(this.read, index, this.weights)));
    return ranked;
  }
}
