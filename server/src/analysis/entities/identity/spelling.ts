/**
 * A key that different spellings of one name share: lower case, no diacritics, and the usual choices of
 * transliteration (y/i/j, kh/h, ph/f, doubled letters) made alike. `Sergey`, `Sergei` → `sergei`; `Zelenskyy`,
 * `Zelensky`, `Zelenskiy` → `zelenski`.
 */
export function spellingKey(word: string): string {
  const { length } = word;
  if (length > LONGEST) return foreignKey(word);
  let letters = 0;
  for (let i = 0; i < length; i++) {
    const letter = word.charCodeAt(i) - SMALL_A;
    if (letter < 0 || letter > 25) return foreignKey(word);
    units[i] = letter;
    letters |= 1 << letter;
  }
  let count = length;
  for (const { first, second, by } of PAIRS)
    if ((letters & first) !== 0 && (letters & second) !== 0) count = withoutPair(count, first, second, by);
  count = madeAlike(count);
  return count === length && isSpelled(word) ? word : spelled(count);
}

const SMALL_A = 0x61;
/** A longer word is read as if it were foreign. */
const LONGEST = 40;
/** The word that is read, letter by letter, `a` for 0. */
const units = new Uint8Array(LONGEST);

const numberOf = (letter: string): number => letter.charCodeAt(0) - SMALL_A;

/** Two letters that are written for one, as bits, and that one; in this order. */
const PAIRS = ['khh', 'phf', 'ckk', 'ouu', 'oeo', 'aea', 'ueu'].map((letters) => ({
  first: 1 << numberOf(letters[0]!),
  second: 1 << numberOf(letters[1]!),
  by: numberOf(letters[2]!),
}));
/** Letters that are written for others. */
const ALIKE = Uint8Array.from('abcdefghiiklmnopkrstuvvxiz', numberOf);
const [A, E, I] = [numberOf('a'), numberOf('e'), numberOf('i')];

/** Writes one letter for each pair in the first `count` {@link units}; how many are left. */
function withoutPair(count: number, first: number, second: number, by: number): number {
  let to = 0;
  for (let i = 0; i < count; i++) {
    const isPair = i + 1 < count && 1 << units[i]! === first && 1 << units[i + 1]! === second;
    units[to++] = isPair ? by : units[i]!;
    if (isPair) i++;
  }
  return to;
}

/** Writes letters that are alike as one, doubled ones once, and `-iai`, `-iei` as `-i`; how many are left. */
function madeAlike(count: number): number {
  let to = 0;
  for (let i = 0; i < count; i++) {
    const letter = ALIKE[units[i]!]!;
    if (to === 0 || letter !== units[to - 1]) units[to++] = letter;
  }
  const isLong = to > 4 && units[to - 1] === I && units[to - 3] === I;
  return isLong && (units[to - 2] === A || units[to - 2] === E) ? to - 2 : to;
}

function isSpelled(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) - SMALL_A !== units[i]) return false;
  return true;
}

function spelled(count: number): string {
  let key = '';
  for (let i = 0; i < count; i++) key += String.fromCharCode(units[i]! + SMALL_A);
  return key;
}

/** The key of a word with other than plain small letters. */
function foreignKey(word: string): string {
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
