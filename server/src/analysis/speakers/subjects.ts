import weightsFile from '../models/speakers.json';
import { int32s } from '../numbers';
import type { FeatureRows } from '../ranking/featureRows';
import { weightsOnUse } from '../ranking/featureSpace';
import { refAt } from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';
import { passiveAgent } from './agent';
import { addCandidates, NO_SOURCE, SourceCandidates, type SourceRead } from './candidates';
import { type CueForm, SOURCE_SPACE } from './subjectFeatures';

/** The weights that ship. */
export const speakerWeights = weightsOnUse(SOURCE_SPACE, weightsFile);

/**
 * Ranks the sources of cues, each cue once and only when asked. A candidate is told by its number: those of a cue are
 * `first(cue)` to `end(cue)`, most probable first.
 */
export class CueRanking {
  private readonly candidates: SourceCandidates;
  /** Of each cue the number of its first candidate and that after its last, plus one; 0 before it is asked for. */
  private readonly begins: Int32Array;
  private readonly ends: Int32Array;

  constructor(
    private readonly read: SourceRead,
    private readonly weights: Float32Array = speakerWeights(),
  ) {
    this.candidates = new SourceCandidates(read.cues.length);
    this.begins = int32s(read.cues.length);
    this.ends = int32s(read.cues.length);
  }

  /** The most probable candidate of a cue; {@link end} where it has none. */
  first(cue: number): number {
    if (this.ends[cue] === 0) {
      this.begins[cue] = addRanked(this.candidates, this.read, cue, this.weights);
      this.ends[cue] = this.candidates.count + 1;
    }
    return this.begins[cue]!;
  }

  /** The number after the least probable candidate of a cue, whose {@link first} was asked for. */
  end(cue: number): number {
    return this.ends[cue]! - 1;
  }

  /** The most probable source of a cue; null where that is nobody in its sentence. */
  best(cue: number): Nominee | null {
    const index = this.bestIndex(cue);
    return index === NO_SOURCE ? null : this.read.nominees.at(index);
  }

  /** Its index among the nominees, or -1. */
  bestIndex(cue: number): number {
    const first = this.first(cue);
    return first < this.end(cue) ? this.candidates.nominees[first]! : NO_SOURCE;
  }

  /** The index of the phrase a candidate is among the nominees, or -1. */
  nomineeIndex(candidate: number): number {
    return this.candidates.nominees[candidate]!;
  }

  /** The phrase a candidate is; null = the cue has no source in its sentence. */
  nominee(candidate: number): Nominee | null {
    const index = this.candidates.nominees[candidate]!;
    return index === NO_SOURCE ? null : this.read.nominees.at(index);
  }

  /** 0–1 that a candidate is the source. */
  probability(candidate: number): number {
    return this.candidates.probabilities[candidate]!;
  }

  /** The form of a cue whose {@link first} was asked for, and a small number for its dictionary form. */
  form(cue: number): CueForm {
    return this.candidates.forms[cue]!;
  }

  lemma(cue: number): number {
    return this.candidates.lemmas[cue]!;
  }

  /** The row of {@link features} that a candidate rests on. */
  row(candidate: number): number {
    return this.candidates.rows[candidate]!;
  }

  get features(): FeatureRows {
    return this.candidates.features;
  }
}

/** Adds the candidates of a cue, most probable first; where they begin. */
function addRanked(into: SourceCandidates, read: SourceRead, cue: number, weights: Float32Array): number {
  const begin = addCandidates(into, read, cue);
  const { nominees, probabilities, rows, features, count: end } = into;
  let max = -Infinity;
  for (let i = begin; i < end; i++) {
    const score = features.score(rows[i]!, weights);
    probabilities[i] = score;
    if (score > max) max = score;
  }
  let sum = 0;
  for (let i = begin; i < end; i++) sum += probabilities[i] = Math.exp(probabilities[i]! - max);
  for (let i = begin; i < end; i++) probabilities[i]! /= sum;
  preferAgent(into, begin, read, cue);
  // A handful: each is put in its place, behind those that are as probable.
  for (let i = begin + 1; i < end; i++) {
    const probability = probabilities[i]!;
    const nominee = nominees[i]!;
    const row = rows[i]!;
    let at = i;
    for (; at > begin && probabilities[at - 1]! < probability; at--) {
      probabilities[at] = probabilities[at - 1]!;
      nominees[at] = nominees[at - 1]!;
      rows[at] = rows[at - 1]!;
    }
    probabilities[at] = probability;
    nominees[at] = nominee;
    rows[at] = row;
  }
  return begin;
}

/** How sure it is that the agent of a passive is its source: grammar tells it. */
const AGENT = 0.93;

/** Raises the agent of a passive to what grammar tells, at the cost of the other candidates from `begin` on. */
function preferAgent(among: SourceCandidates, begin: number, read: SourceRead, cue: number): void {
  const items = read.outlines.cueOutlines[cue];
  const { kind, lemma } = read.cues[cue]!;
  if (!items || kind !== 'verb') return;
  const agent = passiveAgent(items, read.outlines.cueItems[cue]!, lemma, read);
  if (agent < 0) return;
  const { nominees, probabilities, count } = among;
  let own = begin;
  while (own < count && nominees[own] !== refAt(items, agent)) own++;
  if (own === count || probabilities[own]! >= AGENT) return;
  const others = (1 - AGENT) / (1 - probabilities[own]!);
  for (let i = begin; i < count; i++) probabilities[i] = i === own ? AGENT : probabilities[i]! * others;
}
