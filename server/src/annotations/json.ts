import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** Something wrong in a file, where a person finds it. */
export interface Problem {
  /** One-based; 0 for what has no place in the file. */
  readonly line: number;
  /** One-based, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
}

/** `value` as an object, or null. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** `value` as a list: itself, the one thing it is, or nothing. JSON-LD writes lists of one without brackets. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** `value` when it is a string, else `otherwise`. */
export function asString(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

/** `members` without `names`, or undefined when nothing is left. */
export function without(
  members: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

/** Line and column of `offset`. */
export function problemAt(text: string, offset: number, message: string): Problem {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines[lines.length - 1]!.length + 1, message };
}

/** A JSON text as a tree, for positions of values, and its first syntax errors in words. */
export interface ParsedJson {
  readonly tree: Node | undefined;
  readonly problems: Problem[];
}

/** Reads a JSON text once. `comments` allows comments and trailing commas. */
export function parseJson(text: string, comments = false): ParsedJson {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: !comments, allowTrailingComma: comments });
  const marker = /^(?:<{7}|={7}|>{7})/m.exec(text);
  const problems = marker
    ? [problemAt(text, marker.index, 'A git merge conflict is not resolved here.')]
    : errors.slice(0, 10).map((e) => problemAt(text, e.offset, `${inWords(printParseErrorCode(e.error))}.`));
  return { tree, problems };
}

/** The first syntax errors of a JSON text, in words. */
export function syntaxProblems(text: string): Problem[] {
  return parseJson(text).problems;
}

/** `CommaExpected` → `Comma expected`. */
function inWords(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `content` of a file without the byte-order mark it may begin with. */
export function withoutMark(content: string): string {
  return content.charCodeAt(0) === 0xfeff ? content.slice(1) : content;
}
