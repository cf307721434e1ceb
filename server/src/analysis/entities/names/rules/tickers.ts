import { textAt } from '../../../tokens/wordsAt';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { when } from './rule';

/** Most tokens between the brackets. */
const MAX_TICKER = 4;
const TICKER =
  /^[A-Za-z0-9]{1,8}[.:][A-Za-z]{1,3}$|^(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX|NSE|BSE) ?: ?[A-Z]{1,6}$/;

/** Names inside a bracketed stock ticker are none: `Quellaro Holdings (QUEL.L)`. */
export const dropTickers = when({ written: WRITTEN.bracket }, (names, { tokens }) => {
  const out: Name[] = [];
  for (const name of names) {
    let open = name.firstToken - 1;
    while (open > name.firstToken - MAX_TICKER && open >= 0 && tokens[open]!.text !== '(') open--;
    let close = name.endToken;
    while (close < name.endToken + MAX_TICKER && close < tokens.length && tokens[close]!.text !== ')')
      close++;
    if (textAt(tokens, open) !== '(' || textAt(tokens, close) !== ')' || !isTicker(open + 1, close))
      out.push(name);
  }
  return out;

  function isTicker(first: number, end: number): boolean {
    let words = '';
    for (let i = first; i < end && words.length < 20; i++) words += tokens[i]!.text;
    return TICKER.test(words);
  }
});
