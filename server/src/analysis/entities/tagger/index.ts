import type { Sentence, Tokens } from '../../model';
import { float32s, uint8s } from '../../numbers';
import { drain, PAUSE_EVERY, type Pausing } from '../../pauses';
import { builtInPhrases, type PhraseTable, withPhrases } from '../names/gazetteer';
import { BlockMemo, type BlockTagging } from './blockMemo';
import { Decoder } from './decode';
import type { WordColumns } from './kinds';
import { type FrameBuffer, newFrame, Reading, WordMemo } from './reader';
import { decodeWeights, type Weights } from './weights';
import { findWindows, Windows } from './windows';

/** Most windows decoded together. */
const AT_ONCE = 32;

/** Labels (see `LABELS`) and margins of all tokens. */
export interface Tagging {
  readonly labels: Uint8Array;
  /** How clearly the label won at each token, in log units; 0 outside windows. */
  readonly margins: Float32Array;
}

/** A document to tag: its text with tokens, what their words are, and sentences, which name their blocks. */
export interface Tokenized {
  readonly text: string;
  readonly tokens: Tokens;
  readonly words: WordColumns;
  readonly sentences: readonly Sentence[];
  /** True when the text will come back with a few words changed: its blocks are remembered. */
  readonly remembers?: boolean;
}

/** A tagger with its weights. */
export class Tagger {
  private readonly phrases: PhraseTable;
  private words: WordMemo;
  private readonly blocks = new BlockMemo();
  private decoder: Decoder;
  /** Both filled anew for each block. */
  private readonly windows = new Windows();
  private readonly frames: FrameBuffer[] = [];

  constructor(private readonly weights: Weights) {
    this.phrases = withPhrases(builtInPhrases(), weights.phrases);
    this.words = this.newWords();
    this.decoder = new Decoder(weights);
  }

  private newWords(): WordMemo {
    return new WordMemo(this.weights.lexicon, this.phrases);
  }

  /** Tags all tokens of a document, block by block. Linear in their number. */
  tag(document: Tokenized): Tagging {
    return drain(this.tagging(document));
  }

  /** The same, with pauses. */
  *tagging(document: Tokenized): Pausing<Tagging> {
    const { text, tokens, words, sentences, remembers = false } = document;
    if (this.words.isFull) {
      this.words = this.newWords();
      this.decoder = new Decoder(this.weights);
    }
    const labels = uint8s(tokens.length);
    const margins = float32s(tokens.length);
    const reading = new Reading(tokens, words, sentences, this.words);
    for (let s = 0; s < sentences.length; ) {
      const first = s;
      const { block } = sentences[first]!;
      if (block % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
      const { windows } = this;
      windows.count = 0;
      for (; s < sentences.length && sentences[s]!.block === block; s++)
        findWindows(words, sentences[s]!, s, windows);
      if (windows.count === 0) continue;
      if (!remembers) {
        this.tagBlock(reading, 0, { labels, margins });
        continue;
      }
      const facts: number[] = [];
      for (let k = 0; k < windows.count; k++) reading.addFacts(windows, k, facts);
      const from = sentences[first]!.firstToken;
      const length = sentences[s - 1]!.endToken - from;
      const own = text.slice(sentences[first]!.start, sentences[s - 1]!.end);
      const tagged = this.blocks.of(own, facts, () => {
        const made = { labels: new Uint8Array(length), margins: new Float32Array(length) };
        this.tagBlock(reading, from, made);
        return made;
      });
      labels.set(tagged.labels, from);
      margins.set(tagged.margins, from);
    }
    return { labels, margins };
  }

  /** Tags the windows of a block into `out`, whose first place is token `from`. */
  private tagBlock(reading: Reading, from: number, { labels, margins }: BlockTagging): void {
    const { frames, windows } = this;
    let count = 0;
    for (let k = 0; k < windows.count; k++) {
      if (count === AT_ONCE) {
        this.decoder.decode(frames, count, from, labels, margins);
        count = 0;
      }
      if (count === frames.length) frames.push(newFrame());
      reading.fill(frames[count++]!, windows, k);
    }
    this.decoder.decode(frames, count, from, labels, margins);
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
