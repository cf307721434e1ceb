import type { Sentence, Token } from '../../model';
import { builtInPhrases, type PhraseTable, withPhrases } from '../names/gazetteer';
import { Decoder } from './decode';
import { readDocument, WordMemo } from './reader';
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
  readonly memo: WordMemo;
  readonly phrases: PhraseTable;
  private readonly decoder: Decoder;

  constructor(readonly weights: Weights) {
    this.memo = new WordMemo((hash) => weights.lexicon.get(hash));
    this.phrases = withPhrases(builtInPhrases(), weights.phrases);
    this.decoder = new Decoder(weights);
  }

  /** Tags all tokens of a document. Linear in their number. */
  tag(tokens: readonly Token[], sentences: readonly Sentence[]): Tagging {
    const labels = new Uint8Array(tokens.length);
    const margins = new Float32Array(tokens.length);
    const reading = readDocument(tokens, sentences, this.memo, this.phrases);
    const windows: Window[] = [];
    sentences.forEach((sentence, index) => {
      windows.length = 0;
      findWindows(tokens, sentence, windows);
      if (windows.length === 0) return;
      const context = reading.contextOf(sentence, index);
      for (const window of windows) this.decoder.decode(context, window, labels, margins);
    });
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
