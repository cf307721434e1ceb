import type { EntityType } from '../../model';
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
