/**
 * A key that different spellings of one name share: lower case, no diacritics, and the usual choices of
 * transliteration (y/i/j, kh/h, ph/f, doubled letters) made alike. `Sergey`, `Sergei` → `sergei`; `Zelenskyy`,
 * `Zelensky`, `Zelenskiy` → `zelenski`.
 */
export function spellingKey(word: string): string {
  if (!VARIES.test(word)) return word;
  const known = memo.get(word);
  if (known !== undefined) return known;
  const key = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ck/g, 'k')
    .replace(/ou/g, 'u')
    .replace(/oe/g, 'o')
    .replace(/ae/g, 'a')
    .replace(/ue/g, 'u')
    .replace(/[yj]/g, 'i')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)i[ae]?i$/, 'i');
  if (memo.size > 5000) memo.clear();
  memo.set(word, key);
  return key;
}

const memo = new Map<string, string>();

/** What is not spelled as its key already: any other sign than a plain small letter, and what is made alike. */
const VARIES = /[^a-z]|[kp]h|ck|ou|[oau]e|[yjqw]|([a-z])\1|i[ae]i$/;

/** True when the words differ by one letter at most (added, left out or changed). */
export function differByOneLetter(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return restA.slice(1) === restB || restB.slice(1) === restA || restA.slice(1) === restB.slice(1);
}
