import { adjacent } from './adjacent';
import { between } from './between';
import { core } from './core';
import { credit } from './credit';
import { dateline } from './dateline';
import { header } from './header';
import { headline } from './headline';
import { list } from './list';
import { maybeHeadline } from './maybeHeadline';
import type { KeepRule } from './rule';

export type { KeepRule } from './rule';

/** All rules, in the order they are asked. */
export const keepRules: readonly KeepRule[] = [
  headline,
  maybeHeadline,
  header,
  credit,
  core,
  dateline,
  adjacent,
  between,
  list,
];
