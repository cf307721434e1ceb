import type { Decision } from './decisions';
import type { FolderRule } from './folderRules';
import { excerpt, plain } from './words';

const TYPES: Readonly<Record<string, string>> = {
  person: 'a person',
  organization: 'an organisation',
  location: 'a location',
  norp: 'a group',
  event: 'an event',
  work: 'a work',
  date: 'a date',
  money: 'a sum of money',
  none: 'no name',
};

/** Characters of the words that a title names. */
const LONGEST = 50;

/** What a decision did, for the message after it and for undo: `set the source of “We will appeal” to Ada Berg`. */
export function titleOfDecision(decision: Decision, text: string): string {
  const words = decision.span ? quoted(excerpt(text, decision.span, LONGEST)) : '';
  switch (decision.kind) {
    case 'boilerplate':
      return decision.value ? `call ${words} boilerplate` : `keep ${words} as part of the article`;
    case 'speech':
      return decision.value ? `call ${words} a quote` : `call ${words} no quote`;
    case 'source': {
      const source = decision.name ?? (decision.source ? excerpt(text, decision.source, LONGEST) : '');
      return `set the source of ${words} to ${plain(source)}`;
    }
    case 'name':
      return `call ${quoted(plain(decision.name))} ${TYPES[decision.type] ?? decision.type}`;
    case 'ignore':
      return `ignore ${decision.code} ${decision.span ? 'here' : 'in this file'}`;
  }
}

/** What a rule says of the articles of its folder, for the message after it: `“Holm” is the same as Petra Holm`. */
export function titleOfRule(rule: FolderRule): string {
  switch (rule.list) {
    case 'alwaysBoilerplate':
      return `${quoted(shortened(rule.line))} is always boilerplate`;
    case 'neverBoilerplate':
      return `${quoted(shortened(rule.line))} is never boilerplate`;
    case 'names':
      return `${quoted(plain(rule.name))} is ${TYPES[rule.type] ?? rule.type}`;
    case 'aliases':
      return `${quoted(plain(rule.name))} is the same as ${plain(rule.as)}`;
    case 'different':
      return `${quoted(plain(rule.name))} is not ${plain(rule.from)}`;
    case 'ignore':
      return `${rule.code} is ignored`;
  }
}

function shortened(words: string): string {
  return excerpt(words, { start: 0, end: words.length }, LONGEST);
}

function quoted(words: string): string {
  return /^["“„«‘']/.test(words) ? words : `“${words}”`;
}
