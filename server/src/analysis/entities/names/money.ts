import type { Token } from '../../model';
import { KIND } from '../tagger/kinds';
import type { Name } from './name';

const SYMBOL = /^(?:US|A|C|HK|NZ|S)?[$£€¥₹₽₩₪₴₺]$/;
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

/** Sums of money: `$1.2 billion`, `€300`, `20 million euros`, `500 dollars`. */
export function findMoney(tokens: readonly Token[], kinds: Uint8Array): Name[] {
  const sums: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (kinds[i] !== KIND.number && (kinds[i] !== KIND.lower || !isDigit(token.text.charCodeAt(0)))) continue;
    const before = tokens[i - 1];
    const symbol = before !== undefined && before.end === token.start && SYMBOL.test(before.text);
    let first = i;
    if (symbol) {
      first = i - 1;
      const country = tokens[i - 2];
      if (country && country.end === before.start && /^(?:US|A|C|HK|NZ|S)$/.test(country.text)) first--;
    }
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
    else if (!symbol) continue;
    sums.push({
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      type: 'money',
      firstToken: first,
      endToken: end,
      confidence: 0.95,
      rule: 'pattern.money',
    });
    i = end - 1;
  }
  return sums;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
