import type { Sentence, Tokens, WordType } from '../../model';
import { uint8s } from '../../numbers';
import { placePerWord } from '../../tokens/wordTypes';
import { type PhraseTable, phraseAt } from '../names/gazetteer';
import { type DocumentFacts, documentFacts } from './documentTable';
import { type Frame, PAD } from './features';
import type { WordColumns } from './kinds';
import { type CaseMode, caseModeOf, type Windows } from './windows';
import { borderWord, type Lexicon, type Word, wordOf } from './words';

/** Most word types remembered between documents. */
const MAX_WORDS = 40_000;

/** The word of each type as the memo that asked last knows it. */
const { of: lastWord, put: keepWord } = placePerWord<Word>();

let memos = 0;

/** Remembers word types, so that what is known of a word is worked out once. */
export class WordMemo {
  private readonly id = ++memos;
  private count = 0;
  readonly start = borderWord('start');
  readonly end = borderWord('end');

  constructor(
    private readonly lexicon: Lexicon,
    private readonly phrases: PhraseTable,
  ) {}

  /** True when it remembers so many words that it is time for a new one. */
  get isFull(): boolean {
    return this.count > MAX_WORDS;
  }

  /** The word type of `token`. */
  of(token: WordType): Word {
    const known = lastWord(token);
    return known !== undefined && known.memo === this.id ? known : this.learn(token);
  }

  private learn(token: WordType): Word {
    const word = wordOf(token, this.lexicon, this.phrases, this.id);
    this.count++;
    keepWord(token, word);
    return word;
  }
}

/** A {@link Frame} that can be filled. */
export interface FrameBuffer extends Frame {
  mode: CaseMode;
  first: number;
  length: number;
  opens: boolean;
  readonly words: Word[];
  seen: Int32Array;
  phrases: Int32Array;
}

/** An empty one. */
export function newFrame(): FrameBuffer {
  return {
    mode: 0 as CaseMode,
    first: 0,
    length: 0,
    opens: false,
    words: [],
    seen: new Int32Array(8),
    phrases: new Int32Array(8),
  };
}

/** A document as the tagger reads it: case modes, document facts, and the frames of windows. */
export class Reading {
  readonly modes: Uint8Array;
  private readonly facts: DocumentFacts;

  constructor(
    private readonly tokens: Tokens,
    words: WordColumns,
    private readonly sentences: readonly Sentence[],
    private readonly memo: WordMemo,
  ) {
    this.modes = uint8s(sentences.length);
    for (let s = 0; s < sentences.length; s++) this.modes[s] = caseModeOf(words, sentences[s]!);
    this.facts = documentFacts(tokens, words, sentences, this.modes);
  }

  /** Adds what the document knows about the words of window `k` to `out`: one number a token. */
  addFacts(windows: Windows, k: number, out: number[]): void {
    const { words, bits } = this.facts;
    for (let i = windows.first(k); i < windows.end(k); i++) out.push(bits[words[i]!]!);
  }

  /** Fills `frame` with window `k`. */
  fill(frame: FrameBuffer, windows: Windows, k: number): void {
    const { facts, memo, tokens } = this;
    const index = windows.sentence(k);
    const sentence = this.sentences[index]!;
    const first = windows.first(k);
    const end = windows.end(k);
    const length = end - first;
    frame.mode = this.modes[index] as CaseMode;
    frame.first = first;
    frame.length = length;
    frame.opens = first === sentence.firstToken;
    if (frame.seen.length < length) {
      frame.seen = new Int32Array(length * 2);
      frame.phrases = new Int32Array(length * 2);
    }
    const { firstToken, endToken } = sentence;
    for (let i = first - PAD, k = 0; i < end + PAD; i++, k++)
      frame.words[k] = i < firstToken ? memo.start : i >= endToken ? memo.end : memo.of(tokens[i]!);
    for (let k = 0; k < length; k++) frame.phrases[k] = 0;
    for (let k = 0; k < length; k++) {
      const word = frame.words[k + PAD]!;
      frame.seen[k] = facts.bits[facts.words[first + k]!]!;
      if (word.phrases === undefined || frame.phrases[k] !== 0) continue;
      const phrase = phraseAt(word.phrases, tokens, first + k, end);
      if (phrase)
        for (let m = 0; m < phrase.words.length; m++)
          frame.phrases[k + m] = phrase.bits * 2 + (m === 0 ? 1 : 0);
    }
  }
}
