/** A reporting clause that tells where a missing mark belongs is looked for this far into the words (UTF-16 units). */
const REACH = 700;

const VERBS = 'said|says|added|adds|asked|wrote|explained|noted|replied|recalled|insisted|continued';
const NAME = "\\p{Lu}[\\p{L}.’'-]{1,20}";

/** `…, said Ana Ruiz,`, `…, he said.`, `…, Ana Ruiz said.` */
const CLAUSE = new RegExp(
  `[,?!] (?:(?:${VERBS}) (?:(?:the|a|an) |)(?:${NAME})|(?:he|she|they|${NAME}(?: ${NAME}){0,2}) (?:${VERBS})[.,])`,
  'u',
);

/**
 * Where the words of a quotation that was never closed end by the sense: at the comma before the clause that reports them
 * (`“We have no money, said Ana Ruiz.`). -1 without such a clause.
 */
export function lostCloser(text: string, start: number, end: number): number {
  const found = CLAUSE.exec(text.slice(start, Math.min(end, start + REACH)));
  return found && found.index > 8 ? start + found.index + 1 : -1;
}

const BEFORE = new RegExp(`(${NAME}) (?:${VERBS}|told \\p{L}+)[:,]? *$`, 'u');
const AFTER = new RegExp(
  `^ *(?:(?:${VERBS}) (?:${NAME} ){0,2}(${NAME})|(?:${NAME} ){0,2}(${NAME}) (?:${VERBS}))\\b`,
  'u',
);

/** True when the words before `open` name one speaker and those after `close` another. */
export function otherSpeaker(text: string, open: number, close: number): boolean {
  const before = BEFORE.exec(text.slice(Math.max(0, open - 80), open));
  if (!before) return false;
  const after = AFTER.exec(text.slice(close, close + 100));
  const name = after?.[1] ?? after?.[2];
  return name !== undefined && nameOf(name) !== nameOf(before[1]!);
}

function nameOf(word: string): string {
  return word.replace(/[.,]$/, '');
}
