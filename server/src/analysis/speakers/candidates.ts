import { PRESS } from '../lexicon/channels';
import type { Cue, Tokens } from '../model';
import { float64s, int32s, uint8s } from '../numbers';
import { FeatureRows } from '../ranking/featureRows';
import { clauseSubject } from '../syntax/clauseSubject';
import { isGerund } from '../syntax/gerund';
import type { Nominees } from '../syntax/nominees';
import {
  Item,
  type Items,
  isOblique,
  isPhrase,
  itemAt,
  type Outlines,
  refAt,
  tokenAt,
} from '../syntax/outline';
import { wordTest } from '../tokens/wordTypes';
import { absoluteOpening } from './absolute';
import { insertionBefore, isInsidePostmodifier, namedRole, ownsPerson } from './modifiers';
import { perceivedSpeaker } from './perceived';
import { addNoSource, addSource, bucketOf, type CueView, cueFormOf, Gap } from './subjectFeatures';

/** Candidates looked at to the left and to the right of a cue. */
const LEFT = 16;
const RIGHT = 6;

export interface SourceRead {
  readonly tokens: Tokens;
  readonly cues: readonly Cue[];
  readonly outlines: Outlines;
  readonly nominees: Nominees;
}

/** A candidate without a phrase: the cue has no source in its sentence. */
export const NO_SOURCE = -1;

/** Phrases that may be the sources of cues, cue after cue; in columns, because a text has thousands. */
export class SourceCandidates {
  count = 0;
  /** Index of each one’s nominee, or `NO_SOURCE`. */
  nominees: Int32Array;
  /** 0–1 among the candidates of its cue. */
  probabilities: Float64Array;
  /** The row of its features. */
  rows: Int32Array;
  /** Of each cue that was read its form, and a small number for its dictionary form. */
  readonly forms: Uint8Array;
  readonly lemmas: Uint8Array;
  readonly features: FeatureRows;

  /** For a text with so many cues; there is room for their candidates as most texts have them, and it grows. */
  constructor(cues: number) {
    const room = 6 * cues + LEFT + RIGHT;
    this.nominees = int32s(room);
    this.probabilities = float64s(room);
    this.rows = int32s(room);
    this.forms = uint8s(cues);
    this.lemmas = uint8s(cues);
    this.features = new FeatureRows(room, 20 * room);
  }

  /** Adds a candidate, unscored. */
  add(nominee: number, row: number): void {
    const at = this.count++;
    if (at === this.rows.length) this.grow();
    this.nominees[at] = nominee;
    this.rows[at] = row;
  }

  private grow(): void {
    const { nominees, probabilities, rows } = this;
    (this.nominees = new Int32Array(2 * this.count)).set(nominees);
    (this.probabilities = new Float64Array(2 * this.count)).set(probabilities);
    (this.rows = new Int32Array(2 * this.count)).set(rows);
  }
}

/** What lies between the cue that is read and its candidates. Reused. */
const GAP = new Gap();

/**
 * Adds the candidates of a cue with their features, unscored, “no source” first; none when the cue was cut off. Where they
 * begin in `into`: they stand at its end.
 */
export function addCandidates(into: SourceCandidates, read: SourceRead, cue: number): number {
  const { tokens, nominees } = read;
  const begin = into.count;
  const outline = read.outlines.cueOutlines[cue];
  if (!outline) return begin;
  const { features, forms, lemmas } = into;
  forms[cue] = cueFormOf(read.cues[cue]!, tokens);
  lemmas[cue] = bucketOf(read.cues[cue]!.lemma);
  const items = outline;
  const cueAt = read.outlines.cueItems[cue]!;
  const view: CueView = {
    outline,
    at: cueAt,
    form: forms[cue]!,
    lemma: lemmas[cue]!,
    before: itemAt(items, cueAt - 1),
    after: itemAt(items, cueAt + 1),
    subject: clauseSubject(items, cueAt, tokens),
    tokens,
    nominees,
  };
  into.add(NO_SOURCE, addNoSource(features, view));
  let absolute = -1;
  let from = -1;
  let insertion = items.length;
  if (isGerund(tokens[tokenAt(items, cueAt)]!)) {
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
    if (i < insertion && isPhrase(items, i)) {
      const ref = refAt(items, i);
      if (mayBeSource(read, items, i, ref, cueAt) && !isInsidePostmodifier(items, i, cueAt, read)) {
        into.add(ref, addSource(features, view, i, ref, gap));
        n++;
      }
    }
    gap.pass(items, i);
  }
  gap.reset();
  for (let i = cueAt + 1, n = 0; i < items.length && n < RIGHT; i++) {
    if (isPhrase(items, i)) {
      const ref = refAt(items, i);
      if (mayBeSource(read, items, i, ref, cueAt)) {
        into.add(ref, addSource(features, view, i, ref, gap));
        n++;
      }
    }
    gap.pass(items, i);
  }
  // Whoever stands in an absolute clause is its subject: no source is out of the question.
  return absolute >= 0 && into.count > begin + 1 ? begin + 1 : begin;
}

/** False for the phrase at `at` where it says nothing: a sum, the owner of another phrase, whoever listens. */
function mayBeSource(read: SourceRead, items: Items, at: number, ref: number, cueAt: number): boolean {
  if (!read.nominees.canSpeak(ref) || ownsPerson(items, at, read)) return false;
  if (at === cueAt - 1 && isToldInHeadline(items, cueAt, read.tokens)) return false;
  return !isOblique(items, at) || !isAddressed(read, items, at);
}

/** `Builder “lied”, jury told`: who stands right before `told` in a headline says nothing. */
function isToldInHeadline(items: Items, cueAt: number, tokens: Tokens): boolean {
  if (tokens[tokenAt(items, cueAt)]!.lower !== 'told') return false;
  const next = itemAt(items, cueAt + 1);
  return next === Item.Edge || next === Item.Stop;
}

const isPress = wordTest(PRESS);

/** `Talking to reporters, the minister said`: the press that listens. */
function isAddressed({ tokens, nominees }: SourceRead, items: Items, at: number): boolean {
  if (!isPress(tokens[nominees.endToken(refAt(items, at)) - 1]!)) return false;
  return itemAt(items, at - 1) === Item.Preposition && tokens[tokenAt(items, at - 1)]!.lower === 'to';
}
