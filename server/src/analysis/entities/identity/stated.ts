import type { Tokens, WordType } from '../../model';
import { lowerAt, textAt } from '../../tokens/wordsAt';
import type { Form } from './form';

/** Two names next to each other that the text says are one. */
export interface StatedAlias {
  readonly full: Form;
  readonly short: Form;
}

/** Words between two names that make them one: `known as the`, `or`. */
const MAX_BETWEEN = 6;

/**
 * Names that the text itself makes one: the bracketed acronym right after a name, whatever its letters stand for, and
 * `…, known as the ELN`, `…, or ELN,`. `forms` stand in text order.
 */
export function statedAliases(forms: readonly Form[], tokens: Tokens): StatedAlias[] {
  const stated: StatedAlias[] = [];
  for (let k = 1; k < forms.length; k++) {
    const full = forms[k - 1]!;
    const short = forms[k]!;
    if (full.name.type !== short.name.type || full.told.words.length < 2) continue;
    if (saysSo(tokens, full.name.endToken, short)) stated.push({ full, short });
  }
  return stated;
}

function saysSo(tokens: Tokens, from: number, short: Form): boolean {
  const { firstToken: to, endToken, rule } = short.name;
  if (textAt(tokens, from) === '(')
    return (
      to === from + 1 &&
      (rule === 'acronym.bracketed' || (textAt(tokens, endToken) === ')' && isAcronym(short)))
    );
  if (to - from > MAX_BETWEEN) return false;
  if (textAt(tokens, from) === ',' && lowerAt(tokens, from + 1) === 'or') {
    const at = lowerAt(tokens, from + 2) === 'the' ? from + 3 : from + 2;
    return to === at && isAcronym(short) && isWrittenShort(tokens[short.name.firstToken]!);
  }
  let known = false;
  for (let i = from; i < to && !known; i++) known = tokens[i]!.lower === 'known';
  if (!known) return false;
  let words = '';
  for (let i = from; i < to; i++) if (tokens[i]!.kind === 'word') words += `${tokens[i]!.lower} `;
  return /^(?:also |better |widely |commonly |formerly |which is |who is )?known (?:simply |widely |locally )?(?:as|by its initials)(?: the)? $/.test(
    words,
  );
}

function isAcronym({ name, told: { plain } }: Form): boolean {
  return plain.length >= 2 && plain.length <= 8 && name.end - name.start <= 9 && name.type === 'organization';
}

/** Two capitals or more: `ELN`, `AfD`. */
function isWrittenShort({ text }: WordType): boolean {
  return text.length <= 8 && /\p{Lu}.{0,6}\p{Lu}/u.test(text);
}
