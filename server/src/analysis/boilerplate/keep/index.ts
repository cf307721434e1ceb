import { adjacent } from './adjacent';
import { alike } from './alike';
import { between } from './between';
import { contents } from './contents';
import { core } from './core';
import { credit } from './credit';
import { dateline } from './dateline';
import { entries } from './entries';
import { entry } from './entry';
import { factBox } from './factBox';
import { goesOn } from './goesOn';
import { header } from './header';
import { headline } from './headline';
import { inserted } from './inserted';
import { list } from './list';
import { listing } from './listing';
import { liveReport } from './liveReport';
import { maybeHeadline } from './maybeHeadline';
import { opening } from './opening';
import { plain } from './plain';
import { pullQuote } from './pullQuote';
import { resumed } from './resumed';
import type { KeepRule } from './rule';
import { signed } from './signed';
import { signedHeadline } from './signedHeadline';

export type { KeepRule } from './rule';

/** All rules, in the order they are asked. */
export const keepRules: readonly KeepRule[] = [
  headline,
  maybeHeadline,
  signedHeadline,
  header,
  credit,
  core,
  signed,
  resumed,
  inserted,
  dateline,
  factBox,
  adjacent,
  goesOn,
  between,
  entry,
  entries,
  liveReport,
  list,
  alike,
  listing,
  opening,
  contents,
  pullQuote,
  plain,
];
