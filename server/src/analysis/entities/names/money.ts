import type { Token } from '../../model';
import { KIND } from '../tagger/kinds';
import { type Name, nameAt } from './name';

const SYMBOL = /^[$£€¥₹₽₩₪₴₺₦₱฿₫]$/;
/** Before a dollar sign: whose dollars. */
const COUNTRY = /^(?:US|A|C|HK|NZ|S|T|NT|R|AU|CA)$/;
/** Currencies written in letters before the sum: `Rs 350 crore`, `CHF 40 million`. */
const CODE =
  /^(?:Rs\.?|INR|USD|EUR|GBP|AUD|CAD|JPY|CNY|RMB|CHF|SEK|NOK|DKK|KSh|Ksh|Sh|KES|NGN|ZAR|AED|SAR|QAR|PKR|RM|MYR|IDR|PHP|BRL|MXN|TRY|PLN|UAH|ILS|TSh|USh)$/;
/** The same in one word: `Sh200m`, `RM5`. */
const GLUED = /^(?:Rs|KSh|Ksh|Sh|TSh|USh|RM|CHF|EUR|USD)\d[\d.,]{0,12}(?:m|mn|bn|tn|k)?$/;
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
export function findMoney(tokens: readonly Token[], kinds: Uint8Array): Name[] {
  const sums: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (kinds[i] === KIND.mixed || kinds[i] === KIND.capital) {
      const glued = gluedSumAt(tokens, i);
      if (glued) sums.push(glued);
      continue;
    }
    if (kinds[i] !== KIND.number && (kinds[i] !== KIND.lower || !isDigit(token.text.charCodeAt(0)))) continue;
    const before = tokens[i - 1];
    const symbol = before !== undefined && before.end === token.start && SYMBOL.test(before.text);
    let first = i;
    if (symbol) {
      first = i - 1;
      const country = tokens[i - 2];
      if (country && country.end === before.start && COUNTRY.test(country.text)) first--;
    } else if (before !== undefined && CODE.test(before.text) && token.start - before.end <= 1) first = i - 1;
    const coded = first < i;
    let end = i + 1;
    if (tokens[end] && SCALE.has(tokens[end]!.lower)) end++;
    else if (tokens[end]?.text === '-' && tokens[end + 1] && SCALE.has(tokens[end + 1]!.lower)) end += 2;
    const currency = tokens[end] !== undefined && CURRENCY.has(tokens[end]!.lower);
    if (currency) end++;
    else if (
      /^(?:U\.S\.|US|Canadian|Australian)$/.test(tokens[end]?.text ?? '') &&
      CURRENCY.has(tokens[end + 1]?.lower ?? '')
    )
      end += 2;
    else if (!coded) continue;
    sums.push(nameAt(tokens, first, end, 'money', 'pattern.money', 0.95));
    i = end - 1;
  }
  return sums;
}

/** `Sh200m`, and `RM5 million`. */
function gluedSumAt(tokens: readonly Token[], i: number): Name | null {
  const token = tokens[i]!;
  if (token.text.length > 20 || !GLUED.test(token.text)) return null;
  const end = SCALE.has(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  return nameAt(tokens, i, end, 'money', 'pattern.money', 0.9);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
