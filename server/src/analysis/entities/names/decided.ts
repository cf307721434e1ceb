import type { Decisions, EntityType, Tokens, WordType } from '../../model';
import { tokenize } from '../../tokens/tokenize';
import { withoutOverlaps } from './merge';
import type { Name } from './name';

/** Most tokens of a decided name. */
const MAX_LENGTH = 10;

/**
 * Names as a person has settled them: everywhere the decided words stand they have the decided type, and words decided
 * to be no name are none. Case counts; white space and the kind of apostrophe do not.
 */
export function respectDecisions(
  names: readonly Name[],
  tokens: Tokens,
  decisions: Decisions | undefined,
): readonly Name[] {
  if (!decisions) return names;
  const settled = settledNames(decisions);
  if (settled.size === 0) return names;
  const starts = new Set([...settled.keys()].map((words) => words.split(' ')[0]!));
  const decided: Name[] = [];
  const denied: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!starts.has(plain(tokens[i]!))) continue;
    const found = decidedAt(tokens, i, settled);
    if (!found) continue;
    const name: Name = {
      start: tokens.starts[i]!,
      end: tokens.ends[found.end - 1]!,
      type: found.type === 'none' ? 'work' : found.type,
      firstToken: i,
      endToken: found.end,
      confidence: 1,
      rule: 'person.decided',
    };
    (found.type === 'none' ? denied : decided).push(name);
    i = found.end - 1;
  }
  const gone = new Set(denied.map((name) => `${name.start}:${name.end}`));
  const left = names.filter((name) => !gone.has(`${name.start}:${name.end}`));
  return withoutOverlaps(withoutParts(decided, left), left);
}

/** Without those inside a longer name of their type: a surname settled as a person's leaves the full name whole. */
function withoutParts(decided: readonly Name[], names: readonly Name[]): Name[] {
  let at = 0;
  return decided.filter(({ start, end, type }) => {
    while (at < names.length && names[at]!.end <= start) at++;
    const name = names[at];
    const isPart = name && name.start <= start && end <= name.end && end - start < name.end - name.start;
    return !(isPart && name.type === type);
  });
}

/** Decided types by the words of the name, joined by a space. */
function settledNames(decisions: Decisions | undefined): ReadonlyMap<string, EntityType | 'none'> {
  const settled = new Map<string, EntityType | 'none'>();
  for (const [name, type] of Object.entries(decisions?.names ?? {})) settled.set(wordsOf(name), type);
  for (const name of Object.keys(decisions?.aliases ?? {}))
    if (!settled.has(wordsOf(name))) {
      const type = decisions?.names?.[decisions.aliases![name]!];
      if (type && type !== 'none') settled.set(wordsOf(name), type);
    }
  return settled;
}

/** The words of a decided name as the tokenizer cuts them, joined by a space. */
function wordsOf(name: string): string {
  return joined(tokenize(name, 0, name.length));
}

function joined(tokens: Tokens): string {
  return tokens.map((token) => plain(token)).join(' ');
}

function plain(token: WordType): string {
  return token.text.includes('’') ? token.text.replaceAll('’', "'") : token.text;
}

function decidedAt(
  tokens: Tokens,
  i: number,
  settled: ReadonlyMap<string, EntityType | 'none'>,
): { readonly end: number; readonly type: EntityType | 'none' } | null {
  let words = '';
  let best: { end: number; type: EntityType | 'none' } | null = null;
  for (let end = i; end < tokens.length && end < i + MAX_LENGTH; end++) {
    words += words === '' ? plain(tokens[end]!) : ` ${plain(tokens[end]!)}`;
    const type = settled.get(words);
    if (type !== undefined) best = { end: end + 1, type };
  }
  return best;
}
