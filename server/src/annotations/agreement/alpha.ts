import type { Span } from '../../analysis';

/** A stretch of the continuum of one annotator: a unit, or a gap between units. */
interface Section extends Span {
  readonly isUnit: boolean;
}

/**
 * Krippendorff’s unitizing alpha of one label for two annotators, over characters (Krippendorff, “On the reliability of
 * unitizing continuous data”, Sociological Methodology 25, 1995; Content Analysis, 2nd ed. 2004, ch. 11.6). 1 = the
 * same units, 0 = as by chance, below 0 = systematic disagreement; null when nobody used the label.
 */
export function unitizingAlpha(length: number, a: readonly Span[], b: readonly Span[]): number | null {
  if (a.length + b.length === 0 || length === 0) return null;
  const sections = [sectionsOf(length, a), sectionsOf(length, b)] as const;
  const expected = expectedDisagreement(length, sections);
  if (expected === 0) return null;
  return 1 - observedDisagreement(length, ...sections) / expected;
}

function sectionsOf(length: number, units: readonly Span[]): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of units) {
    if (start > at) sections.push({ start: at, end: start, isUnit: false });
    sections.push({ start, end, isUnit: true });
    at = end;
  }
  if (at < length) sections.push({ start: at, end: length, isUnit: false });
  return sections;
}

/** Squared differences of all overlapping sections, by m(m−1)L² with m = 2 annotators; each pair is met twice. */
function observedDisagreement(length: number, a: readonly Section[], b: readonly Section[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    sum += difference(a[i]!, b[j]!);
    const end = a[i]!.end - b[j]!.end;
    if (end <= 0) i++;
    if (end >= 0) j++;
  }
  return (2 * sum) / (2 * length * length);
}

/** Of two overlapping units the squared distances of their ends; of a unit inside a gap its squared length; else 0. */
function difference(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (a.isUnit && b.start <= a.start && a.end <= b.end) return (a.end - a.start) ** 2;
  if (b.isUnit && a.start <= b.start && b.end <= a.end) return (b.end - b.start) ** 2;
  return 0;
}

/** The disagreement if the same units and gaps lay anywhere on the continuum by chance. */
function expectedDisagreement(
  length: number,
  [a, b]: readonly [readonly Section[], readonly Section[]],
): number {
  const all = [...a, ...b];
  const units = all.filter((s) => s.isUnit).map(lengthOf);
  const gaps = all
    .filter((s) => !s.isUnit)
    .map(lengthOf)
    .sort((x, y) => y - x);
  // For each unit length the gaps that could hold it: a prefix of the gaps sorted from the longest.
  const lengthSums = [0];
  for (const gap of gaps) lengthSums.push(lengthSums[lengthSums.length - 1]! + gap);
  let sum = 0;
  let placed = 0;
  for (const l of units) {
    const holding = countAtLeast(gaps, l);
    const room = lengthSums[holding]! - holding * (l - 1);
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * room;
    placed += l * (l - 1);
  }
  const all2 = 2 * length * (2 * length - 1) - placed;
  return all2 === 0 ? 0 : ((2 / length) * sum) / all2;
}

function lengthOf(section: Section): number {
  return section.end - section.start;
}

/** How many of `sorted` (descending) are at least `least`. */
function countAtLeast(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}
