import { repeated } from './repeated';
import { rights } from './rights';
import type { MarkRule } from './rule';

/** What the words of a line settle although the model is unsure; asked before the rules that keep lines. */
export const markRules: readonly MarkRule[] = [rights, repeated];
