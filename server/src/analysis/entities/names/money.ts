import { elementAt } from '../../arrays';
import type { Tokens } from '../../model';
import { lowerAt, textAt } from '../../tokens/wordsAt';
import { isCapitalAt, KIND } from '../tagger/kinds';
import { isGluedSum, type Landmarks } from './landmarks';
import { type Name, nameAt } from './name';

const SYMBOL = /^[$£€¥₹₽₩₪₴₺₦₱฿₫]$/;
/** Before a dollar sign: whose dollars. */
const COUNTRY = /^(?:US|A|C|HK|NZ|S|T|NT|R|AU|CA)$/;
/** Currencies written in letters before the sum: `Rs 350 crore`, `CHF 40 million`. */
const CODE =
  /^(?:Rs\.?|INR|USD|EUR|GBP|AUD|CAD|JPY|CNY|RMB|CHF|SEK|NOK|DKK|KSh|Ksh|Sh|KES|NGN|ZAR|AED|SAR|QAR|PKR|RM|MYR|IDR|PHP|BRL|MXN|TRY|PLN|UAH|ILS|TSh|USh)$/;
const SCALE = new Set([
  'thousand',
  'million',
  'billion',
  'trillion',
  'bn',
  'm',
  'mn',
  'tn',
  'k',
  'crore',
  'lakh',
]);
const CURRENCY = new Set(
  `dollar dollars euro euros pound pounds sterling yen yuan renminbi rupee rupees ruble rubles rouble roubles won peso pesos franc francs
  krona kroner krone zloty hryvnia hryvnias lira shekel shekels rand real reais riyal riyals dinar dinars dirham dirhams rial rials baht ringgit rupiah naira cents pence usd eur gbp`.split(
    /\s+/,
  ),
);

/** Sums of money: `$1.2 billion`, `€300`, `20 million euros`, `500 dollars`, `Rs 350 crore`. */
export function findMoney(tokens: Tokens, kinds: Uint8Array, landmarks: Landmarks): Name[] {
  const sums: Name[] = [];
  let passed = 0;
  for (const i of landmarks.sums) {
    if (i < passed) continue;
    const token = tokens[i]!;
    if (kinds[i] === KIND.mixed || kinds[i] === KIND.capital) {
      if (isGluedSum(token.text)) sums.push(gluedSumAt(tokens, i));
      continue;
    }
    if (kinds[i] !== KIND.number && kinds[i] !== KIND.lower) continue;
    const before = elementAt(tokens, i - 1);
    const symbol =
      before !== undefined &&
      kinds[i - 1] === KIND.sign &&
      tokens.ends[i - 1] === tokens.starts[i] &&
      SYMBOL.test(before.text);
    let first = i;
    if (symbol) {
      first = i - 1;
      const country = elementAt(tokens, i - 2);
      if (country && tokens.ends[i - 2] === tokens.starts[i - 1] && COUNTRY.test(country.text)) first--;
    } else if (
      before !== undefined &&
      isCapitalAt(kinds, i - 1) &&
      tokens.starts[i]! - tokens.ends[i - 1]! <= 1 &&
      CODE.test(before.text)
    )
      first = i - 1;
    const coded = first < i;
    let end = i + 1;
    if (tokens[end] && SCALE.has(tokens[end]!.lower)) end++;
    else if (textAt(tokens, end) === '-' && tokens[end + 1] && SCALE.has(tokens[end + 1]!.lower)) end += 2;
    const currency = tokens[end] !== undefined && CURRENCY.has(tokens[end]!.lower);
    if (currency) end++;
    else if (
      isCapitalAt(kinds, end) &&
      /^(?:U\.S\.|US|Canadian|Australian)$/.test(tokens[end]!.text) &&
      CURRENCY.has(lowerAt(tokens, end + 1))
    )
      end += 2;
    else if (!coded) continue;
    sums.push(nameAt(tokens, first, end, 'money', 'pattern.money', 0.95));
    passed = end;
  }
  return sums;
}

/** `Sh200m`, and `RM5 million`. */
function gluedSumAt(tokens: Tokens, i: number): Name {
  const end = SCALE.has(lowerAt(tokens, i + 1)) ? i + 2 : i + 1;
  return nameAt(tokens, i, end, 'money', 'pattern.money', 0.9);
}
