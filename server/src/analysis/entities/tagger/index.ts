import type { Sentence, Token } from '../../model';
import { builtInPhrases, withPhrases } from '../names/gazetteer';
import { Decoder } from './decode';
import { Reading, WordMemo } from './reader';
import { decodeWeights, type Weights } from './weights';
import { findWindows, type Window } from './windows';

/** Labels (see `LABELS`) and margins of all tokens. */
export interface Tagging {
  readonly labels: Uint8Array;
  /** How clearly the label won at each token, in log units; 0 outside windows. */
  readonly margins: Float32Array;
}

/** A tagger with its weights. */
export class Tagger {
  private readonly memo: WordMemo;
  private readonly decoder: Decoder;

  constructor(weights: Weights) {
    const phrases = withPhrases(builtInPhrases(), weights.phrases);
    this.memo = new WordMemo((hash) => weights.lexicon.get(hash), phrases);
    this.decoder = new Decoder(weights);
  }

  /** Tags all tokens of a document, whose `kinds` are given. Linear in their number. */
  tag(tokens: readonly Token[], kinds: Uint8Array, sentences: readonly Sentence[]): Tagging {
    const labels = new Uint8Array(tokens.length);
    const margins = new Float32Array(tokens.length);
    const reading = new Reading(tokens, kinds, sentences, this.memo);
    const windows: Window[] = [];
    for (let s = 0; s < sentences.length; s++) {
      windows.length = 0;
      findWindows(tokens, kinds, sentences[s]!, windows);
      for (const window of windows)
        this.decoder.decode(reading.frameOf(s, window), window.first, labels, margins);
    }
    return { labels, margins };
  }
}

const taggers = new WeakMap<Uint8Array, Tagger | null>();

/** The tagger whose weights `bytes` hold, made once; null when they are no weights. */
export function taggerOf(bytes: Uint8Array): Tagger | null {
  let tagger = taggers.get(bytes);
  if (tagger === undefined) {
    const weights = decodeWeights(bytes);
    tagger = weights && new Tagger(weights);
    taggers.set(bytes, tagger);
  }
  return tagger;
}
