/** The libraries that our speed is compared with. */
export interface Yardsticks {
  /** compromise's parse alone: tokens, tags, chunks; no views asked of it. */
  readonly compromise: (text: string) => unknown;
  /** wink-nlp's default pipeline: sentences, negation, sentiment, tags, entities, custom entities. */
  readonly wink: (text: string) => unknown;
}

export function loadYardsticks(): Yardsticks {
  const compromise = require('compromise') as (text: string) => unknown;
  const winkNlp = require('wink-nlp') as (model: unknown) => { readDoc(text: string): unknown };
  const wink = winkNlp(require('wink-eng-lite-web-model'));
  return { compromise: (text) => compromise(text), wink: (text) => wink.readDoc(text) };
}
