import { stopwordsAbroad } from '../lexicon/stopwordsAbroad';
import type { LineFacts } from './lineFacts';

/** Shorter lines are menus and headlines, which have few function words in any language. */
const LINE = 8;
/** English prose has at least this share of English function words. */
const ENGLISH = 0.25;
/** So many words are looked at. */
const LOOKED = 600;
/** Another language must have so many times the function words that English has. */
const CLEARLY = 1.5;

/**
 * Tells function words of the language a text is written in when that is one Newsmark knows and not English; null for
 * English and for all others. English texts are told by their function words alone.
 */
export function functionWordsOf(facts: readonly LineFacts[]): ((word: string) => boolean) | null {
  let count = 0;
  let english = 0;
  let end = 0;
  for (; end < facts.length && count <= LOOKED; end++) {
    const f = facts[end]!;
    if (f.wordCount < LINE) continue;
    count += f.wordCount;
    english += f.stopwords;
  }
  if (count < 2 * LINE || english >= ENGLISH * count) return null;
  const looked: string[] = [];
  for (let i = 0; i < end; i++) {
    const f = facts[i]!;
    if (f.wordCount >= LINE) for (let k = 0; k < f.wordCount; k++) looked.push(f.word(k).text);
  }
  let best: ((word: string) => boolean) | null = null;
  let most = Math.max(LINE, english * CLEARLY);
  for (const { words, language } of stopwordsAbroad) {
    const isFunction =
      language === 'fr' || language === 'it'
        ? (w: string) => words.has(w) || isElided(w)
        : (w: string) => words.has(w);
    const count = looked.reduce((sum, w) => sum + (isFunction(w) ? 1 : 0), 0);
    if (count > most) {
      most = count;
      best = isFunction;
    }
  }
  return best;
}

/** French and Italian articles and pronouns run together with the next word: “l'équipe”, “qu'elle”, “dell'anno”. */
function isElided(word: string): boolean {
  const at = word.indexOf("'");
  return (
    at > 0 &&
    at < 5 &&
    word.length > at + 1 &&
    /^(?:[cdjlmnst]|qu|(?:d|n|s)ell|all|un)$/.test(word.slice(0, at))
  );
}
