import { applyEdits, modify, type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Decisions, EntityType } from '../analysis';
import { nameTypes } from '../annotations/ruleMembers';

/** What `newsmark.json` says for every article of its folder. */
export interface FolderRules extends Decisions {
  /** Codes of diagnostics nobody wants here. */
  readonly ignore?: readonly string[];
}

/** One line that a quick-fix adds to `newsmark.json`. */
export type FolderRule =
  | { readonly list: 'alwaysBoilerplate' | 'neverBoilerplate'; readonly line: string }
  | { readonly list: 'names'; readonly name: string; readonly type: string }
  | { readonly list: 'aliases'; readonly name: string; readonly as: string }
  | { readonly list: 'different'; readonly name: string; readonly from: string }
  | { readonly list: 'ignore'; readonly code: string };

/** Something in `newsmark.json` that is not understood; offsets are UTF-16 in its text. */
export interface RulesError {
  readonly offset: number;
  readonly message: string;
}

/** Reads the rules; whatever is not understood is left out and told. Comments and trailing commas are allowed. */
export function parseFolderRules(text: string): { rules: FolderRules; errors: readonly RulesError[] } {
  const syntax: ParseError[] = [];
  const value: unknown = parse(text, syntax, { allowTrailingComma: true });
  const errors = syntax.map((e) => ({ offset: e.offset, message: printParseErrorCode(e.error) }));
  return { rules: rulesOf(value), errors };
}

/** The rules that the value of a rules file holds; members that are none are passed over. */
export function rulesOf(value: unknown): FolderRules {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const from = value as Record<string, unknown>;
  const always = strings(from.alwaysBoilerplate);
  const never = strings(from.neverBoilerplate);
  const ignore = strings(from.ignore);
  const names = record(from.names, (type): type is EntityType | 'none' =>
    nameTypes.some((known) => known === type),
  );
  const aliases = record(from.aliases, (name): name is string => name !== '');
  const different = Array.isArray(from.different)
    ? from.different.filter((p): p is [string, string] => strings(p).length === 2)
    : [];
  return {
    ...(always.length > 0 ? { alwaysBoilerplate: always } : {}),
    ...(never.length > 0 ? { neverBoilerplate: never } : {}),
    ...(ignore.length > 0 ? { ignore } : {}),
    ...(Object.keys(names).length > 0 ? { names } : {}),
    ...(Object.keys(aliases).length > 0 ? { aliases } : {}),
    ...(different.length > 0 ? { different } : {}),
  };
}

/**
 * The text of `newsmark.json` with one more rule; comments and layout stay. A rule that says the opposite goes: a line
 * stands in one boilerplate list, and two names are the same or different. The text comes back unchanged when the rule is already there.
 */
export function addFolderRule(text: string, rule: FolderRule): string {
  const base = text.trim() === '' ? '{}\n' : text;
  if (rule.list === 'names') return setAt(base, ['names', rule.name], rule.type);
  if (rule.list === 'aliases')
    return setAt(removePair(base, [rule.name, rule.as]), ['aliases', rule.name], rule.as);
  if (rule.list === 'different')
    return appendPair(removeAliases(base, [rule.name, rule.from]), [rule.name, rule.from]);
  if (rule.list === 'ignore') return append(base, 'ignore', rule.code);
  const other = rule.list === 'alwaysBoilerplate' ? 'neverBoilerplate' : 'alwaysBoilerplate';
  return append(remove(base, other, rule.line), rule.list, rule.line);
}

function append(text: string, list: string, item: string): string {
  const present = listOf(text, list);
  return present.some((p) => isSame(p, item)) ? text : setAt(text, [list, present.length], item);
}

type Pair = readonly [string, string];

/** Adds a pair of names that must stay apart; in either order once. */
function appendPair(text: string, pair: Pair): string {
  return indexOfPair(text, pair) >= 0
    ? text
    : setAt(text, ['different', rawList(text, 'different').length], pair);
}

/** Lets a pair of names be united again. */
function removePair(text: string, pair: Pair): string {
  const index = indexOfPair(text, pair);
  return index < 0 ? text : removePair(setAt(text, ['different', index], undefined), pair);
}

/** Takes back that the names of `pair` are the same. */
function removeAliases(text: string, pair: Pair): string {
  const { aliases = {} } = parseFolderRules(text).rules;
  const united = Object.entries(aliases).filter((alias) => isSamePair(alias, pair));
  return united.reduce((now, [name]) => setAt(now, ['aliases', name], undefined), text);
}

function indexOfPair(text: string, pair: Pair): number {
  return rawList(text, 'different').findIndex((p) => strings(p).length === 2 && isSamePair(strings(p), pair));
}

/** Whether both say the same two names, in either order. */
function isSamePair(a: readonly string[], b: readonly string[]): boolean {
  return [a, [...a].reverse()].some((names) => names.every((name, i) => isSame(name, b[i] ?? '')));
}

function remove(text: string, list: string, item: string): string {
  const index = listOf(text, list).findIndex((p) => isSame(p, item));
  return index < 0 ? text : setAt(text, [list, index], undefined);
}

function setAt(text: string, path: (string | number)[], value: unknown): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

function listOf(text: string, list: string): readonly string[] {
  return rawList(text, list).map(String);
}

function rawList(text: string, list: string): readonly unknown[] {
  const value = parse(text) as Record<string, unknown> | undefined;
  const found = value?.[list];
  return Array.isArray(found) ? found : [];
}

/** Lines are compared as the engine compares them: trimmed, without regard to case. */
function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
}

function record<T extends string>(value: unknown, is: (v: string) => v is T): Record<string, T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).filter((e): e is [string, T] => typeof e[1] === 'string' && is(e[1]));
  return Object.fromEntries(entries);
}
