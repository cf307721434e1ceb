import type { Sentence, Tokens } from '../../../model';
import type { Columns } from '../columns';
import { type Name, nameAt } from '../name';
import type { Needs } from '../needs';

export { nameAt } from '../name';

/** What a rule looks at besides the names. */
export interface Read extends Columns {
  readonly tokens: Tokens;
  /** How clearly the tagger decided each token, in log units; 0 where it did not look. */
  readonly margins: ArrayLike<number>;
  readonly sentences: readonly Sentence[];
}

/** Mends names: takes those found so far, in order and without overlaps, and gives them mended, likewise. */
export type Rule = (names: readonly Name[], read: Read) => readonly Name[];

const needs = new Map<Rule, Needs>();

/** `rule`, which changes no name where nothing that it needs is met. */
export function when(needed: Needs, rule: Rule): Rule {
  needs.set(rule, needed);
  return rule;
}

/** What `rule` needs; null when it always has something to look for. */
export function needsOf(rule: Rule): Needs | null {
  return needs.get(rule) ?? null;
}

/** `name` with other tokens. */
export function withTokens(name: Name, tokens: Tokens, firstToken: number, endToken: number): Name {
  return nameAt(tokens, firstToken, endToken, name.type, name.rule, name.confidence);
}
