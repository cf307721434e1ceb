/** The numbers of joint features begin here, above those of all features of the model. */
export const JOINT = 1024;

/** Features of which a line has exactly one, or at most one: value 0 is then none, value 1 the first. */
export interface Choice {
  readonly first: number;
  readonly values: number;
  readonly optional: boolean;
}

/** One of the `values` features from `first` on. */
export const oneOf = (first: number, values: number): Choice => ({ first, values, optional: false });
/** The same, or none of them. */
export const noneOr = (first: number, values = 1): Choice => ({ first, values: values + 1, optional: true });

/** Choices taken together, and the number of their first combination. */
interface Joint {
  readonly first: number;
  readonly choices: readonly Choice[];
}

const joints: Joint[] = [];
let next = JOINT;

/**
 * Joins choices that every line makes: each combination of their values is a number, so that it is written and looked up
 * once. The last choice runs fastest: of (a, b, c) it is `((a * values of b) + b) * values of c + c` above the number
 * returned. The model knows only the features a combination stands for, see `partsOf`.
 */
export function joint(...choices: Choice[]): number {
  const first = next;
  joints.push({ first, choices });
  next += choices.reduce((product, c) => product * c.values, 1);
  return first;
}

/** The number after the last joint feature. */
export const endOfJoints = (): number => next;

/** The features of the model that feature `index` stands for: itself unless it is a joint one. */
export function partsOf(index: number): readonly number[] {
  if (index < JOINT) return [index];
  let j = joints.length - 1;
  while (joints[j]!.first > index) j--;
  const { first, choices } = joints[j]!;
  const parts: number[] = [];
  let rest = index - first;
  for (let k = choices.length - 1; k >= 0; k--) {
    const c = choices[k]!;
    const value = rest % c.values;
    rest = (rest - value) / c.values;
    if (!c.optional) parts.push(c.first + value);
    else if (value > 0) parts.push(c.first + value - 1);
  }
  return parts;
}
