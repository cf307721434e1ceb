import type { EntityType, Tokens } from '../../model';
import type { Span } from '../../span';

/** A found name, before it is known whom it names. */
export interface Name extends Span {
  readonly type: EntityType;
  /** Index of its first token in the document's tokens. */
  readonly firstToken: number;
  /** Index after its last token. */
  readonly endToken: number;
  /** 0–1. */
  readonly confidence: number;
  /** The rule or model that found it, e.g. `tagger`, `list.demonym`. */
  readonly rule: string;
}

/**
 * `name` with another type, and where they are given with another rule and confidence. Every name is written out member
 * by member: a copy by `{...name}` has a hidden class of its own in V8, and all that reads names would have to know it.
 */
export function retyped(
  name: Name,
  type: Name['type'],
  rule = name.rule,
  confidence = name.confidence,
): Name {
  const { start, end, firstToken, endToken } = name;
  return { start, end, type, firstToken, endToken, confidence, rule };
}

/** The name that the tokens from `firstToken` to before `endToken` make. */
export function nameAt(
  tokens: Tokens,
  firstToken: number,
  endToken: number,
  type: Name['type'],
  rule: string,
  confidence = 0.8,
): Name {
  return {
    start: tokens.starts[firstToken]!,
    end: tokens.ends[endToken - 1]!,
    type,
    firstToken,
    endToken,
    confidence,
    rule,
  };
}
