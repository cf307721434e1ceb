import type { Sentence, Token } from '../../model';
import { listedPhrase, type PhraseTable } from '../names/gazetteer';
import { buildDocumentTable, type DocumentTable } from './documentTable';
import type { Context } from './features';
import { type CaseMode, caseModeOf } from './windows';
import { borderWord, type Lexicon, type Word, wordOf } from './words';

/** Most word types remembered between documents. */
const MAX_WORDS = 40_000;

/** Remembers word types, so that what is known of a word is worked out once. */
export class WordMemo {
  private words = new Map<string, Word>();
  readonly start = borderWord('start');
  readonly end = borderWord('end');
  constructor(private readonly lexicon: Lexicon) {}

  /** The word type of `token`. */
  of(token: Token): Word {
    let word = this.words.get(token.text);
    if (word === undefined) {
      if (this.words.size >= MAX_WORDS) this.words.clear();
      word = wordOf(token, this.lexicon);
      this.words.set(token.text, word);
    }
    return word;
  }
}

/** A document as the tagger reads it. */
export interface Reading {
  readonly modes: Uint8Array;
  readonly table: DocumentTable;
  /** The context of the sentence with this index; valid until the next call. */
  contextOf(sentence: Sentence, index: number): Context;
}

/** Prepares the tokens of a document for tagging. */
export function readDocument(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  memo: WordMemo,
  phrases: PhraseTable,
): Reading {
  const modes = new Uint8Array(sentences.length);
  sentences.forEach((sentence, index) => {
    modes[index] = caseModeOf(tokens, sentence);
  });
  const table = buildDocumentTable(tokens, sentences, modes);
  const contextOf = (sentence: Sentence, index: number): Context => {
    const { firstToken: first, endToken: end } = sentence;
    const phraseBits = new Int32Array(end - first);
    const mode = modes[index] as CaseMode;
    for (let i = first; i < end; i++) {
      const phrase = listedPhrase(phrases, tokens, i, end);
      if (!phrase || !startsLikeName(tokens[i]!)) continue;
      for (let k = 0; k < phrase.length; k++)
        if (phraseBits[i - first + k] === 0) phraseBits[i - first + k] = phrase.bits * 2 + (k === 0 ? 1 : 0);
    }
    return {
      tokens,
      first,
      end,
      mode,
      wordAt: (i) => (i < first ? memo.start : i >= end ? memo.end : memo.of(tokens[i]!)),
      seenAt: (i) => table.get(tokens[i]!.lower) ?? 0,
      phraseAt: (i) => phraseBits[i - first]!,
    };
  };
  return { modes, table, contextOf };
}

function startsLikeName(token: Token): boolean {
  return token.text !== token.lower || token.kind !== 'word';
}
