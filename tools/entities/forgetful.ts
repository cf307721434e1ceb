import { columnsOf } from '../../server/src/analysis/entities/names/columns';
import type { PhraseTable } from '../../server/src/analysis/entities/names/gazetteer';
import type { WordColumns } from '../../server/src/analysis/entities/tagger/kinds';
import { WordMemo } from '../../server/src/analysis/entities/tagger/reader';
import { isCapitalised, type Lexicon, type Word } from '../../server/src/analysis/entities/tagger/words';
import type { Tokens, WordType } from '../../server/src/analysis/model';
import { USUALLY_LOWER } from './lexicon';

/**
 * A memo that pretends, for a share of the capitalised words of each document that are not usually written small, not to
 * know them: all lists and clusters
 * are made with the training texts at hand, and names in new texts are unknown far more often than names in these.
 */
export class ForgetfulMemo extends WordMemo {
  private document = new Map<string, Word>();

  constructor(
    lexicon: Lexicon,
    phrases: PhraseTable,
    private readonly share: number,
    private readonly random: () => number,
  ) {
    super(lexicon, phrases);
  }

  /** Begins a new document. */
  forget(): void {
    this.document = new Map();
  }

  override of(token: WordType): Word {
    const word = super.of(token);
    if (this.share === 0 || !isCapitalised(token) || (word.classes & USUALLY_LOWER) !== 0) return word;
    let own = this.document.get(word.lower);
    if (own === undefined) {
      own = this.random() < this.share ? unknown(word, this.random) : word;
      this.document.set(word.lower, own);
    }
    return own === word || own.hash === word.hash ? word : { ...own, shape: word.shape };
  }
}

function unknown(word: Word, random: () => number): Word {
  const hash = Math.floor(random() * 0x100000000) | 0;
  return { ...word, hash, listed: 0, classes: 0, cluster: 0, names: 0, phrases: undefined };
}

/** What is asked of the words of a text as `memo` knows them: words it does not know stand in no list. */
export function rememberedBy(memo: WordMemo, tokens: Tokens): WordColumns {
  const columns = columnsOf(tokens);
  const listed = new Proxy<ArrayLike<number>>(columns.listed, {
    get: (_, i) => memo.of(tokens[Number(i)]!).listed,
  });
  return { ...columns, listed };
}
