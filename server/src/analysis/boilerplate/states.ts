/**
 * What a line can be in the sequence model. A file is read as: lines before the story, the story with things inside it
 * that do not belong, lines after it. Header lines (headline, dek, byline, date) may stand in each part.
 */
export const states = [
  'before',
  'headline',
  'header',
  'story',
  'inside',
  'story-header',
  'after',
  'after-header',
] as const;

export type State = (typeof states)[number];

export const STATES: (typeof states)['length'] = 8;

/** Which states mean boilerplate. */
export const isBoilerplateState: readonly boolean[] = states.map(
  (s) => s === 'before' || s === 'inside' || s === 'after',
);
/** The same states by their numbers. */
export const boilerplateStates: readonly number[] = states.flatMap((_, s) =>
  isBoilerplateState[s] ? [s] : [],
);

const part = [0, 0, 0, 1, 1, 1, 2, 2];

/** True when a line of state `a` may be followed by one of state `b`: the parts come in order. */
export function mayFollow(a: number, b: number): boolean {
  return part[b]! >= part[a]!;
}
