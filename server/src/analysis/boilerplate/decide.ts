import { dateShape, isByline, isContributorLine } from './dates';
import type { LineFacts } from './lineFacts';

/** What was decided about a line: boilerplate or kept, and how sure. */
export interface Verdict {
  readonly boilerplate: boolean;
  /** 0–1 that the line is boilerplate. */
  readonly probability: number;
  /** before, in or after the story. */
  readonly place: 'before' | 'story' | 'after';
}

/** A verdict for every line: where the story begins and ends, and what inside it does not belong. */
export function decide(text: string, facts: readonly LineFacts[]): Verdict[] {
  const [first, last] = findStory(facts, (f) => text.slice(f.start, Math.min(f.end, f.start + 400)));
  return facts.map((f, i) => {
    const place = i < first ? 'before' : i > last ? 'after' : 'story';
    const inside = isInsideBoilerplate(f, text.slice(f.start, Math.min(f.end, f.start + 400)));
    const boilerplate = place !== 'story' || inside;
    return { boilerplate, probability: boilerplate ? 0.8 : 0.1, place };
  });
}

/** The run of lines with the most prose in it; headers of other sections close it. */
function findStory(facts: readonly LineFacts[], read: (f: LineFacts) => string): [number, number] {
  let best = 0;
  let found: [number, number] = [0, facts.length - 1];
  let sum = 0;
  let from = 0;
  for (let i = 0; i < facts.length; i++) {
    const value = prose(facts[i]!, read);
    if (sum + value <= 0 || closes(facts[i]!)) {
      sum = 0;
      from = i + 1;
      continue;
    }
    sum += value;
    if (sum > best && value > 0) {
      best = sum;
      found = [from, i];
    }
  }
  return found;
}

function prose(f: LineFacts, read: (f: LineFacts) => string): number {
  const n = f.words.length;
  if (isContributorLine(read(f))) return 2;
  if (dateShape(read(f)) === 'relative' && n < 8) return -6;
  if (f.ending === 'ellipsis') return -2;
  if (n >= 8 && f.ending !== 'none' && f.stopwords / n > 0.2) return Math.min(n, 40) / 4;
  if (n >= 25 && f.stopwords / n > 0.25) return 5;
  return n > 3 ? -1 : -2;
}

function closes(f: LineFacts): boolean {
  const hit = f.hits[0];
  return (
    hit !== undefined &&
    hit.from === 0 &&
    hit.place === 'line' &&
    (hit.kind === 'related' || hit.kind === 'comments' || hit.kind === 'tags')
  );
}

function isInsideBoilerplate(f: LineFacts, line: string): boolean {
  if (isContributorLine(line) || isByline(line)) return false;
  const hit = f.hits[0];
  if (!hit) return false;
  if (hit.place === 'line') return hit.kind !== 'navigation';
  const covered = (hit.to - hit.from) / f.words.length;
  return hit.from === 0 && (covered > 0.4 || (f.words.length <= 12 && f.ending !== 'stop'));
}
